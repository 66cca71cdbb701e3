"""Asking: what tells one page from another, and the request that an application gets to make it.

The application sees a request that is built of the key alone. So no header, parameter or cookie that
is not part of the key can have a part in a page that others will see.
"""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import get_bytes_from_wsgi, get_path_info
from django.http import QueryDict, parse_cookie
from django.http.request import split_domain_port, validate_host
from django.urls import Resolver404, resolve

from articles.pagecache.rules import Rule

Environ = dict[str, Any]
LONGEST_QUERY = 2000
LONGEST_KEY = 300
# What is longer is read each time: strangers shall not fill the memory with what they send.
LONGEST_REMEMBERED = 1000
# Whoever carries one of these is somebody.
PERSONAL = (settings.SESSION_COOKIE_NAME, "messages")
HANDED_ON = (
    "SCRIPT_NAME",
    "PATH_INFO",
    "HTTP_HOST",
    "SERVER_NAME",
    "SERVER_PORT",
    "SERVER_PROTOCOL",
    "wsgi.version",
    "wsgi.url_scheme",
    "wsgi.errors",
    "wsgi.multithread",
    "wsgi.multiprocess",
    "wsgi.run_once",
)


class Asked(NamedTuple):
    """All that a kept page may depend on; equal for equal pages."""

    scheme: str
    host: str
    path: str
    query: str
    cookies: str


def read(environ: Environ) -> Asked | None:
    """Return what is asked for, or nothing where no kept page can answer it."""
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or "HTTP_AUTHORIZATION" in environ:
        return None
    get = environ.get
    host, path = get("HTTP_HOST", ""), get("PATH_INFO", "")
    query, cookie = get("QUERY_STRING", ""), get("HTTP_COOKIE", "")
    is_short = len(host) + len(path) + len(query) + len(cookie) <= LONGEST_REMEMBERED
    look = _read if is_short else _read.__wrapped__
    return look(
        _scheme(environ),
        host,
        get("SERVER_PORT", ""),
        get("SCRIPT_NAME", ""),
        path,
        query,
        cookie,
    )


# Most requests are asked again word for word, and then cost one look.
@lru_cache(maxsize=2048)
def _read(
    scheme: str,
    host: str,
    server_port: str,
    script: str,
    path: str,
    query: str,
    cookie: str,
) -> Asked | None:
    if any(f"{name}=" in cookie for name in PERSONAL):
        return None
    rule = rule_of(path) if len(path) <= LONGEST_REMEMBERED else rule_of.__wrapped__(path)
    if rule is None or not _is_ours(host, server_port):
        return None
    asked = _asked(rule, query) if query else ""
    if asked is None:
        return None
    return Asked(scheme, host.lower(), script + path, asked, _chosen(rule, cookie))


def request_of(asked: Asked, environ: Environ) -> Environ:
    """Return the request that makes the page: a whole GET by a stranger without any history."""
    made = {name: environ[name] for name in HANDED_ON if name in environ}
    made |= {"REQUEST_METHOD": "GET", "QUERY_STRING": asked.query, "wsgi.input": BytesIO()}
    if asked.cookies:
        made["HTTP_COOKIE"] = asked.cookies
    if settings.SECURE_PROXY_SSL_HEADER:
        name, value = settings.SECURE_PROXY_SSL_HEADER
        if name in environ:
            made[name] = value if asked.scheme == "https" else "http"
    return made


@lru_cache(maxsize=4096)
def rule_of(path: str) -> Rule | None:
    """Return what the view of an address says of its pages; nothing where it keeps none."""
    try:
        view = resolve(get_path_info({"PATH_INFO": path})).func
    except Resolver404:
        return None
    rule = getattr(view, "rule", None)
    return rule if isinstance(rule, Rule) else None


def _is_ours(host: str, server_port: str) -> bool:
    """Return whether pages are kept under this name; any other is for the application to refuse."""
    domain, port = split_domain_port(host)
    ports = {"", server_port, str(urlsplit(settings.SITE_URL).port or "")}
    return bool(domain) and port in ports and validate_host(domain, settings.ALLOWED_HOSTS)


def _scheme(environ: Environ) -> str:
    """Return the scheme as Django will see it."""
    if settings.SECURE_PROXY_SSL_HEADER:
        name, secure = settings.SECURE_PROXY_SSL_HEADER
        said = environ.get(name)
        if said is not None:
            return "https" if said.split(",", 1)[0].strip() == secure else "http"
    return str(environ["wsgi.url_scheme"])


def _asked(rule: Rule, query: str) -> str | None:
    """Return the parameters that the page knows, in one order; nothing where they are too long."""
    if not rule.params:
        return ""
    if len(query) > LONGEST_QUERY:
        return None
    given = QueryDict(get_bytes_from_wsgi({"QUERY_STRING": query}, "QUERY_STRING", ""))
    known = _known(given, rule.params)
    asked = urlencode(sorted(known.items()))
    return asked if len(asked) <= LONGEST_KEY else None


def _chosen(rule: Rule, cookie: str) -> str:
    """Return the cookies that the page knows, in one order."""
    if not (cookie and any(f"{name}=" in cookie for name in rule.cookies)):
        return ""
    known = _known(parse_cookie(cookie), rule.cookies)
    return "; ".join(f"{name}={value}" for name, value in sorted(known.items()))


def _known(given: Mapping[str, Any], names: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: value
        for name, values in names.items()
        if (value := given.get(name)) and (values is None or value in values)
    }
