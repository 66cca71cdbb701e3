"""In which condition an original is found, page by page."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.web import (
    AddressRefused,
    BadAnswer,
    CharsetSource,
    Condition,
    ConnectionRefused,
    NameNotFound,
    NotText,
    Page,
    RedirectLoop,
    RefusedByRobots,
    TimedOut,
    TlsFailed,
    TlsFault,
    TooLarge,
    judge,
)

ORIGINAL = "https://blog.example/2024/05/the-old-bridge"
TITLE = "The old bridge"
KNOWN = [
    "The mayor opened the new bridge on Tuesday morning in the rain.",
    "It cost more than anyone had promised, about 40 million crowns.",
    "The old ferry was sold by the evening to a man from the north.",
]
MENU = "<nav>Home News Sport Weather About us Contact</nav>"
LONG = "<p>Another story about something else is told here at length.</p>" * 200


def page(body="", *, title="", url=ORIGINAL, status=200, redirects=(), head="", headers=None):
    text = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return Page(
        url=url,
        requested_url=ORIGINAL,
        status=status,
        content_type="text/html",
        charset="utf-8",
        how_charset_was_found=CharsetSource.HEADER,
        text=text if 200 <= status < 300 else "",
        data=b"",
        etag="",
        last_modified="",
        not_modified=status == 304,
        redirects=redirects,
        moved_permanently=False,
        headers=headers or {},
    )


def sent_to(url, **facts):
    return page(LONG, title="Blog", url=url, redirects=(ORIGINAL,), **facts)


def condition(found, original=ORIGINAL, **known):
    return judge(found, original_url=original, **known)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (NameNotFound(ORIGINAL, "blog.example"), Condition.UNREACHABLE),
        (ConnectionRefused(ORIGINAL), Condition.UNREACHABLE),
        (TimedOut(ORIGINAL, 20.0), Condition.UNREACHABLE),
        (AddressRefused(ORIGINAL, "blog.example", "10.0.0.1", "private"), Condition.UNREACHABLE),
        (BadAnswer(ORIGINAL, "no status"), Condition.UNREACHABLE),
        (RedirectLoop(ORIGINAL, ()), Condition.UNREACHABLE),
        (RefusedByRobots(ORIGINAL), Condition.REFUSED),
        (NotText(ORIGINAL, "application/pdf"), Condition.FINE),
        (TooLarge(ORIGINAL, 9), Condition.FINE),
        *(
            (TlsFailed(ORIGINAL, fault, "detail"), Condition.CERTIFICATE)
            for fault in TlsFault
            if fault is not TlsFault.OTHER
        ),
        (TlsFailed(ORIGINAL, TlsFault.OTHER, "handshake"), Condition.UNREACHABLE),
    ],
)
def test_a_failure_is_a_condition(error, expected):
    assert condition(error, known_text=KNOWN) is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, Condition.FINE),
        (204, Condition.FINE),
        (304, Condition.FINE),
        (400, Condition.UNREACHABLE),
        (401, Condition.REFUSED),
        (403, Condition.REFUSED),
        (404, Condition.MISSING),
        (410, Condition.GONE),
        (429, Condition.REFUSED),
        (451, Condition.REFUSED),
        (500, Condition.UNREACHABLE),
        (503, Condition.UNREACHABLE),
        (530, Condition.UNREACHABLE),
    ],
)
def test_a_status_is_a_condition(status, expected):
    assert condition(page(status=status)) is expected


def test_a_challenge_to_programs_is_a_refusal():
    found = page(status=503, headers={"cf-mitigated": "challenge"})

    assert condition(found) is Condition.REFUSED
    assert condition(page(title="Just a moment...")) is Condition.REFUSED


@pytest.mark.parametrize(
    "url",
    [
        "https://blog.example/",
        "https://blog.example",
        "http://www.blog.example/",
        "https://blog.example/index.html",
        "https://blog.example/home",
        "https://blog.example/en/",
        "https://blog.example/en-us",
        "https://blog.example/ja/index.php?lang=ja",
        "https://blog.example/?utm_source=404",
        "https://blog.example/?error=404",
        "https://new-blog.example/",
        "https://blog.example/2024/",
        "https://blog.example/2024/05/",
        "https://blog.example/category/news/",
    ],
)
def test_a_redirect_to_where_a_site_begins_or_lists_is_a_front_page(url):
    assert condition(sent_to(url), known_title=TITLE, known_text=KNOWN) is Condition.FRONT_PAGE


@pytest.mark.parametrize(
    ("original", "url"),
    [
        (ORIGINAL, "http://www.blog.example/2024/05/the-old-bridge/"),
        (ORIGINAL, "https://blog.example/the-old-bridge"),
        (ORIGINAL, "https://blog.example/?p=123"),
        (ORIGINAL, "https://new-blog.example/old-bridge"),
        ("https://blog.example/bridge/amp", "https://blog.example/bridge"),
        ("https://blog.example/news/the-bridge/2", "https://blog.example/news/the-bridge"),
        ("https://blog.example/1234/the-old-bridge", "https://blog.example/1234"),
        ("https://blog.example/a-bridge-too-far/text", "https://blog.example/a-bridge-too-far"),
        ("https://blog.example/?p=4567", "https://blog.example/archives/4567"),
        ("https://blog.example/tag/bridges", "https://blog.example/tag/bridge"),
        ("https://blog.example/", "https://www.blog.example/en/"),
        ("https://blog.example/index.html", "https://blog.example/"),
        ("https://[", "https://blog.example/"),
    ],
)
def test_a_redirect_to_another_address_of_the_article_is_fine(original, url):
    assert condition(sent_to(url), original) is Condition.FINE


def test_an_empty_page_that_sends_to_the_front_is_a_front_page():
    refresh = '<meta http-equiv="Refresh" content="0; url=https://blog.example/">'

    assert condition(page(head=refresh)) is Condition.FRONT_PAGE


@pytest.mark.parametrize(
    "found",
    [
        page(title="blog.example is for sale"),
        page("<h1>This domain is for sale</h1>"),
        page("Buy this domain. Related searches: shoes, insurance"),
        page("The domain blog.example has expired."),
        page("このドメインは現在販売中です。"),
        page("お探しのドメインは有効期限切れです。ドメインの有効期限が切れています。"),
        page("Diese Domain steht zum Verkauf"),
        page("Ce nom de domaine est à vendre"),
        page("Este dominio está en venta"),
        page("Questo dominio è in vendita"),
        page("该域名正在出售"),
        page(head='<script src="https://www.google.com/adsense/domains/caf.js"></script>'),
        page('<iframe src="//www.sedoparking.com/frame"></iframe>'),
        page(head='<script>window.location.href="/lander"</script>'),
        page(head='<script>location.replace("https://www.hugedomains.com/d?x")</script>'),
        sent_to("https://www.hugedomains.com/domain_profile.cfm?d=blog.example"),
        sent_to("https://dan.com/buy-domain/blog.example", status=404),
        sent_to("http://ww25.blog.example/"),
    ],
)
def test_a_domain_without_a_site_is_parked(found):
    assert condition(found, known_title=TITLE, known_text=KNOWN) is Condition.PARKED


@pytest.mark.parametrize(
    "found",
    [
        page(f"<p>{KNOWN[0]}</p><p>{KNOWN[1]}</p>", title="This domain is for sale"),
        page(f"{LONG}<p>Buy this domain</p>"),
        page("<p>We wrote about sedoparking.com and its iframes.</p>"),
        page(head="<script>if (x) location.href='/login'</script>"),
        sent_to("https://cardan.com/the-old-bridge"),
    ],
)
def test_a_page_that_only_speaks_of_parking_is_fine(found):
    assert condition(found, known_text=KNOWN) is Condition.FINE


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "404 Not Found",
        "Error 404: Page not found",
        "Page not found | Blog",
        "Page not found &#8211; Blog",
        "Blog - Page Not Found",
        "Oops! That page can’t be found.",
        "Sorry, the page you are looking for does not exist.",
        "This article is no longer available",
        "ページが見つかりません",
        "お探しのページは見つかりませんでした | ブログ",
        "記事は削除されました",
        "Seite nicht gefunden",
        "Página no encontrada - Blog",
        "Page introuvable",
        "页面不存在",
    ],
)
def test_a_page_that_says_not_found_is_missing(title):
    assert condition(page(MENU, title=title), known_text=KNOWN) is Condition.MISSING
    assert condition(page(f"{MENU}<h1>{title}</h1>", title="Blog")) is Condition.MISSING


def test_a_redirect_to_an_error_page_is_missing():
    found = page(MENU, title="Blog", url="https://blog.example/404.html", redirects=(ORIGINAL,))

    assert condition(found) is Condition.MISSING


@pytest.mark.parametrize(
    "title",
    [
        "Gold not found in the lake",
        "404 days in the desert",
        "Why a page not found is a promise broken",
        "The page that was missing for ten years",
        "見つからない橋",
    ],
)
def test_a_title_that_only_reads_like_an_error_is_fine(title):
    assert condition(page(MENU, title=title)) is Condition.FINE


def test_an_article_titled_like_an_error_is_fine():
    found = page(MENU, title="Page not found")

    assert condition(found, known_title="Page not found") is Condition.FINE


@pytest.mark.parametrize(
    "facts",
    [
        {"title": "404 Not Found"},
        {"title": "This domain is for sale"},
        {"title": "Just a moment..."},
        {"url": "https://blog.example/"},
        {"url": "https://www.hugedomains.com/d"},
        {"url": "https://blog.example/404"},
    ],
)
def test_a_page_that_still_has_most_of_the_text_is_fine(facts):
    shown = KNOWN[0].upper().replace(" ", "\n ") + f"<p>{KNOWN[2].replace('.', '!')}</p>"

    assert condition(page(shown, **facts), known_text=KNOWN) is Condition.FINE


def test_a_page_that_has_some_of_the_text_is_not_missing():
    found = page(f"<p>{KNOWN[0]}</p>", title="Page not found")

    assert condition(found, known_text=KNOWN) is Condition.FINE


def test_only_what_is_lost_for_readers_is_rot():
    rot = {each for each in Condition if each.is_rot}

    assert rot == {Condition.MISSING, Condition.GONE, Condition.FRONT_PAGE, Condition.PARKED}


@given(st.text(), st.text(), st.lists(st.text()), st.text())
def test_any_page_is_survived(text, url, known, title):
    found = replace(page(), text=text, url=url, redirects=(url,))

    assert condition(found, url, known_title=title, known_text=known) is not Condition.GONE
