import pytest
from django.urls import reverse

from articles import originals, publishing
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import SOURCE, TARGET, snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(editor, translator):
    original = OriginalFactory(url="https://tides.example/pools")
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join(TARGET), translators=[translator])
    publishing.save(made, by=editor, based_on=0)
    return made


def page(article):
    return reverse("admin:articles_article_alignment", args=[article.pk])


def act(client, article, verb, position):
    standing = list(article.segments.standing())
    sent = {
        "seen": originals.digest_of_segments(standing),
        "do": f"{verb}:{standing[position].public_id}",
    }
    return client.post(page(article), sent, follow=True)


def test_the_page_shows_both_sides_how_sure_and_what_is_left_out(article, as_translator):
    html = as_translator.get(page(article)).content.decode()

    assert all(words in html for words in [*SOURCE, *TARGET])
    assert "確かさ" in html
    assert "訳していない段落(抄訳)" in html
    assert "#:~:text=" in html


def test_a_translator_moves_a_border_of_an_own_draft(article, as_translator):
    html = act(as_translator, article, "source-up", 2).content.decode()

    assert "手で決めた対応" in html
    assert article.segments.standing().count() == 3


def test_what_changed_meanwhile_is_left_alone_and_told(article, as_translator):
    sent = {"seen": "old", "do": f"join:{article.segments.standing()[1].public_id}"}

    html = as_translator.post(page(article), sent, follow=True).content.decode()

    assert "何もしていません" in html
    assert article.segments.standing().count() == 4


@pytest.mark.parametrize("do", ["", "join", "nonsense:abc", "join:none"])
def test_nonsense_does_nothing(article, as_translator, do):
    seen = originals.digest_of_segments(list(article.segments.standing()))

    as_translator.post(page(article), {"seen": seen, "do": do})

    assert article.segments.standing().count() == 4


def test_decisions_are_forgotten_on_request(article, as_translator):
    act(as_translator, article, "join", 1)

    seen = originals.digest_of_segments(list(article.segments.standing()))
    as_translator.post(page(article), {"anew": "1", "seen": seen})

    assert article.segments.standing().count() == 4


def test_decisions_that_somebody_took_meanwhile_are_not_forgotten(article, as_translator):
    seen = originals.digest_of_segments(list(article.segments.standing()))
    act(as_translator, article, "join", 1)

    response = as_translator.post(page(article), {"anew": "1", "seen": seen}, follow=True)

    assert "何もしていません" in response.content.decode()
    assert article.segments.standing().filter(is_fixed=True).exists()


def test_somebody_elses_published_pairs_are_not_moved_by_a_translator(
    article, as_translator, editor
):
    publishing.publish(article, by=editor)

    assert act(as_translator, article, "join", 1).status_code == 403
    assert "上の組とつなぐ" not in as_translator.get(page(article)).content.decode()


def test_without_a_text_of_the_original_the_page_says_what_to_do(as_editor):
    html = as_editor.get(page(ArticleFactory())).content.decode()

    assert "「取り込む」を押してください" in html


def test_what_was_mended_is_shown_where_it_is_now(article, as_translator):
    joined = article.segments.standing()[1]

    response = act(as_translator, article, "join", 1)

    home = next(
        each
        for each in article.segments.standing()
        if joined.public_id in (each.public_id, *each.aliases)
    )
    assert response.redirect_chain[0][0].endswith(f"#{home.anchor}")
    assert "対応を直しました。" in response.content.decode()


def test_a_move_of_nothing_says_so_and_its_button_is_off(article, as_translator):
    html = act(as_translator, article, "target-down", 3).content.decode()

    assert "動かせる段落がない" in html
    assert html.count("disabled") >= 2
