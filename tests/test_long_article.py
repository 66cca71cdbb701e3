"""A long article, entered through the admin: what was written is what is read, to the character."""

from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.management import demonstration
from articles.models import Article, Image
from tests.admin.test_articles import typed
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db
VOID = {"img", "br", "hr", "source"}


class Reader(HTMLParser):
    """Reads the text of an article off its page: words, links and pictures, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.pictures: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if self.depth or values.get("data-block"):
            self.depth += tag not in VOID
        if self.depth and tag == "a":
            self.links.append(values["href"] or "")
        if self.depth and tag == "img":
            self.pictures.append(values["src"] or "")

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth) and tag not in VOID

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.words.append(data)


def squeezed(words: str) -> str:
    """Return the words without the white space between pieces of markup."""
    return "".join(words.split())


def prose() -> list[str]:
    """Return the plain paragraphs of the demonstration's articles."""
    marks = set("[]{}*~`#>|!<［^")
    bodies = (entry.body for entry in demonstration.read_site().entries)
    paragraphs = (part.strip() for body in bodies for part in body.split("\n\n"))
    return [part for part in paragraphs if part and not set(part) & marks and part[0] not in "-1+"]


@pytest.fixture
def pictures(as_editor) -> list[str]:
    """Drop six pictures and return their Markdown."""
    codes = []
    for n in range(6):
        file = SimpleUploadedFile(f"{n}.jpg", jpeg(48 + n), "image/jpeg")
        codes.append(as_editor.post("/editing/pictures/", {"image": file}).json()["image_code"])
    return codes


@pytest.fixture
def written(pictures) -> list[tuple[str, str]]:
    """Return the pieces of the article: the Markdown of each, and the words a reader gets."""
    pieces = [(part, part) for part in prose()[:40]]
    for n in range(20):
        words = f"第{n}のリンク、&と<b>を含む"
        pieces.insert(n * 2, (f"前[{words}](https://blog.example/{n}?a=1&b=2)後", f"前{words}後"))
    for n, code in enumerate(pictures):
        caption = f"図{n}の説明"
        pieces.insert(n * 5, (code.replace("![](", f"![絵{n}](")[:-1] + f' "{caption}")', caption))
    return pieces


def test_nothing_is_lost_between_the_editor_and_the_reader(as_editor, editor, client, written):
    body = "\r\n\r\n".join(markdown for markdown, _ in written)
    expected = squeezed("".join(words for _, words in written))
    assert len(expected) >= 3000

    data = typed(title="長い記事", body=body, translators=[editor.pk], _publish="1")
    as_editor.post(reverse("admin:articles_article_add"), data)
    page = client.get(Article.objects.published().get().get_absolute_url())
    reader = Reader()
    reader.feed(page.content.decode())

    assert squeezed("".join(reader.words)) == expected
    led_away = [link for link in reader.links if not link.startswith("/pictures/")]
    assert led_away == [f"https://blog.example/{n}?a=1&b=2" for n in range(20)]
    assert sorted(reader.pictures) == sorted(image.file.url for image in Image.objects.all())
    assert Article.objects.get().body == body.replace("\r\n", "\n")
