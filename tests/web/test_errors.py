"""Tests of the failures themselves."""

import inspect
import pickle
from dataclasses import fields

import pytest

from articles import web
from articles.web import errors
from articles.web.errors import FetchError, TlsFault, TooManyRedirects

KINDS = [
    kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, FetchError)
]
FACTS = {
    "url": "https://blog.example/",
    "port": 22,
    "seconds": 20.0,
    "limit": 5,
    "fault": TlsFault.EXPIRED,
    "redirects": ("https://blog.example/a",),
}


def example(kind):
    return kind(*(FACTS.get(field.name, field.name) for field in fields(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_failure_has_a_sentence_with_its_facts(kind):
    sentence = str(example(kind))

    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize("kind", KINDS)
def test_failure_survives_the_way_between_processes(kind):
    error = example(kind)

    copy = pickle.loads(pickle.dumps(error))  # noqa: S301

    assert type(copy) is kind
    assert vars(copy) == vars(error)


@pytest.mark.parametrize("kind", KINDS)
def test_every_failure_is_part_of_the_contract(kind):
    assert getattr(web, kind.__name__) is kind
    assert kind.__name__ in web.__all__


def test_facts_are_attributes():
    error = TooManyRedirects("http://a.example/", 5, ("http://b.example/",))

    assert (error.url, error.limit, error.redirects) == (
        "http://a.example/",
        5,
        ("http://b.example/",),
    )
