import pytest
from lxml import html

from articles.extraction.found import Field
from articles.extraction.metadata import read_metadata
from tests.extraction.metadata.pages import URL, read, value

JAPANESE = "<p>母から分けてもらったぬか床は、最初の夏に一度だめにした。塩が足りなかったのだと思う。それでも母は、もう一度分けてくれたのだった。</p>"
GERMAN = f"<p>{'Der Brunnen ist nicht mit dem Haus und von der Stadt zu sehen, das ist eine alte Sache. ' * 8}</p>"


def of_root(language, body="<p>x</p>"):
    tree = html.document_fromstring(f'<html lang="{language}"><body>{body}</body></html>')
    found = read_metadata(tree, url=URL, headers={}).get(Field.LANGUAGE)
    return (found.value, found.where) if found else None


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en_US", "en-US"),
        ("JA", "ja"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("de-DE-1996", "de-DE"),
        ("es-419", "es-419"),
    ],
)
def test_tags_are_written_as_they_should_be(written, tag):
    assert of_root(written) == (tag, "html lang")


@pytest.mark.parametrize("written", ["", "und", "{{ lang }}", "en, de", "x-default"])
def test_what_is_no_tag_is_passed_over(written):
    assert of_root(written) is None


def test_a_template_that_the_script_refutes_gives_way_to_the_text():
    assert of_root("en", JAPANESE) == ("ja", "script of the text")


def test_a_template_that_the_words_refute_gives_way_to_the_text():
    assert of_root("en", GERMAN) == ("de", "text, against html lang")


def test_the_words_confirm_what_is_stated():
    assert of_root("de-AT", GERMAN) == ("de-AT", "html lang")


def test_the_header_counts_after_the_page():
    tree = html.document_fromstring("<p>x</p>")

    found = read_metadata(tree, url=URL, headers={"content-language": "fr"})

    assert found[Field.LANGUAGE].where == "header Content-Language"


def test_a_text_in_a_script_of_many_languages_tells_none():
    assert (
        value(
            Field.LANGUAGE, f"<p>{'Река встала раньше обычного, и лёд держит человека. ' * 3}</p>"
        )
        is None
    )
    assert read(JAPANESE)[Field.LANGUAGE].value == "ja"
