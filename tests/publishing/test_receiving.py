"""Two reports in the same moment."""

from functools import partial

import pytest

from articles import guarding, publishing
from articles.models import Report
from tests.besides import beside
from tests.publishing.samples import published, segment_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_reports_at_once_the_second_is_over_the_limit(editor, settings):
    settings.COMMENTS_FROM_ADDRESS = 1
    segment = segment_of(published(editor), "二時間")
    arrival = guarding.Arrival("", guarding.Stamp("key", 60), "192.0.2.7")
    first, second = (
        partial(
            publishing.receive_report,
            segment,
            arrival=arrival,
            kind="other",
            wording="",
            note=note,
            name="",
        )
        for note in ("一つめ", "二つめ")
    )

    failed = beside(first, second)

    assert isinstance(failed, guarding.Refused)
    assert Report.objects.get().note == "一つめ"
