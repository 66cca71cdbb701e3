import pytest
from django.db import DatabaseError, connection

from articles.pagecache.yielding import giving_way

pytestmark = pytest.mark.django_db


def ask(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_others_are_let_by_after_each_statement():
    order = []

    def page(environ, start):
        for number in range(2):
            ask("SELECT 1")
            order.append(f"asked {number}")
        return []

    giving_way(page, give=lambda: order.append("gave way"))({}, print)

    assert order == ["gave way", "asked 0", "gave way", "asked 1"]


def test_what_fails_lets_others_by_too():
    given = []

    def page(environ, start):
        ask("SELECT nothing FROM nowhere")

    with pytest.raises(DatabaseError):
        giving_way(page, give=lambda: given.append(1))({}, print)

    assert given == [1]


def test_behind_a_page_nothing_is_left():
    given = []
    page = giving_way(lambda environ, start: [], give=lambda: given.append(1))

    page({}, print)
    ask("SELECT 1")

    assert given == []
