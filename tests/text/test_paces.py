import pytest

from articles.text import minutes_of, render


@pytest.mark.parametrize(
    ("markdown", "minutes"),
    [
        ("", 1),
        ("潮" * 500, 1),
        ("潮" * 1500, 3),
        ("word " * 660, 3),
        ("潮" * 500 + "\n\n" + "word " * 220, 2),
        ("{潮|しおしおしおしおしおしお}" * 500, 1),
        ("潮[^1]\n\n[^1]: " + "注" * 5000, 1),
        ("[潮](https://a.example/" + "a-" * 3000 + ")", 1),
    ],
)
def test_a_text_takes_its_time(markdown, minutes):
    assert minutes_of(render(markdown)) == minutes
