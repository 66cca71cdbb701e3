"""Canonical addresses: many ways to write a page's URL, one way to keep it."""

import hashlib
import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

import idna

# Parameters that say where a visitor came from and never what the page shows.
TRACKING = frozenset(
    [
        "fbclid",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "twclid",
        "ttclid",
        "li_fat_id",
        "igshid",
        "igsh",
        "yclid",
        "ysclid",
        "_openstat",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "vero_id",
        "vero_conv",
        "oly_anon_id",
        "oly_enc_id",
        "rb_clickid",
        "s_cid",
        "wickedid",
        "_hsenc",
        "_hsmi",
        "__hssc",
        "__hstc",
        "__hsfp",
        "hsctatracking",
        "spm",
        "scm",
        "srsltid",
        "guccounter",
        "guce_referrer",
        "guce_referrer_sig",
        "ref_src",
        "cmpid",
        "ncid",
    ]
)
TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "at_campaign", "at_medium")
DEFAULT_PORTS = {"http": 80, "https": 443}
# Everything that RFC 3986 lets stand unescaped in a path; the percent sign starts an escape.
PATH_SAFE = "/:@!$&'()*+,;=~-._"
# Host names with an underscore exist and answer, though no registry would give them out.
UNREGISTRABLE = re.compile(r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?\.?")
WHITESPACE = re.compile(r"[\t\n\r]")


class BadAddress(ValueError):
    """What was given is not the http or https address of a page."""


def canonical(url: str) -> str:
    """Return the one form in which the address of a page is kept (after RFC 3986, section 6).

    Scheme and host in lower case, the host in punycode, no default port, no credentials, no
    fragment, no dot segments, no tracking parameters, the query sorted and escapes normalised.
    Raises BadAddress.
    """
    parts = _split(WHITESPACE.sub("", url.strip()))
    host = _host(parts.hostname or "")
    port = _port(parts.port, parts.scheme)
    return urlunsplit((parts.scheme, host + port, _path(parts.path), _query(parts.query), ""))


def page_of(url: str) -> str:
    """Return 32 letters that tell a page from others, in whichever usual way its address is written.

    Scheme, `www.` and a closing slash make no other page of it. Raises BadAddress.
    """
    parts = urlsplit(canonical(url))
    host, path = parts.netloc.removeprefix("www."), parts.path.removesuffix("/")
    return hashlib.sha256(f"{host}{path}?{parts.query}".encode()).hexdigest()[:32]


def host_of(url: str) -> str:
    """Return the host of a canonical address as people read it: in Unicode, without `www.`."""
    host = urlsplit(url).hostname or ""
    try:
        readable = idna.decode(host)
    except idna.IDNAError:
        readable = host
    return readable.removeprefix("www.")


class _Parts:
    """The parts of an address, with the port already read."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.scheme = parts.scheme.lower()
        self.hostname = parts.hostname
        self.port = parts.port
        self.path = parts.path
        self.query = parts.query


def _split(url: str) -> _Parts:
    try:
        parts = _Parts(url)
    except ValueError as error:
        raise BadAddress(url) from error
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
        raise BadAddress(url)
    return parts


def _host(host: str) -> str:
    if ":" in host:
        return f"[{host}]"
    try:
        # Other scripts have full stops of their own, which become ours.
        return idna.encode(host.rstrip("."), uts46=True).decode("ascii").rstrip(".")
    except idna.IDNAError as error:
        if UNREGISTRABLE.fullmatch(host):
            return host.rstrip(".")
        raise BadAddress(host) from error


def _port(port: int | None, scheme: str) -> str:
    return "" if port is None or port == DEFAULT_PORTS[scheme] else f":{port}"


def _path(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    if segments and segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(_escaped(segment) for segment in kept)


def _escaped(segment: str) -> str:
    # An escaped slash is a character of the segment; decoding it would make two segments of one.
    return "%2F".join(
        quote(unquote(part, errors="surrogateescape"), safe=PATH_SAFE, errors="surrogateescape")
        for part in re.split("%2F", segment, flags=re.IGNORECASE)
    )


def _query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True, errors="surrogateescape")
    kept = [(name, value) for name, value in pairs if not _tracks(name)]
    return urlencode(sorted(kept), errors="surrogateescape")


def _tracks(name: str) -> bool:
    lowered = name.lower()
    return lowered in TRACKING or lowered.startswith(TRACKING_PREFIXES)
