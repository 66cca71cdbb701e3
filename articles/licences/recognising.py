"""The recognising of a licence in what a page says."""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.composing import compose
from articles.licences.addressing import find_addresses
from articles.licences.catalogue import (
    ALL_RIGHTS_RESERVED,
    CC0,
    MARK,
    PUBLIC_DOMAIN,
    elements_of,
)
from articles.licences.grants import Licence
from articles.licences.mentions import Mention
from articles.licences.naming import find_loose_elements, find_names
from articles.licences.phrasing import find_phrases

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
DASH = re.compile("[\u2010-\u2015\u2212]")
SPACE = re.compile(r"\s+")
# Identifiers that are no names anybody writes.
OURS = {licence.id.casefold(): licence for licence in (PUBLIC_DOMAIN, ALL_RIGHTS_RESERVED)}
# How far from a name a "not" still denies it, within its sentence.
REACH = 60
SENTENCE = re.compile(r"[.;!?。!?](?:\s|$)|[。!?]")
NOT_BEFORE = re.compile(r"(?<![a-z])(?:not|cannot|never|neither|nor|no longer)(?![a-z])|n['’]t ")
NOT_AFTER = re.compile(
    r"^[^a-z]{0,3}(?:licen[cs]e )?(?:does|do|is|was|are) (?:not|no longer)(?![a-z])"
    r"|(?:では|じゃ)(?:ありません|な)|(?:されて|して)い(?:ません|ない)|しません"
)


# Originals are under few licences, and each page asks several times.
@lru_cache(maxsize=256)
def recognise(words_or_url: str) -> Licence | None:
    """Return the one licence that a text names by identifier, address or words.

    None where it names none that is known, several, or one of Creative Commons without its version;
    and where it denies the name, or adds a condition that the licence does not have.
    """
    text = clean(words_or_url)
    if text in OURS:
        return OURS[text]
    mentions = [*find_addresses(text), *find_names(text), *find_phrases(text)]
    licence = _settle(mentions)
    if licence is None or find_loose_elements(text) - elements_of(licence):
        return None
    return None if any(_is_denied(text, mention) for mention in mentions) else licence


def clean(words: str) -> str:
    """Return words in lower case and plain letters, with single spaces and plain dashes."""
    plain = UNSEEN.sub("", compose(words, "NFKC")).casefold()
    return SPACE.sub(" ", DASH.sub("-", plain)).strip()


def _settle(mentions: Sequence[Mention]) -> Licence | None:
    named = {mention.licence for mention in mentions if mention.licence}
    if named & {CC0, MARK}:
        # Both are called "public domain" in the same breath.
        named.discard(PUBLIC_DOMAIN)
    if len(named) != 1:
        return None
    (licence,) = named
    is_agreed = all(
        mention.licence or (mention.elements and mention.elements == elements_of(licence))
        for mention in mentions
    )
    return licence if is_agreed else None


def _is_denied(text: str, mention: Mention) -> bool:
    before = SENTENCE.split(text[max(0, mention.start - REACH) : mention.start])[-1]
    after = SENTENCE.split(text[mention.end : mention.end + REACH])[0]
    return bool(NOT_BEFORE.search(before) or NOT_AFTER.search(after))
