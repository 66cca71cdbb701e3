"""Articles, many at once: who may read which, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core import signing
from django.db import models, transaction
from django.db.models import Count, Q
from django.utils import timezone

from articles.models.images import Image
from articles.models.originals import OriginalSource
from articles.models.periods import Period, months_between, place_among
from articles.models.prepared import Moment

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from articles.models.articles import Article
    from articles.models.users import User

PREVIEW_SALT = "articles.preview"


def is_public_at(now: Moment, *, prefix: str = "") -> Q:
    """Return the condition under which strangers may read an article.

    `prefix` leads to the article from what belongs to it, such as `article__`.
    """

    def each(**conditions: object) -> Q:
        return Q(**{f"{prefix}{name}": value for name, value in conditions.items()})

    free = each(held_from=None) | each(held_from__gt=now)
    # Said so that no index begins with it: where a page begins behind an entry, SQLite would walk
    # there from the newest on.
    return free & each(state="published") & ~each(published_at__gt=now)


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
        return self.filter(Q(lead_image=image) | Q(pk__in=image.articles.values("pk")))

    def newest_first(self) -> Self:
        """Return them in the order of every list."""
        return self.order_by("-published_at", "-id")

    def before(self, published_at: datetime, pk: int) -> Self:
        """Return those that stand behind this place in a list."""
        older = Q(published_at__lt=published_at) | Q(id__lt=pk)
        return self.filter(older, published_at__lte=published_at)

    def after(self, published_at: datetime, pk: int) -> Self:
        """Return those that stand in front of this place in a list."""
        newer = Q(published_at__gt=published_at) | Q(id__gt=pk)
        return self.filter(newer, published_at__gte=published_at)

    def for_lists(self) -> Self:
        """Return them with what an entry of a list shows, in two queries."""
        return (
            self.select_related("original", "lead_image")
            .prefetch_related("original__authors")
            .defer("body", "html", "notices")
        )

    def lock(self, pk: int) -> Article:
        """Return an article that nobody else changes until the transaction ends, nor its original."""
        OriginalSource.objects.filter(articles=pk).lock()
        return self.select_for_update().get(pk=pk)

    def previewed_by(self, token: str) -> Article:
        """Return the article that a preview link leads to; raises BadSignature, DoesNotExist."""
        age = timedelta(days=settings.PREVIEW_DAYS)
        pk, way_out = signing.loads(token, salt=PREVIEW_SALT, max_age=age)
        article = self.get(pk=pk)
        # A link from before a withdrawal, of the article or of the right to it, ends with it.
        if article.way_out not in {"", way_out}:
            raise self.model.DoesNotExist
        return article

    def within(self, period: Period) -> Self:
        """Return what was published in a year or a month."""
        return self.filter(published_at__gte=period.start, published_at__lt=period.end)

    def beside(self, period: Period) -> tuple[datetime | None, datetime | None]:
        """Return when the last article before a period was published, and the first one after it."""
        times = self.values_list("published_at", flat=True)
        before = times.filter(published_at__lt=period.start).order_by("-published_at").first()
        after = times.filter(published_at__gte=period.end).order_by("published_at").first()
        return before and timezone.localtime(before), after and timezone.localtime(after)

    def coming_after(self, now: Moment) -> models.QuerySet[Article, datetime | None]:
        """Return when those are due that still wait, the next first."""
        waiting = self.filter(state="published", published_at__gt=now)
        return waiting.order_by("published_at").values_list("published_at", flat=True)

    def held_after(self, now: Moment) -> models.QuerySet[Article, datetime | None]:
        """Return from when those will be held back that are not yet, published or not, the next first."""
        # Asked for published ones, SQLite would walk through all of these.
        free = self.filter(held_from__gt=now)
        return free.order_by("held_from").values_list("held_from", flat=True)

    def by_month(self) -> list[tuple[datetime, int]]:
        """Return each month in which something was published, newest first, and how much."""
        times = self.order_by("published_at").values_list("published_at", flat=True)
        first, last = times.first(), times.last()
        return self.by_start(months_between(first, last)) if first and last else []

    def by_month_of(self, year: Period) -> list[tuple[datetime, int]]:
        """Return the months of a year, as far as something was published in them, and how much."""
        return self.within(year).by_start(months_between(year.start, year.last))[::-1]

    def by_start(self, starts: Sequence[datetime]) -> list[tuple[datetime, int]]:
        """Return the same of periods that follow each other; the last of them has no end."""
        places = self.order_by().annotate(place=place_among(starts, field="published_at"))
        totals = places.values_list("place").annotate(total=Count("pk")).order_by("-place")
        return [(starts[place], total) for place, total in totals]

    def totals_by(self, *fields: str) -> list[tuple[Any, ...]]:
        """Return each value of some fields together, and how many articles have it."""
        return list(self.order_by().values_list(*fields).annotate(total=Count("pk")))

    def name_of_site(self) -> str:
        """Return the name that most of their originals give their site, empty where none gives one."""
        totals = self.exclude(original__site_name="").totals_by("original__site_name")
        return max(((total, name) for name, total in totals), default=(0, ""))[1]

    def rebuild(self) -> int:
        """Derive HTML and summary from the bodies again; return how many had changed."""
        keys = self.order_by("pk").values_list("pk", flat=True).distinct()
        return sum(self._rebuild(key) for key in list(keys))

    @transaction.atomic(savepoint=False)
    def _rebuild(self, key: int) -> int:
        row = type(self)(self.model).filter(pk=key)
        # Locked before its pictures are read: of two who changed one each, the later sees both.
        derived = row.select_for_update().only("body", "html", "summary", "language").first()
        if derived is None:
            return 0
        before = (derived.html, derived.summary)
        derived.derive()
        if (derived.html, derived.summary) == before:
            return 0
        return row.update(html=derived.html, summary=derived.summary)
