"""Pictures: how one is shown in all its sizes."""

from dataclasses import dataclass
from html import escape

# As wide as a line of text, or as the screen where that is narrower.
SIZES = "(min-width: 48rem) 46rem, 100vw"


@dataclass(frozen=True)
class Source:
    """The files of one media type that a browser may choose from."""

    media_type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """A picture that is known: its address, its size in pixels, its renditions, its credit."""

    address: str
    width: int
    height: int
    sources: tuple[Source, ...]
    credit: str = ""
    credit_url: str = ""


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
