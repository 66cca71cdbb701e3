from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from articles.guarding import new_stamp, read_stamp


def test_a_stamp_says_for_how_long_its_form_was_open():
    handed_out = new_stamp("report:a")

    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        stamp = read_stamp(handed_out, subject="report:a")

    assert 120 <= stamp.age < 180


def test_no_two_forms_are_the_same():
    keys = {read_stamp(new_stamp("report:a"), subject="report:a").key for _ in range(3)}

    assert len(keys) == 3


def test_a_stamp_is_good_for_one_subject():
    assert read_stamp(new_stamp("report:a"), subject="report:b") is None


@pytest.mark.parametrize("value", ["", "x", "1700000000:a:b", "あ"])
def test_what_we_did_not_sign_is_no_stamp(value):
    assert read_stamp(value, subject="report:a") is None
