import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import comments, moderation
from articles.models import Comment, Segment
from tests.factories import ArticleFactory, CommentFactory, PublishedFactory
from tests.views.pages import page

pytestmark = pytest.mark.django_db
VECTOR = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>"


@pytest.fixture
def article():
    return PublishedFactory()


def address(article):
    return f"/comments/{article.path}/"


def send(client, article, **typed):
    """Open the form, write for a minute, and send it."""
    form = client.get(address(article)).context["form"]
    facts = {"name": "潮", "text": "よい記事でした。", "stamp": form["stamp"].value(), **typed}
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        return client.post(address(article), facts)


def test_a_form_sent_again_with_another_text_loses_nothing(client, article):
    stamp = client.get(address(article)).context["form"]["stamp"].value()
    send(client, article, stamp=stamp)

    refused = send(client, article, stamp=stamp, text="書き足した文です。")

    assert refused.status_code == 422
    assert "書き足した文です。" in refused.content.decode()
    fresh = refused.context["form"]["stamp"].value()
    assert send(client, article, stamp=fresh, text="書き足した文です。").status_code == 302
    assert Comment.objects.count() == 2


def test_staff_without_the_second_factor_that_they_need_write_as_readers(
    client, article, editor, settings
):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(editor)

    send(client, article)

    comment = Comment.objects.get()
    assert (comment.state, comment.mark, comment.user, comment.name) == ("held", "", None, "潮")


def test_a_comment_waits_and_only_its_writer_sees_it(client, article):
    response = send(client, article)

    assert response.status_code == 302
    own = client.get(response["Location"]).content.decode()
    assert "保留: 初めての投稿" in own
    assert "よい記事でした。" in own
    assert "よい記事でした。" not in Client().get(address(article)).content.decode()
    assert "よい記事でした。" not in page(client, article)


@pytest.mark.parametrize("field", ["text", "name"])
def test_what_nobody_sees_is_nothing(client, article, field):
    assert send(client, article, **{field: "\u200b\u3164\u2060"}).status_code == 422


def test_an_approved_comment_is_on_the_page(client, article, moderator):
    send(client, article, text="引用します\n> 原文\nhttps://a.example/")
    comment = Comment.objects.get()
    moderation.approve(comment, by=moderator)

    html = page(client, article)

    assert f'id="c-{comment.pk}"' in html
    assert comment.html in html
    assert 'class="comments-total">1<' in html


def test_the_cookie_of_a_writer_lets_the_second_comment_pass(client, article, moderator):
    send(client, article)
    moderation.approve(Comment.objects.get(), by=moderator)

    send(client, article, text="もう一つ。")

    assert Comment.objects.get(text="もう一つ。").state == "approved"


def test_a_forged_cookie_is_nobodys(client, article):
    send(client, article)
    client.cookies["writer"] = client.cookies["writer"].value[:-1] + "x"

    assert list(client.get(address(article)).context["own"]) == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"text": " "}, "このフィールドは必須です"),
        ({"name": ""}, "このフィールドは必須です"),
        ({"text": "あ" * 5001}, "5000"),
        ({"email": "nobody"}, "有効なメールアドレス"),
        ({"wants_mail": "on"}, "メールアドレスを入れてください"),
        ({"parent": "999"}, "返信ではなく送れます"),
        ({"stamp": "forged"}, "もう一度ボタンを押してください"),
    ],
)
def test_what_is_refused_is_said_and_nothing_typed_is_lost(client, article, typed, words):
    response = send(client, article, **{"text": "残る文章です。", **typed})

    html = response.content.decode()
    assert response.status_code == 422
    assert words in html
    assert typed.get("text", "残る文章です。") in html
    names = re.findall(r' id="([^"]+)"', html)
    assert len(names) == len(set(names))
    assert not Comment.objects.exists()


def test_a_refused_form_can_be_sent_again(client, article):
    refused = send(client, article, stamp="forged")
    fresh = refused.context["form"]["stamp"].value()

    assert send(client, article, stamp=fresh).status_code == 302


def test_too_many_are_told_to_come_later(client, article, settings):
    settings.COMMENTS_FROM_ADDRESS = 1
    for number in range(3):
        send(client, article, text=f"{number}番目")

    response = send(client, article, text="四番目の文です。")

    assert (response.status_code, response["Retry-After"]) == (429, "600")
    assert "四番目の文です。" in response.content.decode()


def test_a_closed_article_has_no_form(client):
    closed = PublishedFactory(comment_mode="closed")

    assert "comment-form" not in client.get(address(closed)).content.decode()
    assert client.post(address(closed), {"name": "a", "text": "b"}).status_code == 403


def test_a_draft_takes_none(client):
    assert client.get(address(ArticleFactory(path="draft"))).status_code == 404


def test_an_answer_stands_under_what_it_answers(client, article):
    first = CommentFactory(article=article, state="approved", name="一人目")
    later = CommentFactory(article=article, state="approved")

    send(client, article, parent=first.pk, text="返事です。")
    Comment.objects.filter(text="返事です。").update(state="approved")

    html = page(client, article)
    assert html.index(f"c-{first.pk}") < html.index("返事です。") < html.index(f"c-{later.pk}")
    asked = client.get(f"{address(article)}?parent={first.pk}").content.decode()
    assert "一人目さんへの返信" in asked


def test_an_answer_stays_when_what_it_answered_is_gone(client, article):
    first = CommentFactory(article=article, state="trash", text="消えた文")
    CommentFactory(article=article, state="approved", parent=first, text="残る返事")

    html = page(client, article)

    assert "消えた文" not in html
    assert "いまは表示していません" in html
    assert "残る返事" in html


