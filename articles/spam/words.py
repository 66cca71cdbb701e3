"""Words and links of a text, as the rules count them."""

from urllib.parse import urlsplit

from articles import text

LONGEST = 100_000


def links_of(written: str) -> list[str]:
    """Return every address in the text, those that it repeats too."""
    return text.bare_addresses(written[:LONGEST])


def hosts_of(written: str) -> frozenset[str]:
    """Return the hosts of the addresses in the text, in lower case."""
    return frozenset(host for link in links_of(written) if (host := host_of(link)))


def host_of(link: str) -> str:
    """Return the host of an address, empty where there is none."""
    try:
        return (urlsplit(link).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_within(host: str, domain: str) -> bool:
    """Return whether the host is the domain or stands below it."""
    return host == domain or host.endswith(f".{domain}")
