import pytest

from articles.extraction.metadata.dates import Order, find_date, read_moment

MACHINES = [
    ("2024-03-05T10:00:00+0900", "2024-03-05T10:00:00+09:00"),
    ("20240305T100000+0900", "2024-03-05T10:00:00+09:00"),
    ("2024-03-05T10:00:00.123Z", "2024-03-05T10:00:00Z"),
    ("2024-03-05 10:00 UTC", "2024-03-05T10:00:00Z"),
    ("2024-03-05T10:00:00", "2024-03-05"),
    ("2024/03/05", "2024-03-05"),
    ("1396512000", "2014-04-03T08:00:00Z"),
    ("Tue, 05 Mar 2024 10:00:00 +0900", "2024-03-05T10:00:00+09:00"),
    ("Fri Mar 05 10:00:00 CST 2010", "2010-03-05"),
    ("2024-02-30", None),
    ("soon", None),
]
WORDS = [
    "March 5, 2024", "Posted Tuesday, Mar. 5th, 2024 at 9:00 am", "5 March 2024", "05-Mar-2024", "Dienstag, 5. März 2024", "5. Maerz 2024",
    "Publié le 5 mars 2024 à 10h", "5 de marzo de 2024", "Martedì 5 marzo 2024", "5 de março de 2024", "dinsdag 5 maart 2024",
    "5 марта 2024 г., 10:00", "2024年3月5日", "２０２４年３月５日（火）", "令和6年3月5日", "2024년 3월 5일", "2024.03.05 10:00", "2024. 3. 5.", "5.3.2024",
    "5 mar 2024", "wtorek, 5 marca 2024", "5. března 2024", "5 березня 2024", "5. maaliskuuta 2024", "5 Mart 2024", "5. marts 2024",
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), MACHINES)
def test_dates_for_machines_keep_their_zone_and_get_none(written, meant):
    assert read_moment(written) == meant


@pytest.mark.parametrize("written", WORDS)
def test_dates_in_the_words_of_many_languages(written):
    assert find_date(written) == "2024-03-05"


@pytest.mark.parametrize(
    "written",
    ["Updated March 5, 2024", "Zuletzt geändert am 5. März 2024", "更新日：2024年3月5日", "© 2024"],
)
def test_other_dates_are_not_read(written):
    assert find_date(written) is None


def test_the_date_of_publication_is_told_from_that_of_a_change():
    assert find_date("更新日:2024年4月1日 公開日:2024年3月5日") == "2024-03-05"
    assert find_date("5 March 2024 (updated 7 March 2024)") == "2024-03-05"


def test_numbers_are_read_in_the_order_of_the_place():
    assert find_date("03/04/2024", order=Order.DAY_FIRST) == "2024-04-03"
    assert find_date("03/04/2024", order=Order.MONTH_FIRST) == "2024-03-04"
    assert find_date("03/04/2024") is None
    assert find_date("03/24/2024") == "2024-03-24"


def test_short_years_need_an_order():
    assert find_date("1.9.17") == "2017-09-01"
    assert find_date("1/9/17") is None


def test_the_first_year_of_an_era_has_a_name():
    assert find_date("平成元年1月8日") == "1989-01-08"


def test_names_that_only_sound_like_months_are_none():
    assert find_date("Chapter 5 Marble 2024") is None
