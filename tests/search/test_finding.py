from datetime import UTC, datetime, timedelta
from itertools import chain

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import search
from articles.models import Article, SearchDocument
from articles.search import requests
from articles.text import EDITION, runs_of
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    WithdrawnFactory,
)

pytestmark = pytest.mark.django_db
TEXT = "安全、保障。ロシア軍12,000人がウラジーミル・プーチン大統領と「海岸」でNATOを語った。"


@pytest.mark.parametrize(
    "words",
    [
        "保障",
        "障",
        "ロシア軍12000人",
        "１２０００",
        "12,000",
        "ウラジーミルプーチン",
        "ｳﾗｼﾞｰﾐﾙ",
        "nato",
        "海岸 nato",
        '"「海岸」でNATO"',
        "“大統領と”",
        "海岸 -山",
        '海岸 -"海岸を"',
        "安全、保障",
        "プーチン大統領",
        "プーチンー大統領と",
        "year:2024 海岸",
        "年:2024",
        "language:ja 大統領",
    ],
)
def test_an_article_is_found(publish, titles, words):
    publish("題名", TEXT, published_at=datetime(2024, 5, 1, tzinfo=UTC))

    assert titles(words) == ["題名"]


@pytest.mark.parametrize(
    "words",
    [
        "安全保障",
        "海岸 山",
        "海岸 -大統領",
        "13000",
        "NAT",
        "00人",
        "year:2023 海岸",
        "language:fr 大統領",
        "tag:何か 海岸",
        "author:だれか",
        "-海岸",
        "-year:2024",
        "year:9999",
        "",
        "、。",
    ],
)
def test_an_article_is_not_found(publish, titles, words):
    publish("題名", TEXT, published_at=datetime(2024, 5, 1, tzinfo=UTC))

    assert titles(words) == []


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("コンピューターの話", "コンピュータの話"),
        ("コンピュータの話", "コンピューターの話"),
        ("コンピュータ", "コンピューター"),
        ("コンピューター", "コンピュータ"),
        ("澤田さん", "沢田"),
        ("沢田さん", "澤田"),
        ("Erdoğan", "erdogan"),
    ],
)
def test_spellings_of_one_word_find_each_other(publish, titles, kept, asked):
    publish("題名", kept)

    assert titles(asked) == ["題名"]


@pytest.mark.parametrize(
    ("words", "part"),
    [("1.1", "1"), ("Duran-Duran", "Duran"), ("ラララ", "ララ"), ("海海海", "海海")],
)
def test_what_repeats_itself_is_not_found_where_it_stands_once(publish, titles, words, part):
    publish("一", f"「{part}」")
    publish("二", f"「{words}」")

    assert titles(words) == ["二"]
    assert titles(f"{part} -{words}") == ["一"]


def test_a_quoted_word_is_taken_as_it_is(publish, titles):
    publish("一", "コンピュータの話")

    assert titles('"コンピューターの話"') == []
    assert titles("コンピューターの話") == ["一"]


def test_originals_titles_sites_and_authors_are_found_too(publish, titles):
    author = AuthorFactory(name="バドラクマール", original_name="M. K. Bhadrakumar", reading="ばど")
    original = OriginalFactory(title="On Tide Pools", site_name="Tide Notes", authors=[author])
    publish("題名", original=original)

    for words in ("Bhadrakumar", "バドラ", "ばど", "tide pools", "Tide Notes"):
        assert titles(words) == ["題名"]


def test_nothing_is_found_that_strangers_may_not_read(publish, titles):
    now = timezone.now()
    publish("公開")
    publish("予約", published_at=now + timedelta(days=1))
    publish("差し止め", held_from=now - timedelta(days=1), held_because="permission-expired")
    for row in (ArticleFactory(title="下書き", body="文"), WithdrawnFactory(title="取り下げ")):
        search.index(row)

    assert titles("文") == ["公開"]
    assert titles("題 or 取り下げ") == titles("下書き") == titles("year:2026 予約") == []


def test_a_schedule_and_an_expiry_hold_at_their_second(publish, titles, time_machine):
    now = timezone.now()
    publish("題", published_at=now + timedelta(hours=1))
    Article.objects.update(held_from=now + timedelta(hours=3), held_because="permission-expired")

    seen = []
    for hours in (0, 2, 4):
        time_machine.move_to(now + timedelta(hours=hours))
        seen.append(titles("文"))

    assert seen == [[], ["題"], []]


def test_titles_come_first_and_then_the_newest(publish, titles):
    now = timezone.now()
    publish("四", "海", published_at=now - timedelta(days=4))
    publish("海の二", "文", published_at=now - timedelta(days=3))
    publish("三", "海", published_at=now - timedelta(days=2))
    publish("海の一", "文", published_at=now - timedelta(days=1))

    assert titles("海") == ["海の一", "海の二", "三", "四"]
    assert titles("海", newest=True) == ["海の一", "三", "海の二", "四"]


