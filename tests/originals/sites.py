"""A site on loopback that the door to the network is opened for; conftest files take the fixtures in."""

from collections.abc import Iterator

import pytest

from tests.originals.samples import page
from tests.web.serving import Reply, Site, html, serve


@pytest.fixture
def pages() -> dict[str, Reply]:
    """Return what the site serves, to be changed at will."""
    return {"/pools": html(page())}


@pytest.fixture
def site(pages, settings) -> Iterator[Site]:
    with serve(pages) as running:
        settings.FETCH_ALLOWED = [f"127.0.0.1:{running.port}"]
        yield running
