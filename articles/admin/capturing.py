"""Capturing in the admin: the form of an original fills from its page, before anything is saved."""

from contextlib import suppress

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import originals, web
from articles.forms import fill_in
from articles.models import OriginalSource, Snapshot

# No number of a row has more digits.
LONGEST_KEY = 18


def capture(request: HttpRequest, obj: OriginalSource | None) -> OriginalSource | None:
    """Fill the form from the page; return the record that has its address already."""
    url = str(request.POST.get("url", ""))
    known = _record_of(url, obj)
    if known:
        return known
    try:
        snapshot = _read(request, url)
    except originals.Unread as unread:
        messages.error(request, str(unread))
        return None
    filled = fill_in(request.POST, snapshot)
    known = _record_of(str(filled["url"]), obj)
    if known:
        snapshot.delete()
        return known
    request.POST = filled  # type: ignore[assignment]
    _tell(request, snapshot, moved=_moved(url, str(filled["url"])))
    return None


def has_failed(request: HttpRequest) -> bool:
    """Tell whether a page was to be read in this request, and no text came of it."""
    if request.method != "POST" or "_capture" not in request.POST:
        return False
    key = str(request.POST.get("captured", ""))
    if not (key.isascii() and key.isdigit() and len(key) <= LONGEST_KEY):
        return True
    return not Snapshot.objects.filter(pk=int(key)).exclude(blocks=[]).exists()


def _read(request: HttpRequest, url: str) -> Snapshot:
    assert request.user.is_authenticated
    pasted = str(request.POST.get("pasted", ""))
    if pasted.strip():
        return originals.capture_pasted(pasted, url=url, by=request.user)
    return originals.capture(url, by=request.user)


def _tell(request: HttpRequest, snapshot: Snapshot, *, moved: str) -> None:
    """Say what came of it, and what a person would not expect."""
    count = len(snapshot.blocks)
    if count:
        words = ngettext(
            "読み取りました(本文 1段落)。確かめて、保存してください。まだ保存していません。",
            "読み取りました(本文 %(count)d段落)。確かめて、保存してください。まだ保存していません。",
            count,
        )
        messages.success(request, words % {"count": count})
    else:
        words = _(
            "ページは読めましたが、本文が見つかりません。「貼り付ける」の欄に本文を入れて、"
            "もう一度「取り込む」を押してください。まだ保存していません。"
        )
        messages.warning(request, words)
    if moved:
        words = _("アドレスは、ページ自身が名乗るものに直しました: %(url)s")
        messages.info(request, words % {"url": moved})


def _moved(typed: str, filled: str) -> str:
    """Return the address that took the place of the one that was typed, if it is another page's."""
    with suppress(web.BadAddress):
        return "" if web.canonical(typed) == web.canonical(filled) else filled
    return ""


def _record_of(url: str, obj: OriginalSource | None) -> OriginalSource | None:
    """Return the other record that has this address."""
    with suppress(web.BadAddress):
        known = OriginalSource.objects.filter(url=web.canonical(url)).first()
        return None if known == obj else known
    return None
