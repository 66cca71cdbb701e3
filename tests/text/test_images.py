from articles.text import Picture, Source, parse, render

TIDE = Picture("/media/tide.jpg", 1600, 1200, (Source("image/webp", "/media/t.webp 800w"),))


def test_a_picture_kept_elsewhere_tells_nothing_about_the_reader():
    html = render("あ![文](https://elsewhere.example/a.png)")

    assert 'loading="lazy" decoding="async" referrerpolicy="no-referrer">' in html


def test_a_picture_of_this_site_needs_no_policy():
    assert "referrerpolicy" not in render("あ![文](/a.png)")


def test_a_known_picture_is_shown_in_its_sizes_by_the_address_that_was_written():
    markdown = "あ![文](/media/潮.jpg)"

    assert parse(markdown).pictures == ("/media/潮.jpg",)
    assert "<picture><source" in render(markdown, pictures={"/media/潮.jpg": TIDE})


def test_a_known_picture_keeps_its_title():
    html = render('あ![文](/a.png "題")', pictures={"/a.png": TIDE})

    assert 'alt="文" title="題"' in html


def test_the_text_of_a_picture_is_plain():
    html = render('あ![*文*と`code`と[題](/b)と\n"引用"](/a.png)')

    assert 'alt="文とcodeと題と &quot;引用&quot;"' in html


def test_a_picture_in_the_text_of_a_picture_gives_its_text():
    html = render("あ![い![う](/b.png)え](/a.png)")

    assert 'alt="いうえ"' in html
    assert html.count("<img") == 1


def test_only_pictures_that_are_shown_are_among_the_pictures():
    document = parse("![い![う](/b.png)](/a.png) ![え](/a.png) [![お](/c.png)](/d)")

    assert document.pictures == ("/a.png", "/c.png")


def test_a_link_in_the_text_of_a_picture_is_not_among_the_links():
    assert parse("![い[う](/b)](/a.png)").links == ()


def test_a_picture_without_an_address_is_text():
    assert "![文]()" in render("![文]()")


def test_a_picture_from_a_refused_address_is_text():
    assert "<img" not in render("![a](data:image/png;base64,AAAA) ![b](mailto:a@b.example)")
    assert "<img" not in render("![a][b]\n\n[b]: mailto:a@b.example")


def test_pictures_can_be_named():
    assert 'src="/a.png"' in render("あ![文][名]\n\n[名]: /a.png")
