"""Conversations: the markup of comments, whose own HTML is stored.

One function writes it, because a template that loops over a hundred comments costs more than all the
rest of the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.addresses import address_of
from articles.comments import Discussion, Entry, Fate, Thread
from articles.models import Article, CommentMode

SHOWN_OF_PASSAGE = 140


@dataclass(frozen=True)
class Words:
    """What the site says at every comment, looked up once."""

    lost: str
    continued: str
    answer: str
    answer_to: str
    edited: str
    to_passage: str
    changed: str
    to_present: str
    gone: str

    @classmethod
    def now(cls) -> "Words":
        """Return them in the language of this request."""
        return cls._of(get_language())

    @classmethod
    @lru_cache(maxsize=8)
    def _of(cls, language: str | None) -> "Words":
        return cls(
            lost=escape(_("(このコメントは、いまは表示していません)")),
            continued=escape(_("(前のページの続き)")),
            answer=escape(_("返信する")),
            answer_to=_("%(name)sさんに返信する"),
            edited=escape(_("編集部が手を入れました")),
            to_passage=escape(_("この段落へ")),
            changed=escape(_("(この段落の文は、そのあと変わりました)")),
            to_present=escape(_("いまの文へ")),
            gone=escape(_("(この段落は、いまの文章にはありません)")),
        )


def converse(discussion: Discussion, article: Article, *, text_at: str = "") -> SafeString:
    """Return the conversations; what is stored was made safe when it was stored.

    `text_at` is the address of the text that they are about, where it stands on another page.
    """
    return _Writer(article, discussion, text_at=text_at).write()


class _Writer:
    """Writes the conversations of one page."""

    def __init__(self, article: Article, discussion: Discussion, *, text_at: str) -> None:
        self.words = Words.now()
        self.text_at = escape(text_at)
        self.discussion = discussion
        is_open = article.commenting != CommentMode.CLOSED
        self.answer_url = escape(address_of("comments", article.path)) if is_open else ""

    def write(self) -> SafeString:
        """Return one element a conversation."""
        return mark_safe("".join(map(self._thread, self.discussion.threads)))  # noqa: S308

    def _thread(self, thread: Thread) -> str:
        begins = self.discussion.begins
        if thread.first:
            first = self._comment(thread.first)
        else:
            is_continued = begins is not None and begins.thread == thread.key
            words = self.words.continued if is_continued else self.words.lost
            first = f'<p class="comment-lost">{words}</p>'
        answers = "".join(map(self._comment, thread.answers))
        if answers:
            answers = f'<div class="comment-answers">{answers}</div>'
        return f'<div class="comment-thread">{first}{answers}</div>\n'

    def _comment(self, entry: Entry) -> str:
        return (
            f'<article class="comment" id="{entry.anchor}">'
            f"{self._head(entry)}{''.join(self._passage(entry))}"
            f'<div class="comment-text" dir="auto">{entry.html}</div>{self._foot(entry)}</article>\n'
        )

    def _head(self, entry: Entry) -> str:
        mark = f'<span class="comment-mark">{escape(entry.mark.label)}</span>' if entry.mark else ""
        moment = timezone.localtime(entry.at)
        said = escape(date_format(moment, "DATETIME_FORMAT"))
        return (
            f'<header><span class="comment-name" dir="auto">{escape(entry.name)}</span>{mark}'
            f'<a class="comment-time" href="#{entry.anchor}">'
            f'<time datetime="{moment.isoformat(timespec="seconds")}">{said}</time></a></header>'
        )

    def _passage(self, entry: Entry) -> Iterator[str]:
        """Return the wording that the comment is about, and where it is now."""
        if entry.fate is Fate.NONE:
            return
        quote = escape(Truncator(entry.quote).chars(SHOWN_OF_PASSAGE))
        yield f'<div class="comment-passage"><blockquote dir="auto">{quote}</blockquote><p>'
        way = f'<a href="{self.text_at}#{escape(entry.anchor_of_passage)}">'
        if entry.fate is Fate.SAME:
            yield f"{way}{self.words.to_passage}</a>"
        elif entry.fate is Fate.CHANGED:
            yield f"{self.words.changed} {way}{self.words.to_present}</a>"
        else:
            yield self.words.gone
        yield "</p></div>"

    def _foot(self, entry: Entry) -> str:
        edited = (
            f'<span class="comment-edited">{self.words.edited}</span>'
            if entry.edited_by_staff
            else ""
        )
        named = escape(self.words.answer_to % {"name": entry.name})
        way = (
            f'<a class="comment-open" href="{self.answer_url}?parent={entry.pk}" rel="nofollow"'
            f' aria-label="{named}">{self.words.answer}</a>'
            if self.answer_url
            else ""
        )
        return f"<footer>{edited}{way}</footer>"
