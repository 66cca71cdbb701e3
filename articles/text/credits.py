"""Credits: whose a picture is, where it comes from, and under which licence it is shown."""

from html import escape

from articles.text.addresses import encode, is_absolute
from articles.text.pictures import Picture


def credit_markup(picture: Picture) -> str:
    """Return the credit with its links, or nothing where nothing is known."""
    pieces = source_markup(picture), licence_markup(picture)
    shown = " ".join(piece for piece in pieces if piece)
    return f'<span class="credit">{shown}</span>' if shown else ""


def source_markup(picture: Picture) -> str:
    """Return whose the picture is, leading to where it comes from."""
    source = encode(picture.credit_url)
    name = picture.credit or (_host(source) if is_absolute(source) else "")
    return _linked(name, source, rel="noopener")


def licence_markup(picture: Picture) -> str:
    """Return the licence of the picture, leading to its words."""
    return _linked(picture.licence, encode(picture.licence_url), rel="license noopener")


def _linked(words: str, address: str, *, rel: str) -> str:
    shown = escape(words, quote=False)
    if not (words and is_absolute(address)):
        return shown
    return f'<a href="{escape(address)}" rel="{rel}">{shown}</a>'


def _host(address: str) -> str:
    """Return the site of an address, which stands for whoever has no name."""
    return address.partition("//")[2].partition("/")[0]
