import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import resolve
from django.utils import translation

from articles.templatetags import furniture

TEMPLATE = Template('{% load furniture %}{% furniture "_masthead.html" %}')


@pytest.fixture(autouse=True)
def _nothing_written():
    furniture._write.cache_clear()


def masthead(address: str = "/search/") -> str:
    request = RequestFactory().get(address)
    request.resolver_match = resolve(address)
    return TEMPLATE.render(Context({"request": request}))


def test_it_is_written_once(monkeypatch):
    first = masthead()

    monkeypatch.setattr(furniture, "render_to_string", None)

    assert masthead("/tags/") == first


def test_whoever_writes_templates_sees_them(monkeypatch, settings):
    settings.DEBUG = True
    masthead()

    monkeypatch.setattr(furniture, "render_to_string", lambda name, facts: "別の見出し")

    assert masthead() == "別の見出し"


@pytest.mark.parametrize("address", ["/", "/archive/", "/authors/"])
def test_where_one_is_is_marked_there_alone(address):
    assert 'aria-current="page"' not in masthead()

    assert f'<a href="{address}" aria-current="page">' in " ".join(masthead(address).split())


def test_each_language_and_name_has_its_own(settings):
    first = masthead()

    with translation.override("en"):
        assert masthead() != first
    settings.SITE_NAME = "別の名前"
    assert "別の名前" in masthead()


def test_pages_without_a_request_have_it_too():
    assert "masthead-name" in TEMPLATE.render(Context())


def test_what_stands_on_every_page_is_written_once_a_language():
    words = "{% load furniture i18n %}{% once %}{% now 'u' %} {% translate '月別' %}{% endonce %}"
    template = Template(words)

    first = template.render(Context())
    with translation.override("en"):
        english = template.render(Context())

    assert template.render(Context()) == first
    assert first.endswith(" 月別")
    assert not english.endswith(" 月別")


def test_nothing_of_one_page_stands_on_every_page():
    template = Template("{% load furniture %}{% once %}{{ site_name }}{{ user }}{% endonce %}")

    assert template.render(Context({"user": "潮子", "site_name": "?"})) == "Diary"


def test_another_name_of_the_site_is_written_anew(settings):
    template = Template("{% load furniture %}{% once %}{{ site_name }}{% endonce %}")
    template.render(Context())

    settings.SITE_NAME = "別の日記"

    assert template.render(Context()) == "別の日記"
