"""Telling: the small pages on which one thing is asked or told about a comment or a report."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HEADINGS: Mapping[str, str | Promise] = {
    "confirm": _("メールアドレスを確認する"),
    "confirmed": _("確認しました"),
    "decide": _("待っているコメント"),
    "decided": _("済みました"),
    "edit": _("コメントを書き直す"),
    "expired": _("このリンクは使えません"),
    "late": _("もう変えられません"),
    "report": _("待っている知らせ"),
    "unsubscribe": _("お知らせを止める"),
    "unsubscribed": _("お知らせを止めました"),
    "withdraw": _("コメントを取り下げる"),
}


def tell(
    request: HttpRequest, page: str, context: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    """Show one of the pages, which no search engine keeps."""
    words = {**context, "heading": HEADINGS[page]}
    response = render(request, f"articles/comment_{page}.html", words, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response
