"""A text says its labels in its own language."""

import pytest

from articles.text import parse
from articles.text.pictures import Picture

WITH_ALL = """Text[^1] and more[^1][^訳1].

[^1]: A note.
[^訳1]: By the translator.

```
code
```

| a | b |
|---|---|
| 1 | 2 |

![](/media/a.jpg)
"""
ENGLISH = [
    'aria-label="Notes"',
    'aria-label="Note 1">[1]</a>',
    'aria-label="tr. 2 (translator’s note)">[tr. 2]</a>',
    'aria-label="Back to the reference of Note 1"',
    'aria-label="Back to reference 2 of Note 1"',
    'aria-label="Back to the reference of translator’s note 2"',
    'aria-label="Code"',
    'aria-label="Table"',
]
JAPANESE = [
    'aria-label="注"',
    'aria-label="注1">[1]</a>',
    'aria-label="訳2(訳注)">[訳2]</a>',
    'aria-label="注1の2番目の参照に戻る"',
    'aria-label="コード"',
    'aria-label="表"',
]


@pytest.mark.parametrize(
    ("language", "labels"), [("en", ENGLISH), ("de", ENGLISH), ("ja", JAPANESE), ("", JAPANESE)]
)
def test_labels_are_in_the_language_of_the_text(language, labels):
    html = parse(WITH_ALL, language=language).html()

    assert [label for label in labels if label not in html] == []


def test_a_picture_without_a_text_is_called_something():
    picture = Picture("/media/a.jpg", 640, 400, (), page="/pictures/a/")

    html = parse("![](/media/a.jpg)", language="en").html({"/media/a.jpg": picture})

    assert 'aria-label="View the picture at full size"' in html


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_is_written_about_labels_stays_as_it_is(language):
    html = parse('`<b aria-label="注">`', language=language).html()

    assert "注" in html
