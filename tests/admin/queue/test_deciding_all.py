from uuid import uuid4

import pytest

from articles import moderation
from articles.models import Comment, ModerationEntry
from tests.factories import CommentFactory, PublishedFactory

pytestmark = pytest.mark.django_db
QUEUE = "/admin/articles/comment/queue/"


@pytest.fixture
def thousand():
    article = PublishedFactory()
    rows = [Comment(article=article, name="潮", text=f"感想{number}") for number in range(1000)]
    return Comment.objects.bulk_create(rows)


def facts_of(page, do, **more):
    context = page.context
    return {
        "back": context["wish"].query,
        "act": str(context["number"]),
        "total": context["count"],
        "newest": context["newest"],
        "opened": context["opened"],
        "do": do,
        **more,
    }


def send(client, facts):
    """Return the steps that it took, as the page told them, and the last page."""
    steps = []
    while (response := client.post(f"{QUEUE}all/", facts)).status_code == 200:
        steps.append(response.context["done"])
        facts = response.context["carried"]
    return steps, client.get(response["Location"])


def states():
    return set(Comment.objects.values_list("state", flat=True))


def test_a_thousand_are_one_act_that_tells_how_far_it_is_and_is_undone_at_once(
    as_moderator, thousand
):
    facts = facts_of(as_moderator.get(QUEUE), "spam", why="荒らし")

    steps, last = send(as_moderator, facts)

    assert steps == [250, 500, 750, 1000]
    assert states() == {"spam"}
    assert "1000件を「迷惑」にしました。" in last.content.decode()
    assert {entry.why for entry in ModerationEntry.objects.all()} == {"荒らし"}

    as_moderator.post(f"{QUEUE}undo/", {"act": facts["act"]})
    assert states() == {"held"}


def test_only_what_was_asked_for_and_seen_is_decided(as_moderator):
    seen = CommentFactory(text="広告を一つ")
    other = CommentFactory(text="よい話")
    facts = facts_of(as_moderator.get(f"{QUEUE}?q=広告"), "trash")
    late = CommentFactory(text="広告をもう一つ")

    send(as_moderator, facts)

    for comment, state in [(seen, "trash"), (other, "held"), (late, "held")]:
        comment.refresh_from_db()
        assert comment.state == state


def test_what_somebody_else_decided_meanwhile_stays_and_is_told(as_moderator, editor):
    first = CommentFactory.create_batch(3)[0]
    facts = facts_of(as_moderator.get(QUEUE), "approve")
    moderation.mark_spam(first, by=editor)

    _, last = send(as_moderator, facts)

    first.refresh_from_db()
    assert first.state == "spam"
    html = last.content.decode()
    assert "2件を「公開」にしました。" in html
    assert "1件は、そのあいだに変わったので、そのままです。" in html


def test_a_text_that_changed_since_is_not_decided_unseen(as_moderator, editor):
    first, second = CommentFactory.create_batch(2)
    facts = facts_of(as_moderator.get(QUEUE), "approve")
    moderation.edit(first, "別の文", by=editor, seen=0)

    send(as_moderator, facts)

    states = [Comment.objects.get(pk=each.pk).state for each in (first, second)]
    assert states == ["held", "approved"]


def test_what_somebody_else_put_back_since_is_not_decided_unseen(as_moderator, moderator, editor):
    mine, theirs = CommentFactory.create_batch(2)
    act = moderation.mark_spam(theirs, by=editor)
    facts = facts_of(as_moderator.get(QUEUE), "trash")
    moderation.undo(act, by=editor)
    moderation.undo(moderation.approve(mine, by=moderator), by=moderator)

    send(as_moderator, facts)

    states = [Comment.objects.get(pk=each.pk).state for each in (mine, theirs)]
    assert states == ["trash", "held"]


@pytest.mark.parametrize("opened", ["", "x", "2026-13-01T00:00Z", "2026-01-01T00:00"])
def test_a_page_of_no_time_decides_nothing(as_moderator, opened):
    CommentFactory()
    facts = facts_of(as_moderator.get(QUEUE), "approve", opened=opened)

    assert as_moderator.post(f"{QUEUE}all/", facts).status_code == 404


def test_an_act_of_somebody_else_is_not_continued(as_moderator, as_editor):
    CommentFactory()
    facts = facts_of(as_editor.get(QUEUE), "approve")
    send(as_editor, facts)
    CommentFactory()

    more = facts | {"newest": 10**9}

    assert as_moderator.post(f"{QUEUE}all/", more).status_code == 404
    assert as_editor.post(f"{QUEUE}all/", more | {"do": "spam"}).status_code == 404


def test_an_act_without_a_number_is_none(as_moderator):
    assert as_moderator.post(f"{QUEUE}all/", {"do": "approve", "act": "x"}).status_code == 404


def test_an_act_without_a_verb_or_upon_nothing_says_so(as_moderator):
    facts = {"act": str(uuid4()), "total": "x", "newest": "5", "opened": "2026-01-01T00:00Z"}

    assert "何をするか" in send(as_moderator, facts)[1].content.decode()
    nothing = send(as_moderator, facts | {"do": "approve"})[1]
    assert "当てはまるものがありません。" in nothing.content.decode()
