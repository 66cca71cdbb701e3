from articles.text.old_forms import MOST_SPELLINGS, old_spellings


def test_words_are_spelt_in_every_form_of_a_letter():
    assert old_spellings("渡辺") == ["渡辺", "渡邊", "渡邉"]
    assert old_spellings("澤田") == ["澤田", "沢田"]
    assert old_spellings("リンド") == ["リンド"]


def test_no_more_than_some_spellings_are_made():
    assert len(old_spellings("国" * 50)) == MOST_SPELLINGS
