import pytest

from articles import comments, moderation
from articles.models import Comment
from tests.comments.akismets import SPAM, serving
from tests.factories import CommentFactory, PublishedFactory
from tests.views.test_commenting import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def akismet(settings):
    with serving() as service:
        settings.AKISMET_KEY = "a-key"
        settings.AKISMET_API = service.url
        settings.FETCH_ALLOWED = [f"127.0.0.1:{service.port}"]
        yield service


@pytest.fixture
def write(client, django_capture_on_commit_callbacks):
    """Send a comment, and do what is done behind the writer's back."""

    def written(article=None, **typed):
        with django_capture_on_commit_callbacks(execute=True):
            send(client, article or PublishedFactory(), **typed)
        return Comment.objects.latest("pk")

    return written


def test_nobody_is_asked_until_it_is_switched_on(settings, akismet, write):
    settings.AKISMET_KEY = ""

    assert write(text=SPAM).reasons == [["first", 0]]
    assert akismet.asked == []


def test_its_verdict_is_one_more_reason_and_frees_nothing(akismet, write):
    spam, ham = write(text=SPAM), write(text="よい記事でした。")

    assert (spam.state, spam.reasons) == ("held", [["first", 0], ["akismet", 0]])
    assert "Akismetの判定" in spam.reasons_in_words
    assert (ham.state, ham.reasons) == ("held", [["first", 0]])


def test_what_it_is_told_is_no_more_than_is_said(akismet, write, settings):
    comment = write(text="よい記事でした。", name="潮", email="reader@reader.example")

    ((path, facts),) = akismet.asked
    assert path == "/1.1/comment-check"
    assert facts["user_ip"] == "127.0.0.0"
    assert facts["permalink"] == settings.SITE_URL + comment.article.get_absolute_url()
    assert facts["comment_author"] == "潮"
    assert not [value for value in facts.values() if "reader.example" in value]
    assert facts.keys() == {
        *("api_key", "blog", "user_ip", "blog_charset", "blog_lang", "comment_author"),
        *("comment_content", "comment_date_gmt", "comment_type", "permalink"),
    }


def test_where_comments_appear_at_once_spam_is_held_afterwards(akismet, write):
    article = PublishedFactory(comment_mode="open")

    assert write(article, text=SPAM).state == "held"
    assert write(article, text="よい記事でした。").state == "approved"


def test_what_a_moderator_has_decided_stays(akismet, moderator):
    comment = CommentFactory(text=SPAM)
    moderation.approve(comment, by=moderator)

    comments.ask_akismet(comment.pk)

    assert Comment.objects.get().state == "approved"
    assert akismet.asked == []


@pytest.mark.parametrize(
    ("status", "says"),
    [(503, ""), (200, "invalid"), (200, "<html>"), (302, ""), (200, "x" * 99_999)],
)
def test_without_an_answer_the_comment_waits_for_a_person(akismet, write, caplog, status, says):
    akismet.status, akismet.says = status, says

    assert write(text=SPAM).reasons == [["first", 0]]
    assert "Akismet: c-" in caplog.text


def test_nobody_waits_for_a_service_that_is_not_there(akismet, write, settings):
    settings.AKISMET_API = "http://127.0.0.1:1/"

    assert write(text=SPAM).state == "held"


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("よい記事でした。", "mark_spam", ["submit-spam"]),
        ("よい記事でした。", "approve", []),
        ("よい記事でした。", "trash", []),
        (SPAM, "approve", ["submit-ham"]),
        (SPAM, "mark_spam", []),
    ],
)
def test_it_hears_of_decisions_against_its_verdict(
    akismet, write, moderator, django_capture_on_commit_callbacks, text, verb, told
):
    comment = write(text=text)

    with django_capture_on_commit_callbacks(execute=True):
        getattr(moderation, verb)(comment, by=moderator)

    assert [path.rpartition("/")[2] for path, _ in akismet.asked[1:]] == told


def test_an_undo_takes_back_what_it_was_told(
    akismet, write, moderator, django_capture_on_commit_callbacks
):
    comment = write(text="よい記事でした。")

    with django_capture_on_commit_callbacks(execute=True):
        act = moderation.mark_spam(comment, by=moderator)
    with django_capture_on_commit_callbacks(execute=True):
        moderation.undo(act, by=moderator)

    told = [path.rpartition("/")[2] for path, _ in akismet.asked]
    assert told == ["comment-check", "submit-spam", "submit-ham"]


def test_another_text_is_judged_anew(akismet, write, django_capture_on_commit_callbacks):
    comment = write(text=SPAM)

    with django_capture_on_commit_callbacks(execute=True):
        moderation.revise(comment, "書き直しました。", writer=comment.writer, seen=0)

    assert Comment.objects.get().reasons == [["first", 0]]


def test_readers_are_told_before_they_write(akismet, client, as_editor, settings):
    path = f"/comments/{PublishedFactory().path}/"
    said = "外部のサービスAkismetに送ります"

    assert said in client.get(path).content.decode()
    assert said not in as_editor.get(path).content.decode()
    settings.AKISMET_KEY = ""
    assert said not in client.get(path).content.decode()
