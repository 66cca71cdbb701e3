"""Pictures: how one is shown in all its sizes."""

from dataclasses import dataclass
from html import escape

from articles.text.sketches import sketch_markup

# How wide a picture is shown among text, on a wide window and on a narrow one.
WIDE, NARROW = "(min-width: 48rem) 46rem", "100vw"
SIZES = f"{WIDE}, {NARROW}"
# How much of the height of a window a picture takes at most, in hundredths.
TALLEST = 88
# Frames are as wide for their height as one of these, in tenths; `.frame` in base.css has them all.
RATIOS = range(2, 26)
# From this proportion on, a window would have to be very low for its height to matter.
SURELY_WIDE = 20


@dataclass(frozen=True)
class Source:
    """The files of one media type that a browser may choose from."""

    media_type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """A picture that is known: its address, its size in pixels, its renditions, its credit.

    `page` shows it by itself; `sketch` stands in for it until it is there.
    """

    address: str
    width: int
    height: int
    sources: tuple[Source, ...]
    credit: str = ""
    credit_url: str = ""
    licence: str = ""
    licence_url: str = ""
    page: str = ""
    sketch: str = ""


def picture_markup(
    picture: Picture, *, alt: str, title: str = "", lazy: bool = True, sizes: str = SIZES
) -> str:
    """Return the picture as HTML; the one that opens a page is not lazy.

    `sizes` says how wide it is shown where it is no part of the text.
    """
    sources = "".join(
        f'<source type="{escape(source.media_type)}" srcset="{escape(source.srcset)}"'
        f' sizes="{escape(sizes)}">'
        for source in picture.sources
    )
    titled = f' title="{escape(title)}"' if title else ""
    loading = 'loading="lazy"' if lazy else 'loading="eager" fetchpriority="high"'
    return (
        f'<picture>{sources}<img src="{escape(picture.address)}"'
        f' width="{picture.width}" height="{picture.height}" alt="{escape(alt)}"{titled}'
        f' {loading} decoding="async"></picture>'
    )


def frame_markup(picture: Picture, markup: str) -> str:
    """Return the picture in a frame of its proportions, on its sketch, so that it never stands higher
    than the window."""
    sketch = sketch_markup(picture.sketch, width=picture.width, height=picture.height)
    return f'<span class="frame ratio-{_tenths(picture)}">{sketch}{markup}</span>'


def zoom_markup(picture: Picture, markup: str, *, alt: str, label: str) -> str:
    """Return the picture as a link to the page that shows it by itself; without a text it has a label."""
    if not picture.page:
        return markup
    named = "" if alt.strip() else f' aria-label="{escape(label)}"'
    return f'<a class="zoom" href="{escape(picture.page)}"{named}>{markup}</a>'


def sizes_for(picture: Picture) -> str:
    """Return how wide the picture is shown among text: a tall one only as wide as its height allows."""
    tenths = _tenths(picture)
    if tenths >= SURELY_WIDE:
        return SIZES
    tallest = TALLEST * tenths // 10
    return f"(min-width: 48rem) min(46rem, {tallest}vh), min(100vw, {tallest}vh)"


def _tenths(picture: Picture) -> int:
    return min(max(10 * picture.width // picture.height, RATIOS[0]), RATIOS[-1])
