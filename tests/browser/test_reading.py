"""Reading in a real browser: nothing that is opened moves the line that is being read."""

import pytest
from playwright.sync_api import expect

from articles import publishing
from tests.browser.test_pages import WATCH
from tests.factories import ArticleFactory, OriginalFactory, PublishedFactory, UserFactory
from tests.originals.samples import snapshot

pytestmark = pytest.mark.django_db(transaction=True)
MODES = ["translation", "ondemand", "bilingual", "original-first"]
SOURCE = [
    f"In {1900 + n} the keeper of the light wrote {n * 13} lines about the fog, and "
    "about the ships that went past in it without being seen by anybody on the shore."
    for n in range(1, 19)
]
TARGET = [
    f"{1900 + n}年、灯台守は霧について{n * 13}行を書き、その中を、岸の誰にも見られないまま"
    "通りすぎていった船についても書いた。"
    for n in range(1, 19)
]
TABLE = "| 年 | 行数 |\n|---|---|\n| 1901 | 13 |"
CODE = "```\n" + "灯" * 200 + "\n```"


def body() -> str:
    """Return a text with headings, notes, a table and code between its paragraphs."""
    paragraphs = list(TARGET)
    paragraphs[4] += "[^1]"
    paragraphs[8] += "[^2]"
    for place, words in ((15, CODE), (12, "# 三つめの灯"), (9, TABLE), (6, "# 二つめの灯")):
        paragraphs.insert(place, words)
    notes = (
        "[^1]: 霧笛は[まだなかった](https://fog.example/horn)。\n\n[^2]: 訳注：行数は写本による。"
    )
    return "\n\n".join(["# 一つめの灯", *paragraphs, notes])


@pytest.fixture
def address(at):
    """Publish a long article whose original may be shown; return its address."""
    original = OriginalFactory(permission="", licence="CC BY 4.0", title="Fog")
    snapshot(original, SOURCE, title="Fog")
    article = ArticleFactory(original=original, body=body())
    publishing.publish(article, by=UserFactory())
    return at(article.get_absolute_url())


def top(locator) -> float:
    return locator.evaluate("element => element.getBoundingClientRect().top")


def segment(page, n: int):
    return page.locator(".segment", has_text=TARGET[n][:12])


def colour(locator) -> str:
    return locator.evaluate("element => getComputedStyle(element).backgroundColor")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_an_original_opens_below_the_line_that_is_read(page, address, complaints, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}?view=ondemand")
    paragraph = segment(page, 7).locator("> p")
    paragraph.scroll_into_view_if_needed()
    mark = segment(page, 7).locator("summary")
    before, mark_before = top(paragraph), top(mark)

    mark.click()

    expect(page.get_by_text(SOURCE[7])).to_be_visible()
    assert (top(paragraph), top(mark)) == (before, mark_before)
    assert top(page.get_by_text(SOURCE[7])) > before
    mark.click()
    assert top(paragraph) == before


@pytest.mark.parametrize("mode", MODES)
def test_a_heading_at_the_beginning_stands_at_the_top(page, address, mode):
    page.goto(f"{address}?view={mode}")

    assert top(page.locator(".text h2").first) - top(page.locator(".text")) < 24


def test_a_list_within_a_list_keeps_the_distance_of_its_lines(page, at):
    article = ArticleFactory(body="- 潮\n  - 満ち潮\n- 風")
    publishing.publish(article, by=UserFactory())

    page.goto(at(article.get_absolute_url()))

    inner = page.locator(".text ul ul")
    assert inner.evaluate("list => parseFloat(getComputedStyle(list).marginTop)") < 8


@pytest.mark.parametrize("mode", ["bilingual", "original-first"])
def test_both_languages_begin_on_the_same_line(page, address, mode):
    page.goto(f"{address}?view={mode}")

    for n in range(5):
        pair = segment(page, n)
        sides = [pair.locator(side).bounding_box() for side in ("> .rendering", "> .passage")]
        assert abs(sides[0]["y"] - sides[1]["y"]) < 8
        assert (sides[0]["x"] < sides[1]["x"]) == (mode == "bilingual")


def test_on_a_phone_they_stand_below_each_other(page, address):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{address}?view=bilingual")

    above, below = (segment(page, 2).locator(side) for side in ("> .rendering", "> .passage"))

    assert top(below) > above.bounding_box()["y"] + above.bounding_box()["height"]


