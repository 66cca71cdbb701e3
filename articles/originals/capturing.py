"""Capturing: an address becomes all that its page says, and a snapshot of its text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from articles import extraction, web
from articles.models import Author, OriginalSource, Snapshot, User
from articles.originals.claiming import claim
from articles.originals.unread import Unread, sentence_for, sentence_for_status

MARKUP = re.compile(r"<(?:!doctype|html|body|article|div|p|h[1-6]|ul|ol|table|br|span|a)\b", re.I)
UNCLAIMED_FOR = timedelta(days=2)
LONGEST_ADDRESS = 2000


def policy(*, kinds: frozenset[str] = frozenset()) -> web.Policy:
    """Return the limits within which originals are fetched, and by whom."""
    return web.Policy(
        user_agent=web.introduce(settings.SITE_URL),
        allowed_addresses=frozenset(settings.FETCH_ALLOWED),
        accepted_kinds=kinds,
    )


@dataclass(frozen=True)
class Read:
    """A page that was read: where it was found in the end, how, and what it says."""

    url: str
    way: Snapshot.Way
    reading: extraction.Reading


def read(url: str) -> Read:
    """Fetch a page by one request; raises Unread."""
    try:
        page = web.fetch(url.strip(), policy=policy())
    except web.FetchError as error:
        raise Unread(sentence_for(error)) from error
    if not 200 <= page.status < 300:
        raise Unread(sentence_for_status(page.status))
    _address(page.url)
    reading = extraction.read_page(page.text, url=page.url, headers=page.headers)
    return Read(page.url, Snapshot.Way.FETCHED, reading)


def read_saved(data: bytes, *, url: str) -> Read:
    """Read a page that somebody saved as a file; raises Unread."""
    _address(url)
    decoded = web.decode(data, header="", has_markup=True)
    reading = extraction.read_page(decoded.text, url=url, headers={})
    return Read(url, Snapshot.Way.PASTED, reading)


def _address(url: str) -> str:
    """Return an address in the form in which it is kept; raises Unread where it cannot be."""
    try:
        address = web.canonical(url)
    except web.BadAddress as error:
        raise Unread(sentence_for(web.BadUrl(url))) from error
    if max(len(url), len(address)) > LONGEST_ADDRESS:
        raise Unread(sentence_for(web.BadUrl(url)))
    return address


def capture(url: str, *, by: User | None) -> Snapshot:
    """Fetch a page and keep what it says; raises Unread.

    The snapshot belongs to no original until `claim`.
    """
    return keep_reading(read(url), by=by)


def capture_pasted(pasted: str, *, url: str, by: User | None) -> Snapshot:
    """Keep what somebody pasted, HTML or plain text, as the text of an original; raises Unread."""
    url = _address(url)
    if MARKUP.search(pasted):
        reading = extraction.read_page(pasted, url=url, headers={})
    else:
        blocks = tuple(_numbered(extraction.read_text(pasted)))
        lines = tuple(line for block in blocks for line in block.text.split("\n"))
        reading = extraction.Reading({}, blocks, lines)
    if not reading.blocks:
        raise Unread(
            _("貼り付けたものに文章が見つかりません。本文を選んでコピーし直してください。")
        )
    return keep_reading(Read(url, Snapshot.Way.PASTED, reading), by=by)


def _numbered(blocks: Sequence[extraction.Block]) -> Iterator[extraction.Block]:
    """Yield the blocks with the lines that they have where no line is empty or marks a heading."""
    last = 0
    for block in blocks:
        first, last = last, last + len(block.text.split("\n"))
        yield replace(block, first_line=first, last_line=last)


def keep_reading(page: Read, *, by: User | None) -> Snapshot:
    """Keep a page that was read."""
    metadata = page.reading.metadata
    snapshot = Snapshot(
        url=page.url,
        way=page.way,
        taken_by=by,
        found={
            field.value: {"values": list(found.values), "where": found.where}
            for field, found in metadata.items()
        },
        lines=list(page.reading.lines),
    )
    snapshot.passages = page.reading.blocks
    snapshot.save()
    return snapshot


def forget_unclaimed() -> int:
    """Delete captures that nobody saved; return how many."""
    since = timezone.now() - UNCLAIMED_FOR
    deleted, _models = Snapshot.objects.unclaimed(since=since).delete()
    return deleted


def values_of(found: Mapping[str, Any], field: extraction.Field) -> list[str]:
    """Return the values of a field among what was found."""
    return list(found.get(field.value, {}).get("values", ()))


@transaction.atomic
def register(page: Read) -> tuple[OriginalSource, bool]:
    """Make an original of a page as far as it says what it is; say whether there was none yet.

    Raises Unread where the page does not even say its title.
    """
    snapshot = keep_reading(page, by=None)
    address = next(iter(values_of(snapshot.found, extraction.Field.URL)), page.url)
    known = OriginalSource.objects.filter(url=_address(address)).first()
    if known and _address(page.url) != known.url:
        # Any page may call itself a copy of another; its words are not those of the original.
        snapshot.delete()
        return known, False
    original = known or _made_of(snapshot, address)
    claim(snapshot, original)
    return original, known is None


def _made_of(snapshot: Snapshot, address: str) -> OriginalSource:
    def first(field: extraction.Field, *, longest: int) -> str:
        return next(iter(values_of(snapshot.found, field)), "")[:longest]

    title = first(extraction.Field.TITLE, longest=500)
    if not title:
        raise Unread(
            _("題名が見つからないので登録できません。編集室で、題名を入れて登録してください。")
        )
    original = OriginalSource.objects.create(
        url=address,
        title=title,
        site_name=first(extraction.Field.SITE_NAME, longest=200),
        language=first(extraction.Field.LANGUAGE, longest=35) or "und",
        published_on=parse_date(first(extraction.Field.PUBLISHED, longest=10)),
        licence=first(extraction.Field.LICENCE, longest=200),
        description=first(extraction.Field.DESCRIPTION, longest=10_000),
        picture_url=_short(first(extraction.Field.PICTURE, longest=LONGEST_ADDRESS + 1)),
    )
    for name in values_of(snapshot.found, extraction.Field.AUTHORS):
        original.authors.add(author_called(name))
    return original


def _short(address: str) -> str:
    """Return the address, or none: one that was cut leads nowhere."""
    return address if len(address) <= LONGEST_ADDRESS else ""


def author_called(name: str) -> Author:
    """Return whoever writes under this name; one who is new begins a record."""
    known = Author.objects.filter(original_name=name[:200]).first()
    return known or Author.objects.create(name=name[:200], original_name=name[:200])
