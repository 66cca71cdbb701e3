"""The best try counts, and what took points away is told."""

from pathlib import Path

import pytest

from tools import lighthouse, lighthouse_reports
from tools.lighthouse_reports import CATEGORIES, Report


def report(points: int, *faults: str) -> Report:
    return Report(dict.fromkeys(CATEGORIES, points), faults)


@pytest.fixture
def tries() -> list[str]:
    return []


@pytest.fixture
def writing(tries):
    """Return a function that writes reports with these points, one after the other."""

    def among(*points: int):
        waiting = list(points)

        def write(*, to: Path) -> Report:
            tries.append(to.name)
            return report(waiting.pop(0))

        return write

    return among


def test_the_first_full_report_suffices(writing, tries):
    assert lighthouse.best(writing(99, 100, 98), to=Path("home")).is_full
    assert tries == ["home-1", "home-2"]


def test_the_best_of_all_tries_is_taken(writing, tries):
    assert lighthouse.best(writing(90, 99, 80, 98, 97), to=Path("home")) == report(99)
    assert len(tries) == lighthouse.TRIES


def test_a_page_that_is_full_has_one_line():
    assert lighthouse.line("home", report(100, "a fault that takes nothing")).split() == [
        *("home", "速さ", "100", "使いやすさ", "100", "作法", "100", "見つけやすさ", "100")
    ]


def test_what_took_points_away_is_told():
    assert lighthouse.line("home", report(99, "total-blocking-time 90 ms")).splitlines()[1:] == [
        "    total-blocking-time 90 ms"
    ]


def test_a_report_is_read():
    category = {"score": 1, "auditRefs": [{"id": "a", "weight": 0}]}
    performance = {"score": 0.994, "auditRefs": [{"id": name, "weight": 1} for name in "bcd"]}
    audits = {
        "a": {"id": "a", "score": 0},
        "b": {"id": "b", "score": 0.9, "displayValue": "1 s"},
        "c": {"id": "c", "score": 1},
        "d": {"id": "d", "score": None},
    }

    found = lighthouse_reports.read(
        {
            "categories": {**dict.fromkeys(CATEGORIES, category), "performance": performance},
            "audits": audits,
        }
    )

    assert found.points == {**dict.fromkeys(CATEGORIES, 100), "performance": 99}
    assert found.faults == ("b 1 s",)
