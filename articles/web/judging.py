"""Which IP addresses belong to the public web (the IANA registries of special-purpose addresses)."""

from ipaddress import IPv6Address, ip_address, ip_network

# The first reason that fits is given, so what is narrow stands before what is wide.
REASONS = {
    "metadata service": "169.254.169.254 169.254.170.2 169.254.0.23 100.100.100.200 192.0.0.192 "
    "168.63.129.16 fd00:ec2::254 fd20:ce::254",
    "unspecified": "0.0.0.0/8 ::/128",
    "loopback": "127.0.0.0/8 ::1/128",
    "private": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16",
    "carrier-grade NAT": "100.64.0.0/10",
    "link-local": "169.254.0.0/16 fe80::/10",
    "site-local": "fec0::/10",
    "unique local": "fc00::/7",
    "multicast": "224.0.0.0/4 ff00::/8",
    "benchmarking": "198.18.0.0/15 2001:2::/48",
    "documentation": "192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32 3fff::/20",
    "6to4": "192.88.99.0/24 2002::/16",
    "Teredo": "2001::/32",
    "NAT64": "64:ff9b::/96 64:ff9b:1::/48",
    "IPv4-mapped": "::ffff:0:0/96",
    "IPv4-translated": "::ffff:0:0:0/96",
    "IPv4-compatible": "::/96",
    "special purpose": "192.0.0.0/24 192.31.196.0/24 192.52.193.0/24 192.175.48.0/24 2001::/23 "
    "2620:4f:8000::/48 3ffe::/16",
    "reserved": "240.0.0.0/4",
}
REFUSED = [
    (ip_network(written), reason) for reason, nets in REASONS.items() for written in nets.split()
]
# Of IPv6 only this part was ever given out; all else is reserved.
GIVEN_OUT = ip_network("2000::/3")
# ISATAP hides an IPv4 address in the lower half of an address of any network (RFC 5214).
ISATAP = {0x00005EFE, 0x02005EFE}


def reason_against(written: str) -> str:
    """Return why this IP address is not one of the public web, or nothing if it is."""
    try:
        address = ip_address(written)
    except ValueError:
        return "not an address"
    for network, reason in REFUSED:
        if address in network:
            return reason
    return _reason_against_ipv6(address) if isinstance(address, IPv6Address) else ""


def _reason_against_ipv6(address: IPv6Address) -> str:
    if address.scope_id is not None:
        return "link-local"
    if address not in GIVEN_OUT:
        return "reserved"
    if (int(address) >> 32) & 0xFFFFFFFF in ISATAP:
        return "ISATAP"
    return ""


def is_literal(host: str) -> bool:
    """Say whether a host is an IP address rather than a name."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