@pytest.fixture(params=[(5,), (2, 2000), (2000,)])
def few(request, monkeypatch):
    """Have more than three counted as many, and look for them among few of the newest, or many."""
    monkeypatch.setattr(search.sqlite, "WINDOWS", request.param)
    monkeypatch.setattr(search.postgresql, "WINDOW", request.param[0])
    for module in (requests, search.finding, search.sqlite, search.postgresql):
        monkeypatch.setattr(module, "CAP", 3)


def walk(words, *, newest=False):
    """Return the titles of all pages, one list a page."""
    pages, place = [], ""
    while True:
        results = search.find(search.read(words), newest=newest, after=place)
        pages.append([hit.article.title for hit in results.hits])
        place = results.older
        if not place:
            return pages


@pytest.mark.parametrize("headings", [0, 2, 25, 45])
def test_pages_follow_each_other_without_gap_or_repeat(publish, headings, few):
    now = timezone.now()
    for n in range(60):
        # Evenly spread, as far as there are enough; three of each minute.
        title = "海の題" if n * headings // 60 != (n + 1) * headings // 60 else "題"
        publish(f"{title}{n:02}", "海文", published_at=now - timedelta(minutes=n // 3))
    rows = list(Article.objects.newest_first().values_list("title", flat=True))
    in_tiers = sorted(rows, key=lambda title: "海" not in title)

    # On the same sixty articles, which take longer to make than to find.
    for words in ("海", "海 文", "海 -山", "海 -川", "language:ja", "language:ja -川"):
        has_tiers = not words.startswith("language") and "文" not in words
        for newest, expected in ((False, in_tiers if has_tiers else rows), (True, rows)):
            pages = walk(words, newest=newest)

            assert [len(page) for page in pages] == [20, 20, 20], (words, newest)
            assert list(chain.from_iterable(pages)) == expected, (words, newest)


def test_the_count_is_capped(publish, few):
    for n in range(5):
        publish(f"題{n}", "海")

    results = search.find(search.read("海"))

    assert (results.total, results.is_capped, len(results.hits)) == (3, True, 5)


@pytest.mark.parametrize("place", ["x", "1", "1-", "2-1-1", "1-x-1", "1-1-1\0", "9" * 50, "1-1-１"])
def test_a_place_that_nobody_gave_out_is_the_beginning(publish, titles, place):
    publish("題", "海")

    assert titles("海", after=place) == ["題"]


def test_a_place_behind_everything_is_an_empty_page(publish, titles):
    publish("題", "海")

    assert titles("海", after=f"0-1-{'9' * 30}") == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("author", "アンナ"),
        ("author", "アンナ・リンド"),
        ("author", "anna lind"),
        ("author", "anna-lind"),
        ("author", "りんど"),
        ("site", "blog.example"),
        ("site", "example"),
        ("site", "tide"),
        ("site", "https://www.blog.example/2"),
        ("tag", "環境"),
        ("tag", "green"),
        ("tag", "#環境"),
        ("year", "2024"),
        ("year", "2024年"),
        ("language", "ja"),
        ("language", "EN"),
        ("language", "en-gb"),
    ],
)
def test_filters_leave_what_they_name(publish, titles, name, value):
    author = AuthorFactory(
        name="アンナ・リンド", original_name="Anna Lind", reading="あんな・りんど"
    )
    original = OriginalFactory(
        url="https://blog.example/1", site_name="Tide Notes", authors=[author], language="en-GB"
    )
    tag = TagFactory(name="環境", slug="green")
    day = datetime(2023, 12, 31, 15, tzinfo=UTC)
    publish("題名", original=original, tags=[tag], published_at=day)
    other = OriginalFactory(url="https://other.test/", site_name="", language="fr")
    publish("別", original=other, language="de")

    for found in (
        titles(f'{name}:"{value}"'),
        titles(f'{name}:"{value}" 文'),
        titles("", **{name: value}),
        titles("文", **{name: value}),
    ):
        assert found == ["題名"]
    assert titles(f'文 -{name}:"{value}"') == ["別"]


@pytest.mark.parametrize(
    "words",
    [
        "author:レヴィ＝ストロース",
        "author:レヴィ・ストロース",
        "author:沢田",
        "author:澤田",
        "tag:生活（海外）",
        "tag:生活(海外)",
        'tag:"生活 海外"',
        "site:Q＆A（仮）！",
        "site:Q&A(仮)",
        "site:（仮）",
    ],
)
def test_names_are_known_in_either_width_and_form(publish, titles, words):
    names = ("レヴィ＝ストロース", "澤田")
    authors = [AuthorFactory(name=name, original_name="x") for name in names]
    original = OriginalFactory(title="y", site_name="Q＆A（仮）！", authors=authors)
    publish("題名", original=original, tags=[TagFactory(name="生活（海外）")])
    publish(
        "別", original=OriginalFactory(url="https://other.test/"), tags=[TagFactory(name="生活")]
    )

    assert titles(words) == titles(f"{words} 文") == ["題名"]


