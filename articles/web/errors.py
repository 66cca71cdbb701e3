"""Every way in which reading a page of the web can fail, one exception for each.

The sentences are English and fit to show; the facts are attributes, from which the faces make
sentences in other languages.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import ClassVar


@dataclass(eq=False)
class FetchError(Exception):
    """Something kept us from reading a page; `url` is the address at which it happened."""

    sentence: ClassVar[str] = "{url} could not be read."
    url: str

    def __post_init__(self) -> None:
        # What a worker process raises travels by pickle, which rebuilds an exception from `args`.
        super().__init__(*(getattr(self, field.name) for field in fields(self)))

    def __str__(self) -> str:
        return self.sentence.format(**vars(self))


class AddressError(FetchError):
    """The address itself is one that we do not visit; trying again will not help."""


@dataclass(eq=False)
class BadUrl(AddressError):
    """The text is not an address that can be read in one way only."""

    sentence = "{url} is not a complete address of a page."


@dataclass(eq=False)
class BadScheme(AddressError):
    """The address is not one of http or https."""

    sentence = "Only http and https addresses can be read, not {scheme}."
    scheme: str


@dataclass(eq=False)
class BadHost(AddressError):
    """The host is neither a name nor an address in its usual notation."""

    sentence = "{host} is not the name of a host."
    host: str


@dataclass(eq=False)
class BadPort(AddressError):
    """The port is not one on which pages are published."""

    sentence = "Port {port} is not one that pages are read from."
    port: int


@dataclass(eq=False)
class CredentialsInUrl(AddressError):
    """The address carries a user name or password, which `url` no longer shows."""

    sentence = "{url} was given with a user name or a password, which are not sent anywhere."


@dataclass(eq=False)
class AddressRefused(AddressError):
    """The host leads to an IP address that is not on the public web."""

    sentence = "{host} leads to an address that is not on the public web ({reason})."
    host: str
    address: str
    reason: str


@dataclass(eq=False)
class RefusedByRobots(AddressError):
    """The site's robots.txt asks programs not to read this page."""

    sentence = "The robots.txt of the site asks programs not to read {url}."


class ConnectionFailed(FetchError):
    """The site could not be reached or stopped talking; it may work another time."""


@dataclass(eq=False)
class NameNotFound(ConnectionFailed):
    """No address is known for the name of the host."""

    sentence = "No site was found under the name {host}."
    host: str


@dataclass(eq=False)
class NameNotResolved(ConnectionFailed):
    """The name could not be looked up, which says nothing about the site."""

    sentence = "The name {host} cannot be looked up at the moment."
    host: str


@dataclass(eq=False)
class ConnectionRefused(ConnectionFailed):
    """The host is there and no server listens at the port."""

    sentence = "The server of {url} refuses connections."


@dataclass(eq=False)
class Unreachable(ConnectionFailed):
    """No way leads to the host."""

    sentence = "The server of {url} cannot be reached from here."


@dataclass(eq=False)
class ConnectionLost(ConnectionFailed):
    """The server closed the connection before the answer was complete."""

    sentence = "The server of {url} broke off before its answer was complete."


@dataclass(eq=False)
class TimedOut(ConnectionFailed):
    """The whole of it, redirects included, took longer than `seconds`."""

    sentence = "{url} did not answer completely within {seconds:g} seconds."
    seconds: float


class TlsFault(StrEnum):
    """What was wrong with a secure connection."""

    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"
    SELF_SIGNED = "self-signed"
    UNKNOWN_AUTHORITY = "unknown-authority"
    WRONG_HOST = "wrong-host"
    OTHER = "other"


@dataclass(eq=False)
class TlsFailed(ConnectionFailed):
    """No trustworthy secure connection came about; `fault` says why, `detail` in OpenSSL's words."""

    sentence = "The secure connection to {url} cannot be trusted ({fault}: {detail})."
    fault: TlsFault
    detail: str


class AnswerError(FetchError):
    """The site answered with something that we cannot use."""


@dataclass(eq=False)
class BadAnswer(AnswerError):
    """The answer is not HTTP."""

    sentence = "The server of {url} answered in a way that is not HTTP ({detail})."
    detail: str


@dataclass(eq=False)
class TooLarge(AnswerError):
    """The page is larger than `limit` bytes, after decompression."""

    sentence = "The page at {url} is larger than {limit} bytes."
    limit: int


@dataclass(eq=False)
class HeadersTooLarge(AnswerError):
    """The headers are more than `limit` bytes or too many."""

    sentence = "The headers of {url} are longer than {limit} bytes or too many."
    limit: int


@dataclass(eq=False)
class TooManyRedirects(AnswerError):
    """The site redirected more than `limit` times; `redirects` are the addresses that did."""

    sentence = "{url} redirects once more after {limit} redirects."
    limit: int
    redirects: tuple[str, ...]


@dataclass(eq=False)
class RedirectLoop(AnswerError):
    """The site redirected to an address that had redirected before."""

    sentence = "The redirects of the site lead in a circle at {url}."
    redirects: tuple[str, ...]


@dataclass(eq=False)
class BadCompression(AnswerError):
    """The body is compressed in a way that we do not read, or is damaged."""

    sentence = "The page at {url} cannot be decompressed ({encoding})."
    encoding: str


@dataclass(eq=False)
class NotText(AnswerError):
    """The answer is of a kind that has no text to translate, such as a PDF or a picture."""

    sentence = "What is at {url} is not a page of text ({content_type})."
    content_type: str


@dataclass(eq=False)
class Undecodable(AnswerError):
    """The bytes are not text in the character set claimed nor in any other."""

    sentence = "The characters of {url} cannot be read (tried as {charset})."
    charset: str
