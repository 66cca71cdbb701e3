import pytest
from django.utils import timezone

from articles import comments, guarding, moderation
from articles.models import Block, Comment, Segment, Writer
from tests.factories import CommentFactory, PublishedFactory, UserFactory

pytestmark = pytest.mark.django_db
TEXT = "よい記事でした。"


def draft(article=None, **known):
    stamp = guarding.Stamp(known.pop("key", "key"), known.pop("age", 60.0))
    arrival = guarding.Arrival(known.pop("trap", ""), stamp, known.pop("address", "192.0.2.7"))
    facts = {"name": "潮", "text": TEXT, "arrival": arrival, **known}
    return comments.Draft(article or PublishedFactory(), **facts)


def reasons(comment):
    return [name for name, _ in comment.reasons]


def test_the_first_comment_of_a_writer_waits():
    comment = moderation.submit(draft())

    assert comment.state == "held"
    assert reasons(comment) == ["first"]
    assert comment.writer


def test_a_writer_who_was_approved_passes(moderator):
    comment = CommentFactory()
    moderation.approve(comment, by=moderator)

    assert moderation.submit(draft(writer=comment.writer)).state == "approved"


def test_typing_the_address_of_somebody_who_was_approved_helps_nobody(moderator):
    comment = CommentFactory(email="a@b.example")
    moderation.approve(comment, by=moderator)
    Writer.objects.filter(pk=comment.writer_id).update(
        email="a@b.example", confirmed_at=timezone.now()
    )

    assert moderation.submit(draft(email="a@b.example")).state == "held"


def test_where_comments_are_open_nobody_waits():
    assert moderation.submit(draft(PublishedFactory(comment_mode="open"))).state == "approved"


def test_whoever_appeared_where_all_may_is_known_nowhere_else():
    first = moderation.submit(draft(PublishedFactory(comment_mode="open")))
    assert first.state == "approved"

    second = moderation.submit(draft(writer=first.writer, key="2", text="別の文です。"))

    assert (second.state, reasons(second)) == ("held", ["first"])


def test_where_comments_are_closed_nothing_is_taken():
    with pytest.raises(guarding.Refused):
        moderation.submit(draft(PublishedFactory(comment_mode="closed")))

    assert not Comment.objects.exists()


def test_spam_is_kept_as_spam():
    comment = moderation.submit(draft(trap="x"))

    assert comment.state == "spam"
    assert reasons(comment) == ["honeypot", "first"]


def test_a_form_that_was_not_ours_is_refused():
    with pytest.raises(guarding.Refused) as refused:
        moderation.submit(comments.Draft(PublishedFactory(), "潮", TEXT))

    assert [reason.name for reason in refused.value.reasons] == ["stale"]


def test_the_same_form_sent_twice_is_one_comment():
    article = PublishedFactory()

    first = moderation.submit(draft(article))
    second = moderation.submit(draft(article))

    assert first == second
    assert Comment.objects.count() == 1


def test_the_same_form_with_another_text_is_refused_as_old():
    article = PublishedFactory()
    moderation.submit(draft(article))

    with pytest.raises(guarding.Refused) as refused:
        moderation.submit(draft(article, text="直した文です。"))

    assert [reason.name for reason in refused.value.reasons] == ["stale"]
    assert Comment.objects.get().text == TEXT


def test_the_same_text_again_waits(moderator):
    comment = CommentFactory(text=TEXT)
    moderation.approve(comment, by=moderator)

    assert reasons(moderation.submit(draft(writer=comment.writer))) == ["duplicate"]


def test_the_staff_passes_and_is_marked():
    user, translator = UserFactory(), UserFactory()
    article = PublishedFactory(translators=[translator])

    first = moderation.submit(draft(article, user=user, text="x", key="1"))
    second = moderation.submit(draft(article, user=translator, text="x", key="2"))

    assert (first.state, first.mark) == ("approved", "staff")
    assert (second.state, second.mark) == ("approved", "translator")


