"""Text without what only looks different: widths, quotes, dashes, spaces, unseen characters."""

import re
import unicodedata

from articles.composing import compose

UNSEEN = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
SELECTORS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
VARIANTS = {
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟″〝〟", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃─━", "-"),
    "〜": "~",
    "·": "・",
    "•": "・",
}
# Compatibility forms that are only another shape. Raised figures and fractions are not among them:
# ten squared is no hundred and two.
SHAPES = ("<wide>", "<narrow>", "<noBreak>", "<compat>", "<vertical>", "<small>", "<square>")
# The blocks of Unicode in which those stand.
SHAPED = (*range(0xA0, 0x3400), *range(0xFB00, 0x10000))


def _shape(character: str) -> str:
    return "".join(VARIANTS.get(each, each) for each in unicodedata.normalize("NFKC", character))


PLAIN = {
    **{
        code: _shape(chr(code))
        for code in SHAPED
        if unicodedata.decomposition(chr(code)).startswith(SHAPES)
    },
    **{ord(variant): plain for variant, plain in VARIANTS.items()},
    **dict.fromkeys((*map(ord, UNSEEN), *SELECTORS)),
}
INVISIBLE = dict.fromkeys((*map(ord, UNSEEN), *SELECTORS))
DASHES = re.compile(r"-{2,}")
DOTS = re.compile(r"\.{3,}|。{3,}")
SPACE = re.compile(r"\s+")
EAST_ASIAN = "[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uff65\U00020000-\U0003ffff]"
LOOSE = re.compile(rf" (?:(?={EAST_ASIAN}|[!?;:%»])|(?<={EAST_ASIAN} )|(?<=« ))")


def plain(text: str) -> str:
    """Return a text in plain letters and marks, with single spaces."""
    shaped = text if text.isascii() else compose(text.translate(PLAIN), "NFC")
    return SPACE.sub(" ", shaped.replace("`", "'")).strip()


def fold(text: str) -> str:
    """Return a text in one typography.

    A dash is a dash, long or short, and with or without spaces around it. Spaces beside kanji and
    kana, and before the marks that French sets off, do not count; capital letters do.
    """
    dashed = DASHES.sub("-", plain(text)).replace(" - ", "-")
    return LOOSE.sub("", DOTS.sub("...", dashed))


def fold_code(text: str) -> str:
    """Return a program's text without unseen characters and spaces at the ends of lines."""
    lines = text.translate(INVISIBLE).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")
