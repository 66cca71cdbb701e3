from articles.text import Picture, parse, render

CREDITED = Picture("/a.png", 2, 1, (), credit="海野", credit_url="https://umino.example/")


def test_a_captioned_picture_alone_is_a_figure():
    html = render('![文](/a.png "説明 & 話")')

    assert html.startswith('<figure data-block="1"><img src="/a.png" alt="文" loading="lazy"')
    assert html.endswith("<figcaption>説明 &amp; 話</figcaption></figure>\n")


def test_a_picture_without_caption_stays_a_paragraph():
    assert render("![文](/a.png)").startswith('<p data-block="1"><img')


def test_a_known_picture_without_caption_shows_its_credit():
    html = render("![文](/a.png)", pictures={"/a.png": CREDITED})

    link = '<a href="https://umino.example/" rel="noopener">海野</a>'
    assert f'<figcaption><span class="credit">{link}</span></figcaption>' in html


def test_the_credit_follows_the_caption():
    html = render('![文](/a.png "説明")', pictures={"/a.png": CREDITED})

    assert '<figcaption>説明 <span class="credit">' in html


def test_a_credit_without_a_web_address_is_no_link():
    picture = Picture("/a.png", 2, 1, (), credit="<海野>", credit_url="javascript:alert(1)")

    html = render("![文](/a.png)", pictures={"/a.png": picture})

    assert '<span class="credit">&lt;海野&gt;</span>' in html


def test_pictures_in_a_row_become_a_figure_each():
    html = render('![一](/1.png "あ")\n![二](/2.png "い")　![三](/3.png)')

    assert html.count("<figure") == 2
    assert '<p data-block="3"><img src="/3.png"' in html


def test_pictures_in_a_row_know_their_lines():
    blocks = parse('一\n\n![あ](/1.png "い")\n![う](/2.png)\n![え](/3.png)').blocks

    assert [(block.kind, block.first_line, block.last_line) for block in blocks] == [
        ("paragraph", 1, 1),
        ("figure", 3, 3),
        ("figure", 4, 4),
        ("figure", 5, 5),
    ]


def test_a_picture_in_a_link_is_a_figure_with_the_link():
    html = render('[![文](/a.png "説明")](https://b.example/)')

    assert '<figure data-block="1"><a href="https://b.example/" rel="noopener"><img' in html
    assert "</a><figcaption>説明</figcaption>" in html


def test_a_link_around_a_picture_is_among_the_links():
    document = parse("[![文](/a.png)](/b)\n\n[題](/c)")

    assert document.links == ("/b", "/c")
    assert document.pictures == ("/a.png",)


def test_a_picture_beside_words_is_no_figure_and_keeps_its_title():
    assert 'title="説明"' in render('![文](/a.png "説明") 言葉')
    assert 'title="説明"' in render('言葉\n![文](/a.png "説明")')


def test_a_link_with_more_than_a_picture_is_no_figure():
    assert "<figure" not in render('[![文](/a.png "説明")言葉](/b)')


def test_a_figure_in_a_list_stays_in_its_item():
    html = render('- ![一](/a.png "説明")\n- ![二](/b.png)')

    assert "<li><figure><img" in html
    assert '<li><img src="/b.png"' in html


def test_a_figure_takes_the_language_above_it():
    assert '<figure lang="en"' in render('{lang=en}\n![a](/a.png "b")')


def test_the_text_of_a_figure_is_its_caption_or_else_its_picture():
    document = parse('![文](/a.png "説明")\n\n![文だけ](/b.png)')

    assert document.text == "説明\n\n文だけ"


KNOWN = Picture("/a.png", 2, 1, (), page="/pictures/a/", sketch="abc" * 12)


def test_a_known_picture_is_framed_and_leads_to_its_page():
    html = render("![文](/a.png)", pictures={"/a.png": KNOWN})

    assert '<p data-block="1"><a class="zoom" href="/pictures/a/"><span class="frame' in html
    assert '<svg class="sketch"' in html


def test_a_picture_that_leads_somewhere_leads_there_alone():
    html = render("[![文](/a.png)](/there)", pictures={"/a.png": KNOWN})

    assert html.count("<a ") == 1
    assert 'href="/there"' in html


def test_a_picture_among_words_has_no_frame():
    html = render("海 ![文](/a.png) 空", pictures={"/a.png": KNOWN})

    assert '<a class="zoom" href="/pictures/a/"><picture>' in html
    assert "sketch" not in html


def test_a_picture_within_the_words_of_a_link_is_no_link():
    html = render("[海 ![文](/a.png) 空](/there)", pictures={"/a.png": KNOWN})

    assert html.count("<a ") == 1
