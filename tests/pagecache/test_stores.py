import pytest

from articles.pagecache.entries import Entry
from articles.pagecache.stores import Store


def entry(*keys: str, body: bytes = b"x", until: float = 100.0) -> Entry:
    return Entry([], body, keys=frozenset(keys), until=until, vary="")


def store(**limits: int) -> Store:
    return Store(**({"entries": 3, "size": 1_000_000} | limits))


def test_an_entry_is_found_until_it_ends():
    kept = store()
    kept.put("a", entry(until=10.0), edition=0)

    assert kept.get("a", now=9.9)
    assert kept.get("a", now=10.0) is None
    assert kept.size == 0


def test_a_change_ends_the_pages_that_show_it_and_no_others():
    kept = store()
    kept.put("a", entry("author:1", "lists"), edition=0)
    kept.put("b", entry("author:12"), edition=0)

    kept.end({"author:1"})

    assert kept.get("a", now=0) is None
    assert kept.get("b", now=0)


def test_a_page_that_shows_many_of_a_kind_ends_with_any_of_them():
    kept = store()
    kept.put("a", entry("author"), edition=0)

    kept.end({"author:7"})

    assert kept.get("a", now=0) is None


def test_what_was_made_before_a_change_was_heard_of_is_not_kept():
    kept = store()
    kept.end({"tag:1"})

    assert not kept.put("a", entry("author:1"), edition=0)
    assert len(kept) == 0


def test_the_longest_unused_goes_first():
    kept = store()
    for name in "abc":
        kept.put(name, entry(), edition=0)
    kept.get("a", now=0)

    kept.put("d", entry(), edition=0)

    assert [name for name in "abcd" if kept.get(name, now=0)] == ["a", "c", "d"]


def test_bytes_are_bounded():
    kept = store(size=100_000, entries=1000)

    for n in range(50):
        kept.put(n, entry("lists", body=b"x" * 4000), edition=0)

    assert kept.size <= 100_000
    assert kept.get(49, now=0)
    assert kept.get(0, now=0) is None


def test_a_page_that_would_push_out_the_others_is_not_kept():
    assert not store(size=100_000).put("a", entry(body=b"x" * 30_000), edition=0)


def test_everything_may_end_at_once():
    kept = store()
    kept.put("a", entry("author:1"), edition=0)

    kept.clear()

    assert len(kept) == kept.size == 0


@pytest.mark.parametrize("key", ["lists", "originalsource:1", "everything"])
def test_the_next_turn_is_asked_for_anew_where_it_may_have_moved(key):
    kept = store()
    before = kept.turn

    kept.end({"article:1"})
    assert kept.turn is before

    kept.end({key})
    assert kept.turn is not before
