"""Tokens: what we sign, so that nobody else can make it; in cookies and links of mails."""

from datetime import timedelta

from django.core import signing
from django.urls import reverse

from articles.models import Article, Author, Comment, Given, Prepared, Report, User, Writer

WRITER, AUTHOR = "comments.writer", "comments.author"
CONFIRMATION, UNSUBSCRIPTION = "comments.confirmation", "comments.unsubscription"
DECISION, REPORT = "comments.decision", "reports.decision"
MODERATE = "articles.moderate_comment"
# What a letter about a report offers, and to whom.
ANSWERS = {
    Report.State.APPLIED: "articles.change_report",
    Report.State.SPAM: "articles.sift_report",
}
CONFIRMABLE = DECIDABLE = timedelta(days=7)
AUTHOR_LINK = timedelta(days=90)
WRITERS = Prepared(lambda: Writer.objects.filter(pk=Given("pk")))


def writer_token(writer: Writer) -> str:
    """Return what the cookie of a writer holds."""
    return signing.dumps(writer.pk, salt=WRITER)


def read_writer(token: str) -> Writer | None:
    """Return whose cookie it is."""
    pk = _read(token, salt=WRITER)
    return WRITERS.row(pk=pk) if isinstance(pk, int) else None


def author_link(article: Article, author: Author) -> str:
    """Return a link by which the author of the original comments as themselves, for three months."""
    token = signing.dumps([article.pk, author.pk], salt=AUTHOR)
    return reverse("comment_author", args=[token])


def read_author(token: str) -> tuple[Article, Author] | None:
    """Return for whom and on what a link was made; nothing where the author is no longer named."""
    match _read(token, salt=AUTHOR, age=AUTHOR_LINK):
        case [int(article_pk), int(author_pk)]:
            author = Author.objects.filter(pk=author_pk, originals__articles=article_pk).first()
            article = Article.objects.published().filter(pk=article_pk).first()
            return (article, author) if article and author else None
    return None


def confirmation_of(comment: Comment) -> str:
    """Return a link that only whoever reads mail at the comment's address can have."""
    token = signing.dumps([comment.pk, comment.email], salt=CONFIRMATION)
    return reverse("comment_confirm", args=[token])


def read_confirmation(token: str) -> Comment | None:
    """Return the comment whose address the link confirms; nothing where it was erased or is old."""
    match _read(token, salt=CONFIRMATION, age=CONFIRMABLE):
        case [int(pk), str(email)] if email:
            return Comment.objects.filter(pk=pk, email=email).select_related("article").first()
    return None


def unsubscription_of(writer: Writer) -> str:
    """Return a link that ends all mail to an address, however old the mail is."""
    token = signing.dumps([writer.pk, writer.email], salt=UNSUBSCRIPTION)
    return reverse("comment_unsubscribe", args=[token])


def read_unsubscription(token: str) -> Writer | None:
    """Return whose mail the link ends."""
    match _read(token, salt=UNSUBSCRIPTION):
        case [int(pk), str(email)]:
            return Writer.objects.filter(pk=pk, email=email).first()
    return None


def decision_link(comment: Comment, to: Comment.State, *, by: User) -> str:
    """Return a link by which a moderator decides from a letter, for a week."""
    token = signing.dumps([comment.pk, str(to), by.pk], salt=DECISION)
    return reverse("comment_decide", args=[token])


def read_decision(token: str) -> tuple[Comment, Comment.State, User] | None:
    """Return what the link asks for, and of whom; nothing where they may not decide any more."""
    match _read(token, salt=DECISION, age=DECIDABLE):
        case [int(comment_pk), str(state), int(user_pk)]:
            comment = Comment.objects.filter(pk=comment_pk, erased_at=None)
            found = comment.select_related("article").first()
            user = User.objects.filter(pk=user_pk, is_active=True, is_staff=True).first()
            if found and user and user.has_perm(MODERATE):
                return found, Comment.State(state), user
    return None


def report_link(report: Report, to: Report.State, *, by: User) -> str:
    """Return a link by which somebody deals with a report from a letter, for a week."""
    token = signing.dumps([report.pk, str(to), by.pk], salt=REPORT)
    return reverse("report_decide", args=[token])


def read_report_link(token: str) -> tuple[Report, Report.State, User] | None:
    """Return what the link asks for, and of whom; nothing where they may not do it any more."""
    match _read(token, salt=REPORT, age=DECIDABLE):
        case [int(report_pk), str(state), int(user_pk)]:
            report = Report.objects.with_article().filter(pk=report_pk).first()
            user = User.objects.filter(pk=user_pk, is_active=True, is_staff=True).first()
            to = Report.State(state)
            if report and user and may_answer(user, report, to):
                return report, to, user
    return None


def may_answer(user: User, report: Report, to: Report.State) -> bool:
    """Return whether this person may deal with the report so, from a letter."""
    if to == Report.State.APPLIED:
        about = Article.objects.editable_by(user).filter(pk=report.segment.article_id)
        return user.has_perm(ANSWERS[to]) and about.exists()
    return user.has_perm(ANSWERS[to])


def _read(token: str, *, salt: str, age: timedelta | None = None) -> object:
    try:
        value: object = signing.loads(token, salt=salt, max_age=age)
    except signing.BadSignature:
        return None
    return value
