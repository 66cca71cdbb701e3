import re

from articles.text import parse, render

NOTE = 'class="translator-note"'


def test_a_reference_and_its_note_lead_to_each_other():
    html = render("本文[^1]。\n\n[^1]: 注。")

    assert '<a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="注1">[1]</a>' in html
    assert '<li id="fn-1"><p>注。 <a href="#fnref-1"' in html
    assert 'aria-label="注1の参照に戻る"' in html


def test_notes_are_numbered_in_the_order_of_their_references():
    html = render("一[^b]二[^a]\n\n[^a]: あ\n[^b]: い")

    assert re.findall(r'<li id="fn-(\d)"><p>(.)', html) == [("1", "い"), ("2", "あ")]


def test_a_second_reference_has_an_address_of_its_own():
    html = render("一[^a]二[^a]\n\n[^a]: 注")

    assert 'id="fnref-1-2"' in html
    assert 'href="#fnref-1-2"' in html


def test_notes_may_refer_to_notes():
    html = render("一[^a]\n\n[^c]: う\n\n[^a]: あ[^b]\n\n[^b]: い[^c]")

    assert re.findall(r'<li id="fn-(\d)"><p>(.)', html) == [("1", "あ"), ("2", "い"), ("3", "う")]


def test_a_note_nobody_refers_to_stands_last_with_those_it_refers_to():
    html = render("[^a]: あ[^b]\n[^b]: い\n[^c]: う\n\n本文[^c]")

    assert re.findall(r'<li id="fn-(\d)"><p>(.)', html) == [("1", "う"), ("2", "あ"), ("3", "い")]


def test_the_section_of_notes_is_no_block():
    document = parse("本文[^1]\n\n[^1]: 注\n\n続き")

    assert [block.text for block in document.blocks] == ["本文", "続き"]
    assert document.html().count("data-block") == 2


def test_a_reference_to_nothing_is_text():
    assert render("本文[^1]") == '<p data-block="1">本文[^1]</p>\n'


def test_a_second_definition_of_a_label_is_text():
    html = render("[^1]: あ\n\n[^1]: い")

    assert '<p data-block="1"><sup' in html
    assert "</sup>: い</p>" in html


def test_a_definition_ends_the_paragraph_above_it():
    html = render("本文[^1]\n[^1]: あ\n[^2]: い")

    assert html.count("<li") == 2


def test_a_definition_ends_the_list_above_it():
    assert '<li id="fn-1"><p>あ' in render("- 項目\n[^1]: あ")


def test_a_definition_ends_the_quotation_above_it():
    assert '<li id="fn-1"><p>あ' in render("> 引用\n[^1]: あ")


def test_a_definition_inside_a_quotation_or_a_note_is_text():
    assert "[^1]: あ" in render("> [^1]: あ")
    assert "[^2]: い" in render("[^1]: [^2]: い")
    assert "[^1]: あ" in render("- - 項目\n  [^1]: あ")


def test_a_definition_goes_on_over_indented_lines():
    html = render("[^1]: 一\n\n    二\n\n    - 三\n\n四")

    assert "<p>二</p>\n<ul>\n<li>三</li>" in html
    assert '<p data-block="1">四</p>' in html


def test_a_definition_may_begin_on_the_next_line():
    assert '<li id="fn-1"><p>一</p>' in render("[^1]:\n    一")


def test_an_empty_definition_is_kept():
    assert '<li id="fn-1"> <a href="#fnref-1"' in render("本文[^1]\n\n[^1]:")


def test_a_note_that_ends_with_a_list_leads_back_after_it():
    html = render("本文[^1]\n\n[^1]:\n    - 一")

    assert '</ul>\n <a href="#fnref-1"' in html


def test_indented_code_is_no_definition():
    assert "<code>[^1]: a" in render("    [^1]: a")


def test_a_note_labelled_as_the_translators_is_marked_with_its_reference():
    html = render("本文[^訳1]\n\n[^訳1]: 説明")

    assert f'<li id="fn-1" {NOTE}>' in html
    assert 'class="footnote-ref translator-note"' in html
    assert 'aria-label="訳1(訳注)">[訳1]</a>' in html


def test_a_note_that_says_so_is_the_translators():
    assert f'<li id="fn-1" {NOTE}>' in render("本文[^1]\n\n[^1]: 訳注：説明")
    assert f'<li id="fn-1" {NOTE}>' in render("本文[^1]\n\n[^1]: **訳者注** 説明")
    assert f'<li id="fn-1" {NOTE}>' in render("本文[^1]\n\n[^1]: ［訳注：説明］")
    assert NOTE not in render("本文[^1]\n\n[^1]: 説明（訳は後で）")


def test_a_footnote_with_round_brackets_behind_it_is_no_link():
    html = render("本文[^1](補足)\n\n[^1]: 注")

    assert "</sup>(補足)" in html


def test_a_footnote_after_an_exclamation_mark_is_one():
    assert "すごい!<sup" in render("すごい![^1]\n\n[^1]: 注")


def test_a_picture_whose_text_looks_like_a_footnote_is_a_picture():
    assert 'alt="^1"' in render("あ![^1](/a.png)\n\n[^1]: 注")


def test_a_reference_in_the_text_of_a_picture_does_not_count():
    html = render("あ![い[^1]](/a.png)\n\n[^1]: 注")

    assert 'alt="い"' in html
    assert "fnref" not in html


def test_a_reference_keeps_the_brackets_around_it_from_being_a_link():
    html = render("[あ[^1]](/a)\n\n[^1]: 注")

    assert 'href="/a"' not in html
    assert "[あ<sup" in html


def test_notes_are_part_of_the_plain_text():
    assert parse("本文[^1]。\n\n[^1]: *注*。").text == "本文。\n\n注。"


def test_the_language_of_a_note_can_be_given():
    assert '<li id="fn-1" lang="en">' in render("本文[^1]\n\n{lang=en}\n[^1]: Note.")
