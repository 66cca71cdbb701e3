import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles import publishing
from articles.models import Article, Image
from tests.factories import ArticleFactory, ImageFactory, PublishedFactory
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_image_add")
LIST = reverse("admin:articles_image_changelist")


def address(image, page="change"):
    return reverse(f"admin:articles_image_{page}", args=[image.pk])


def upload(data, **fields):
    return {"upload": SimpleUploadedFile("photo.jpg", data, "image/jpeg"), **fields}


@pytest.fixture
def image(editor) -> Image:
    return publishing.keep_picture(jpeg(), name="photo.jpg", by=editor)


def test_a_picture_is_uploaded_with_its_words(as_editor, editor, files):
    as_editor.post(ADD, upload(jpeg(), alt="海", credit="森", source_url="https://a.example/"))

    image = Image.objects.get()
    assert (image.alt, image.credit, image.uploaded_by) == ("海", "森", editor)
    assert image.file.name in files()


def test_the_same_picture_again_is_the_same_record(as_editor, image):
    as_editor.post(ADD, upload(jpeg(), alt="あとから書いた文"))

    assert Image.objects.get().alt == "あとから書いた文"


def test_words_of_a_known_picture_stay_where_none_are_typed(as_translator, image):
    Image.objects.update(alt="海", credit="森")

    as_translator.post(ADD, upload(jpeg(), alt="", caption="夕方"))

    known = Image.objects.get()
    assert (known.alt, known.caption, known.credit) == ("海", "夕方", "森")


def test_markdown_of_a_picture_shows_its_words_as_they_are(image):
    image.alt, image.caption = "a]b ![c", 'say "hi"'

    html = ArticleFactory(body=image.markdown).html

    assert 'alt="a]b ![c"' in html
    assert "say &quot;hi&quot;" in html or 'say "hi"' in html


def test_a_bad_file_is_refused_with_a_sentence(as_editor, files):
    html = as_editor.post(ADD, upload(b"no picture", alt="失いたくない")).content.decode()

    assert "画像ではないようです" in html
    assert "失いたくない" in html
    assert files() == []


def test_nothing_is_kept_while_other_fields_are_wrong(as_editor, files):
    as_editor.post(ADD, upload(jpeg(), source_url="nonsense"))

    assert not Image.objects.exists()
    assert files() == []


def test_a_new_credit_reaches_the_articles_that_show_the_picture(as_editor, image):
    article = ArticleFactory(body=f'![海]({image.file.url} "夕方の海")')
    assert "撮影" not in article.html

    as_editor.post(address(image), {"alt": "", "credit": "撮影 森"})

    article.refresh_from_db()
    assert "撮影 森" in article.html


def test_the_page_of_a_picture_shows_where_it_stands(as_editor, image):
    article = PublishedFactory(title="海の記事", body=f"![]({image.file.url})")
    ArticleFactory(title="だれかの下書き", body=f"![]({image.file.url})")

    html = as_editor.get(address(image)).content.decode()

    assert "海の記事" in html
    assert "だれかの下書き" not in html
    assert "公開していない記事 1件" in html
    assert image.file.url in html
    assert reverse("admin:articles_article_change", args=[article.pk]) in html


def test_a_picture_that_is_shown_is_not_deleted(as_editor, image, files):
    ArticleFactory(body=f"![]({image.file.url})")

    as_editor.post(address(image, "delete"), {"post": "yes"})
    as_editor.post(
        LIST, {"action": "delete_selected", "_selected_action": [image.pk], "post": "yes"}
    )

    assert Image.objects.exists()
    assert image.file.name in files()


@pytest.mark.django_db(transaction=True)
def test_a_picture_that_nobody_shows_leaves_with_its_files(as_editor, image, files):
    as_editor.post(address(image, "delete"), {"post": "yes"})

    assert not Image.objects.exists()
    assert files() == []


@pytest.mark.django_db(transaction=True)
def test_many_pictures_leave_at_once(as_editor, image, files):
    action = {"action": "delete_selected", "_selected_action": [image.pk], "post": "yes"}

    as_editor.post(LIST, action)

    assert files() == []


@pytest.mark.parametrize(("used", "name"), [("yes", "使う"), ("no", "使わない")])
def test_the_list_is_filtered_by_use(as_editor, used, name):
    shown, led, unused = (ImageFactory(alt=alt) for alt in ("使う", "先頭", "使わない"))
    ArticleFactory(body=f"![]({shown.file.url})", lead_image=led)

    found = as_editor.get(LIST, {"used": used}).context["cl"].queryset

    assert set(found) == ({shown, led} if used == "yes" else {unused})


def test_a_lead_picture_is_in_use(image):
    article = ArticleFactory(lead_image=image)

    assert list(Article.objects.illustrated_with(image)) == [article]
