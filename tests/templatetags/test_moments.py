from datetime import UTC, datetime

from django.template import Context, Template


def test_a_moment_is_told_to_the_second_in_the_time_of_the_site():
    template = Template("{% load moments %}{{ at|moment }}")

    told = template.render(Context({"at": datetime(2026, 1, 2, 3, 4, 5, 678901, UTC)}))

    assert told == "2026-01-02T12:04:05+09:00"
