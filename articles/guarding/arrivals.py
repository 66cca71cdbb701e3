"""Arrival: how a form that anybody may send came in, whatever it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address

from django.conf import settings

from articles.guarding.stamps import Stamp

# A field that people do not see, and that programs fill in: they know its name from every other
# form, and browsers fill in nothing of that name by themselves.
TRAP = "homepage"
NOWHERE = "0.0.0.0"  # noqa: S104


@dataclass(frozen=True)
class Arrival:
    """What stood in the trap, the stamp (none where the form was not ours), and the address.

    `is_proved` is none where no proof of work was asked for.
    """

    trap: str = ""
    stamp: Stamp | None = None
    address: str = ""
    is_proved: bool | None = None


# Nothing is known of its coming.
NOTHING = Arrival()


def address_of(meta: Mapping[str, str]) -> str:
    """Return the address that a request came from (`request.META`), as the proxy says behind one."""
    written = meta.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        written = meta.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2] or written
    try:
        address = ip_address(written.strip())
    except ValueError:
        return NOWHERE
    return str(getattr(address, "ipv4_mapped", None) or address)
