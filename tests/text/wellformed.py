"""A strict reader of HTML: every tag balanced, nothing inside what may not hold it."""

from html.parser import HTMLParser

VOID = {"br", "hr", "img", "source"}
# What may not stand inside itself, at any depth.
ALONE = {"a", "p", "h2", "h3", "h4", "h5", "h6", "pre", "figure", "picture", "section"}


class Reader(HTMLParser):
    """Collects what the HTML says, and raises AssertionError where it is not well-formed."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.events = []
        self.ids = []
        self.pieces = []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"twice the same attribute in <{tag}>"
        assert tag not in ALONE or tag not in self.open, f"<{tag}> in <{tag}>"
        self.ids += [value for name, value in attrs if name == "id"]
        self.events.append((tag, attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> ends nothing"
        assert self.open[-1] == tag, f"</{tag}> ends <{self.open[-1]}>"
        self.open.pop()
        self.events.append(tag)

    def handle_startendtag(self, tag, attrs):
        raise AssertionError(f"<{tag}/> is not how HTML is written")

    def handle_data(self, data):
        self.pieces.append(data)
        if self.events and isinstance(self.events[-1], list):
            self.events[-1][0] += data
        else:
            self.events.append([data])

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl):
        raise AssertionError(f"a declaration: {decl}")

    def handle_pi(self, data):
        raise AssertionError(f"a processing instruction: {data}")


def read(html):
    """Return what a strict reader finds in well-formed HTML."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open, f"<{reader.open[-1]}> does not end"
    assert len(reader.ids) == len(set(reader.ids)), "twice the same id"
    html.encode()
    return reader
