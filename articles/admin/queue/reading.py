"""Reading: what a form of a queue says: a key, a reason, a text, and whom to block until when."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import moderation
from articles.admin.queue.targets import Target
from articles.admin.queue.telling import Told
from articles.admin.queue.wishes import read_number
from articles.models import LONGEST_TEXT, ModerationEntry, User
from articles.text import tidy_remark

DAYS = (7, 30, 90, 365)
LONGEST_WHY = 300


def key_of(request: HttpRequest, name: str) -> int:
    """Return the key of the row that was chosen; 0 where it is none."""
    return read_number(request.POST.get(name, "")) or 0


def why_of(request: HttpRequest) -> str:
    """Return the reason that the moderator typed."""
    return " ".join(tidy_remark(request.POST.get("why", "")).split())[:LONGEST_WHY]


def text_of(request: HttpRequest, *, longest: int = LONGEST_TEXT) -> str:
    """Return the text that was typed; none where there is none or too much."""
    text = tidy_remark(request.POST.get("text", "")).strip()
    return text if len(text) <= longest else ""


def ask_for_text(longest: int = LONGEST_TEXT) -> Told:
    """Ask for a text of the right length."""
    words = _("文を%(count)d字までで書いてください。") % {"count": longest}
    return Told(words, is_wrong=True)


def ask_what() -> Told:
    """Ask for a verb that there is."""
    return Told(_("何をするか選んでください。"), is_wrong=True)


def block_one_of(request: HttpRequest, targets: Sequence[Target], user: User) -> Told:
    """Block the one of the targets that was chosen, until then."""
    wanted = request.POST.get("target", "")
    target = next((each for each in targets if each.key == wanted), None)
    if target is None:
        return Told(_("何を遮断するか選んでください。"), is_wrong=True)
    until, why = _until(request.POST.get("days", "")), why_of(request)
    made = moderation.block(target.kind, target.value, by=user, until=until, why=why)
    entry = get_object_or_404(ModerationEntry.objects.filter(block=made.pk).newest_first()[:1])
    return Told(_("遮断しました: %(target)s") % {"target": target.words}, act=entry.act)


def _until(days: str) -> datetime | None:
    if days == "ever":
        return None
    length = next((each for each in DAYS if str(each) == days), DAYS[1])
    return timezone.now() + timedelta(days=length)
