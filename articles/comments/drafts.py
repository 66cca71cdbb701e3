"""Draft: a comment as it comes in, with what the request told of it."""

from dataclasses import dataclass

from articles import guarding
from articles.models import Article, Comment, Segment, User, Writer


@dataclass(frozen=True)
class Draft:
    """What somebody sends, and how it came."""

    article: Article
    name: str
    text: str
    email: str = ""
    wants_mail: bool = False
    parent: Comment | None = None
    segment: Segment | None = None
    arrival: guarding.Arrival = guarding.NOTHING
    writer: Writer | None = None
    user: User | None = None
    is_author: bool = False

    @property
    def mark(self) -> Comment.Mark:
        """Who is known to write, beyond the name that anybody can type."""
        if self.user and self.article.translators.filter(pk=self.user.pk).exists():
            return Comment.Mark.TRANSLATOR
        if self.user:
            return Comment.Mark.STAFF
        return Comment.Mark.AUTHOR if self.is_author else Comment.Mark.NONE
