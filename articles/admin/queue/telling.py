"""Telling: what became of an act, to a page that is loaded anew or to the script of the one that stays."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.translation import gettext as _

from articles import moderation
from articles.admin.queue.wishes import Wish, read_number
from articles.models import Comment, Report

HTML, JSON = "text/html", "application/json"


@dataclass(frozen=True)
class Told:
    """A sentence, and the number of the act by which it is undone; without one nothing was done.

    `is_wrong` says that no form of ours asks such a thing, or one that was not filled in. Where a
    text was changed, the page that stays is told which it is now.
    """

    words: str
    act: UUID | None = None
    state: str = ""
    is_wrong: bool = False
    edited: Comment | None = None


def tell_beaten(current: Comment | Report | None, *, seen: str = "") -> Told:
    """Return the sentence for whoever comes second: who was first, and where it stands."""
    if current is None:
        return Told(_("もうありません。何もしていません。"))
    if current.state == seen:
        words = _(
            "文がそのあいだに変わりました。何もしていません。ページを読み直してから決めてください。"
        )
        return Told(words)
    entry = current.log.newest_first().first()
    facts = {"state": current.get_state_display(), "who": entry.by_name if entry else ""}
    if not facts["who"]:
        words = _("そのあいだに「%(state)s」になりました。何もしていません。")
    else:
        words = _("%(who)sさんが先に手を入れ、いまは「%(state)s」です。何もしていません。")
    return Told(words % facts, state=current.state)


def why_it_stays(beaten: moderation.Beaten) -> str:
    """Return why nobody can take back what was applied, empty where somebody was only faster."""
    if isinstance(beaten, moderation.Overwritten):
        return _(
            "反映した段落の文がそのあとで変わったので、元に戻せません。何もしていません。"
            "記事の編集画面で直してください。"
        )
    if isinstance(beaten, moderation.Barred):
        return _("前の文は、いまは公開できないので、元に戻せません。何もしていません。")
    return ""


def respond(request: HttpRequest, told: Told, *, back: Wish) -> HttpResponse:
    """Answer the script in its own way, and everybody else with the page that they came from."""
    if request.get_preferred_type([HTML, JSON]) == JSON:
        facts: dict[str, object] = {"words": told.words, "act": told.act, "state": told.state}
        facts |= _left_of(back, until=read_number(request.POST.get("newest", "")))
        if told.edited:
            facts |= _facts_of(told.edited)
        return JsonResponse(facts, status=400 if told.is_wrong else 200)
    (messages.success if told.act else messages.warning)(request, told.words)
    return HttpResponseRedirect(back.address)


def _left_of(wish: Wish, *, until: int | None) -> dict[str, object]:
    """Return how many still match of what a page has counted, and its sentence for them."""
    found = wish.found() if until is None else wish.found().filter(pk__lte=until)
    count = found.count()
    return {"count": count, "whole": whole_of(count)}


def whole_of(count: int) -> str:
    """Return the sentence that offers to deal with all that match."""
    return _("当てはまる%(count)s件をまとめて片づける") % {"count": count}


def _facts_of(comment: Comment) -> dict[str, object]:
    """Return what a page shows anew of a comment whose text was changed."""
    return {
        "text": comment.text,
        "version": comment.version,
        "edited": comment.edited_by_staff,
    }