def segment_of(article, words="はじめの段落。"):
    return Segment.objects.create(
        article=article, position=0, target_end=1, target_texts=[words], source_texts=["First."]
    )


def test_a_comment_on_a_passage_quotes_it_and_leads_there(client, article):
    segment = segment_of(article)
    send(client, article, segment=segment.public_id)
    Comment.objects.update(state="approved")

    html = page(client, article)

    assert "はじめの段落。" in html
    assert f'href="#{segment.anchor}">この段落へ' in html


def test_it_says_so_when_the_wording_changes_or_goes(client, article):
    segment = segment_of(article)
    CommentFactory(
        article=article, state="approved", segment_key=segment.public_id, quote="はじめの段落。"
    )
    Segment.objects.update(target_texts=["書き直した段落。"])
    changed = page(client, article)
    Segment.objects.update(position=None)
    gone = page(client, article)

    assert "この段落の文は、そのあと変わりました" in changed
    assert "この段落は、いまの文章にはありません" in gone
    assert "はじめの段落。" in gone


def test_the_way_to_an_answer_names_whom_it_answers(client, article):
    CommentFactory(article=article, state="approved", name='<潮> "%d"')

    assert 'aria-label="&lt;潮&gt; &quot;%d&quot;さんに返信する">返信する</a>' in page(
        client, article
    )


def test_a_passage_of_another_article_is_no_passage(client, article):
    other = segment_of(PublishedFactory())

    assert send(client, article, segment=other.public_id).status_code == 422


def test_no_field_lets_markup_through(client, article):
    send(client, article, name=VECTOR[:50], text=VECTOR, email="a@b.example")
    Comment.objects.update(state="approved", segment_key="zzzzzzz", quote=VECTOR)

    for html in (page(client, article), client.get(address(article)).content.decode()):
        assert "<img src=x" not in html
        assert "<svg" not in html
        assert "alert(1)</script>" not in html
    assert "a@b.example" not in page(client, article)


def test_the_staff_needs_no_name_and_is_marked(as_moderator, moderator, article):
    send(as_moderator, article, text="編集部です。")

    html = page(Client(), article)
    assert str(moderator) in html
    assert "編集部</span>" in html


def test_the_author_comes_by_a_signed_link(client, article):
    author = article.original.authors.get()

    response = client.get(comments.author_link(article, author))
    send(client, article, text="わたしが書きました。")

    assert response["Location"] == address(article)
    assert Comment.objects.get().mark == "author"


def test_the_link_is_for_one_article(client, article):
    client.get(comments.author_link(article, article.original.authors.get()))
    other = PublishedFactory()

    send(client, other)

    assert Comment.objects.get().mark == ""


def test_no_cache_keeps_the_page_of_the_form(client, article):
    assert "no-store" in client.get(address(article))["Cache-Control"]


def test_comments_cost_the_page_of_the_article_no_query(client, article, django_assert_num_queries):
    CommentFactory.create_batch(20, article=article, state="approved")

    with django_assert_num_queries(6):
        assert page(client, article).count('class="comment"') == 20


def test_what_is_too_much_for_one_page_goes_on_behind_a_link(client, article, settings):
    first, *others = CommentFactory.create_batch(299, article=article, state="approved")
    answers = CommentFactory.create_batch(2, article=article, state="approved", parent=others[-1])

    html = page(client, article)
    link = re.search(r'href="(/comments/[^"]*after=[0-9-]+)"', html)[1]
    rest = client.get(link).content.decode()

    assert html.count('<article class="comment"') == 300
    assert html.index(first.anchor) < html.index(answers[0].anchor)
    assert re.findall(r'id="(c-\d+)"', rest) == [answers[1].anchor]
    assert "(前のページの続き)" in rest


def test_comments_for_which_there_is_just_room_go_on_nowhere(client, article):
    CommentFactory.create_batch(300, article=article, state="approved")

    html = page(client, article)

    assert html.count('<article class="comment"') == 300
    assert '<span class="comments-total">300</span>' in html
    assert "続きのコメント" not in html


def test_comments_on_another_page_lead_to_the_text_of_the_article(client, article):
    segment = segment_of(article)
    CommentFactory(
        article=article, state="approved", segment_key=segment.public_id, quote="はじめの段落。"
    )

    html = client.get(f"{address(article)}?after=0-0").content.decode()

    assert f'href="{article.get_absolute_url()}#{segment.anchor}">この段落へ' in html


def test_a_page_behind_the_last_is_empty(client, article):
    for after in ("1-1", "1", "9" * 30, "x", "-1", "9-" + "9" * 18):
        assert client.get(f"{address(article)}?after={after}").status_code == 200


def test_the_page_of_reports_leads_to_the_comments_on_a_passage(client, article):
    segment = segment_of(article)

    html = client.get(f"/report/{segment.public_id}/").content.decode()

    assert f"{address(article)}?segment={segment.public_id}" in html
    form = client.get(f"{address(article)}?segment={segment.public_id}").context["form"]
    assert form["segment"].value() == segment.public_id


@given(
    st.dictionaries(
        st.sampled_from(["name", "text", "email", "parent", "segment", "stamp", "homepage"]),
        st.text(max_size=80),
    )
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_sent_is_answered(client, article, typed):
    answer = client.post(address(article), typed)

    assert answer.status_code in {302, 422, 429}


@pytest.mark.parametrize("method", ["put", "delete"])
def test_other_methods_are_refused(client, article, method):
    assert getattr(client, method)(address(article)).status_code == 405
