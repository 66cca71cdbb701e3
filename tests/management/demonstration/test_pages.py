from dataclasses import replace

import pytest

from articles import extraction, text
from articles.extraction import Field
from articles.management.demonstration import Site, Text, read_site, write_page


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site()


@pytest.fixture(params=["clock", "tide"])
def written(request: pytest.FixtureRequest, site: Site) -> Text:
    return next(one for one in site.texts if one.original.key == request.param)


def read(written: Text, site: Site) -> extraction.Reading:
    page = write_page(written, others=site.originals)
    return extraction.read_page(page, url=written.original.url)


def test_page_is_read_block_for_block(written: Text, site: Site):
    blocks = read(written, site).blocks

    assert [block.kind for block in blocks] == [one.kind for one in text.parse(written.body).blocks]


def test_page_says_what_it_is(written: Text, site: Site):
    metadata, original = read(written, site).metadata, written.original

    assert metadata[Field.TITLE].value == original.title
    assert metadata[Field.AUTHORS].values == ("Tamsin Orrelby",)
    assert metadata[Field.SITE_NAME].value == original.site_name
    assert metadata[Field.PUBLISHED].value == original.published_on.isoformat()
    assert metadata[Field.LANGUAGE].value == "en"
    assert metadata[Field.URL].value == original.url


def test_page_leads_to_the_others_and_not_to_itself(written: Text, site: Site):
    others = [one.title for one in site.originals if one != written.original]

    lines = read(written, site).lines

    assert set(others) < set(lines)
    assert lines.count(written.original.title) == 1


def test_words_are_no_markup(written: Text, site: Site):
    spoilt = replace(written, original=replace(written.original, title='<b>"&'))

    assert read(spoilt, site).metadata[Field.TITLE].value == '<b>"&'
