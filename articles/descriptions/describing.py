"""Describing: what a published translation says of itself, once for all machines that ask."""

from dataclasses import dataclass
from datetime import date, datetime

from articles import imaging, licences
from articles.addresses import address_of
from articles.descriptions.addresses import absolute
from articles.descriptions.crediting import credit_lines
from articles.models import Article, Author, Image, Notice, OriginalSource


@dataclass(frozen=True)
class Person:
    """Somebody who wrote an original: in our language and in theirs.

    `url` is the page we have about them, `site` their own, empty where nobody has named it.
    """

    name: str
    original_name: str
    url: str
    site: str


@dataclass(frozen=True)
class Original:
    """The work that was translated; `reading_url` is its archived copy while it cannot be read.

    `licence_url` is empty where the licence is not known by an address.
    """

    url: str
    reading_url: str
    archive_url: str
    title: str
    language: str
    published: date | None
    authors: tuple[Person, ...]
    site: str
    licence: str
    licence_url: str


@dataclass(frozen=True)
class Picture:
    """The picture in front, or the card that we drew."""

    url: str
    media_type: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class Description:
    """A published translation. Its address is permanent, and so serves as its id.

    `card` is the picture that other sites show beside a link; `credits` are whole sentences; `licence` is the one that the translation must carry too.
    """

    url: str
    title: str
    language: str
    summary: str
    published: datetime
    modified: datetime
    translators: tuple[str, ...]
    original: Original
    tags: tuple[str, ...]
    picture: Picture | None
    card: Picture
    credits: tuple[str, ...]
    licence: licences.Licence | None
    corrections: tuple[Notice, ...]

    @property
    def rights(self) -> str:
        """All that is to be said of rights, as one line."""
        return " ".join(self.credits)


def describe(article: Article) -> Description:
    """Return what the published article says of itself; asks nothing that was fetched with it."""
    assert article.original
    assert article.published_at
    return Description(
        url=absolute(article.get_absolute_url()),
        title=article.title,
        language=article.language,
        summary=article.summary,
        published=article.published_at.replace(microsecond=0),
        # What waited for its second was saved before it.
        modified=max(article.published_at, article.updated_at).replace(microsecond=0),
        translators=tuple(str(translator) for translator in article.translators.all()),
        original=_original(article.original),
        tags=tuple(tag.name for tag in article.tags.all()),
        picture=_picture(article.lead_image) if article.lead_image else None,
        card=_card(article),
        credits=tuple(credit_lines(article)),
        licence=article.owed,
        corrections=tuple(article.corrected),
    )


def _original(original: OriginalSource) -> Original:
    licence = licences.recognise(original.licence)
    watch = getattr(original, "watch", None)
    return Original(
        url=original.url,
        reading_url=original.reading_url,
        archive_url=watch.archive_url if watch else "",
        title=original.title,
        language=original.language,
        published=original.published_on,
        authors=tuple(_person(author) for author in original.authors.all()),
        site=original.site_title,
        licence=original.licence,
        licence_url=licence.url if licence else "",
    )


def _person(author: Author) -> Person:
    return Person(
        name=author.name,
        original_name=author.original_name,
        url=absolute(author.get_absolute_url()),
        site=author.site,
    )


def _picture(image: Image) -> Picture:
    return Picture(
        url=absolute(image.file.url),
        media_type=image.media_type,
        width=image.width,
        height=image.height,
        alt=image.alt,
        caption=image.caption,
        credit=image.credit,
    )


def _card(article: Article) -> Picture:
    card = article.card
    width, height = imaging.CARD_SIZE
    return Picture(
        url=absolute(address_of("media", article.file_of(card))),
        media_type=card.format.media_type,
        width=width,
        height=height,
        alt=" — ".join(filter(None, (card.title, card.authors))),
        caption="",
        credit=card.credit,
    )
