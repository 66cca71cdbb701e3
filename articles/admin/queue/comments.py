"""Comments as a queue: what is known of each, and every act of a moderator."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from django.conf import settings
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import moderation
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
from articles.admin.queue.rows import rows_of
from articles.admin.queue.targets import targets_of
from articles.admin.queue.telling import Told, tell_beaten
from articles.admin.queue.undoing import MODERATE
from articles.admin.queue.wishes import (
    MOST_WORDS,
    Wish,
    read_number,
    read_place,
    read_words,
)
from articles.models import Comment, CommentQuerySet, User, kinds_in_words

State = Comment.State
# What its writer took back is nobody's to decide.
STATES = (State.HELD, State.APPROVED, State.SPAM, State.TRASH)
UNREAD = {State.SPAM, State.TRASH}


@dataclass(frozen=True)
class CommentWish(Wish):
    """Comments of a state, an article, a writer, a reason, with words."""

    writer: int | None = None

    queue = "comment"
    article_field = "article_id"
    mark_name = "reason"
    joined = ("article", "parent", "writer", "user")

    @classmethod
    def read(cls, query: QueryDict) -> Self:
        """Return what an address asks for; a place that nobody gave out is a 404."""
        state = query.get("state", "")
        return cls(
            state=str((State(state) if state in STATES else State.HELD).value),
            article=read_number(query.get("article", "")),
            writer=read_number(query.get("writer", "")),
            mark=query.get("reason", "")[:20],
            words=read_words(query),
            after=read_place(query),
        )

    def found(self) -> CommentQuerySet:
        """Return all that is asked for, on whatever page."""
        found = Comment.objects.filter(state=self.state)
        if self.article:
            found = found.filter(article=self.article)
        if self.writer:
            found = found.filter(writer=self.writer)
        if self.mark:
            found = found.annotate(written=Cast("reasons", TextField()))
            found = found.filter(Q(written__contains=f'["{self.mark}"'))
        for word in self.words.split()[:MOST_WORDS]:
            found = found.filter(
                Q(text__icontains=word)
                | Q(name__icontains=word)
                | Q(email__icontains=word)
                | Q(prefix=word)
            )
        return found

    @property
    def named(self) -> dict[str, str]:
        """The wish name by name, what it leaves open among it."""
        return {**super().named, "writer": str(self.writer or "")}


def _show(wish: Wish, page: Sequence[Comment], request: HttpRequest) -> Mapping[str, Any]:
    return {
        "rows": rows_of(page, choices=COMMENTS.choices),
        "marks": kinds_in_words(),
        "kept_days": settings.SPAM_DAYS if wish.state in UNREAD else 0,
    }


def _act(request: HttpRequest, user: User) -> Told:
    wanted = key_of(request, "comment")
    open_ones = Comment.objects.exclude(state=State.WITHDRAWN)
    comment = open_ones.select_related("article", "parent").filter(pk=wanted).first()
    if comment is None:
        return Told(tell_beaten(None).words, is_wrong=not wanted)
    return ACTS.get(request.POST.get("do", ""), _decide)(request, comment, user)


def _decide(request: HttpRequest, comment: Comment, user: User) -> Told:
    do = request.POST.get("do", "")
    choice = next((each for each in COMMENTS.choices if each.do == do), None)
    if choice is None:
        return ask_what()
    to = State(choice.to)
    seen, version = request.POST.get("seen", ""), _version_of(request, comment)
    why = why_of(request)
    number = moderation.decide(comment, to, by=user, seen=seen, version=version, why=why)
    return Told(_("「%(state)s」にしました。") % {"state": to.label}, act=number)


def _reply(request: HttpRequest, comment: Comment, user: User) -> Told:
    text = text_of(request)
    if not text:
        return ask_for_text()
    seen, version = request.POST.get("seen", ""), _version_of(request, comment)
    answer = moderation.reply(comment, text, by=user, seen=seen, version=version)
    return Told(_("返信して、公開しました。"), act=answer.last_act)


def _edit(request: HttpRequest, comment: Comment, user: User) -> Told:
    text = text_of(request)
    if not text:
        return ask_for_text()
    seen = _version_of(request, comment)
    number = moderation.edit(comment, text, by=user, seen=seen, why=why_of(request))
    words = _("直しました。読者にも、編集部が手を入れたと分かります。")
    return Told(words, act=number, edited=comment)


def _block(request: HttpRequest, comment: Comment, user: User) -> Told:
    return block_one_of(request, targets_of(comment), user)


def _version_of(request: HttpRequest, comment: Comment) -> int:
    """Return the version that the moderator has seen; the present one where that was not said."""
    version = request.POST.get("version", "")
    is_number = version.isascii() and version.isdigit() and len(version) < 9
    return int(version) if is_number else comment.version


def _settle(order: Order) -> moderation.Decided:
    came = order.wish.found().filter(pk__lte=order.newest)
    assert isinstance(came, CommentQuerySet)
    return moderation.decide_all(
        moderation.as_seen(came, at=order.opened, by=order.by),
        State(order.to),
        by=order.by,
        why=order.why,
        number=order.number,
        at_most=AT_ONCE,
    )


ACTS: Mapping[str, Callable[[HttpRequest, Comment, User], Told]] = {
    "reply": _reply,
    "edit": _edit,
    "block": _block,
}


def _but(state: Comment.State) -> set[str]:
    return {each for each in STATES if each != state}


COMMENTS = Queue(
    name="comment",
    title=gettext_lazy("コメントの確認"),
    permission=MODERATE,
    states=[(each.value, each.label) for each in STATES],
    choices=[
        Choice(
            "approve",
            State.APPROVED,
            gettext_lazy("公開する"),
            gettext_lazy("すべて公開する"),
            key="a",
            at=_but(State.APPROVED),
            is_default=True,
        ),
        Choice(
            "spam",
            State.SPAM,
            gettext_lazy("迷惑にする"),
            gettext_lazy("すべて迷惑にする"),
            key="s",
            at=_but(State.SPAM),
        ),
        Choice(
            "trash",
            State.TRASH,
            gettext_lazy("ゴミ箱へ入れる"),
            gettext_lazy("すべてゴミ箱へ入れる"),
            key="d",
            at=_but(State.TRASH),
        ),
        Choice(
            "hold",
            State.HELD,
            gettext_lazy("保留に戻す"),
            gettext_lazy("すべて保留に戻す"),
            at=_but(State.HELD),
        ),
    ],
    keys=[("r", gettext_lazy("返信を書く")), ("e", gettext_lazy("文を直す"))],
    read=CommentWish.read,
    show=_show,
    act=_act,
    settle=_settle,
)