def test_a_tag_of_letters_and_signs_is_not_another_of_the_letters(publish, titles):
    publish("一", tags=[TagFactory(name="C")])
    publish("二", tags=[TagFactory(name="C++")])

    assert titles("tag:C++") == ["二"]


@pytest.mark.parametrize(
    "address",
    [
        "https://xn--r8jz45g.example/海?a=1",
        "xn--r8jz45g.example",
        "例え.example:8080",
        "HTTPS://anna@www.例え.example:8080/",
        "例え.example?a=1",
        "http://例え.example#b",
    ],
)
def test_an_address_that_was_copied_names_its_site(publish, titles, address):
    publish("題名", original=OriginalFactory(url="https://例え.example:8080/1", site_name="z"))
    publish("別", original=OriginalFactory(url="https://other.test/", site_name="z"))

    assert titles(f"site:{address}") == ["題名"]


@pytest.mark.parametrize("year", ["0001", "0000", "9999", "0999年", "20244", "２０２４年頃"])
def test_a_year_of_no_article_finds_nothing(publish, titles, year):
    publish("題名", "海")

    assert titles(f"year:{year}") == titles(f"year:{year} 海") == []


@pytest.fixture
def many(monkeypatch):
    """Have a filter leave many articles as soon as it leaves one."""
    monkeypatch.setattr(search.surveying, "FEW", 0)


@pytest.mark.parametrize(
    "within",
    [
        {"author": "アンナ"},
        {"site": "blog.example"},
        {"site": "notes"},
        {"tag": "環境"},
        {"year": "2024"},
        {"language": "en"},
        {"language": "ja"},
    ],
)
def test_filters_that_leave_much_leave_the_same(publish, titles, many, within):
    original = OriginalFactory(
        url="https://blog.example/1",
        site_name="Tide Notes",
        language="en-GB",
        authors=[AuthorFactory(name="アンナ")],
    )
    fields = {"published_at": datetime(2024, 1, 1, tzinfo=UTC)}
    publish("題名", "海", original=original, tags=[TagFactory(name="環境")], **fields)
    other = OriginalFactory(url="https://other.test/", language="fr")
    publish("別", "海", original=other, language="de")

    assert titles("", **within) == titles("海", **within) == ["題名"]
    assert titles("海 " + " ".join(f"-{name}:{value}" for name, value in within.items())) == ["別"]


def test_more_names_than_a_statement_takes_are_looked_up(publish, titles, many, monkeypatch):
    monkeypatch.setattr(search.surveying, "MOST_NAMES", 1)
    for n in range(3):
        publish(f"題{n}", original=OriginalFactory(site_name=f"Notes {n}"))
    publish("別", original=OriginalFactory(url="https://other.test/", site_name="Other"))

    assert sorted(titles("文", site="notes")) == ["題0", "題1", "題2"]
    assert sorted(titles("文", author="著者")) == ["別", "題0", "題1", "題2"]


# What Japanese texts are made of, with everything that is folded; words and numbers are whole.
JAPANESE = "海岸潮の々がァアナー・、。「」=-‐－−― \n沢澤国國ﾅｶ"


@pytest.fixture
def one(db):
    """Keep one article with these words and no others, whatever was kept before."""

    def keep(words: str) -> Article:
        Article.objects.all().delete()
        article = PublishedFactory(title="x")
        document = SearchDocument(article=article, heading="x", body=words, edition=EDITION)
        search.indexing.engine().write([document])
        return article

    return keep


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(JAPANESE, min_size=2, max_size=14), st.data())
def test_every_part_of_a_text_of_two_characters_is_found(one, words, data):
    start = data.draw(st.integers(0, len(words) - 2))
    end = data.draw(st.integers(start + 2, len(words)))
    query = search.read(f'"{words[start:end]}"')

    article = one(words)

    found = [hit.article for hit in search.find(query).hits]
    assert found == ([article] if query.wanted else [])


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text("海岸潮、a1", max_size=12), st.text("海岸潮、a1", max_size=4))
def test_what_is_not_in_a_text_is_not_found(one, words, asked):
    runs, query = f" {' '.join(runs_of(words))} ", search.read(f'"{asked}"')

    one(words)

    is_there = bool(query.wanted) and query.wanted[0].phrases[0].needle in runs
    assert bool(search.find(query).hits) == is_there
