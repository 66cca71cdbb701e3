import pytest

from articles.extraction.metadata.dates import Order, order_of


@pytest.mark.parametrize(
    ("language", "host", "order"),
    [
        ("en-US", "a.example", Order.MONTH_FIRST),
        ("en-GB", "a.example", Order.DAY_FIRST),
        ("de", "a.example", Order.DAY_FIRST),
        ("ja", "a.example", Order.YEAR_FIRST),
        ("en", "a.co.uk", Order.DAY_FIRST),
        ("", "a.gov", Order.MONTH_FIRST),
        ("en", "a.example", Order.UNKNOWN),
        ("en-CA", "a.example", Order.UNKNOWN),
    ],
)
def test_the_language_decides_and_else_the_host(language, host, order):
    assert order_of(language, host=host) is order
