"""Pictures in a real browser: as large as they are needed, in place before they are there, and larger by a link."""

import re
from io import BytesIO

import pytest
from PIL import Image as Drawing

from articles import publishing
from articles.models import Image
from tests.factories import PublishedFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)

SHOWN = """async image => {
  image.scrollIntoView();
  await image.decode();
  const {width, height} = image.getBoundingClientRect();
  const [whole, high] = [image.getAttribute("width"), image.getAttribute("height")];
  return {source: image.currentSrc, needed: Math.max(width, height * whole / high)};
}"""


def keep(width, height):
    file = BytesIO()
    Drawing.linear_gradient("L").resize((width, height)).convert("RGB").save(file, "JPEG")
    kept = publishing.keep_picture(file.getvalue(), name="a.jpg", by=UserFactory())
    Image.objects.filter(pk=kept.pk).update(alt="図")
    return Image.objects.get(pk=kept.pk)


@pytest.fixture
def article():
    """Publish an article with a picture in front and a wide and a tall one in its text."""
    lead, wide, tall = keep(2000, 1250), keep(1800, 1200), keep(1200, 1800)
    body = f"![図]({wide.file.url})\n\n文。\n\n![図]({tall.file.url})"
    # Each its own, for a browser takes a larger file that it has already.
    for height in (1251, 1252):
        PublishedFactory(title="前の記事", lead_image=keep(2000, height))
    return PublishedFactory(title="題", body=body, lead_image=lead)


@pytest.mark.parametrize("density", [1, 2])
@pytest.mark.parametrize(("width", "height"), [(360, 740), (768, 1024), (1280, 900)])
def test_no_picture_is_much_larger_than_it_is_shown(chromium, at, article, width, height, density):
    context = chromium.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=density
    )
    page = context.new_page()
    seen = []
    for address in ("/", article.get_absolute_url()):
        page.goto(at(address))
        seen += [picture.evaluate(SHOWN) for picture in page.locator("main img").all()]
    context.close()

    ratios = {
        shown["source"]: int(re.search(r"-(\d+)\.avif$", shown["source"])[1])
        / (shown["needed"] * density)
        for shown in seen
    }
    assert len(seen) == 6
    assert [ratio for ratio in ratios.values() if not 0.95 <= ratio <= 1.55] == [], ratios


@pytest.mark.parametrize("width", [360, 1280])
def test_a_sketch_stands_where_its_picture_will(page, at, article, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.route("**/media/**", lambda route: None)
    page.goto(at(article.get_absolute_url()), wait_until="domcontentloaded")

    for frame in page.locator(".frame").all():
        box, drawn = frame.bounding_box(), frame.locator(".sketch").bounding_box()
        assert drawn == pytest.approx(box, abs=1)
        assert box["height"] <= 0.88 * 800 + 1


def test_a_picture_is_enlarged_by_a_link_and_left_by_another(chromium, at, article):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at(article.get_absolute_url()))
    page.locator(".text .zoom").first.click()

    assert "/pictures/" in page.url
    page.get_by_role("link", name="題", exact=True).click()
    assert page.url == at(article.get_absolute_url())
    context.close()


def test_where_scripts_run_a_picture_opens_above_its_page(page, at, article, complaints):
    page.goto(at(article.get_absolute_url()))
    link = page.locator(".text .zoom").first
    link.focus()
    page.keyboard.press("Enter")

    dialog = page.get_by_role("dialog", name="図")
    image = dialog.locator("img")
    assert image.evaluate("async image => { await image.decode(); return image.naturalWidth; }")
    box, words = image.bounding_box(), dialog.locator(".enlarged-ways").bounding_box()
    assert box["y"] >= words["y"] + words["height"]
    assert box["y"] + box["height"] <= page.viewport_size["height"]
    page.keyboard.press("Escape")
    assert dialog.count() == 0
    assert link.evaluate("link => link === document.activeElement")
    assert page.url == at(article.get_absolute_url())


def test_a_picture_above_its_page_leads_to_its_own(page, at, article):
    page.goto(at(article.get_absolute_url()))
    page.locator(".lead .zoom").click()
    page.get_by_role("dialog").get_by_role("link", name="この画像のページ").click()

    assert page.url == at(article.lead_image.get_absolute_url())


def test_the_page_of_a_picture_never_scrolls_sideways(page, at, article):
    for image in Image.objects.all():
        for width in (320, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(at(image.get_absolute_url()))
            assert page.evaluate("document.documentElement.scrollWidth") <= width
