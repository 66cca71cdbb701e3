import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from articles import publishing
from articles.models import Article, Correction
from tests.factories import ArticleFactory
from tests.publishing.samples import corrected, edited, fresh, published, segment_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(editor):
    return published(editor)


def test_a_correction_says_what_went_and_what_came(article, editor):
    correction = corrected(article, editor, "二時間", "十二時間", kind="number", note="桁の誤り")

    assert correction.before == "潮は二時間ごとに満ちる。"
    assert correction.after == "潮は十二時間ごとに満ちる。"
    assert (correction.kind, correction.note) == ("number", "桁の誤り")
    assert correction.corrected_by == editor


def test_it_leads_from_the_version_before_to_the_one_after(article, editor):
    correction = corrected(article, editor, "二時間", "十二時間")

    assert (correction.earlier.number, correction.later.number) == (1, 2)
    assert "二時間" in correction.earlier.body
    assert "十二時間" in correction.later.body


def test_it_knows_the_passage_that_was_corrected(article, editor):
    correction = corrected(article, editor, "静か", "賑やか")

    assert correction.segment == segment_of(article, "賑やか")


def test_many_passages_are_told_together_and_of_no_segment(article, editor):
    article.body = article.body.replace("潮", "うしお").replace("夜", "よる")

    correction = corrected(article, editor, "光る", "輝く")

    assert correction.after.count("\n\n") == 2
    assert correction.segment is None


def test_a_corrected_title_is_told(article, editor):
    article.title = "正しい題"

    correction = corrected(article, editor, "", "", kind="name")

    assert correction.after == "正しい題"


def test_a_corrected_link_is_told_as_it_was_written(editor):
    article = published(editor, body="[ここ](https://wrong.example/)を見よ。")

    correction = corrected(article, editor, "wrong", "right")

    assert correction.before == "[ここ](https://wrong.example/)を見よ。"
    assert correction.after == "[ここ](https://right.example/)を見よ。"


def test_the_article_carries_what_its_readers_are_told(article, editor):
    corrected(article, editor, "二時間", "十二時間", credit="ひなた")
    corrected(article, editor, "静か", "賑やか")

    newest, first = fresh(article).corrected

    assert newest.after == "夜は賑やかだ。"
    assert first.thanks == "ひなたさんのご指摘によります。ありがとうございます。"


def test_a_later_save_from_an_older_form_keeps_what_is_told(article, editor):
    form = Article.objects.get(pk=article.pk)
    correction = corrected(article, editor, "二時間", "十二時間")
    form.version = article.version

    publishing.save(form, by=editor, based_on=article.version)

    assert [each.correction for each in fresh(article).corrected] == [correction.pk]


def test_nothing_is_told_where_nothing_changed(article, editor):
    with pytest.raises(publishing.NothingCorrected):
        corrected(article, editor, "", "")

    assert fresh(article).version == article.version - 1


def test_another_language_alone_is_no_correction(article, editor):
    article.language = "en"

    with pytest.raises(publishing.NothingCorrected):
        corrected(article, editor, "", "")


def test_nothing_is_told_of_empty_lines(article, editor):
    with pytest.raises(publishing.NothingCorrected):
        corrected(article, editor, "\n\n石", "\n\n\n\n石")


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_no_reader_saw_is_not_corrected(article, editor, state):
    unseen = ArticleFactory() if state == "draft" else article
    if state == "withdrawn":
        publishing.withdraw(article, by=editor, reason="")

    with pytest.raises(publishing.WrongState):
        corrected(unseen, editor, "文", "本")

    assert not Correction.objects.exists()


def test_silent_changes_remain_possible(article, editor):
    edited(article, editor, "二時間", "十二時間")

    assert not Correction.objects.exists()


def test_amending_and_retracting_change_what_is_told(article, editor):
    correction = corrected(article, editor, "二時間", "十二時間")

    correction.credit = "ひなた"
    publishing.amend(correction, based_on=0)
    assert fresh(article).corrected[0].credit == "ひなた"

    publishing.retract(correction)
    assert fresh(article).corrected == []
    assert "十二時間" in fresh(article).body


def test_rebuilding_writes_nothing_that_is_told_already(article, editor):
    corrected(article, editor, "二時間", "十二時間")

    with CaptureQueriesContext(connection) as queries:
        publishing.rebuild()

    written = [each["sql"] for each in queries if each["sql"].startswith("UPDATE")]
    assert not [sql for sql in written if "notices" in sql]


def test_rebuilding_tells_the_same(article, editor):
    corrected(article, editor, "二時間", "十二時間")
    told = fresh(article).notices
    Article.objects.update(notices=[])

    publishing.rebuild()

    assert fresh(article).notices == told


@pytest.mark.parametrize("wrong", [{"kind": ""}, {"after": "前"}, {"later": "earlier"}])
def test_the_database_refuses_broken_corrections(article, editor, wrong):
    correction = corrected(article, editor, "二時間", "十二時間")
    correction.before = "前"
    for name, value in wrong.items():
        setattr(correction, name, correction.earlier if value == "earlier" else value)

    with pytest.raises(IntegrityError):
        correction.save()


def test_a_version_to_which_a_correction_leads_stays(article, editor):
    correction = corrected(article, editor, "二時間", "十二時間")

    with pytest.raises(IntegrityError):
        correction.earlier.delete()


def test_an_article_goes_with_all_of_it(article, editor):
    corrected(article, editor, "二時間", "十二時間")

    Article.objects.filter(pk=article.pk).delete()

    assert not Correction.objects.exists()


def test_what_readers_are_told_is_read_anew_and_not_what_an_editor_had_open(article, editor):
    corrected(article, editor, "二時間", "十二時間")
    stale = Article.objects.get(pk=article.pk)
    corrected(article, editor, "静か", "賑やか")

    other = Correction.objects.select_related("article").order_by("pk").first()
    publishing.amend(other, based_on=0)
    first = Correction.objects.order_by("pk").first()
    first.article = stale
    publishing.amend(first, based_on=1)

    assert len(Article.objects.get(pk=article.pk).notices) == 2
