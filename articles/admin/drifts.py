"""The page on which an editor sees what changed in the original, and decides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import drift, originals, text
from articles.admin.acts import note
from articles.models import Article, Drift, Segment

DONE: Mapping[Drift.Decision, Promise] = {
    Drift.Decision.UPDATED: gettext_lazy(
        "新しい原文に合わせました。訳文の直しが要るところを確かめてください。"
    ),
    Drift.Decision.IGNORED: gettext_lazy("この変更は、もう知らせません。"),
    Drift.Decision.TOLD: gettext_lazy("記事のページで、原文が変わったことを読者に知らせます。"),
}
FATES: Mapping[drift.Fate, Promise] = {
    drift.Fate.SAME: gettext_lazy("同じ"),
    drift.Fate.SMALL_EDIT: gettext_lazy("小さな直し"),
    drift.Fate.REWRITTEN: gettext_lazy("書き直し"),
    drift.Fate.MOVED: gettext_lazy("移動"),
    drift.Fate.MERGED: gettext_lazy("つながった"),
    drift.Fate.SPLIT: gettext_lazy("分かれた"),
    drift.Fate.GONE: gettext_lazy("消えた"),
    drift.Fate.NEW: gettext_lazy("加わった"),
}


@dataclass(frozen=True)
class Told:
    """One change: its kind, what stood there and what stands there now, and its translation."""

    fate: str
    pieces: tuple[text.Piece, ...]
    segment: Segment | None

    @property
    def label(self) -> str:
        """What became of the passage, in a word."""
        return str(FATES[drift.Fate(self.fate)])


def follow(request: HttpRequest, pk: int, *, site: AdminSite) -> HttpResponse:
    """Show the newest change that waits for a decision, and take the decision."""
    article = get_object_or_404(Article.objects.select_related("original"), pk=pk)
    if not Article.objects.editable_by(request.user).filter(pk=pk).exists():
        raise PermissionDenied
    found = article.drifts.standing().select_related("before", "after").first()
    if request.method == "POST":
        return _decide(request, article)
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("原文の変更"),
        "article": article,
        "drift": found,
        "told": list(_tell(article, found)) if found else [],
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/articles/article/drift.html", context)


def _decide(request: HttpRequest, article: Article) -> HttpResponse:
    address = reverse("admin:articles_article_drift", args=[article.pk])
    key = request.POST.get("drift", "")
    found = article.drifts.filter(pk=key).first() if key.isascii() and key.isdigit() else None
    assert request.user.is_authenticated
    try:
        decision = Drift.Decision(request.POST.get("decision", ""))
        if found is None or decision not in DONE:
            raise originals.CannotDecide
        originals.decide(found, decision, by=request.user)
    except (ValueError, originals.CannotDecide):
        words = _(
            "原文がそのあいだにまた変わったので、何もしていません。いまの変更を見てください。"
        )
        messages.warning(request, words)
        return HttpResponseRedirect(address)
    note(request, article, str(DONE[decision]))
    messages.success(request, str(DONE[decision]))
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))


def _tell(article: Article, found: Drift) -> Iterator[Told]:
    before, after = found.before.texts, found.after.texts
    segments = list(article.segments.standing())
    for change in found.changes:
        old = "\n".join(before[place] for place in change["old"] if place < len(before))
        new = "\n".join(after[place] for place in change["new"] if place < len(after))
        pieces = _pieces(old, new, whole=change["fate"] == drift.Fate.REWRITTEN)
        yield Told(change["fate"], pieces, _segment_at(segments, change["old"]))


def _pieces(old: str, new: str, *, whole: bool) -> tuple[text.Piece, ...]:
    """Return the steps from one text to the other; of what was rewritten, both texts whole."""
    if whole:
        return text.Piece("removed", f"{old}\n"), text.Piece("added", new)
    return text.compare(old, new)


def _segment_at(segments: list[Segment], places: list[int]) -> Segment | None:
    """Return the segment that renders the first of these blocks of the original."""
    return next(
        (each for each in segments if places and each.source_start <= places[0] < each.source_end),
        None,
    )
