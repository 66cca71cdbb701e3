from datetime import UTC, datetime, timedelta

from articles.extraction.metadata.dates import is_plausible, is_possible


def test_dates_that_programs_show_when_they_know_none_are_impossible():
    assert not is_possible("1970-01-01T00:00:00Z")
    assert not is_possible("0001-01-01")


def test_old_and_future_dates_can_be_stated_but_not_read_off_a_page():
    ahead = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()

    assert is_possible("1887-05-01")
    assert not is_plausible("1887-05-01")
    assert is_possible(ahead)
    assert not is_plausible(ahead)
