"""Reporting: a page on which a reader tells that a passage looks mistranslated."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from articles import guarding, publishing
from articles.forms import ReportForm
from articles.models import Report, Segment, Showing
from articles.views.refusing import patient, status_of, words_of
from articles.views.showing import showing_of


@never_cache
def report(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Show a passage with a form about it, and take the form."""
    segment = _find(public_id)
    article = segment.article
    if not article.is_public:
        # Its page says why nobody may read it now.
        return redirect(article)
    if not segment.stands or segment.is_omission:
        return redirect(_heir(segment))
    form = ReportForm(request.POST if request.method == "POST" else None, segment=segment)
    if not form.is_valid():
        return _show(request, segment, form)
    said = {name: form.cleaned_data[name] for name in ("kind", "wording", "note", "name")}
    arrival = form.arrival(guarding.address_of(request.META))
    try:
        publishing.receive_report(segment, arrival=arrival, **said)
    except guarding.Refused as refused:
        form.begin_anew(words_of(refused))
        return _show(request, segment, form, status=status_of(refused))
    return redirect("report_thanks", public_id)


def _show(
    request: HttpRequest, segment: Segment, form: ReportForm, *, status: int = 200
) -> HttpResponse:
    article = segment.article
    may_show = showing_of(article) == Showing.FULL
    declined = Report.objects.answered(segment)
    context: dict[str, Any] = {
        "article": article,
        "segment": segment,
        "source": segment.source if may_show else "",
        "answers": list(declined.values_list("answer", flat=True)),
        "form": form,
        "words": [form["wording"], form["note"], form["name"]],
    }
    return patient(render(request, "articles/report.html", context, status=status))


@never_cache
def thanks(request: HttpRequest, public_id: str) -> HttpResponse:
    """Thank the reader, and lead back to where they were."""
    segment = _find(public_id)
    context = {"segment": segment, "article": segment.article}
    if not segment.article.is_public:
        raise Http404
    return render(request, "articles/report_thanks.html", context)


def _find(public_id: str) -> Segment:
    found = Segment.objects.select_related("article__original__watch")
    segment = get_object_or_404(found, public_id=public_id)
    if not segment.article.path or segment.article.is_draft:
        raise Http404
    return segment


def _heir(segment: Segment) -> str:
    """Return where one goes for a passage that went up in another, or out of the text."""
    for standing in segment.article.segments.standing():
        if segment.public_id in standing.aliases:
            return reverse("report", args=[standing.public_id])
    return f"{segment.article.get_absolute_url()}#{segment.anchor}"
