import pytest

from articles.models import Comment, Writer
from tests.factories import CommentFactory, PublishedFactory

pytestmark = pytest.mark.django_db
QUEUE = "/admin/articles/comment/queue/"


def shown(client, query=""):
    return [row.thing.name for row in client.get(QUEUE + query).context["rows"]]


def test_a_comment_stands_with_all_that_is_needed_to_judge_it(as_moderator):
    writer = Writer.objects.create()
    parent = CommentFactory(text="もとの感想", state="approved")
    CommentFactory.create_batch(2, writer=writer, state="approved")
    CommentFactory(writer=writer, state="spam")
    CommentFactory(
        article=parent.article,
        parent=parent,
        writer=writer,
        reasons=[["links", 3]],
        segment_key="zzzzzzz",
        quote="読まれた段落",
        prefix="192.0.2.0/24",
    )

    html = as_moderator.get(QUEUE).content.decode()

    for words in ["もとの感想", "読まれた段落", "保留: リンク3つ", "192.0.2.0/24"]:
        assert words in html
    for state, words in (("approved", "これまで公開2件"), ("spam", "迷惑1件")):
        assert f'?state={state}&amp;writer={writer.pk}">{words}</a>' in html
    assert len(shown(as_moderator, f"?state=approved&writer={writer.pk}")) == 2
    assert "一人の書き手だけ" in as_moderator.get(f"{QUEUE}?writer={writer.pk}").content.decode()


def test_a_vector_stays_text(as_moderator):
    vector = "<script>alert(1)</script>"
    CommentFactory(text=vector, name=vector, segment_key="zzzzzzz", quote=vector)

    assert vector not in as_moderator.get(QUEUE).content.decode()


def test_what_is_asked_for_is_shown(as_moderator):
    article = PublishedFactory()
    CommentFactory(name="甲", article=article, text="広告です")
    CommentFactory(name="乙", reasons=[["links", 3], ["first", 0]], prefix="192.0.2.0/24")
    CommentFactory(name="丙", state="spam", reasons=[["links", 1]])
    CommentFactory(name="丁", state="withdrawn")

    assert set(shown(as_moderator)) == {"甲", "乙"}
    assert shown(as_moderator, "?reason=links") == ["乙"]
    assert shown(as_moderator, f"?article={article.pk}") == ["甲"]
    assert shown(as_moderator, "?q=広告") == ["甲"]
    assert shown(as_moderator, "?q=192.0.2.0/24") == ["乙"]
    assert shown(as_moderator, "?state=spam") == ["丙"]
    assert shown(as_moderator, "?state=withdrawn&reason=first") == ["乙"]


def test_pages_follow_one_another_and_miss_nobody(as_moderator):
    old, young = PublishedFactory(), PublishedFactory()
    CommentFactory.create_batch(30, article=old)
    CommentFactory.create_batch(40, article=young)

    first = as_moderator.get(QUEUE)
    second = as_moderator.get(first.context["next"].address)

    seen = [row.thing.pk for page in (first, second) for row in page.context["rows"]]
    assert len(seen) == 70
    assert set(seen) == set(Comment.objects.values_list("pk", flat=True))
    assert second.context["next"] is None


@pytest.mark.parametrize("place", ["x", "1-", "1-x", f"{'9' * 30}-1"])
def test_a_place_that_nobody_gave_out_is_not_found(as_moderator, place):
    assert as_moderator.get(f"{QUEUE}?after={place}").status_code == 404


def test_queries_do_not_grow_with_rows(as_moderator, django_assert_max_num_queries):
    parent = CommentFactory(state="approved")
    CommentFactory.create_batch(40, article=parent.article, parent=parent)
    CommentFactory.create_batch(5)

    with django_assert_max_num_queries(16):
        as_moderator.get(QUEUE)


def test_the_ways_lead_to_the_queue_and_between_the_queues(as_moderator):
    CommentFactory()

    assert QUEUE in as_moderator.get("/admin/").content.decode()
    assert QUEUE in as_moderator.get("/admin/articles/comment/").content.decode()
    reports = "/admin/articles/report/queue/"
    assert reports in as_moderator.get("/admin/articles/report/").content.decode()
    assert reports in as_moderator.get(QUEUE).content.decode()
    assert QUEUE in as_moderator.get(reports).content.decode()


def test_whoever_decides_nothing_is_not_told_of_it(as_translator):
    CommentFactory()

    assert QUEUE not in as_translator.get("/admin/").content.decode()
    assert as_translator.get(QUEUE).status_code == 403


@pytest.mark.parametrize(("state", "is_said"), [("spam", True), ("trash", True), ("held", False)])
def test_it_is_said_for_how_long_refused_comments_are_kept(as_moderator, settings, state, is_said):
    settings.SPAM_DAYS = 90
    CommentFactory(state=state)

    html = as_moderator.get(f"{QUEUE}?state={state}").content.decode()

    assert ("届いてから90日たつと消えます" in html) is is_said