@pytest.mark.parametrize("mode", ["bilingual", "original-first"])
def test_what_is_pointed_at_lights_up_with_its_twin(page, address, mode):
    page.goto(f"{address}?view={mode}")
    pair = segment(page, 2)
    sides = pair.locator("> .rendering, > .passage")
    page.mouse.move(0, 0)
    dark = colour(sides.first)

    pair.locator("> .passage").hover()
    assert [colour(side) for side in sides.all()] != [dark, dark]
    assert len({colour(side) for side in sides.all()}) == 1
    page.mouse.move(0, 0)
    pair.get_by_role("link", name="原文のこの段落へ").focus()

    assert dark not in {colour(side) for side in sides.all()}


def test_a_mark_lights_up_its_paragraph(page, address):
    page.goto(address)
    paragraph = segment(page, 2).locator("> p")
    page.mouse.move(0, 0)
    dark = colour(paragraph)

    segment(page, 2).get_by_role("link", name="原文のこの段落へ").focus()

    assert colour(paragraph) != dark


def test_a_note_opens_where_it_is_read(page, address, complaints):
    page.goto(address)
    reference = page.get_by_role("link", name="注1", exact=True)
    reference.scroll_into_view_if_needed()
    place, note = page.evaluate("scrollY"), page.locator(".note")
    before = top(segment(page, 4))

    reference.click()

    expect(note).to_be_visible()
    expect(note).to_have_text("霧笛はまだなかった。")
    expect(reference).to_have_attribute("aria-expanded", "true")
    assert (page.evaluate("scrollY"), top(segment(page, 4))) == (place, before)
    assert page.url == address
    page.keyboard.press("Tab")
    expect(note.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(reference).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_a_note_stays_within_the_window(page, address, width):
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address)

    for name in ("注1", "訳2(訳注)"):
        page.get_by_role("link", name=name, exact=True).click()
        box = page.locator(".note:popover-open").bounding_box()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
        assert 0 <= box["y"] <= box["y"] + box["height"] <= 700
        page.keyboard.press("Escape")


def test_a_second_press_closes_a_note(page, address):
    page.goto(address)
    reference = page.get_by_role("link", name="訳2(訳注)", exact=True)

    reference.click()
    expect(page.locator(".note")).to_be_visible()
    reference.click()

    expect(page.locator(".note")).to_be_hidden()


def test_the_contents_mark_what_is_read(page, address):
    page.goto(address)
    current = page.locator(".contents [aria-current]")
    expect(current).to_have_count(0)

    page.get_by_role("navigation", name="目次").get_by_role("link", name="三つめの灯").click()

    expect(current).to_have_text("三つめの灯")
    assert abs(top(page.get_by_role("heading", name="三つめの灯"))) < 100


def test_a_note_closes_behind_the_keyboard(page, address):
    page.goto(address)
    page.get_by_role("link", name="注1", exact=True).press("Enter")
    note = page.locator(".note")

    page.keyboard.press("Tab")
    expect(note).to_be_visible()
    page.keyboard.press("Tab")

    expect(note).to_be_hidden()


def test_all_contents_under_one_heading_are_seen(page, at):
    body = "# 灯\n\n## 一つめ\n\n岸。\n\n## 二つめ\n\n沖。"
    page.set_viewport_size({"width": 360, "height": 800})

    page.goto(at(PublishedFactory(body=body).get_absolute_url()))

    expect(page.locator(".contents").get_by_role("link", name="二つめ")).to_be_visible()


def test_forced_colours_tell_what_is_read_and_where_one_came_to(page, address):
    page.emulate_media(forced_colors="active")
    page.goto(address)
    page.get_by_role("navigation", name="目次").get_by_role("link", name="三つめの灯").click()
    links = page.locator(".contents a")
    drawn = links.evaluate_all(
        "links => links.map(link => getComputedStyle(link).borderInlineStartColor)"
    )
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")

    assert [colour == ground for colour in drawn] == [True, True, False]
    page.goto(f"{address}#{segment(page, 7).get_attribute('id')}")
    assert segment(page, 7).evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


def test_code_and_addresses_are_never_divided_and_code_runs_from_the_left(page, at):
    article = PublishedFactory(language="ar", body="`a-b` https://a.example/\n\n```\na\n```")
    page.goto(at(article.get_absolute_url()))

    drawn = {
        name: page.locator(f".text {name}").first.evaluate(
            "one => [getComputedStyle(one).hyphens, getComputedStyle(one).direction]"
        )
        for name in ("p", "p code", "pre", ".bare")
    }

    assert drawn == {
        "p": ["auto", "rtl"],
        "p code": ["manual", "ltr"],
        "pre": ["manual", "ltr"],
        ".bare": ["manual", "rtl"],
    }


