"""Whatever changes in whatever way, no reader gets a page of before."""

from contextlib import suppress

import pytest
from django.apps import apps
from django.db import IntegrityError

from articles.pagecache.columns import TABLE
from tests.factories import AuthorFactory, PublishedFactory, TagFactory, UserFactory
from tests.pagecache.samples import ADDRESSES, another, make_site

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.no_cover]


def fresh(site, address: str) -> bytes:
    """Return the page as it would be made now."""
    kept, site.listener.hear = site.listener.hear, lambda: False
    try:
        return site.get(address).body
    finally:
        site.listener.hear = kept


def demand_fresh(site, what: str) -> None:
    site.hear()
    for address in ADDRESSES:
        # Of what is made anew, too, most is kept.
        assert site.get(address).body == fresh(site, address), f"{address} shows {what} of before"


@pytest.mark.parametrize("model", sorted({seen.model for seen in TABLE if seen.fields}))
def test_no_page_outlives_a_column(site, model):
    make_site()
    rows = apps.get_model("articles", model).objects.order_by("pk")
    row = rows.first()
    site.hear()
    for name in dict.fromkeys(
        name for seen in TABLE if seen.model == model for name in seen.fields
    ):
        for address in ADDRESSES:
            site.get(address)
        field = row._meta.get_field(name)
        with suppress(IntegrityError):
            rows.filter(pk=row.pk).update(**{name: another(field, getattr(row, field.attname))})
        demand_fresh(site, f"{model}.{name}")


def test_no_page_outlives_a_row_that_comes(site):
    article = make_site()
    author, tag = AuthorFactory(), TagFactory()
    for act in (
        lambda: article.original.authors.add(author),
        lambda: article.tags.add(tag),
        lambda: article.translators.add(UserFactory()),
        lambda: PublishedFactory(original=article.original, tags=[tag]),
    ):
        demand_fresh(site, "nothing")
        act()
        demand_fresh(site, "less")


def test_no_page_outlives_a_row_that_goes(site):
    article = make_site()
    for act in (
        lambda: article.original.authors.clear(),
        lambda: article.tags.clear(),
        lambda: article.translators.clear(),
        lambda: article.corrections.all().delete(),
        lambda: article.segments.all().delete(),
        lambda: article.original.permissions.all().delete(),
        lambda: article.original.watch.delete(),
        lambda: type(article).objects.filter(path="beside").delete(),
    ):
        demand_fresh(site, "nothing")
        act()
        demand_fresh(site, "more")
