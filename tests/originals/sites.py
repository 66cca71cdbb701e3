"""A site on loopback that the door to the network is opened for; conftest files take the fixtures in."""

from collections.abc import Iterator

import pytest

from tests.originals.samples import page
from tests.web.serving import Reply, Site, html, serve


class Pages(dict[str, Reply]):
    """What a site serves by path; `answer` is for every path that `asked` knows."""

    answer = Reply(status=404)

    def asked(self, path: str) -> bool:
        return False

    def get(self, path: str, default: Reply) -> Reply:
        return self.answer if self.asked(path) else super().get(path, default)


@pytest.fixture
def pages() -> Pages:
    """Return what the site serves, to be changed at will."""
    return Pages({"/pools": html(page())})


@pytest.fixture
def site(pages, settings) -> Iterator[Site]:
    with serve(pages) as running:
        settings.FETCH_ALLOWED = [f"127.0.0.1:{running.port}"]
        yield running
