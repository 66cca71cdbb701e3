"""Senders: where a form came from, as hashes under a key that is another one every day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

SALT = "articles.guarding.senders"
# How much of an address is somebody's, and how much is a neighbourhood: a household has a whole /64.
BITS = {4: (32, 24), 6: (64, 48)}
LENGTH = 32
NOWHERE = ip_address("0.0.0.0")  # noqa: S104


@dataclass(frozen=True)
class Sender:
    """Hashes of an address and of its neighbourhood: those of today first, then of yesterday."""

    addresses: tuple[str, str]
    prefixes: tuple[str, str]


def sender_of(meta: Mapping[str, str], *, now: datetime | None = None) -> Sender:
    """Return who sends a request, given what it says of itself (`request.META`)."""
    address = address_of(meta)
    today = (now or timezone.now()).date()
    days = today, today - timedelta(days=1)
    whole, part = BITS[address.version]
    return Sender(
        (_hash(address, whole, days[0]), _hash(address, whole, days[1])),
        (_hash(address, part, days[0]), _hash(address, part, days[1])),
    )


def address_of(meta: Mapping[str, str]) -> IPv4Address | IPv6Address:
    """Return the address; behind a proxy, the one that the proxy has put last."""
    written = meta.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        written = meta.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2] or written
    try:
        address = ip_address(written.strip())
    except ValueError:
        return NOWHERE
    return getattr(address, "ipv4_mapped", None) or address


def _hash(address: IPv4Address | IPv6Address, bits: int, day: date) -> str:
    kept = int(address) >> (address.max_prefixlen - bits)
    value = f"{address.version}/{bits}/{kept:x}"
    return salted_hmac(f"{SALT}:{day}", value, algorithm="sha256").hexdigest()[:LENGTH]
