"""Networks: where a form came from, shortened and hashed so that nobody is found by it."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network

from articles.models import AddressKey

IPV4_PREFIX, IPV6_PREFIX, IPV6_SITE = 24, 48, 64


@dataclass(frozen=True)
class Network:
    """A prefix that many share, and the hashes of the address and of the prefix, the newest first."""

    prefix: str = ""
    hashes: tuple[str, ...] = ()
    prefix_hashes: tuple[str, ...] = ()

    @property
    def newest_hash(self) -> str:
        """The hash that is kept with a comment."""
        return self.hashes[0] if self.hashes else ""


def network_of(address: str, *, now: datetime) -> Network:
    """Return what may be kept of an address; nothing of what is none."""
    try:
        found = ip_address(address.split("%")[0])
    except ValueError:
        return Network()
    found = getattr(found, "ipv4_mapped", None) or found
    is_long = isinstance(found, IPv6Address)
    prefix = str(ip_network((found, IPV6_PREFIX if is_long else IPV4_PREFIX), strict=False))
    # Whoever has one address of IPv6 has all of its last half.
    whole = str(ip_network((found, IPV6_SITE), strict=False)) if is_long else str(found)
    keys = AddressKey.known(now)
    return Network(prefix, *(tuple(_hash(each, key) for key in keys) for each in (whole, prefix)))


def read_prefix(written: str) -> str:
    """Return the prefix that comments keep of an address or of such a network; empty for others."""
    try:
        found = ip_network(written.strip(), strict=False)
    except ValueError:
        return ""
    kept = IPV6_PREFIX if found.version == 6 else IPV4_PREFIX
    if found.prefixlen not in {kept, found.max_prefixlen}:
        return ""
    return str(found if found.prefixlen == kept else found.supernet(new_prefix=kept))


def _hash(place: str, key: AddressKey) -> str:
    return hmac.new(key.secret.encode(), place.encode(), hashlib.sha256).hexdigest()
