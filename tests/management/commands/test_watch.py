from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles import publishing
from articles.models import Watch
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import SOURCE, TARGET, page, snapshot
from tests.originals.sites import pages, site
from tests.web.serving import Reply, html

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


def test_a_change_and_a_first_alarm_are_told_as_what_they_are(original, pages, editor):
    article = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.save(article, by=editor, based_on=0)
    pages["/pools"] = html(page(SOURCE[:3]))
    assert "変更あり(未対応 1件)" in watch("--all")

    pages["/pools"] = Reply(status=404)

    assert "見つからない(404)、次に見て確かめます" in watch("--all")


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
