"""Other licences and dedications named in words."""

import re
from collections.abc import Iterator

from articles.licences.catalogue import (
    ALL_RIGHTS_RESERVED,
    CC0,
    MARK,
    OTHERS,
    PUBLIC_DOMAIN,
    free_documentation,
)
from articles.licences.mentions import Mention

LICENCE = r"[ -]?(?:licen[cs]e[ds]?|ライセンス|lizenz|licence|licencia)"
PHRASES = {
    CC0: r"(?<![a-z0-9])cc[ -]?(?:0|zero)(?![a-z0-9]|\.\d)(?:[ -]1\.0)?|creative commons zero",
    MARK: r"public domain mark|パブリック・?ドメイン・?マーク|cc-pdm-1\.0",
    PUBLIC_DOMAIN: r"public domain (?:dedication|work)|no rights reserved"
    r"|(?:is|are|been|it|this|work|text|released|dedicated|placed|put)"
    r" (?:in|into|to) the public domain"
    r"|パブリック・?ドメイン(?!・?マーク)(?=です|に帰属|に属|として|の(?:作品|著作物)|で公開)",
    ALL_RIGHTS_RESERVED: r"all rights reserved|alle rechte vorbehalten|tous droits réservés",
    OTHERS["mit"]: rf"(?<![a-z])mit{LICENCE}",
    OTHERS[
        "apache-2.0"
    ]: rf"(?<![a-z])apache(?:{LICENCE})?(?:,? |-)(?:version |v)?2(?:\.0)?(?![\d.]*\d)",
    OTHERS["bsd-2-clause"]: r"(?<![a-z])bsd[ -]2[ -]clause|2[ -]clause bsd|simplified bsd",
    OTHERS[
        "bsd-3-clause"
    ]: r"(?<![a-z])bsd[ -]3[ -]clause(?!-)|3[ -]clause bsd|(?:new|modified) bsd",
}
PATTERNS = [(licence, re.compile(pattern)) for licence, pattern in PHRASES.items()]
# Words too plain to mean a licence unless nothing else stands there.
ALONE = {
    "public domain": PUBLIC_DOMAIN,
    "パブリックドメイン": PUBLIC_DOMAIN,
    "パブリック・ドメイン": PUBLIC_DOMAIN,
    "mit": OTHERS["mit"],
}
GNU = re.compile(
    r"(?:gnu free documentation licen[cs]e|(?<![a-z])gfdl|gnu fdl)"
    r"[ ,(-]{0,2}(?:gfdl\)?[ ,]{0,2})?(?:(?:version |v\.? ?)?(?P<version>\d\.\d))?"
    r"(?P<later>,?[ -](?:or[ -](?:any[ -])?later|and later)|以降|\+)?"
)
# Licences that we do not know in detail, or not for sure, as MIT is also a place: a text that names
# one besides another names two.
STRANGER = re.compile(
    r"(?<![a-z])(?:[al]?gpl|mozilla public licen[cs]e|mpl|odbl|odc-by|unlicense|wtfpl|eupl"
    r"|open government licen[cs]e|ogl|free art licen[cs]e|artistic licen[cs]e|mit (?:or|and)|(?:or|and) mit)(?![a-z])"
    r"|gnu (?:lesser |affero )?general public|creative commons sampling"
)


def find_phrases(text: str) -> Iterator[Mention]:
    """Yield what a text names; it is in lower case, with single spaces and plain dashes."""
    if whole := ALONE.get(text.strip(" .。")):
        yield Mention(0, len(text), whole)
    for licence, pattern in PATTERNS:
        for match in pattern.finditer(text):
            yield Mention(match.start(), match.end(), licence)
    for match in GNU.finditer(text):
        later = match["later"] is not None
        manual = free_documentation(match["version"] or "", later=later)
        yield Mention(match.start(), match.end(), manual)
    for match in STRANGER.finditer(text):
        yield Mention(match.start(), match.end(), None)
