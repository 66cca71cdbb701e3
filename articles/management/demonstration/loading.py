"""Loading: the demonstration as rows and files, by the same verbs that editors use."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from articles import originals, publishing
from articles.management.demonstration import records
from articles.management.demonstration.commenting import remark
from articles.management.demonstration.correcting import correct, report, with_mistakes
from articles.management.demonstration.drawing import draw_picture
from articles.management.demonstration.illustrating import replace_pictures
from articles.management.demonstration.pages import write_page
from articles.models import (
    Article,
    Author,
    Image,
    OriginalSource,
    Permission,
    Role,
    Tag,
    User,
    Watch,
)

EDITOR = "editor"
FILE_PREFIX = "demonstration-"
# No mail reaches it (RFC 2606), and nobody real has it: by it the demonstration knows its own.
DOMAIN = "demonstration.invalid"


@transaction.atomic
def load(site: records.Site) -> User:
    """Make every row and picture of the demonstration; return its editor, who has no password."""
    editor = _member(EDITOR, "編集 たろう", Role.EDITOR)
    translators = [
        _member(who.username, who.display_name, Role.TRANSLATOR) for who in site.translators
    ]
    people = {person.username: person for person in translators}
    tags = {tag.slug: Tag.objects.create(slug=tag.slug, name=tag.name) for tag in site.tags}
    authors = {author.slug: _author(author) for author in site.authors}
    works = {original.key: _original(original, authors, editor) for original in site.originals}
    for text in site.texts:
        _capture(text, works[text.original.key], others=site.originals, by=editor)
    pictures = {picture.name: _picture(picture, editor) for picture in site.pictures}
    for entry in site.entries:
        found = [each for each in site.corrections if each.entry == entry]
        article = _article(entry, works[entry.original.key], pictures)
        article.body = with_mistakes(article.body, found)
        publishing.save(article, by=people[entry.translators[0].username], based_on=0)
        article.translators.set(people[who.username] for who in entry.translators)
        article.tags.set(tags[tag.slug] for tag in entry.tags)
        _bring_to_its_state(article, entry, by=editor)
        for correction in found:
            correct(article, correction, by=editor)
        for said in site.reports:
            if said.entry == entry:
                report(article, said)
        for remarked in site.comments:
            if remarked.entry == entry:
                remark(article, remarked, by=editor, people=people)
    return editor


def _member(username: str, name: str, role: Role) -> User:
    email = f"{username}@{DOMAIN}"
    user = User.objects.create_user(username, email, name=name, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


def _author(author: records.Author) -> Author:
    return Author.objects.create(
        slug=author.slug,
        name=author.local_name,
        original_name=author.name,
        reading=author.reading,
        biography=author.biography,
        site=author.site,
    )


def _original(
    original: records.Original, authors: dict[str, Author], editor: User
) -> OriginalSource:
    row = OriginalSource.objects.create(
        url=original.url,
        title=original.title,
        site_name=original.site_name,
        language=original.language,
        published_on=original.published_on,
        licence=original.licence,
        description=original.description,
    )
    row.authors.set(authors[author.slug] for author in original.authors)
    # Its address leads nowhere, so there is nothing to watch.
    Watch.objects.create(original=row, is_on=False)
    publishing.record(_permission(original.permission, row), by=editor)
    return row


def _permission(permission: records.Permission, original: OriginalSource) -> Permission:
    return Permission(
        original=original,
        state=permission.state,
        showing=permission.showing,
        credit=permission.credit,
        conditions=permission.conditions,
        answered_on=permission.answered_on,
        evidence=permission.evidence,
    )


def _capture(
    text: records.Text, original: OriginalSource, *, others: Iterable[records.Original], by: User
) -> None:
    """Read the text off a page such as its author might have put it on."""
    page = write_page(text, others=others)
    originals.claim(originals.capture_pasted(page, url=original.url, by=by), original)


def _picture(picture: records.Picture, by: User) -> Image:
    name = f"{FILE_PREFIX}{picture.name}.jpg"
    image = publishing.keep_picture(draw_picture(picture.name), name=name, by=by)
    image.alt, image.caption, image.credit = picture.alt, picture.caption, picture.credit
    publishing.describe_picture(image)
    return image


def _article(entry: records.Entry, original: OriginalSource, pictures: dict[str, Image]) -> Article:
    addresses = {name: image.file.url for name, image in pictures.items()}
    return Article(
        title=entry.title,
        path=entry.path,
        body=replace_pictures(entry.body, addresses),
        original=original,
        lead_image=pictures[entry.lead.name] if entry.lead else None,
    )


def _bring_to_its_state(article: Article, entry: records.Entry, *, by: User) -> None:
    if entry.state is records.State.DRAFT:
        return
    publishing.publish(article, by=by, at=_second(entry))
    if entry.state is records.State.WITHDRAWN:
        publishing.withdraw(article, by=by, reason=entry.withdrawal_reason)


def _second(entry: records.Entry) -> datetime | None:
    if entry.publish_after is None:
        return entry.published_at
    return (timezone.localtime() + entry.publish_after).replace(second=0, microsecond=0)
