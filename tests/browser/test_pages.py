"""The public pages in a real browser: their layout, and what they ask the browser for."""

import re
from io import BytesIO
from itertools import pairwise

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image as Picture

from articles import publishing, search
from tests.factories import (
    ImageFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)

BODY = """\
長いアドレス https://example.example/{long}?q=1 と `{long}`。

## 見出しと{{振仮名|ふりがな}}

| {wide} |
|{rule}|
| {wide} |

```text
{long}
```

![図]({picture} "説明文")

> 引用された言葉。

［訳注：訳者の言葉。］注[^1]。

[^1]: 脚注。
"""

WATCH = """
window.seen = {shift: 0, refused: []};
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.seen.shift += entry.value;
}).observe({type: "layout-shift", buffered: true});
document.addEventListener("securitypolicyviolation", event =>
  window.seen.refused.push(event.violatedDirective + " " + event.blockedURI));
"""

LOOK = """async () => {
  for (const image of document.images) {
    image.scrollIntoView();
    await image.decode();
  }
  window.scrollTo(0, 0);
}"""

CONTRAST = """([ink, ground]) => {
  const canvas = document.createElement("canvas").getContext("2d");
  const light = name => {
    canvas.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name);
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(value => value / 255)
      .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(ink), light(ground)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""

PAGES = [
    "home",
    "article",
    "cite",
    "author",
    "site",
    "tag",
    "month",
    "year",
    "archive",
    "authors",
    "sites",
    "tags",
    "search",
]


@pytest.fixture
def addresses(at):
    """Publish an article with everything that is hard to lay out; return every page's address."""
    file = BytesIO()
    Picture.new("RGB", (1200, 800), "teal").save(file, "JPEG")
    image = ImageFactory(width=1200, height=800, alt="図", caption="説明", credit="撮影者")
    default_storage.save(image.file.name, ContentFile(file.getvalue()))
    long, wide = "x" * 120, " | ".join(["長い見出しの列"] * 8)
    rule = "|".join(["---"] * 8)
    body = BODY.format(long=long, wide=wide, rule=rule, picture=image.file.url)
    original = OriginalFactory(title=long, site_name="S" * 60, language="en-GB")
    tag = TagFactory(name="とても長い名前の標識" * 4)
    articles = [
        PublishedFactory(title=title, body=body, lead_image=lead, original=original, tags=[tag])
        for title, lead in [("短い題", None), ("とても長い題名" * 12, image), ("題" + long, image)]
    ]
    for article in articles:
        search.index(article)
    author = original.authors.get()
    author.site = f"https://author.example/{long}"
    author.save()
    paths = {
        "home": "/",
        "article": articles[-1].get_absolute_url(),
        "author": author.get_absolute_url(),
        "site": original.site_page,
        "tag": tag.get_absolute_url(),
        "cite": f"/cite/{articles[-1].path}/",
        "month": f"/archive/{timezone.localtime():%Y/%m}/",
        "year": f"/archive/{timezone.localtime():%Y}/",
        "archive": "/archive/",
        "authors": "/authors/",
        "sites": "/sites/",
        "tags": "/tags/",
        "search": f"/search/?q={long}+題&tag={tag.slug}",
        "missing": "/no/such/page/",
    }
    return {name: at(path) for name, path in paths.items()}


@pytest.fixture
def read(page, addresses):
    """Return a function that opens a page, looks at all its pictures and returns it."""
    page.add_init_script(WATCH)

    def opened(name: str, *, width: int = 1280, scheme: str = "light"):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        page.goto(addresses[name])
        page.evaluate(LOOK)
        return page

    return opened


@pytest.mark.parametrize("name", [*PAGES, "missing"])
def test_a_page_never_scrolls_sideways(read, name):
    for width in (320, 360, 768, 1280):
        page = read(name, width=width)

        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("name", "place"), [("article", ".lead"), ("home", ".feature-picture")])
