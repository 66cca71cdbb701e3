import pytest

from articles.extraction.metadata.people import read_names

BYLINES = [
    ("By Jane Doe", ["Jane Doe"]),
    ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
    ("Jane Doe, John Roe & Mary Major", ["Jane Doe", "John Roe", "Mary Major"]),
    ("By JANE DOE, Political Editor", ["JANE DOE"]),
    ("By Jane Doe Political correspondent", ["Jane Doe"]),
    ("Posted by Mary on March 5, 2003 10:11 PM", ["Mary"]),
    ("Von Hans Muster und Anna-Lena Groß, Berlin", ["Hans Muster", "Anna-Lena Groß"]),
    ("Par Jeanne Dupré et Marc Petit", ["Jeanne Dupré", "Marc Petit"]),
    ("Por María José Prado y Juan Peña", ["María José Prado", "Juan Peña"]),
    ("Автор: Иван Петров", ["Иван Петров"]),
    ("文：山田太郎", ["山田太郎"]),
    ("山田太郎、佐藤花子", ["山田太郎", "佐藤花子"]),
    ("山田太郎・佐藤花子", ["山田太郎", "佐藤花子"]),
    ("ジョン・スミス", ["ジョン・スミス"]),
    ("山田太郎記者", ["山田太郎"]),
    ("김서윤 기자", ["김서윤"]),
    ("Roe, John", ["John Roe"]),
    ("John F. Roe Jr.", ["John F. Roe Jr."]),
    ("Ludwig van den Berg", ["Ludwig van den Berg"]),
    ("Jane Doe @janedoe jane@site.example", ["Jane Doe"]),
    ("Jane Doe for The Daily Trumpet", ["Jane Doe"]),
    ("Jane Doe | Daily Trumpet", ["Jane Doe"]),
    ("QHT's Jane Doe", ["Jane Doe"]),
]


@pytest.mark.parametrize(("byline", "names"), BYLINES)
def test_names_are_read_apart_and_bare(byline, names):
    assert list(read_names(byline)) == names


@pytest.mark.parametrize(
    "byline",
    [
        "admin",
        "By Staff Writer",
        "Reuters Staff",
        "編集部",
        "Redaktion",
        "https://a.example/jane",
        "CNN",
        "",
        "View all posts",
    ],
)
def test_what_names_nobody_gives_no_name(byline):
    assert read_names(byline) == ()
