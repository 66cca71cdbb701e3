"""Licences of Creative Commons named in words, in several languages."""

import re
from collections.abc import Iterator

from articles.licences.catalogue import creative_commons
from articles.licences.jurisdictions import CODES
from articles.licences.mentions import Mention

# The elements as the titles of the licences have them, the versions of all years together.
WORDS = {
    "by": r"attribution|表示|namensnennung|paternité|reconocimiento|atribución|attribuzione"
    r"|atribuição",
    "nc": r"non-? ?commercial|非営利|nicht[- ]?kommerziell|keine kommerzielle nutzung"
    r"|pas d['’]utilisation commerciale|no ?comercial|non commerciale|não ?comercial",
    "nd": r"no-? ?deriv(?:ative)?s?(?: works)?|改変禁止|keine bearbeitung(?:en)?"
    r"|pas de modification|sin ?derivar|sin ?obra ?derivada|non opere derivate|sem ?derivações",
    "sa": r"share-? ?alike|継承|weitergabe unter gleichen bedingungen"
    r"|partage dans les mêmes conditions|compartir ?igual|condividi allo stesso modo"
    r"|compartilha ?igual",
}
ANY_WORD = "|".join(f"(?P<{element}>{words})" for element, words in WORDS.items())
ELEMENT = re.compile(ANY_WORD)
UNNAMED = re.sub(r"\?P<\w+>", "?:", ANY_WORD)
MAKER = r"(?:creative commons|クリエイティブ[・ ]?コモンズ)"
FILLER = r"(?:[ ,・:\"「]{0,3}(?:licen[cs]e|ライセンス|lizenz|licence|licencia|public|version|v\.?(?=[ \d])))"
TITLE = (
    rf"(?P<maker>{MAKER}{FILLER}{{0,2}}[ ,・:\"「-]{{0,3}})?"
    rf"(?P<title>(?<![a-z])(?:{WORDS['by']})(?:[ /・,-]{{0,3}}(?:{UNNAMED})){{0,3}}(?![a-z]))"
)
SHORT = r"(?<![a-z0-9])(?P<short>cc[ :_-]{0,2}by(?:[ /_-]{1,3}(?:nc|nd|sa)){0,2}(?![a-z0-9]))"


def _end(name: str) -> str:
    if not name.isascii():
        return ""
    # Most codes are also little words: "CC BY 3.0 in all countries".
    return r"(?= ?(?:$|[^a-z ])| licen| lizenz| deed)" if len(name) == 2 else "(?![a-z])"


COUNTRIES = "|".join(re.escape(name) + _end(name) for name in sorted(CODES, key=len, reverse=True))
VERSION = (
    rf"(?:{FILLER}{{0,3}}[ ,・_-]{{0,2}}(?P<version>[1-4]\.[015]|[34](?!\.?\d))(?![.]?\d)"
    rf"(?:[ ・_(-]{{1,2}}(?P<country>{COUNTRIES}))?)?"
)
# What follows a version and would have to stand before it.
TAIL = rf"(?P<tail>[ ,/_-]{{1,3}}(?:nc|nd|sa|{UNNAMED})(?![a-z]))?"
NAMED = re.compile(f"(?:{TITLE}|{SHORT}){VERSION}{TAIL}")


def find_names(text: str) -> Iterator[Mention]:
    """Yield what a text names; it is in lower case, with single spaces and plain dashes."""
    for match in NAMED.finditer(text):
        if match["tail"]:
            yield Mention(match.start(), match.end(), None)
        elif match["version"]:
            yield _versioned(match)
        # "Attribution" alone may be any word of a sentence.
        elif match["maker"] or match["short"]:
            yield Mention(match.start(), match.end(), None, _elements(match))


def find_loose_elements(text: str) -> frozenset[str]:
    """Return the conditions that stand anywhere in a text and that only licences call so."""
    return frozenset(match.lastgroup or "" for match in ELEMENT.finditer(text)) & {"nc", "nd"}


def _versioned(match: re.Match[str]) -> Mention:
    version = match["version"]
    licence = creative_commons(
        _elements(match),
        version=version if "." in version else f"{version}.0",
        jurisdiction=CODES.get(match["country"] or "", ""),
    )
    return Mention(match.start(), match.end(), licence)


def _elements(match: re.Match[str]) -> frozenset[str]:
    if match["short"]:
        return frozenset(re.findall("by|nc|nd|sa", match["short"]))
    return frozenset(found.lastgroup or "" for found in ELEMENT.finditer(match["title"]))
