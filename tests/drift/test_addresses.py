"""Addresses without what changes from visit to visit."""

import pytest

from articles.drift.addresses import fold_image, fold_link

PICTURE = "https://blog.example/2024/05/old-bridge.jpg"


@pytest.mark.parametrize(
    "url",
    [
        "http://blog.example/bridge",
        "https://blog.example/bridge/",
        "https://blog.example/bridge?utm_source=feed&fbclid=x",
        "https://blog.example/bridge?_=171234&cb=9",
    ],
)
def test_a_link_is_known_without_what_tracks(url):
    assert fold_link(url) == fold_link("https://blog.example/bridge")


def test_a_parameter_that_chooses_the_page_counts():
    assert fold_link("https://blog.example/?p=1") != fold_link("https://blog.example/?p=2")


@pytest.mark.parametrize("url", ["#note-1", "mailto:ann@blog.example", "https://[", "../a?cb=1"])
def test_what_is_no_address_of_a_page_is_survived(url):
    assert fold_link(url) == fold_link(f" {url} ")


@pytest.mark.parametrize(
    "url",
    [
        "https://i0.cdn.example/blog.example/2024/05/old-bridge.jpg?w=640&ssl=1",
        "https://blog.example/2024/05/old-bridge-1024x768.jpg",
        "https://blog.example/2024/05/old-bridge@2x.jpg",
        "https://blog.example/2024/05/old-bridge.jpg.webp?v=3",
        "https://cdn.example/fetch/w_1456,c_limit/https%3A%2F%2Fblog.example%2Fold-bridge.jpg%3Fx=1",
        "/_next/image?url=%2Fpictures%2Fold-bridge.jpg&w=640&q=75",
    ],
)
def test_a_picture_is_known_in_any_size(url):
    assert fold_image(url) == fold_image(PICTURE)


def test_a_short_name_is_known_by_its_folder_too():
    one, other, smaller = (
        f"https://blog.example/{path}"
        for path in ("bridge/1.jpg", "harbour/1.jpg", "bridge/640x480/1.jpg")
    )

    assert fold_image(one) != fold_image(other)
    assert fold_image(one) == fold_image(smaller)


def test_a_picture_not_yet_loaded_has_no_name():
    assert fold_image("data:image/gif;base64,R0lGOD") == ""
