"""Directions: which way the letters of a language run."""

# By BCP 47: the languages that are usually written so, and the scripts that always are.
LANGUAGES = """
    apc ar arc ary arz azb bqi ckb dv fa glk he iw ji khw ks lrc luz mzn nqo pnb prs ps rhg sd sdh
    syr ug ur yi
"""
SCRIPTS = "adlm arab aran armi avst hebr mand mend nkoo phnx rohg samr syrc thaa yezi"


def direction(language: str) -> str:
    """Return `rtl` or `ltr` for a language tag; a script in it has the last word."""
    first, *others = language.lower().split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), "")
    leftwards = script in SCRIPTS.split() if script else first in LANGUAGES.split()
    return "rtl" if leftwards else "ltr"
