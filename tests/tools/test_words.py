"""A catalogue that lacks something is noticed, whatever it lacks."""

import gettext
from pathlib import Path

import pytest

from tools import words
from tools.refusals import Refusal

CODE = """
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext

TITLE = _("題名")
SAID = _("%(name)s さんへ")
COUNTED = ngettext("一本", "%(count)d本", 2)
MODEL = pgettext("一つ", "記事")
"""
TEMPLATE = """
{% load i18n %}
    {# a comment, "quoted" #}
<p>{% translate "月別" %}</p>
  {% if more %}<b title="{% translate "確かさ" %}">{% blocktranslate with share=more %}確か <i>{{ share }}</i>%{% endblocktranslate %}</b>{% endif %}
"""
ENGLISH = {
    "題名": "Title",
    "%(name)s さんへ": "To %(name)s",
    "一本": "One",
    "%(count)d本": "%(count)d",
    "記事": "article",
    "月別": "By month",
    "確かさ": "Confidence",
    "確か <i>%(share)s</i>%%": "<i>%(share)s</i>%% sure",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small tree whose catalogues are complete."""
    for folder in ("articles", "diary", "templates"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles" / "said.py").write_text(CODE)
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    words.update(tmp_path)
    text = english(tmp_path).read_text()
    text = text.replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "One"\nmsgstr[1] "%(count)d"')
    for message, translation in ENGLISH.items():
        text = text.replace(
            f'msgid "{message}"\nmsgstr ""', f'msgid "{message}"\nmsgstr "{translation}"'
        )
    english(tmp_path).write_text(text)
    words.update(tmp_path)
    return tmp_path


def english(root: Path) -> Path:
    return root / "articles" / "locale" / "en" / "LC_MESSAGES" / "django.po"


def change(path: Path, old: str, new: str) -> None:
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_complete_catalogues_are_taken(root):
    words.demand_complete(root)


def test_what_django_reads_says_the_words(root):
    with english(root).with_suffix(".mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)

    assert catalogue.gettext("月別") == "By month"
    assert catalogue.ngettext("一本", "%(count)d本", 1) == "One"
    assert catalogue.pgettext("一つ", "記事") == "article"


def test_japanese_is_its_own_translation_and_keeps_two_forms(root):
    with (root / "articles/locale/ja/LC_MESSAGES/django.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)

    assert catalogue.gettext("月別") == "月別"
    assert [catalogue.ngettext("一本", "%(count)d本", n) for n in (1, 2)] == ["一本", "%(count)d本"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgstr "Title"', 'msgstr ""'),
        ('msgid "題名"', '#, fuzzy\nmsgid "題名"'),
        ('msgid "題名"\nmsgstr "Title"', ""),
        ('msgid "題名"', 'msgid "もうない"\nmsgstr "Gone"\n\nmsgid "題名"'),
        ("To %(name)s", "To %(person)s"),
        ("To %(name)s", "To them"),
        ('msgstr[1] "%(count)d"', 'msgstr[1] "many"'),
        ('msgstr[0] "One"', 'msgstr[0] ""'),
        ("<i>%(share)s</i>%% sure", "%(share)s%% sure"),
        ("%(share)s</i>%% sure", "%(share)s</i>% sure"),
        ('msgstr "Title"', 'msgstr "Heading"'),  # what Django reads says something else
    ],
)
def test_what_is_wrong_is_refused(root, old, new):
    change(english(root), old, new)

    with pytest.raises(Refusal, match="make words"):
        words.demand_complete(root)


def test_a_catalogue_that_cannot_be_read_is_refused_with_the_place(root):
    change(english(root), 'msgid "題名"', '<<<<<<< HEAD\nmsgid "題名"')

    with pytest.raises(Refusal, match=r"django\.po の \d+ 行目"):
        words.update(root)


def test_new_words_are_asked_for_by_name(root):
    (root / "templates" / "new.html").write_text('{% load i18n %}{% translate "新しい言葉" %}')

    with pytest.raises(Refusal) as refused:
        words.demand_complete(root)
    words.update(root)
    with pytest.raises(Refusal) as still:
        words.demand_complete(root)

    assert "ja: 載っていません: 新しい言葉" in str(refused.value)
    assert str(still.value).splitlines()[:-1] == ["en: 訳がありません: 新しい言葉"]


def test_an_update_drops_what_is_no_longer_said(root):
    (root / "templates" / "page.html").unlink()

    words.update(root)

    words.demand_complete(root)
    assert "月別" not in english(root).read_text()


def test_an_update_of_what_is_complete_changes_no_byte(root):
    files = sorted((root / "articles" / "locale").rglob("django.*"))
    before = [file.read_bytes() for file in files]

    words.update(root)

    assert [file.read_bytes() for file in files] == before
    assert len(files) == 4


def test_the_catalogues_of_the_site_are_complete():
    words.demand_complete(words.ROOT)
