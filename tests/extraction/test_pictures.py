import pytest

from articles.extraction import read_page

URL = "https://yard.example/posts/one"


def images(html):
    return [image for block in read_page(html, url=URL).blocks for image in block.images]


@pytest.mark.parametrize(
    "html",
    [
        "<img src='/a.jpg'>",
        "<img src=' ../a.jpg\n'>",
        "<img data-src='/a.jpg' src='data:image/gif;base64,R0'>",
        "<img data-lazy-src='/a.jpg' src='/wp/1x1.trans.gif'>",
        "<img data-original='/a.jpg' src='/img/placeholder.png'>",
        "<img data-srcset='/b.jpg 300w, /a.jpg 900w'>",
        "<img srcset='/b.jpg 1x,/a.jpg 1.5x'>",
        "<picture><source srcset='/a.jpg 2x'><img src='blank.gif'></picture>",
        "<img class=lazy><noscript><img src='/a.jpg'></noscript>",
        "<noscript><img src='/a.jpg?w=9'></noscript><img data-src='/a.jpg'>",
        "<amp-img src='/a.jpg'></amp-img>",
        "<img src='//yard.example/a.jpg'><img src='https://stats.example/p' width=1 height=1>",
        "<img src='/a.jpg'><img src='javascript:x'><img src='data:image/png;base64,R0'>",
    ],
)
def test_address_of_a_picture_is_found(html):
    assert images(f"<figure>{html}</figure>") == ["https://yard.example/a.jpg"]


def test_commas_may_stand_in_addresses():
    assert images("<img srcset='/w_4,h_3/a.jpg 4w, /w_8,h_6/a.jpg 8w'>") == [
        "https://yard.example/w_8,h_6/a.jpg"
    ]


def test_pictures_keep_their_order():
    html = "<p><img src=1.png> and <img src=2.png><noscript><img src=3.png></noscript></p>"

    assert images(html) == ["https://yard.example/posts/1.png", "https://yard.example/posts/2.png"]
