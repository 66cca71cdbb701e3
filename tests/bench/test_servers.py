"""The bench itself, on a short run: it measures what it says, whatever the figures are."""

import json

import pytest

from tests.bench import measuring
from tests.bench.loads import wired
from tests.bench.saving import saves
from tests.bench.serving import Length, cost_of_hits, cost_of_misses, memory_after, weight_of
from tests.bench.site import publish
from tests.servers import serving

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_short_run_measures_everything(tmp_path, as_editor):
    length = Length(hits=20, misses=2, hit_rounds=1, miss_rounds=1)
    article = publish(30)
    pages = {"article": article.get_absolute_url(), "home": "/"}
    with serving() as server, wired(server) as ours:
        hits = cost_of_hits(ours, article, tmp_path, length=length)
        misses = cost_of_misses(ours, pages, tmp_path, article=article, length=length)
        saving = saves(server, article, as_editor, times=1)
        weight = weight_of(ours, article)
        memory = memory_after(server, list(pages.values()), requests=20)

    assert min(hits.values()) > 0
    assert set(misses) == {"article", "home", "own", "whole", "minimal"}
    assert min(misses.values()) > 0
    assert saving > 0
    assert weight > 5
    assert memory > 10
    article.refresh_from_db()
    assert article.body.endswith("0")


def test_results_are_written_as_json(tmp_path, monkeypatch, capsys):
    path = tmp_path / "test-results" / "bench.json"
    monkeypatch.setenv("BENCH_RESULTS", str(path))
    monkeypatch.setattr(measuring, "results", [])

    measuring.report("something", 2.0, "x", reach=1.0)

    assert json.loads(path.read_text()) == [
        {"name": "something", "value": 2.0, "unit": "x", "reach": 1.0, "is_good": False}
    ]
    assert "MISSED" in capsys.readouterr().out
