"""The page on which readers comment on an article, which no cache keeps."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles import comments, guarding, moderation
from articles.forms import CommentForm
from articles.models import (
    Article,
    Comment,
    CommentMode,
    Given,
    Prepared,
    is_public_at,
    passages_of,
)
from articles.views.conversations import converse
from articles.views.refusing import patient, status_of, words_of
from articles.views.visitors import Visitor, remember_writer, visitor_of

PUBLIC = Prepared(
    lambda: Article.objects.filter(is_public_at(Given("now")), path=Given("path")).defer(
        "body", "html", "summary", "notices"
    )
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def discussion(request: HttpRequest, path: str) -> HttpResponse:
    """Show the form and what its reader has written here; take a comment."""
    article = PUBLIC.row(now=timezone.now(), path=path)
    if article is None:
        raise Http404
    visitor = visitor_of(request)
    if request.method == "POST":
        return _take(request, article, visitor)
    form = _form(article, visitor, initial=_initial(request, visitor))
    return _page(request, article, visitor, form)


def _take(request: HttpRequest, article: Article, visitor: Visitor) -> HttpResponse:
    form = _form(article, visitor, data=request.POST)
    if not form.is_valid():
        if "parent" in form.errors:
            form.change(parent="")
        return _page(request, article, visitor, form, status=422)
    try:
        comment = moderation.submit(_draft(form, article, visitor))
    except guarding.Refused as refused:
        form.begin_anew(words_of(refused))
        return _page(request, article, visitor, form, status=status_of(refused))
    address = reverse("comments", args=[article.path])
    response = HttpResponseRedirect(f"{address}?{urlencode({'done': comment.pk})}#comment-own")
    if visitor.writer is None and comment.writer:
        remember_writer(response, comment.writer)
    return response


def _draft(form: CommentForm, article: Article, visitor: Visitor) -> comments.Draft:
    typed = form.cleaned_data
    return comments.Draft(
        article=article,
        name=str(visitor.user)[:50] if visitor.user else typed["name"],
        text=typed["text"],
        email=typed.get("email", ""),
        wants_mail=typed.get("wants_mail", False),
        parent=typed["parent"],
        segment=typed["segment"],
        arrival=form.arrival(visitor.address),
        writer=visitor.writer,
        user=visitor.user,
        is_author=visitor.is_author_of(article),
    )


def _form(article: Article, visitor: Visitor, **kwargs: Any) -> CommentForm:
    return CommentForm(
        article=article,
        is_staff=visitor.user is not None,
        mail=settings.COMMENT_LETTERS,
        auto_id="comment-%s",
        label_suffix="",
        **kwargs,
    )


def _initial(request: HttpRequest, visitor: Visitor) -> dict[str, object]:
    asked = {name: request.GET.get(name, "") for name in ("parent", "segment")}
    last = visitor.writer and visitor.writer.comments.order_by("-pk").first()
    known = {"name": last.name, "email": last.email} if last else {}
    return {**asked, **known}


def _page(
    request: HttpRequest,
    article: Article,
    visitor: Visitor,
    form: CommentForm,
    *,
    status: int = 200,
) -> HttpResponse:
    own = Comment.objects.none()
    if visitor.writer:
        own = article.comments.of_writer(visitor.writer).newest_first()[:20]
    discussion = _rest(request, article)
    context = {
        "article": article,
        "form": form,
        "own": own,
        "done": request.GET.get("done", ""),
        "visitor": visitor,
        "proof_bits": 0 if visitor.user else settings.COMMENT_PROOF_BITS,
        "asks_akismet": comments.asks_akismet() and not visitor.user,
        "is_author": visitor.is_author_of(article),
        "discussion": discussion,
        "conversations": converse(discussion, article, text_at=article.get_absolute_url()),
        "takes_comments": article.commenting != CommentMode.CLOSED,
        "answered": _answered(article, str(form["parent"].value() or "")),
    }
    response = patient(render(request, "articles/comments.html", context, status=status))
    response["X-Robots-Tag"] = "noindex"
    return response


def _rest(request: HttpRequest, article: Article) -> comments.Discussion:
    """Return the conversations that the article's page leads here for."""
    place = comments.place_of(request.GET.get("after", ""))
    if place is None:
        return comments.Discussion()
    return comments.discussion_behind(place, article, passages_of(article, texts=True))


def _answered(article: Article, written: str) -> Comment | None:
    key = _key(written)
    return article.comments.approved().filter(pk=key).first() if key else None


def _key(written: str) -> int:
    """Return the number of a row, 0 for what cannot be one."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 19 else 0
