from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import override_settings

from articles import publishing
from articles.management.demonstration import loading, read_site
from articles.models import (
    Article,
    Comment,
    OriginalSource,
    Permission,
    Report,
    Segment,
    Snapshot,
    User,
    Watch,
)
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db

PAIRED = {"clock": "わざと間違えていた時計", "tide": "潮が一時間だけ置いていくもの"}
# What the Japanese leaves out, runs together and adds; by how the passages begin.
OMITTED = {"clock": "Yes, I offered to find the nurse", "tide": "If you are reading this"}
MERGED = {"clock": "I asked the ferryman", "tide": "There are people on the beach"}


@pytest.fixture(scope="module")
def editor(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[User]:
    """Load it once, with small pictures; each test takes back what it does, and this the load."""
    made = iter(range(100))
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")),
        transaction.atomic(),
    ):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(loading, "draw_picture", lambda name: jpeg(40 + next(made)))
            user = loading.load(read_site())
        yield user
        transaction.set_rollback(True)


@pytest.fixture(params=PAIRED)
def key(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def segments(editor: User, key: str) -> list[Segment]:
    return list(Article.objects.get(title=PAIRED[key]).segments.standing())


def test_ledger_has_an_entry_on_every_original(editor: User):
    entries = Permission.objects.order_by("original__pk")

    assert [entry.original for entry in entries] == list(OriginalSource.objects.order_by("pk"))
    assert {entry.recorded_by for entry in entries} == {editor}


def test_nothing_of_it_is_held_back(editor: User):
    assert not Article.objects.exclude(held_from=None).exists()


def test_articles_show_what_the_ledger_says(editor: User):
    bread, footpaths = (
        Article.objects.get(path=path)
        for path in ("2026/05/10/le-pain-du-mardi", "2026/03/21/mapa-pesin-1")
    )

    assert (bread.showing, bread.credits) == (
        "quotation",
        [bread.original.permissions.get().credit],
    )
    assert (footpaths.showing, footpaths.licence) == ("full", "CC-BY-SA-4.0")


def test_nobody_visits_what_leads_nowhere(editor: User):
    assert Watch.objects.count() == OriginalSource.objects.count()
    assert not Watch.objects.filter(is_on=True).exists()


def test_only_two_texts_are_kept_and_stand_under_their_translations(editor: User):
    standing = Article.objects.exclude(snapshot=None)

    assert sorted(article.title for article in standing) == sorted(PAIRED.values())
    assert {article.snapshot for article in standing} == set(Snapshot.objects.all())
    assert {article.original.watch.latest for article in standing} == set(Snapshot.objects.all())


def test_pairs_are_sure_and_nobody_had_to_decide(segments: list[Segment]):
    sure = [segment for segment in segments if segment.confidence > 0.5]

    assert len(segments) > 18
    assert len(sure) >= 0.9 * len(segments)
    assert not any(segment.is_fixed for segment in segments)


def test_what_is_not_translated_is_an_omission(segments: list[Segment], key: str):
    (omission,) = [segment for segment in segments if segment.is_omission]

    assert omission.source.startswith(OMITTED[key])


def test_two_paragraphs_went_up_in_one(segments: list[Segment], key: str):
    (merged,) = [segment for segment in segments if len(segment.source_texts) > 1]

    assert merged.source.startswith(MERGED[key])
    assert (len(merged.source_texts), len(merged.target_texts)) == (2, 1)


def test_note_of_the_translator_is_an_addition(editor: User):
    article = Article.objects.get(title=PAIRED["clock"])

    additions = [one for one in article.segments.standing() if one.is_addition]

    assert "［訳注：" in additions[-1].target


def test_every_passage_is_found_in_its_page(segments: list[Segment]):
    states = {segment.link_state for segment in segments if not segment.is_addition}

    assert states == {Segment.Link.UNIQUE}


def test_two_mistakes_were_found_and_corrected(editor: User):
    told = {each.title: each.corrected for each in Article.objects.exclude(notices=[])}

    assert sorted(told) == sorted(PAIRED.values())
    assert [notice.label for notice in told[PAIRED["clock"]]] == ["数字・日付"]
    assert told[PAIRED["tide"]][0].thanks.startswith("磯のひなたさん")


def test_one_report_waits_and_can_be_applied_at_once(editor: User):
    report = Report.objects.get()

    assert report.is_new
    assert publishing.can_accept(report)


def test_readers_remark_on_a_passage_and_a_translator_replies(editor: User):
    remark = Comment.objects.exclude(segment_key="").get()

    reply = remark.answers.get()

    assert Segment.objects.get(public_id=remark.segment_key).target == remark.quote
    assert (remark.state, reply.state, reply.mark) == ("approved", "approved", "translator")
    assert remark.created_at < reply.created_at


def test_one_comment_waits_for_a_moderator(editor: User):
    assert Comment.objects.held().get().reasons == [["first", 0]]
