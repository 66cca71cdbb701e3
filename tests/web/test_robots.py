"""Tests of robots.txt, after RFC 9309."""

import pytest

from articles.web import (
    ConnectionRefused,
    CredentialsInUrl,
    Robots,
    allowed_by_robots,
    fetch,
    fetch_robots,
    read_robots,
)
from tests.web.serving import PUBLIC, Recorder, Reply, html, leading, redirect, serve, typed


def allows(text, path, *, product="Diary"):
    return read_robots(text, product=product).allows(f"https://blog.example{path}")


def plain(text):
    return typed(text.encode(), "text/plain")


def ask(reply, path="/private"):
    with serve({"/robots.txt": reply}) as site:
        return allowed_by_robots(site.url(path), policy=site.policy())


EXAMPLE = """
User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot
"""


@pytest.mark.parametrize(
    ("product", "path", "allowed"),
    [
        ("anybot", "/x.gif", False),
        ("anybot", "/example/", False),
        ("anybot", "/publications/a", True),
        ("foobot", "/example/page.html", True),
        ("foobot", "/other", False),
        ("barbot", "/example/page.html", False),
        ("bazbot", "/example/page.html", False),
        ("bazbot", "/x.gif", True),
        ("quxbot", "/example/page.html", True),
    ],
)
def test_example_of_the_standard(product, path, allowed):
    assert allows(EXAMPLE, path, product=product) == allowed


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("user-AGENT : *\n  dISALLOW  :  /p  ", False),
        ("User-agent: *\rDisallow: /p", False),
        ("User-agent: *\r\nDisallow: /p\r\n", False),
        ("User-agent: * # all\nDisallow: /p # not this", False),
        ("# User-agent: *\nDisallow: /", True),
        ("Disallow: /", True),
        ("User-agent: diary\nDisallow: /", False),
        ("User-agent: DIARY/2.0\nDisallow: /", False),
        ("User-agent: diarybot\nDisallow: /", True),
        ("User-agent: dia\nDisallow: /", True),
        ("User-agent: 日記\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Diary\nDisallow:", True),
        ("User-agent: Diary\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        (
            "User-agent: Diary\nAllow: /a\n\nUser-agent: b\nAllow: /\n\nUser-agent: Diary\nDisallow: /p",
            False,
        ),
        ("User-agent: Diary\n\nSitemap: /s.xml\n\nDisallow: /p", False),
        ("User-agent: a\nCrawl-delay: 1\nUser-agent: Diary\nDisallow: /p", False),
        ("User-agent: *\nDisallow: /p\nAllow: /p", True),
        ("User-agent: *\nDisallow: /\nAllow: /p", True),
        ("User-agent: *\nAllow: /\nDisallow: /p", False),
        ("User-agent: *\nDisallow: /p*e$", False),
        ("User-agent: *\nDisallow: /%70rivate", False),
        ("nonsense\n\x00\x01\nUser-agent: *\nDisallow /x\nDisallow: /p", False),
        ("<html>not found</html>", True),
    ],
)
def test_rules_are_read(text, allowed):
    assert allows(text, "/private") == allowed


def test_query_belongs_to_the_path():
    text = "User-agent: *\nDisallow: /*?print"

    assert not allows(text, "/a?print=1")
    assert allows(text, "/a?p")


def test_file_itself_may_always_be_read():
    assert allows("User-agent: *\nDisallow: /", "/robots.txt")


def test_address_without_a_path_is_the_front_page():
    assert not read_robots("User-agent: *\nDisallow: /", product="x").allows("http://a.example")


def test_robots_of_the_site_are_asked_for_by_name_of_the_program():
    text = "User-agent: Diary\nDisallow: /private"
    with serve({"/robots.txt": plain(text)}) as site:
        policy = site.policy(user_agent="Diary (+https://blog.example/)")

        assert not allowed_by_robots(site.url("/a/../private"), policy=policy)
        assert allowed_by_robots(site.url("/public"), policy=policy)
    assert site.paths == ["/robots.txt", "/robots.txt"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 302, 204])
def test_missing_file_allows_everything(status):
    assert ask(Reply(b"User-agent: *\nDisallow: /", status, ()))


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_server_in_trouble_allows_nothing(status):
    assert not ask(Reply(b"", status))


def test_redirected_file_counts_for_the_site_that_was_asked():
    pages = {"/robots.txt": redirect("http://other.example/real.txt")}
    pages["/real.txt"] = plain("User-agent: *\nDisallow: /private")
    with serve(pages) as site:
        connector = Recorder(site.port)
        network = leading(PUBLIC, to=connector)

        assert not allowed_by_robots("http://blog.example/private", network=network)
        assert allowed_by_robots("http://blog.example/public", network=network)


def test_redirects_without_end_mean_no_rules():
    assert ask(redirect("/robots.txt"))


def test_only_the_first_500_kibibytes_count():
    comment = "#" + "x" * 99 + "\n"
    before = "User-agent: *\n" + comment * 5000 + "Disallow: /private\n"
    after = "User-agent: *\n" + comment * 6000 + "Disallow: /private\n"

    assert not ask(plain(before))
    assert ask(plain(after))


def test_byte_order_mark_and_broken_characters_do_no_harm():
    assert not ask(Reply(b"\xef\xbb\xbfUser-agent: *\n# \xff\xfe\nDisallow: /private"))


def test_site_that_cannot_be_reached_says_so():
    with pytest.raises(ConnectionRefused):
        allowed_by_robots("http://blog.example/", network=leading("1.1.1.1", to=Recorder()))


def test_address_is_judged_before_the_site_is_asked():
    with pytest.raises(CredentialsInUrl):
        allowed_by_robots("http://user@blog.example/")


def test_rules_can_be_kept_and_asked_at_every_hop():
    pages = {
        "/robots.txt": plain("User-agent: *\nDisallow: /private"),
        "/": redirect("/private"),
        "/public": html("x"),
    }
    with serve(pages) as site:
        robots = fetch_robots(site.url(), policy=site.policy())
        page = fetch(site.url("/public"), policy=site.policy(), may_visit=robots.allows)
        with pytest.raises(Exception, match="asks programs not to read"):
            fetch(site.url(), policy=site.policy(), may_visit=robots.allows)

    assert page.text == "x"
    assert site.paths == ["/robots.txt", "/public", "/"]
    assert Robots().allows(site.url("/private"))
