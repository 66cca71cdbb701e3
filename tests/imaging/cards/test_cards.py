from dataclasses import fields, replace

import pytest

from articles.imaging import Card

CARD = Card(title="潮", language="ja", authors="アンナ", site="声", picture="", credit="")


@pytest.mark.parametrize("name", [field.name for field in fields(Card)])
def test_a_change_of_anything_shown_changes_the_key(name):
    assert replace(CARD, **{name: "x"}).key != CARD.key


def test_words_do_not_slip_from_one_field_into_another():
    assert replace(CARD, title="潮ア", authors="ンナ").key != CARD.key


def test_the_same_card_has_the_same_key():
    assert replace(CARD).key == CARD.key
    assert len(CARD.key) == 32
