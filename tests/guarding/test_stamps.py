from datetime import timedelta

import pytest
from django.utils import timezone

from articles.guarding import Reason, check_stamp, stamp

NOW = timezone.now()


@pytest.mark.parametrize(
    ("age", "reason"),
    [
        (timedelta(), Reason.TOO_FAST),
        (timedelta(seconds=2), Reason.TOO_FAST),
        (timedelta(seconds=4), None),
        (timedelta(hours=23), None),
        (timedelta(hours=25), Reason.TOO_OLD),
        (timedelta(seconds=-60), Reason.TOO_FAST),
    ],
)
def test_a_form_is_sent_neither_at_once_nor_for_ever(age, reason):
    handed_out = stamp("report:a", now=NOW - age)

    assert check_stamp(handed_out, subject="report:a", now=NOW) == reason


def test_a_stamp_is_good_for_one_subject():
    handed_out = stamp("report:a", now=NOW - timedelta(minutes=1))

    assert check_stamp(handed_out, subject="report:b", now=NOW) == Reason.UNSIGNED


@pytest.mark.parametrize("value", ["", "x", "1700000000:a:b", "あ"])
def test_what_we_did_not_sign_is_no_stamp(value):
    assert check_stamp(value, subject="report:a") == Reason.UNSIGNED
