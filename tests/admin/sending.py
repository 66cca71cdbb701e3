"""What a browser sends along with a form, for the rows beneath it."""


def nothing_beneath(**counts):
    """Return the counts of rows that came and that were there before, none unless said otherwise."""
    sent = {}
    for name in ("permissions", "watch"):
        sent[f"{name}-TOTAL_FORMS"] = str(counts.get(name, 0))
        sent[f"{name}-INITIAL_FORMS"] = "0"
    return sent
