"""The language: what the page says, unless its own text shows that a template said it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.surroundings import Zone

TAG = re.compile(
    r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_].*)?", re.IGNORECASE
)
NO_LANGUAGE = frozenset({"und", "mul", "zxx", "xx"})
NAMES = {
    "english": "en", "japanese": "ja", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es", "español": "es",
    "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl", "russian": "ru", "chinese": "zh", "korean": "ko",
}  # fmt: skip
# Scripts that one language writes, and those of several of which none can be told.
SCRIPTS = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "THAI": "th",
    "GREEK": "el",
    "HEBREW": "he",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
}
WRITTEN = {
    "CYRILLIC": frozenset(
        [
            "ru",
            "uk",
            "be",
            "bg",
            "sr",
            "mk",
            "kk",
            "ky",
            "mn",
            "tg",
            "tt",
            "uz",
            "bs",
            "sh",
            "cv",
            "ba",
        ]
    ),
    "ARABIC": frozenset(["ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug"]),
    "DEVANAGARI": frozenset(["hi", "mr", "ne", "sa"]),
    "CJK": frozenset({"zh", "ja", "yue"}),
    "LATIN": frozenset(),
}
WORDS = {
    "en": "the and of to in is that for with was on are",
    "de": "der die und das ist nicht ein eine mit den von zu",
    "fr": "le la les des et est une dans pour que qui sur",
    "es": "el los las una que por con del para es se como",
    "it": "il che di per una della con sono non gli le è",
    "pt": "que não uma para com os as dos da em são mais",
    "nl": "het een van en de dat niet met zijn voor op ook",
}
SAMPLE = 6000


def choose_language(
    clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]
) -> Found | None:
    """Return the language as a BCP 47 tag."""
    del known
    sample = _sample(page)
    script = _script(sample)
    for tag, where in _stated(clues, page):
        primary = tag.partition("-")[0]
        if _fits(primary, script):
            shown = _shown_by_words(sample, primary) if script == "LATIN" else None
            return Found((shown,), f"text, against {where}") if shown else Found((tag,), where)
    shown = "zh" if script == "CJK" else SCRIPTS.get(script)
    return Found((shown,), "script of the text") if shown else None


def _stated(clues: Sequence[Clue], page: Page) -> Iterator[tuple[str, str]]:
    root = page.tree
    for name in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
        for element in (root, *root.iterchildren("body")):
            yield from _tags(element.get(name) or "", f"html {name.rpartition('}')[2]}")
    for name, value in page.headers.items():
        if name.lower() == "content-language":
            yield from _tags(value, "header Content-Language")
    for clue in sorted(clues, key=lambda clue: clue.where != "meta og:locale"):
        yield from _tags(clue.value, clue.where)


def _tags(written: str, where: str) -> Iterator[tuple[str, str]]:
    # A list of languages is of readers, not of the text.
    text = written.strip()
    if "," in text or len(text) > 35:
        return
    text = NAMES.get(text.lower(), text)
    found = TAG.fullmatch(text)
    if found and found[1].lower() not in NO_LANGUAGE:
        parts = [found[1].lower(), (found[2] or "").title(), (found[3] or "").upper()]
        yield "-".join(filter(None, parts)), where


def _sample(page: Page) -> str:
    rows = [row.text for row in page.rows if not row.zone & (Zone.ASIDE | Zone.FOOTER)]
    rows = [row for row in rows if len(row) > 60] or rows
    return " ".join(rows)[:SAMPLE]


def _script(sample: str) -> str:
    counts: dict[str, int] = {}
    for letter in filter(str.isalpha, sample[: SAMPLE // 2]):
        name = unicodedata.name(letter, "").partition(" ")[0]
        counts[name] = counts.get(name, 0) + 1
    total = sum(counts.values())
    if total < 40:
        return ""
    kana = counts.get("HIRAGANA", 0) + counts.get("KATAKANA", 0)
    if 12 * kana > total:
        return "HIRAGANA"
    best = max(counts, key=lambda name: counts[name])
    return best if 2 * counts[best] > total else ""


def _fits(language: str, script: str) -> bool:
    if not script:
        return True
    if script in SCRIPTS:
        return SCRIPTS[script] == language
    if script == "LATIN":
        return language not in {"ja", "zh", "ko", "th", "ru", "el", "he", "ar", "uk", "hi", "fa"}
    return script not in WRITTEN or language in WRITTEN[script]


def _shown_by_words(sample: str, language: str) -> str | None:
    # Only where the stated language's words are all but missing and another's abound.
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if language not in WORDS or len(words) < 80:
        return None
    counts = {
        name: sum(map(set(listed.split()).__contains__, words)) for name, listed in WORDS.items()
    }
    best = max(counts, key=lambda name: counts[name])
    sure = counts[best] > 0.12 * len(words) and counts[best] > 5 * counts[language]
    return best if sure else None
