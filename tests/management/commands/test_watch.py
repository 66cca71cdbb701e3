from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Watch
from tests.factories import OriginalFactory
from tests.originals.samples import snapshot
from tests.originals.sites import pages, site

__all__ = ["pages", "site"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def original(site):
    made = OriginalFactory(url=site.url("/pools"), title="On Tide Pools")
    snapshot(made)
    return made


def watch(*arguments):
    said = StringIO()
    call_command("watch", *arguments, stdout=said)
    return said.getvalue()


def test_what_is_due_is_looked_at_once(original):
    assert f"変わりなし  {original.url}" in watch()
    assert watch() == ""


def test_everything_is_looked_at_on_request(original):
    watch()

    assert original.url in watch("--all")


def test_an_address_is_looked_at_on_request(original):
    Watch.objects.update(is_on=False)

    assert "変わりなし" in watch(f"{original.url}?utm_source=x")


@pytest.mark.parametrize("address", ["https://unknown.example/", "nonsense"])
def test_an_unknown_address_gets_a_sentence(address):
    with pytest.raises(CommandError, match="登録されていません"):
        watch(address)


def test_an_original_that_nobody_captured_is_looked_at_too(site):
    original = OriginalFactory(url=site.url("/pools"), title="On Tide Pools")

    assert original.url in watch()
