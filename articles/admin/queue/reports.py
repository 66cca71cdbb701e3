"""Reports as a queue: both passages with what the reader would have, and every act of an editor."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import moderation, publishing
from articles.admin.queue.choices import Choice
from articles.admin.queue.queues import AT_ONCE, Order, Queue
from articles.admin.queue.reading import (
    ask_for_text,
    ask_what,
    block_one_of,
    key_of,
    text_of,
    why_of,
)
from articles.admin.queue.targets import Target, targets_of
from articles.admin.queue.telling import Told, tell_beaten
from articles.admin.queue.undoing import CORRECT, SIFT
from articles.admin.queue.wishes import (
    MOST_WORDS,
    Wish,
    read_number,
    read_place,
    read_words,
)
from articles.models import Article, Fault, Report, ReportQuerySet, User

State = Report.State
BLOCK = "articles.add_block"
LONGEST_ANSWER = 1000


@dataclass(frozen=True)
class ReportWish(Wish):
    """Reports of a state, an article, a kind, with words."""

    queue = "report"
    article_field = "segment__article_id"
    mark_name = "kind"
    joined = ("segment__article__original__watch", "handled_by")

    @classmethod
    def read(cls, query: QueryDict) -> Self:
        """Return what an address asks for; a place that nobody gave out is a 404."""
        state, kind = query.get("state", ""), query.get("kind", "")
        return cls(
            state=str((State(state) if state in State.values else State.NEW).value),
            article=read_number(query.get("article", "")),
            mark=kind if kind in Fault.values else "",
            words=read_words(query),
            after=read_place(query),
        )

    def found(self) -> ReportQuerySet:
        """Return all that is asked for, on whatever page."""
        found = Report.objects.filter(state=self.state)
        if self.article:
            found = found.filter(segment__article=self.article)
        if self.mark:
            found = found.filter(kind=self.mark)
        for word in self.words.split()[:MOST_WORDS]:
            found = found.filter(
                Q(target__icontains=word)
                | Q(wording__icontains=word)
                | Q(note__icontains=word)
                | Q(name__icontains=word)
                | Q(prefix=word)
            )
        return found


@dataclass(frozen=True)
class ReportRow:
    """A report, what may be done to it, and whether its words can be taken as they are."""

    thing: Report
    choices: Sequence[Choice]
    may_correct: bool
    can_apply: bool
    may_block: bool

    @property
    def article(self) -> Article:
        """The article of which a passage is reported."""
        return self.thing.segment.article

    @property
    def targets(self) -> list[Target]:
        """What can be blocked for its sake."""
        return targets_of(self.thing) if self.may_block else []


def _show(wish: Wish, page: Sequence[Report], request: HttpRequest) -> Mapping[str, Any]:
    assert isinstance(request.user, User)
    return {
        "rows": _rows(page, request.user),
        "marks": Fault.choices,
        "kept_days": settings.SPAM_DAYS if wish.state == State.SPAM else 0,
    }


def _rows(page: Sequence[Report], user: User) -> list[ReportRow]:
    correctable = [each for each in page if _may_correct(each, user)]
    applicable = publishing.acceptable(correctable)
    return [_row(each, user, can_apply=each.pk in applicable) for each in page]


def _may_correct(report: Report, user: User) -> bool:
    return report.is_new and report.segment.article.is_public and user.has_perm(CORRECT)


def _row(report: Report, user: User, *, can_apply: bool) -> ReportRow:
    choices = [
        each
        for each in REPORTS.choices_for(user, at=report.state)
        if each.do != "apply" or can_apply
    ]
    may_correct = _may_correct(report, user)
    return ReportRow(report, choices, may_correct, can_apply, user.has_perm(BLOCK))


def _act(request: HttpRequest, user: User) -> Told:
    wanted = key_of(request, "report")
    found = Report.objects.visible_to(user).with_article().filter(pk=wanted).first()
    if found is None:
        return Told(tell_beaten(None).words, is_wrong=not wanted)
    do, seen = request.POST.get("do", ""), request.POST.get("seen", "") or found.state
    if do == "block":
        _demand(user, BLOCK)
        return block_one_of(request, targets_of(found), user)
    choice = next((each for each in REPORTS.choices if each.do == do and seen in each.at), None)
    if choice is None:
        return ask_what()
    _demand(user, choice.permission)
    return ACTS.get(do, _decide)(request, found, user)


def _demand(user: User, permission: str) -> None:
    if not user.has_perm(permission):
        raise PermissionDenied


def _apply(request: HttpRequest, report: Report, user: User) -> Told:
    if not Article.objects.editable_by(user).filter(pk=report.segment.article_id).exists():
        raise PermissionDenied
    try:
        act = moderation.apply_report(report, by=user, why=why_of(request))
    except publishing.NeedsAnEye:
        words = _(
            "直すところに書式があるか、知らせのあとで文が変わったので、そのままでは反映できません。"
            "「手を入れて反映する」から直してください。"
        )
        return Told(words)
    except publishing.WrongState:
        return Told(_("記事が公開されていないので、反映できません。"))
    return Told(_("読者の訳を反映し、訂正として知らせました。"), act=act)


def _decide(request: HttpRequest, report: Report, user: User) -> Told:
    do, seen = request.POST.get("do", ""), request.POST.get("seen", "")
    to = State(next(each.to for each in REPORTS.choices if each.do == do))
    answer = text_of(request, longest=LONGEST_ANSWER)
    if request.POST.get("text", "").strip() and not answer:
        return ask_for_text(LONGEST_ANSWER)
    kept = answer if to == State.DECLINED else ""
    why = why_of(request)
    act = moderation.decide_report(report, to, by=user, seen=seen, answer=kept, why=why)
    return Told(_("「%(state)s」にしました。") % {"state": to.label}, act=act)


def _settle(order: Order) -> moderation.Decided:
    came = order.wish.found().filter(pk__lte=order.newest)
    assert isinstance(came, ReportQuerySet)
    return moderation.decide_reports(
        moderation.reports_as_seen(came, at=order.opened, by=order.by),
        State(order.to),
        by=order.by,
        why=order.why,
        number=order.number,
        at_most=AT_ONCE,
    )


ACTS: Mapping[str, Callable[[HttpRequest, Report, User], Told]] = {"apply": _apply}
REPORTS = Queue(
    name="report",
    title=gettext_lazy("読者の知らせの確認"),
    permission=SIFT,
    states=State.choices,
    choices=[
        Choice(
            "apply",
            State.APPLIED,
            gettext_lazy("読者の訳をそのまま反映する"),
            key="a",
            at={State.NEW},
            permission=CORRECT,
            is_default=True,
        ),
        Choice(
            "spam",
            State.SPAM,
            gettext_lazy("迷惑にする"),
            gettext_lazy("すべて迷惑にする"),
            key="s",
            at={State.NEW},
            permission=SIFT,
        ),
        Choice(
            "decline",
            State.DECLINED,
            gettext_lazy("見送る"),
            gettext_lazy("すべて見送る"),
            key="d",
            at={State.NEW},
            permission=CORRECT,
        ),
        Choice(
            "reopen",
            State.NEW,
            gettext_lazy("未対応に戻す"),
            gettext_lazy("すべて未対応に戻す"),
            at={State.DECLINED, State.SPAM},
            permission=SIFT,
        ),
    ],
    keys=[
        ("r", gettext_lazy("返事を書いて見送る")),
        ("e", gettext_lazy("手を入れて反映する")),
    ],
    read=ReportWish.read,
    show=_show,
    act=_act,
    settle=_settle,
)