def test_the_author_is_marked_and_passes_in_any_language_and_with_links():
    text = "Thank you, see https://a.example/ https://b.example/ https://c.example/ for more."

    comment = moderation.submit(draft(is_author=True, text=text))

    assert (comment.mark, comment.state, comment.reasons) == ("author", "approved", [])
    moderation.revise(comment, text + text, writer=comment.writer, seen=0)
    assert comment.is_approved


def test_a_link_of_the_author_helps_no_spam(moderator):
    moderation.block(Block.Kind.DOMAIN, "bad.example", by=moderator, until=None)

    comment = moderation.submit(draft(is_author=True, text="https://bad.example/ です"))

    assert comment.state == "spam"


def test_a_comment_on_a_passage_keeps_its_wording():
    article = PublishedFactory()
    segment = Segment.objects.create(
        article=article, position=0, target_end=1, target_texts=["はじめの段落。"]
    )

    comment = moderation.submit(draft(article, segment=segment))

    assert (comment.segment_key, comment.quote) == (segment.public_id, "はじめの段落。")


def test_an_answer_to_an_answer_belongs_to_the_first_comment():
    first = CommentFactory(state="approved")
    answer = CommentFactory(state="approved", article=first.article, parent=first)

    assert moderation.submit(draft(first.article, parent=answer)).parent == first


def test_many_from_one_address_wait_and_more_are_refused(settings):
    settings.COMMENTS_FROM_ADDRESS = 2
    article = PublishedFactory(comment_mode="open")

    made = [moderation.submit(draft(article, key=str(n), text=f"{n}番")) for n in range(6)]

    assert [comment.state for comment in made] == ["approved"] * 2 + ["held"] * 4
    assert reasons(made[2]) == ["address"]
    with pytest.raises(guarding.Refused):
        moderation.submit(draft(article, key="7", text="七番"))
    assert moderation.submit(draft(article, key="8", text="八", address="198.51.100.1"))


def test_many_from_one_network_wait(settings):
    settings.COMMENTS_FROM_NETWORK = 1
    article = PublishedFactory(comment_mode="open")
    moderation.submit(draft(article, key="1"))

    comment = moderation.submit(draft(article, key="2", text="別の文", address="192.0.2.99"))

    assert reasons(comment) == ["prefix"]


def test_many_on_one_article_wait(settings):
    settings.COMMENTS_ON_ARTICLE = 1
    article = PublishedFactory(comment_mode="open")
    moderation.submit(draft(article, key="1"))

    comment = moderation.submit(draft(article, key="2", text="別の文", address="198.51.100.1"))

    assert reasons(comment) == ["article"]


@pytest.mark.parametrize("kind", ["writer", "address", "prefix"])
def test_whoever_is_blocked_is_spam(kind):
    first = moderation.submit(draft(key="1"))
    values = {"writer": str(first.writer_id), "address": first.address_hash, "prefix": first.prefix}
    Block.objects.create(kind=kind, value=values[kind])

    comment = moderation.submit(draft(writer=first.writer, key="2", text="別の文"))

    assert comment.state == "spam"
    assert "blocked" in reasons(comment)


def test_a_block_that_is_over_blocks_nobody():
    Block.objects.create(kind="prefix", value="192.0.2.0/24", expires_at=timezone.now())

    assert moderation.submit(draft()).state == "held"


def test_no_address_is_kept_but_its_network():
    comment = moderation.submit(draft())

    assert comment.prefix == "192.0.2.0/24"
    assert "192.0.2.7" not in str(Comment.objects.filter(pk=comment.pk).values())


def test_it_asks_the_database_a_bounded_number_of_times(django_assert_max_num_queries):
    article = PublishedFactory()
    CommentFactory.create_batch(20, article=article, prefix="192.0.2.0/24", state="approved")
    known = draft(article, writer=Comment.objects.first().writer)

    with django_assert_max_num_queries(14):
        moderation.submit(known)
