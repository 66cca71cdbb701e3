from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles.comments import try_rule
from articles.models import Block
from articles.spam import RULES, Limits
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db
LINKS = "見て " + "https://a.example/ " * 3


def trial(name, **known):
    until = timezone.now() + timedelta(seconds=1)
    return try_rule(name, since=until - timedelta(days=30), until=until, **known)


def test_a_rule_of_the_text_is_asked_anew():
    for state in ("approved", "spam", "held"):
        CommentFactory(text=LINKS, state=state)
    CommentFactory()

    found = trial("links")

    assert (found.seen, found.found, found.approved, found.rejected) == (4, 3, 1, 1)


def test_another_limit_can_be_tried():
    CommentFactory(text=LINKS)

    assert trial("links", measure=Limits(links=3)).found == 0


def test_a_new_word_can_be_tried_on_the_past():
    CommentFactory(text="広告です")
    assert trial("word").found == 0

    Block.objects.create(kind="word", value="広告")

    assert trial("word").found == 1


def test_of_other_rules_it_is_known_what_they_said():
    CommentFactory(reasons=[["first", 0]], state="approved")

    assert trial("first").approved == 1


def test_what_is_older_is_not_seen():
    CommentFactory(created_at=timezone.now() - timedelta(days=31))

    assert trial("links").seen == 0


def test_a_rule_that_there_is_not_is_an_error():
    with pytest.raises(KeyError):
        trial("none")


def test_the_command_tells_a_line_a_rule():
    CommentFactory(text=LINKS, state="approved")
    output = StringIO()

    call_command("spam", stdout=output)

    assert len(output.getvalue().splitlines()) == len(RULES)
    assert "links: 1件のうち1件を保留、うち1件を公開、0件を迷惑かゴミ箱へ" in output.getvalue()
