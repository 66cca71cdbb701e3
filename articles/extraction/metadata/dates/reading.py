"""Reading of dates: one written for machines, or the first that stands in a line of text."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from email.utils import parsedate_tz

from articles.composing import compose
from articles.extraction.metadata.dates.bounds import make_date
from articles.extraction.metadata.dates.eras import resolve_eras
from articles.extraction.metadata.dates.months import month_of
from articles.extraction.metadata.dates.slashes import Order, settle

ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?"
    r"\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?![\d])",
    re.IGNORECASE,
)
# A time to the minute or second without marks, nor a zone.
COMPACT = re.compile(r"(?:19|20)\d{6}(?:\d{4}|\d{6})")
SECONDS = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?")
YEAR_FIRST = re.compile(r"(?<![\d.,/-])(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
YEAR_LAST = re.compile(r"(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d])")
DAY_NAME = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|er|ère|º|ª|°|\.)?[ \-/](?:of |de |d['’]|di )?"
    r"([^\W\d_]{3,14})\.?,?[ \-/](?:de |del |of |, )?(\d{4})(?!\d)"
)
NAME_DAY = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,14})\.?[ \-/](\d{1,2})(?:st|nd|rd|th)?(?:,|\.|, the)?[ \-/]?\s?(\d{4})(?!\d)"
)
YEAR_NAME = re.compile(r"(?<!\d)(\d{4})[ \-./]\s?([^\W\d_]{3,14})\.?[ \-./](\d{1,2})(?!\d)")
# A date behind one of these is not the date of publication.
OTHER = re.compile(
    r"updat|modif|edited|revis|aktualis|geändert|mis à jour|actualiz|aggiornat|atualiz|bijgewerkt|gewijzigd"
    r"|обновл|измен|更新|修正|改訂|수정|업데이트|修改|oppdater|uppdater|opdater|päivitet|güncel|zaktualiz"
    r"|copyright|©|\(c\)|expire|event date|deadline|born|joined|member since|accessed|retrieved|abgerufen",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"publi|posted|created|written|first appeared|veröffentlicht|erstellt|erschienen|gepostet|posté|mis en ligne|le :"
    r"|escrito|pubblicat|postado|geplaatst|gepubliceerd|опубликован|дата|公開|投稿|掲載|配信|初出|作成|発行"
    r"|입력|등록|게시|작성|发布|發布|发表|發表|时间|時間|\bdate\b|\bdatum\b|\bfecha\b|\bdata:",
    re.IGNORECASE,
)


def read_moment(text: str, *, order: Order = Order.UNKNOWN) -> str | None:
    """Return a date or a time with its zone from a value made for machines.

    A time whose zone is not said becomes a date; a zone is kept as it is written.
    """
    text = text.strip()[:80]
    if SECONDS.fullmatch(text):
        return _from_seconds(int(text[:10]))
    if COMPACT.fullmatch(text):
        text = text[:8]
    iso = ISO.match(text)
    if iso:
        return _from_iso(iso)
    return _from_mail(text) or find_date(text, order=order)


def find_date(text: str, *, order: Order = Order.UNKNOWN) -> str | None:
    """Return the first date of a line of text that is not said to be another one."""
    normal = resolve_eras(compose(text[:400], "NFKC"))
    found = sorted(_find_all(normal, order), key=lambda pair: pair[0])
    labelled = [day for start, day in found if _said_before(normal, start, found, LABEL)]
    others = [day for start, day in found if not _said_before(normal, start, found, OTHER)]
    honest = [day for day in labelled if day in others] or others
    return honest[0].isoformat() if honest else None


def has_label(text: str) -> bool:
    """Tell whether a line says that something was published."""
    return bool(LABEL.search(text))


def _from_seconds(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _from_iso(found: re.Match[str]) -> str | None:
    day = make_date(*(int(found[n]) for n in (1, 2, 3)))
    if day is None:
        return None
    hour, minute, second = (int(found[n] or 0) for n in (4, 5, 6))
    zone = _zone(found[7] or "")
    if not zone or hour > 23 or minute > 59 or second > 59:
        return day.isoformat()
    return f"{day.isoformat()}T{hour:02}:{minute:02}:{second:02}{zone}"


def _zone(written: str) -> str:
    if written.upper() in {"Z", "UTC", "GMT"}:
        return "Z"
    if not written:
        return ""
    hours, minutes = written[1:3], written[-2:] if len(written) > 3 else "00"
    return f"{written[0]}{hours}:{minutes}" if int(hours) <= 14 and int(minutes) < 60 else ""


def _from_mail(text: str) -> str | None:
    # As in the header of a mail: Tue, 05 Mar 2024 10:00:00 +0900.
    parts = parsedate_tz(text) if text.count(":") >= 1 and text.isascii() else None
    if parts is None or parts[0] < 1000:
        return None
    day = make_date(*parts[:3])
    if day is None or max(parts[3:6]) > 59 or parts[3] > 23:
        return None
    offset = re.search(r"(?:GMT|UTC|Z|[+-]\d{4})\b", text)
    if parts[9] is None or not offset:
        return day.isoformat()
    return f"{day.isoformat()}T{parts[3]:02}:{parts[4]:02}:{parts[5]:02}{_zone(offset[0])}"


def _said_before(
    text: str, start: int, found: list[tuple[int, date]], words: re.Pattern[str]
) -> bool:
    before = max((place for place, _ in found if place < start), default=0)
    return bool(words.search(text, max(before, start - 60), start))


Reader = Callable[[re.Match[str], Order], date | None]


def _find_all(text: str, order: Order) -> Iterator[tuple[int, date]]:
    taken: list[tuple[int, int]] = []
    for pattern, read in READERS:
        for found in pattern.finditer(text):
            day = read(found, order)
            if day and not any(a < found.end() and found.start() < b for a, b in taken):
                taken.append(found.span())
                yield found.start(), day


def _read_cjk(found: re.Match[str], order: Order) -> date | None:
    return make_date(int(found[1]), int(found[2]), int(found[3]))


def _read_year_first(found: re.Match[str], order: Order) -> date | None:
    return make_date(int(found[1]), int(found[3]), int(found[4]))


def _read_year_last(found: re.Match[str], order: Order) -> date | None:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == ".":
        order = Order.DAY_FIRST
    if len(found[4]) == 2:
        if order not in {Order.DAY_FIRST, Order.MONTH_FIRST}:
            return None
        year += 2000 if year < 70 else 1900
    settled = settle(first, second, order=order)
    return make_date(year, *settled) if settled else None


def _read_day_name(found: re.Match[str], order: Order) -> date | None:
    return _named(found[3], found[2], found[1])


def _read_name_day(found: re.Match[str], order: Order) -> date | None:
    return _named(found[3], found[1], found[2])


def _read_year_name(found: re.Match[str], order: Order) -> date | None:
    return _named(found[1], found[2], found[3])


def _named(year: str, name: str, day: str) -> date | None:
    month = month_of(name)
    return make_date(int(year), month, int(day)) if month else None


READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (CJK, _read_cjk),
    (YEAR_FIRST, _read_year_first),
    (YEAR_LAST, _read_year_last),
    (DAY_NAME, _read_day_name),
    (NAME_DAY, _read_name_day),
    (YEAR_NAME, _read_year_name),
)
