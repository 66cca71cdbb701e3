"""Domains without a site: parked, expired or for sale."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from articles.web.rotting.sights import LONGEST_SCRIPT, Sight

# Where such domains are sent.
MARKETS = (
    "above.com",
    "afternic.com",
    "atom.com",
    "bodis.com",
    "brandbucket.com",
    "buydomains.com",
    "dan.com",
    "domainmarket.com",
    "domainnamesales.com",
    "dsparking.com",
    "efty.com",
    "forsale.godaddy.com",
    "hugedomains.com",
    "namebright.com",
    "parkingcrew.net",
    "parklogic.com",
    "sedo.com",
    "sedoparking.com",
    "squadhelp.com",
    "undeveloped.com",
    "uniregistry.com",
)
# Parking services that send to a host such as ww25. of the same domain.
NUMBERED = re.compile(r"ww\d{1,3}\.")
# What their pages load. Articles about them name them in their text, which is not looked at here.
LOADED = re.compile(
    r"sedoparking\.com|parkingcrew\.net|bodis(?:cdn)?\.com|parklogic\.com|dsparking\.com"
    r"|d38psrni17bvxu\.cloudfront\.net|adsense/domains/caf\.js|wsimg\.com/parking-lander"
    r"|window\.park\b|hugedomains\.com|/buy-domain/"
)
SENT_ON = re.compile(
    r"location(?:\.href|\.replace|\.assign)? ?[=(] ?['\"](?P<url>[^'\"]{1,2000})['\"]"
)
LANDER = re.compile(r"(?:https?://[^/]+)?/(?:lander|sedoparking|parking)(?:[/?].*)?$")
WORDS = re.compile(
    # English
    r"(?:this |the )?domain(?: name)?(?: [\w.-]{1,80})? (?:is|may be|has been|has) "
    r"(?:for sale|available for (?:sale|purchase)|parked|expired|recently expired|listed for sale)"
    r"|buy this domain|[a-z0-9-]\.[a-z]{2,10} is for sale|parked (?:free|domain)|domain parking"
    # Japanese
    r"|ドメイン[^。]{0,40}(?:売り出し中|販売中|販売されて|売りに出|お名前\.com で取得|お名前\.comで取得"
    r"|期限が切れ|期限切れ)|このドメインを購入"
    # German, Dutch
    r"|domain (?:steht|ist)[^.]{0,20} (?:zum verkauf|zu verkaufen|geparkt)|domein(?:naam)? is te koop"
    # French, Spanish, Portuguese, Italian
    r"|domaine est (?:à vendre|en vente|réservé)|dominio (?:está|puede estar) (?:en|a la) venta"
    r"|domínio (?:está|pode estar) à venda|dominio è in vendita"
    # Polish, Russian, Chinese, Korean
    r"|domena jest na sprzedaż|домен (?:продается|продаётся|выставлен)|域名(?:正在)?出售|域名.{0,6}可.{0,4}购买"
    r"|도메인.{0,10}판매"
)
# A parked page says little, and one that only sends the reader on says nothing.
SHORT, EMPTY = 2_500, 300


def is_parked(sight: Sight, *, urls: Iterable[str], original: str) -> bool:
    """Say whether a domain is parked, by where it leads and what is shown there.

    `urls` are the addresses that were passed through, the last of them that of the page.
    """
    home = _host(original)
    if any(_is_market(url, home) for url in urls):
        return True
    if len(sight.text) > SHORT:
        return False
    scripts = sight.scripts[:LONGEST_SCRIPT]
    if LOADED.search(scripts) or WORDS.search(" ".join((*sight.titles, sight.text))):
        return True
    sent = [*sight.refreshes, *(match["url"] for match in SENT_ON.finditer(scripts))]
    return len(sight.text) <= EMPTY and any(
        LANDER.match(url) or _is_market(url, home) for url in sent
    )


def _is_market(url: str, home: str) -> bool:
    host = _host(url)
    if not host or host == home:
        return False
    is_numbered = NUMBERED.match(host) is not None and _drop_label(host) == home.removeprefix(
        "www."
    )
    return is_numbered or f".{host}".endswith(tuple(f".{market}" for market in MARKETS))


def _drop_label(host: str) -> str:
    return host.partition(".")[2]


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removesuffix(".")
    except ValueError:
        return ""
