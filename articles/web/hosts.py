"""Host names and IP addresses as they stand in a URL: one notation each, all others refused."""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

import idna

from articles.web.errors import BadHost

# Host names with an underscore exist and answer, though no registry would give them out.
LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
NAME = re.compile(rf"{LABEL}(?:\.{LABEL})*")
LONGEST = 253
# What the URL standard takes for a number: such a host is an IPv4 address in some notation.
NUMBER = re.compile(r"\d+|0x[0-9a-f]*")


def read_host(written: str, *, url: str) -> str:
    """Return the host of a URL in ASCII and lower case, an IPv6 address without its brackets.

    IPv4 addresses are read in four decimal parts only: octal, hexadecimal and short forms, other
    digits than ASCII's and a dot at the end have no honest use. Raises BadHost.
    """
    try:
        if written.startswith("["):
            return _read_ipv6(written)
        name = _read_name(written)
        if NUMBER.fullmatch(name.rpartition(".")[2]):
            return str(IPv4Address(written))
    except ValueError as error:
        raise BadHost(url, written) from error
    return name


def _read_ipv6(written: str) -> str:
    # A zone id says through which cable of this machine to go, which is not a stranger's to say.
    if "%" in written or not written.endswith("]"):
        raise AddressValueError(written)
    return str(IPv6Address(written[1:-1]))


def _read_name(written: str) -> str:
    name = written.lower().removesuffix(".")
    # What maps to a name may be longer than the name, yet nobody writes it so.
    if len(name) > LONGEST:
        raise ValueError(written)
    if not name.isascii():
        name = idna.encode(name, uts46=True).decode("ascii")
    if len(name) > LONGEST or not NAME.fullmatch(name):
        raise ValueError(written)
    return name
