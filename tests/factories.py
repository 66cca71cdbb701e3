"""Rows for tests, each whole by itself and without surprises."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from articles.models import (
    Article,
    Author,
    Comment,
    Image,
    OriginalSource,
    Permission,
    Tag,
    User,
    Writer,
)


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence("user{}".format)
    name = factory.Sequence("人物{}".format)
    password = factory.django.Password("correct horse")


class AuthorFactory(DjangoModelFactory):
    class Meta:
        model = Author

    name = factory.Sequence("著者{}".format)
    original_name = factory.Sequence("Author {}".format)


class OriginalFactory(DjangoModelFactory):
    class Meta:
        model = OriginalSource
        skip_postgeneration_save = True

    url = factory.Sequence("https://blog.example/{}".format)
    title = factory.Sequence("Original {}".format)
    site_name = "The Blog"

    @factory.post_generation
    def authors(self, create, extracted, **kwargs):
        self.authors.set([AuthorFactory()] if extracted is None else extracted)

    @factory.post_generation
    def permission(self, create, extracted, **kwargs):
        """Grant what the gate asks for; `permission=""` records nothing, a state records that."""
        state = "granted" if extracted is None else extracted
        if create and state:
            PermissionFactory(original=self, state=state, **kwargs)


class PermissionFactory(DjangoModelFactory):
    class Meta:
        model = Permission

    state = Permission.State.GRANTED


class TagFactory(DjangoModelFactory):
    class Meta:
        model = Tag

    name = factory.Sequence("タグ{}".format)


class ImageFactory(DjangoModelFactory):
    """A record without a file; `keep_picture` makes real ones."""

    class Meta:
        model = Image

    name = factory.Sequence("{:032x}".format)
    file = factory.LazyAttribute(lambda image: f"images/{image.name}.jpg")
    media_type = "image/jpeg"
    width = 1600
    height = 1000
    size = 1000


class ArticleFactory(DjangoModelFactory):
    """A draft with everything that the gate asks for."""

    class Meta:
        model = Article
        skip_postgeneration_save = True

    title = factory.Sequence("題名{}".format)
    body = "本文です。"
    original = factory.SubFactory(OriginalFactory)

    @factory.post_generation
    def translators(self, create, extracted, **kwargs):
        if create:
            self.translators.set([UserFactory()] if extracted is None else extracted)

    @factory.post_generation
    def tags(self, create, extracted, **kwargs):
        if create:
            self.tags.set(extracted or [])


class PublishedFactory(ArticleFactory):
    state = Article.State.PUBLISHED
    published_at = factory.LazyFunction(timezone.now)
    path = factory.Sequence("2026/01/01/article-{}".format)


class WithdrawnFactory(PublishedFactory):
    state = Article.State.WITHDRAWN
    withdrawn_at = factory.LazyFunction(timezone.now)
    withdrawal_reason = "著者の希望により取り下げました。"


class CommentFactory(DjangoModelFactory):
    """A comment that waits for a moderator."""

    class Meta:
        model = Comment

    article = factory.SubFactory(PublishedFactory)
    name = factory.Sequence("読者{}".format)
    text = factory.Sequence("{}番目の感想です。".format)
    writer = factory.LazyFunction(lambda: Writer.objects.create())


def crowded(**known) -> Article:
    """Return a published article with several of everything that its pages name."""
    many = {
        "tags": TagFactory.create_batch(5),
        "translators": UserFactory.create_batch(5),
        "original": OriginalFactory(authors=AuthorFactory.create_batch(5)),
    }
    return PublishedFactory(**many, **known)
