from io import StringIO

import pytest
from django.core.management import call_command

from articles import search
from tests.factories import PublishedFactory

pytestmark = pytest.mark.django_db


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_everything_is_found_again(monkeypatch):
    monkeypatch.setattr(search.indexing, "BATCH", 2)
    for n in range(3):
        PublishedFactory(title=f"題{n}", body="潮だまり")
    shown = Terminal()

    call_command("reindex", stdout=shown)

    assert search.find(search.read("潮だまり")).total == 3
    assert f"[{'#' * 26}{'.' * 14}] 2/3" in shown.getvalue()
    assert f"[{'#' * 40}] 3/3\n" in shown.getvalue()
    assert "3件" in shown.getvalue()


def test_what_is_no_terminal_gets_one_line():
    shown = StringIO()

    call_command("reindex", stdout=shown)

    assert shown.getvalue() == "0件の記事を索引に入れました。\n"
