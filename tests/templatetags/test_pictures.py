import pytest
from django.template import Context, Template

from tests.factories import ImageFactory


def render(image, arguments=""):
    template = Template("{% load pictures %}{% framed image " + arguments + "%}")
    return template.render(Context({"image": image}))


@pytest.mark.django_db
def test_a_picture_comes_with_its_size_and_words():
    html = render(ImageFactory(alt='海と"空"'))

    assert 'width="1600"' in html
    assert 'height="1000"' in html
    assert "海と&quot;空&quot;" in html
    assert 'loading="lazy"' in html


@pytest.mark.django_db
def test_the_picture_at_the_top_does_not_wait():
    assert 'loading="lazy"' not in render(ImageFactory(), "lazy=False ")


@pytest.mark.django_db
def test_renditions_are_offered():
    rendition = {
        "file": "images/a-480.avif",
        "media_type": "image/avif",
        "width": 480,
        "height": 300,
    }

    html = render(ImageFactory(renditions=[rendition]), 'sizes="(min-width: 70rem) 64rem, 100vw" ')

    assert 'sizes="(min-width: 70rem) 64rem, 100vw"' in html
    assert 'type="image/avif"' in html
    assert "/media/images/a-480.avif 480w" in html


@pytest.mark.django_db
def test_a_picture_that_opens_a_page_is_framed_and_leads_to_its_own():
    image = ImageFactory(sketch="abc" * 12)
    template = Template("{% load pictures %}{% zoomable image lazy=False %}")

    html = template.render(Context({"image": image}))

    assert f'<a class="zoom" href="/pictures/{image.name}/" aria-label="' in html
    assert '<span class="frame ratio-16"><svg class="sketch"' in html


@pytest.mark.django_db
def test_whose_a_picture_is_stands_beneath_it():
    image = ImageFactory(credit="海野", licence="CC BY 4.0")
    template = Template("{% load pictures %}{{ image|credit }}")

    assert "海野 <a href=" in template.render(Context({"image": image}))
