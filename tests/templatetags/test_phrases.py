from django.template import engines

from articles.templatetags.phrases import phrased


def test_a_title_in_japanese_is_marked_and_safe():
    assert phrased("<潮>が一時間だけ置いていくもの", "ja").startswith("&lt;潮&gt;が<wbr>一時間だけ")


def test_a_title_in_another_language_is_only_safe():
    assert phrased("<Tide>", "en") == "&lt;Tide&gt;"


def test_a_template_escapes_nothing_twice():
    template = engines["django"].from_string("{% load phrases %}{{ title|phrased:'ja' }}")

    assert template.render({"title": "A & B"}) == "A &amp; B"
