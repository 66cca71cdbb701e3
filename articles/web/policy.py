"""The limits within which a page is fetched."""

import re
from dataclasses import dataclass

TEXT = re.compile(r"[\x20-\x7e]+")
TOKEN = re.compile(r"[A-Za-z_-]+")
# The engine beneath keeps at most 100 KiB of an unfinished header.
LARGEST_HEADER = 96 * 1024


@dataclass(frozen=True)
class Policy:
    """What a fetch may do and how much of it.

    `allowed_addresses` holds exact addresses with their ports, such as `127.0.0.1:8123` or
    `[::1]:8123`, that are opened although they are not on the public web: it is there for tests.
    `accepted_kinds` are media types beyond those of text, such as `image/png`, whose bytes are
    wanted.
    """

    user_agent: str = "Diary"
    timeout_seconds: float = 20.0
    page_bytes: int = 5 * 1024 * 1024
    header_bytes: int = 64 * 1024
    header_count: int = 200
    redirects: int = 5
    ports: frozenset[int] = frozenset({80, 443})
    allowed_addresses: frozenset[str] = frozenset()
    accepted_kinds: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not TEXT.fullmatch(self.user_agent) or not TOKEN.match(self.user_agent):
            raise ValueError("user_agent must be printable ASCII that starts with a name.")
        least = min(self.timeout_seconds, self.page_bytes, self.header_bytes, self.header_count)
        if least <= 0 or self.redirects < 0:
            raise ValueError("Time, bytes and headers must be more than 0, redirects at least 0.")
        if self.header_bytes > LARGEST_HEADER:
            raise ValueError(f"header_bytes must be at most {LARGEST_HEADER}.")

    @property
    def product(self) -> str:
        """The name under which robots.txt knows us: the first word of the user agent."""
        found = TOKEN.match(self.user_agent)
        return found.group() if found else ""

    def knows_port(self, port: int) -> bool:
        """Say whether there is any address that may be opened at this port."""
        return port in self.ports or any(
            allowed.endswith(f":{port}") for allowed in self.allowed_addresses
        )

    def opens(self, address: str, port: int) -> bool:
        """Say whether this address with this port was opened by name."""
        written = f"[{address}]" if ":" in address else address
        return f"{written}:{port}" in self.allowed_addresses


def introduce(site: str) -> str:
    """Return the user agent that says honestly who reads: our name and the address of the site."""
    return f"Diary (+{site})"


DEFAULT_POLICY = Policy()
