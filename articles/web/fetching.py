"""The one door to the network: everything that we read of the web comes in here."""

from collections.abc import Callable
from dataclasses import replace

from articles.web.answers import Answer, usable_validator
from articles.web.charsets import UNREAD, Decoded, decode
from articles.web.connecting import NETWORK, Network
from articles.web.errors import NotText, Undecodable
from articles.web.media import charset_of, is_text, is_wanted, is_xml, kind_of, sniff
from articles.web.pages import Page
from articles.web.policy import DEFAULT_POLICY, Policy
from articles.web.reading import read_body
from articles.web.visiting import Visit, Visitor


def fetch(
    url: str,
    *,
    policy: Policy = DEFAULT_POLICY,
    etag: str = "",
    last_modified: str = "",
    may_visit: Callable[[str], bool] | None = None,
    network: Network = NETWORK,
) -> Page:
    """Return the page at an address, whatever its status; raise a FetchError if there is none.

    With `etag` or `last_modified` of an earlier page the site is asked only for what changed.
    `may_visit`, usually the site's robots.txt, is asked before each request, redirects included,
    and its no raises RefusedByRobots.
    """
    conditions = _conditions(etag, last_modified)
    visitor = Visitor(policy, network, conditions, may_visit)
    with visitor.visit(url) as visit:
        return _page(visit, requested=url, policy=policy, was_conditional=bool(conditions))


def send(url: str, form: bytes, *, policy: Policy, network: Network = NETWORK) -> Page:
    """Send a urlencoded form to a service and return its answer; raise a FetchError if there is none.

    A redirect is an error: what was sent goes to nobody else.
    """
    visitor = Visitor(replace(policy, redirects=0), network, form=form)
    with visitor.visit(url) as visit:
        return _page(visit, requested=url, policy=policy, was_conditional=False)


def _conditions(etag: str, last_modified: str) -> tuple[tuple[str, str], ...]:
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return tuple((name, value) for name, value in asked.items() if usable_validator(value))


def _page(visit: Visit, *, requested: str, policy: Policy, was_conditional: bool) -> Page:
    answer = visit.answer
    kind, data = _body(answer, policy)
    decoded = _decode(answer, kind, data)
    return Page(
        url=answer.url,
        requested_url=requested,
        status=answer.status,
        content_type=kind,
        charset=decoded.charset,
        how_charset_was_found=decoded.source,
        text=decoded.text,
        data=data,
        etag=answer.validator("etag"),
        last_modified=answer.validator("last-modified"),
        not_modified=was_conditional and answer.status == 304,
        redirects=visit.redirects,
        moved_permanently=visit.moved_permanently,
        headers=answer.headers,
    )


def _body(answer: Answer, policy: Policy) -> tuple[str, bytes]:
    kind = kind_of(answer.headers.get("content-type", ""))
    # What an error page says is of no use, and it must not hide the error by being too large.
    if not 200 <= answer.status < 300:
        return kind, b""
    # Asked before the body is read: nobody waits for a film to come in.
    if not is_wanted(kind, accepted=policy.accepted_kinds):
        raise NotText(answer.url, kind)
    data = read_body(answer, limit=policy.page_bytes)
    shown = sniff(data, kind=kind)
    if not is_wanted(shown, accepted=policy.accepted_kinds):
        raise NotText(answer.url, shown)
    return shown, data


def _decode(answer: Answer, kind: str, data: bytes) -> Decoded:
    if not is_text(kind) or not data:
        return UNREAD
    header = charset_of(answer.headers.get("content-type", ""))
    decoded = decode(data, header=header, has_markup=kind == "text/html" or is_xml(kind))
    if decoded.is_binary:
        raise Undecodable(answer.url, decoded.charset)
    return decoded
