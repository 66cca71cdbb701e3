"""Metadata: how well and how fast the labelled pages are read."""

import sys
import time
from dataclasses import replace

import pytest

from articles.extraction.found import Field
from tests.bench.measuring import report
from tests.extraction.metadata.labelled import EMPTY, RIGHT, WRONG, count, read_cases

# What people are spared: right titles, authors and dates, and almost nothing to correct.
REACH = {Field.TITLE: 93, Field.AUTHORS: 80, Field.PUBLISHED: 92}
MOST_WRONG = 5.0


@pytest.mark.parametrize("field", Field)
def test_accuracy(field: Field) -> None:
    counts = count(read_cases())[field]
    total = counts.total()
    right, wrong, empty = (100 * counts[verdict] / total for verdict in (RIGHT, WRONG, EMPTY))
    least = REACH.get(field, 0)

    name = f"metadata, {field} of {total} pages: right {right:.1f}, empty {empty:.1f}; wrong"
    report(name, wrong, "%", reach=MOST_WRONG)
    if least:
        verdict = "" if right >= least else "   MISSED"
        sys.stdout.write(
            f"\n{f'metadata, {field} right':<64} {right:>9.2f} %    (at least {least}){verdict}"
        )


def test_speed() -> None:
    cases = read_cases()
    for case in cases:
        case.read()

    start = time.process_time()
    for case in cases:
        case.read()
    taken = (time.process_time() - start) * 1000 / len(cases)

    size = sum(len(case.page.encode()) for case in cases) / len(cases) / 1000
    report(f"metadata, parsing and reading a page of {size:.1f} KB", taken, "ms", reach=50)


def test_long_page() -> None:
    case = max(read_cases(), key=lambda case: len(case.page))
    head, _, rest = case.page.partition("<body")
    body = rest.partition(">")[2].rpartition("</body>")[0]
    long = f"{head}<body>{f'<div>{body}</div>' * (2_000_000 // len(body))}</body></html>"
    swollen = replace(case, page=long)

    start = time.process_time()
    swollen.read()
    taken = time.process_time() - start

    report(f"metadata, parsing and reading a page of {len(long) / 1e6:.1f} MB", taken, "s", reach=5)
