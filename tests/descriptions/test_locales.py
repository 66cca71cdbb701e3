import pytest

from articles.descriptions import locale_of


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("ja", "ja_JP"),
        ("en", "en_US"),
        ("en-GB", "en_GB"),
        ("pt-BR", "pt_BR"),
        ("zh-Hant-TW", "zh_TW"),
        ("zh-Hant", ""),
        ("eo", ""),
        ("", ""),
    ],
)
def test_a_country_is_named_where_it_is_known(language, locale):
    assert locale_of(language) == locale