def test_another_mode_begins_at_the_paragraph_that_was_read(page, address):
    page.goto(address)
    segment(page, 9).evaluate("element => element.scrollIntoView()")

    page.get_by_role("link", name="対訳").click()

    page.wait_for_url("**?view=bilingual#s-*")
    expect(segment(page, 9).locator("> .passage")).to_be_in_viewport()
    page.goto(address)
    expect(page.get_by_text(SOURCE[0])).to_be_visible()


def test_only_what_is_wider_than_its_box_stops_the_keyboard(page, address):
    page.goto(address)

    expect(page.get_by_role("group", name="コード")).to_have_attribute("tabindex", "0")
    expect(page.get_by_role("group", name="表")).not_to_have_attribute("tabindex", "0")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_an_article_loads_and_is_read(page, address, mode, width):
    page.add_init_script(WATCH)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}?view={mode}")
    for _ in range(20):
        page.mouse.wheel(0, 400)
    page.wait_for_timeout(300)

    assert page.evaluate("window.seen") == {"shift": 0, "refused": []}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_marks_beside_the_text_stay_within_the_window(page, address, at, language):
    page.goto(at(f"/language/{language}/"))
    page.goto(f"{address}?view=translation")

    for width in (800, 820, 896):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert not page.locator(".report span, .to-original span").evaluate_all(
            "marks => marks.some(mark => mark.scrollHeight > mark.clientHeight)"
        )


@pytest.mark.parametrize("mode", MODES)
def test_no_mode_has_a_fault(page, address, axe, mode):
    page.goto(f"{address}?view={mode}")
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    page.get_by_role("link", name="注1", exact=True).click()

    assert axe() == []


def test_on_paper_addresses_are_written_out_and_controls_are_not(page, address):
    page.goto(f"{address}?view=ondemand")
    page.emulate_media(media="print")

    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    for name in (".views", ".contents", "summary", ".fold-way", ".masthead-nav"):
        assert not page.locator(name).first.is_visible()
    written = page.locator(".footnotes a[href^=http]").evaluate(
        "link => getComputedStyle(link, '::after').content"
    )
    assert "https://fog.example/horn" in written.replace("attr(href)", "https://fog.example/horn")
    expect(page.locator(".trust")).to_be_visible()


def test_on_paper_an_address_that_is_read_anyway_stands_once(page, at):
    body = "https://bare.example/ と[霧](https://fog.example/)。[^1]\n\n[^1]: https://note.example/"
    article = PublishedFactory(body=body)
    page.goto(at(article.get_absolute_url()))
    page.emulate_media(media="print")

    written = {
        link.get_attribute("href"): link.evaluate(
            "link => getComputedStyle(link, '::after').content !== 'none'"
        )
        for link in page.locator(".text a[href^=http]:not(.report, .to-original)").all()
    }

    assert written == {
        "https://bare.example/": False,
        "https://fog.example/": True,
        "https://note.example/": False,
    }


@pytest.fixture
def scriptless(chromium):
    """Open a page without JavaScript."""
    context = chromium.new_context(java_script_enabled=False, locale="ja-JP")
    yield context.new_page()
    context.close()


def test_without_scripts_modes_are_chosen_and_originals_open(scriptless, address):
    scriptless.goto(address)
    scriptless.get_by_role("link", name="段落ごとに原文").click()
    expect(scriptless.get_by_text(SOURCE[1])).to_be_hidden()

    segment(scriptless, 1).locator("summary").click()

    expect(scriptless.get_by_text(SOURCE[1])).to_be_visible()
    scriptless.goto(address)
    expect(scriptless.locator("summary").first).to_be_visible()
    scriptless.get_by_role("link", name="訳文", exact=True).click()
    expect(scriptless.locator("summary")).to_have_count(0)


def test_without_scripts_a_reference_leads_to_its_note_and_back(scriptless, address):
    scriptless.goto(address)

    scriptless.get_by_role("link", name="注1", exact=True).click()
    expect(scriptless.locator("#fn-1")).to_be_in_viewport()
    scriptless.get_by_role("link", name="注1の参照に戻る").click()

    expect(segment(scriptless, 4)).to_be_in_viewport()
