"""Addresses for machines."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from articles import pagecache
from articles.descriptions import absolute
from articles.languages import in_site_language
from articles.views.revalidating import send

# Nothing there is for strangers, or it is endless.
CLOSED = (
    "/admin/",
    "/preview/",
    "/editing/",
    "/reading/",
    "/search/",
    "/report/",
    "/comments/",
    "/comment/",
    "/language/",
)
PAPER, GREEN = "#f7f8f5", "#14594c"


@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer whether the site can reach its database."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("no database\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


@pagecache.keeps()
@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponseBase:
    """Tell robots where to stay away, and where the map of the site is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    lines += ["", f"Sitemap: {absolute(reverse('sitemap'))}", ""]
    body = "\n".join(lines).encode()
    return send(request, body, content_type="text/plain; charset=utf-8")


@pagecache.keeps()
@require_safe
@cache_control(public=True, max_age=3600)
@in_site_language
def manifest(request: HttpRequest) -> HttpResponse:
    """Tell browsers what the site is called and looks like among the apps of a device."""
    facts = {
        "id": "/",
        "name": settings.SITE_NAME,
        "short_name": settings.SITE_NAME,
        "description": str(settings.SITE_TAGLINE),
        "lang": settings.LANGUAGE_CODE,
        "start_url": reverse("home"),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": GREEN,
        "icons": [
            _icon("icon-192.png", sizes="192x192"),
            _icon("icon-512.png", sizes="512x512"),
            _icon("icon-maskable-512.png", sizes="512x512", purpose="maskable"),
        ],
    }
    return JsonResponse(
        facts,
        content_type="application/manifest+json; charset=utf-8",
        json_dumps_params={"ensure_ascii": False},
    )


def _icon(name: str, *, sizes: str, purpose: str = "any") -> dict[str, str]:
    address = static(f"icons/{name}")
    return {"src": address, "sizes": sizes, "type": "image/png", "purpose": purpose}
