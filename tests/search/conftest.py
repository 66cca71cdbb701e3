import pytest

from articles import search
from articles.models import Article
from tests.factories import AuthorFactory, OriginalFactory, PublishedFactory


@pytest.fixture
def publish(db):
    """Publish an article that is found by its words; its original says nothing that tests look for."""

    def make(title: str = "題", body: str = "文", **fields) -> Article:
        if "original" not in fields:
            writer = AuthorFactory(name="某", original_name="x")
            fields["original"] = OriginalFactory(title="y", site_name="z", authors=[writer])
        article = PublishedFactory(title=title, body=body, **fields)
        search.index(article)
        return article

    return make


@pytest.fixture
def titles():
    """Return the titles of what is found."""

    def find(words: str, **asked) -> list[str]:
        fields = {name: asked.pop(name) for name in search.NAMES if name in asked}
        results = search.find(search.read(words, fields=fields), **asked)
        return [hit.article.title for hit in results.hits]

    return find
