import pytest

from articles.alignment import Block


@pytest.fixture
def paragraphs():
    def make(*texts):
        return [Block("paragraph", text) for text in texts]

    return make
