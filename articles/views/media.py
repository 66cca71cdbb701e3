"""Pictures from our storage: what was decoded and encoded again, or drawn by us, and nothing else."""

import re
from time import sleep

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from articles import renditions
from articles.models import Article

MEDIA_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "avif": "image/avif",
    "gif": "image/gif",
}
NAME = re.compile(r"images/[0-9a-f]{32}(?:-[0-9]{1,5})?\.([a-z]{3,4})")
CARD = re.compile(r"cards/([0-9]{1,18})-[0-9a-f]{32}\.(png|jpg)")
FOR_EVER = "public, max-age=31536000, immutable"
# A card is taken back with its article.
FOR_A_DAY = "public, max-age=86400"
# How often, and after how many seconds, we look for a card that somebody else is drawing.
LOOKS, PAUSE = 10, 0.1


@require_safe
def media(request: HttpRequest, name: str) -> HttpResponseBase:
    """Send a picture; its name derives from its bytes, so it may be kept for ever."""
    if match := CARD.fullmatch(name):
        return _card(name, int(match[1]))
    match = NAME.fullmatch(name)
    if not match or match[1] not in MEDIA_TYPES or not default_storage.exists(name):
        raise Http404
    return _send(name, kept=FOR_EVER)


def _card(name: str, article_id: int) -> HttpResponseBase:
    """Send the card of a public article, drawn now if need be; an old address leads to the new one."""
    published = Article.objects.published().select_related("original", "lead_image", "card_row")
    whole = published.prefetch_related("original__authors").defer("body", "html")
    article = whole.filter(pk=article_id).first()
    if article is None:
        raise Http404
    if article.card_file != name:
        return redirect(article.card_url)
    if renditions.has_card(article):
        return _send(name, kept=FOR_A_DAY)
    for _ in range(LOOKS):
        if renditions.keep_card(article):
            return _send(name, kept=FOR_A_DAY)
        sleep(PAUSE)
    return HttpResponse(status=503, headers={"Retry-After": "2"})


def _send(name: str, *, kept: str) -> FileResponse:
    content_type = MEDIA_TYPES[name.rpartition(".")[2]]
    response = FileResponse(default_storage.open(name), content_type=content_type)
    response["Cache-Control"] = kept
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    # Readers of feeds show the pictures within pages of other sites.
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
