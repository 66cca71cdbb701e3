"""Addresses without what changes from visit to visit."""

import re
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from articles.web import BadAddress, canonical

ADVERTISERS = re.compile(
    r"^(?:https?:)?//(?:[a-z0-9-]+\.)*(?:doubleclick\.net|googlesyndication\.com|googleadservices\.com"
    r"|amazon-adsystem\.com|adnxs\.com|taboola\.com|outbrain\.com|criteo\.(?:com|net)|i-mobile\.co\.jp"
    r"|a8\.net|valuecommerce\.com|ad\.[a-z0-9-]+\.[a-z]{2,})(?:[:/?]|$)",
    re.IGNORECASE,
)
SHARING = re.compile(
    r"/sharer|/share(?:r?\.php|\?|/|$)|shareArticle|/intent/|/submit\?|pin/create|^mailto:\?"
    r"|//b\.hatena\.ne\.jp/(?:add|entry)|social-plugins\.line|line\.me/R/|getpocket\.com/(?:save|edit)",
    re.IGNORECASE,
)
CACHE_BUSTERS = re.compile(
    r"([?&])(?:_|cb|cachebuster|cachebust|rnd|rand|nocache|ts|timestamp)=[^&#]*(?=&|#|$)"
)
SIZE_AT_END = re.compile(r"(?:[-_]\d{2,5}x\d{2,5}|@\dx|[-_]scaled|=[swh]\d[\w-]*+)+$")
EXTENSIONS = re.compile(r"(?:\.(?:jpe?g|png|gif|webp|avif|svg|bmp|jxl|tiff?))+$", re.IGNORECASE)
# Folders that only say in what size a picture is wanted.
SIZE = re.compile(
    r"(?:\d+x\d+|[swhcq]_?\d[\w,.:=-]*|\d{1,4}|[a-z]{1,3}_[\w,.:-]+|\w+=.*)", re.IGNORECASE
)
# What is longer is no address that anybody wrote, and is left as it is.
LONGEST = 2_000
# A shorter name of a file may well stand in several folders.
TELLING = 6


@lru_cache(maxsize=4096)
def fold_link(url: str) -> str:
    """Return an address without scheme, tracking parameters and cache busters."""
    if len(url) > LONGEST:
        return url
    bare = CACHE_BUSTERS.sub(r"\1", url.strip())
    try:
        return canonical(bare).partition(":")[2].removesuffix("/")
    except BadAddress:
        return bare.rstrip("?&")


def fold_image(url: str) -> str:
    """Return the name of a picture, whatever host, size and format it is sent in.

    Empty for a picture that stands in the address itself, as one not yet loaded does.
    """
    if url.lstrip().startswith("data:"):
        return ""
    if len(url) > LONGEST:
        return url
    path = _path(url.strip())
    folders = [each for each in path.split("/") if each]
    if not folders:
        return ""
    name = EXTENSIONS.sub("", SIZE_AT_END.sub("", EXTENSIONS.sub("", folders[-1])))
    if len(name) >= TELLING:
        return name
    telling = [each for each in folders[:-1] if not SIZE.fullmatch(each) and ":" not in each]
    return "/".join([*telling[-1:], name])


def is_advertisers(url: str) -> bool:
    """Say whether an address belongs to a seller of advertisements."""
    return ADVERTISERS.match(url) is not None


def is_sharing(url: str) -> bool:
    """Say whether an address is that of a button by which a page is passed on."""
    return SHARING.search(url) is not None


def _path(url: str) -> str:
    try:
        parts = urlsplit(url)
        # Some servers of pictures take the address of the picture as a parameter.
        inner = parse_qs(parts.query).get("url", [""])[0]
        path = urlsplit(inner).path if inner else parts.path
    except ValueError:
        path = url.partition("?")[0]
    # Others take it as the last part of the path, escaped, with a query of its own.
    return unquote(path).partition("?")[0]
