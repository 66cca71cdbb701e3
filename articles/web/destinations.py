"""Where a request goes: a URL read strictly, so that nobody else can read it in another way."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from articles.web.errors import BadPort, BadScheme, BadUrl, CredentialsInUrl
from articles.web.hosts import read_host
from articles.web.policy import Policy

DEFAULT_PORTS = {"http": 80, "https": 443}
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
PARTS = re.compile(
    r"(?P<scheme>[A-Za-z]+)://(?P<authority>[^/?#]+)"
    r"(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#.*)?"
)
AUTHORITY = re.compile(r"(?P<host>\[[^\[\]]*\]|[^:\[\]]+)(?::(?P<port>[1-9][0-9]{0,4}))?")
# Parsers disagree on backslashes and on what is dropped unseen, and that is how guards are passed.
AMBIGUOUS = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ufeff\ud800-\udfff]")
DOTS = re.compile(r"\.|%2e", re.IGNORECASE)
# What browsers leave as it is; the percent sign starts an escape or stands for itself.
SAFE = "/%:@!$&'()*+,;=~-._?[]|"


@dataclass(frozen=True)
class Destination:
    """The host, port and target of one request, and the URL that they amount to."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host with its port, as the Host header wants it: the usual port left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The URL in the form in which it is requested, without fragment."""
        return f"{self.scheme}://{self.authority}{self.target}"


def read_destination(url: str, *, policy: Policy) -> Destination:
    """Return where the request for a URL goes.

    Raises BadUrl, BadScheme, BadHost, BadPort and CredentialsInUrl. The IP address is not judged
    here but when the socket opens.
    """
    parts = _split(url)
    scheme, authority = parts["scheme"].lower(), parts["authority"]
    if "@" in authority:
        raise CredentialsInUrl(url.replace(authority, authority.rpartition("@")[2], 1))
    match = AUTHORITY.fullmatch(authority)
    if not match:
        raise BadUrl(url)
    host = read_host(match["host"], url=url)
    port = int(match["port"] or DEFAULT_PORTS[scheme])
    if port > 65535 or not policy.knows_port(port):
        raise BadPort(url, port)
    target = _without_dots(parts["path"] or "/") + (parts["query"] or "")
    return Destination(scheme, host, port, quote(target, safe=SAFE))


def follow(destination: Destination, location: str, *, policy: Policy) -> Destination:
    """Return where a redirect leads, judged as strictly as the first address."""
    # Spaces are the one mistake in redirects so frequent that every browser mends it.
    mended = location.strip(" \t").replace(" ", "%20")
    try:
        joined = urljoin(destination.url, mended)
    except ValueError as error:
        raise BadUrl(mended) from error
    # urljoin drops what is ambiguous instead of refusing it.
    return read_destination(mended if AMBIGUOUS.search(mended) else joined, policy=policy)


def _split(url: str) -> re.Match[str]:
    scheme = SCHEME.match(url)
    if AMBIGUOUS.search(url) or not scheme:
        raise BadUrl(url)
    if scheme[1].lower() not in DEFAULT_PORTS:
        raise BadScheme(url, scheme[1].lower())
    parts = PARTS.fullmatch(url)
    if not parts:
        raise BadUrl(url)
    return parts


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        plain = DOTS.sub(".", segment)
        if plain == "..":
            kept = kept[:-1]
        elif plain != ".":
            kept.append(segment)
    if DOTS.sub(".", segments[-1]) in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)
