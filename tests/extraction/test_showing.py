from articles.extraction import beside


def test_headings_beside_a_translation_are_paragraphs():
    shown = beside('<h3 lang="fr">Le <em>pain</em></h3>', table="表")

    assert shown == '<p class="heading" lang="fr">Le <em>pain</em></p>'


def test_a_table_stands_in_a_box_that_scrolls_and_has_a_name():
    shown = beside("<table><tbody><tr><td>1</td></tr></tbody></table>", table='A "table"')

    box = '<div class="table" tabindex="0" role="group" aria-label="A &quot;table&quot;">'
    assert shown == f"{box}<table><tbody><tr><td>1</td></tr></tbody></table></div>"


def test_pictures_are_left_out_and_words_that_look_like_tags_stay():
    assert beside('<p>&lt;h2&gt;<img src="https://a.example/a.png" alt="a"></p>', table="表") == (
        "<p>&lt;h2&gt;</p>"
    )
