"""Licences named by an address."""

import re
from collections.abc import Iterator

from articles.licences.catalogue import CC0, MARK, OTHERS, creative_commons, free_documentation
from articles.licences.mentions import Mention

# Where an address can begin: another address may hold the name of the host as well.
BEGIN = r"""(?:(?<![^\s"'<>()\[\]「」、。:,;=])|(?<=//)|(?<=//www\.))"""
LICENCE = re.compile(
    BEGIN + r"creativecommons\.org/licenses/(?P<code>[a-z+-]{1,30})"
    r"(?:/(?P<version>\d\.\d)(?![\d.]*\d))?"
    r"(?:/(?!deed|legalcode|rdf)(?P<jurisdiction>[a-z]{2,8})(?![a-z0-9_-]))?"
)
DEDICATION = re.compile(
    BEGIN + r"creativecommons\.org/publicdomain/(?P<code>[a-z]{1,30})(?:/(?P<version>\d\.\d))?"
)
GNU = re.compile(
    BEGIN + r"gnu\.org/(?:licenses|copyleft)/(?:old-licenses/)?fdl(?:-(?P<version>1\.[123]))?"
)
OTHER = re.compile(
    BEGIN + r"(?:opensource\.org/licenses?/|apache\.org/licenses/|spdx\.org/licenses/)"
    r"(?P<id>[a-z0-9.-]{1,40}?)(?:-license)?(?:\.php|\.html|\.txt)?(?!\.?[a-z0-9-])"
)


def find_addresses(text: str) -> Iterator[Mention]:
    """Yield the licences whose addresses stand in a text in lower case."""
    for match in LICENCE.finditer(text):
        yield _licence(match)
    for match in DEDICATION.finditer(text):
        known = {("zero", "1.0"): CC0, ("mark", "1.0"): MARK}
        licence = known.get((match["code"], match["version"]))
        yield Mention(match.start(), match.end(), licence)
    for match in GNU.finditer(text):
        # The address without a version shows whichever is the newest.
        licence = free_documentation(match["version"], later=False) if match["version"] else None
        yield Mention(match.start(), match.end(), licence)
    for match in OTHER.finditer(text):
        name = match["id"].replace("license-2.0", "apache-2.0")
        # Identifiers of Creative Commons are found among the words.
        if not name.startswith(("cc-", "cc0", "gfdl")):
            yield Mention(match.start(), match.end(), OTHERS.get(name))


def _licence(match: re.Match[str]) -> Mention:
    elements = frozenset(match["code"].split("-"))
    if not match["version"]:
        return Mention(match.start(), match.end(), None, elements)
    licence = creative_commons(
        elements, version=match["version"], jurisdiction=match["jurisdiction"] or ""
    )
    return Mention(match.start(), match.end(), licence)
