"""Labels: what a text says of itself to those who listen, in its own language."""

from collections.abc import Iterable
from dataclasses import dataclass

from markdown_it.token import Token

from articles.text.phrases import is_japanese

NAME = "labels"


@dataclass(frozen=True)
class Labels:
    """The words of one language: `{number}` is that of a note, `{count}` that of a reference to it."""

    notes: str
    note: str
    translators_mark: str
    translators_note: str
    translators_name: str
    back: str
    back_to_one: str
    code: str
    table: str
    zoom: str


JAPANESE = Labels(
    notes="注",
    note="注{number}",
    translators_mark="訳{number}",
    translators_note="訳{number}(訳注)",
    translators_name="訳注{number}",
    back="{name}の参照に戻る",
    back_to_one="{name}の{count}番目の参照に戻る",
    code="コード",
    table="表",
    zoom="画像を大きく見る",
)
ENGLISH = Labels(
    notes="Notes",
    note="Note {number}",
    translators_mark="tr. {number}",
    translators_note="tr. {number} (translator’s note)",
    translators_name="translator’s note {number}",
    back="Back to the reference of {name}",
    back_to_one="Back to reference {count} of {name}",
    code="Code",
    table="Table",
    zoom="View the picture at full size",
)


def attach(tokens: Iterable[Token], language: str) -> None:
    """Have a text say its labels in English, unless it is Japanese or says no language."""
    if not language or is_japanese(language):
        return
    for token in tokens:
        token.meta[NAME] = ENGLISH
        attach(token.children or [], language)


def labels_of(token: Token) -> Labels:
    """Return the labels of the text in which the token stands."""
    labels: Labels = token.meta.get(NAME, JAPANESE)
    return labels