def test_the_picture_at_the_top_is_never_blown_up(page, at, name, place):
    file = BytesIO()
    Picture.new("RGB", (1600, 1000), "teal").save(file, "JPEG")
    image = publishing.keep_picture(file.getvalue(), name="a.jpg", by=UserFactory())
    article = PublishedFactory(lead_image=image)

    page.goto(at({"article": article.get_absolute_url(), "home": "/"}[name]))

    picture = page.locator(f"{place} img")
    chosen = picture.evaluate("async image => { await image.decode(); return image.currentSrc; }")
    loaded = int(re.search(r"-(\d+)\.\w+$", chosen)[1])
    assert picture.bounding_box()["width"] <= loaded < 1600


def test_wide_tables_and_code_scroll_by_themselves(read):
    page = read("article", width=360)

    for selector in (".text .table", ".text pre"):
        box = page.locator(selector)
        assert box.evaluate("box => box.scrollWidth > box.clientWidth")
        assert box.evaluate("box => getComputedStyle(box).overflowX") == "auto"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_needs_nobody_else_and_holds_no_script(page, read, addresses, complaints, name):
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    read(name)

    assert [url for url in asked if not url.startswith(addresses["home"])] == []
    assert page.evaluate("window.seen.refused") == []
    # A description for machines is data, which no browser runs.
    running = 'script:not([type="application/ld+json"], [src])'
    assert page.locator(f"{running}, style, [style]").count() == 0


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["home", "article"])
def test_nothing_moves_while_a_page_loads(read, name, width):
    page = read(name, width=width)

    assert page.locator("main img").count() > 0
    assert page.locator("img:not([width][height])").count() == 0
    assert page.evaluate("window.seen.shift") == 0


def test_pictures_far_down_wait_and_the_first_does_not(read):
    page = read("article")

    assert page.locator(".lead img").get_attribute("loading") != "lazy"
    assert page.locator(".text img").get_attribute("loading") == "lazy"


@pytest.mark.parametrize("name", [*PAGES, "missing"])
def test_landmarks_and_headings_are_in_order(read, name):
    page = read(name)

    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "headings => headings.map(heading => Number(heading.tagName[1]))"
    )

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for landmark in ("body > header", "body > main", "body > footer", "body > header nav"):
        assert page.locator(landmark).count() == 1


def test_the_keyboard_leads_past_the_masthead_first(read):
    page = read("article", width=390)

    page.keyboard.press("Tab")

    assert page.locator(":focus").inner_text() == "本文へ進む"
    assert page.locator(":focus").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("name", ["home", "article"])
def test_ways_in_are_large_enough_for_a_finger(read, name):
    page = read(name, width=360)

    for link in page.locator("nav a, .tags a, .masthead a, .footing a").all():
        box = link.bounding_box()
        assert min(box["width"], box["height"]) >= 24
        assert box["height"] >= 44


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_told_apart(read, scheme):
    page = read("home", scheme=scheme)
    inks = ["--ink", "--ink-soft", "--ink-quiet", "--green", "--green-deep"]
    grounds = ["--paper", "--leaf", "--shade", "--green-wash"]

    weak = [
        (ink, ground)
        for ink in inks
        for ground in grounds
        if page.evaluate(CONTRAST, [ink, ground]) < 4.5
    ]

    assert weak == []
    assert page.evaluate(CONTRAST, ["--on-seal", "--seal"]) >= 4.5


def test_ruby_does_not_push_lines_apart(read):
    page = read("article")
    heights = page.locator(".text").evaluate(
        """text => {
          const [ruby, rt] = ["ruby", "rt"].map(name => document.createElement(name));
          rt.append("かんじ");
          ruby.append("漢字", rt);
          return [["ひらがなの行"], [ruby, "の行"]].map(line => {
            const paragraph = document.createElement("p");
            paragraph.append(...line);
            text.append(paragraph);
            return paragraph.getBoundingClientRect().height;
          });
        }"""
    )

    assert heights[0] == heights[1]
