"""Articles, many at once: who may read which, and in what order."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core import signing
from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone

from articles.models.images import Image

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from articles.models.articles import Article
    from articles.models.users import User

PREVIEW_SALT = "articles.preview"


def is_public_at(now: datetime, *, prefix: str = "") -> Q:
    """Return the condition under which strangers may read an article.

    `prefix` leads to the article from what belongs to it, such as `article__`.
    """

    def each(**conditions: object) -> Q:
        return Q(**{f"{prefix}{name}": value for name, value in conditions.items()})

    free = each(held_from=None) | each(held_from__gt=now)
    return free & each(state="published", published_at__lte=now)


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles, as sentences ask for them."""

    def published(self) -> Self:
        """Return what strangers may read at this second."""
        return self.filter(is_public_at(timezone.now()))

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Return what this person may read, in the admin or outside."""
        if user.has_perm("articles.publish_article"):
            return self
        public = is_public_at(timezone.now())
        if not user.is_authenticated:
            return self.filter(public)
        return self.filter(Q(pk__in=self.written_by(user).values("pk")) | public)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Return what this person may change: editors all, translators their own drafts."""
        if not user.has_perm("articles.change_article"):
            return self.none()
        if user.has_perm("articles.publish_article"):
            return self
        own = self.written_by(user).filter(state="draft")
        return self.filter(pk__in=own.values("pk"))

    def written_by(self, user: User | AnonymousUser) -> Self:
        """Return what this person began or translates."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Q(created_by=user) | Q(translators=user)).distinct()

    def illustrated_with(self, image: Image) -> Self:
        """Return those that show the picture, in front or in the text."""
        return self.filter(Q(lead_image=image) | Q(pictures=image)).distinct()

    def newest_first(self) -> Self:
        """Return them in the order of every list."""
        return self.order_by("-published_at", "-id")

    def before(self, published_at: datetime, pk: int) -> Self:
        """Return those that stand behind this place in a list."""
        older = Q(published_at__lt=published_at)
        return self.filter(older | Q(published_at=published_at, id__lt=pk))

    def after(self, published_at: datetime, pk: int) -> Self:
        """Return those that stand in front of this place in a list."""
        newer = Q(published_at__gt=published_at)
        return self.filter(newer | Q(published_at=published_at, id__gt=pk))

    def for_lists(self) -> Self:
        """Return them with what an entry of a list shows, in three queries."""
        return (
            self.select_related("original", "lead_image")
            .prefetch_related("original__authors")
            .defer("body", "html", "notices")
        )

    def previewed_by(self, token: str) -> Article:
        """Return the article that a preview link leads to; raises BadSignature, DoesNotExist."""
        age = timedelta(days=settings.PREVIEW_DAYS)
        pk, way_out = signing.loads(token, salt=PREVIEW_SALT, max_age=age)
        article = self.get(pk=pk)
        # A link from before a withdrawal, of the article or of the right to it, ends with it.
        if article.way_out not in {"", way_out}:
            raise self.model.DoesNotExist
        return article

    def published_in(self, year: int, month: int) -> Self:
        """Return what was published in a month of the site's time zone; raises ValueError."""
        zone = timezone.get_default_timezone()
        start = datetime(year, month, 1, tzinfo=zone)
        end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=zone)
        return self.filter(published_at__gte=start, published_at__lt=end)

    def by_month(self) -> list[tuple[datetime, int]]:
        """Return each month in which something was published, newest first, and how much."""
        month = TruncMonth("published_at", tzinfo=timezone.get_default_timezone())
        months = self.order_by().annotate(month=month).values("month").annotate(total=Count("pk"))
        return list(months.order_by("-month").values_list("month", "total"))

    def rebuild(self) -> int:
        """Derive HTML and summary from the bodies again; return how many had changed.

        An article that somebody saves meanwhile is left alone: the save derives by itself.
        """
        changed = 0
        for article in self.only("body", "html", "summary", "version").iterator(chunk_size=100):
            before = (article.html, article.summary)
            article.derive()
            if (article.html, article.summary) != before:
                same = type(self)(self.model).filter(pk=article.pk, version=article.version)
                changed += same.update(html=article.html, summary=article.summary)
        return changed
