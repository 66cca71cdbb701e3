"""The failures of sockets, TLS and the HTTP engine as exceptions of ours."""

import errno
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpcore

from articles.web.destinations import Destination
from articles.web.errors import (
    BadAnswer,
    ConnectionLost,
    ConnectionRefused,
    FetchError,
    NameNotFound,
    NameNotResolved,
    TimedOut,
    TlsFailed,
    TlsFault,
    Unreachable,
)

NO_WAY = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN}
NO_WAY |= {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}

# What OpenSSL found at the certificate (X509_V_ERR_ in x509_vfy.h).
FAULTS = {
    9: TlsFault.NOT_YET_VALID,
    10: TlsFault.EXPIRED,
    18: TlsFault.SELF_SIGNED,
    19: TlsFault.UNKNOWN_AUTHORITY,
    20: TlsFault.UNKNOWN_AUTHORITY,
    21: TlsFault.UNKNOWN_AUTHORITY,
    62: TlsFault.WRONG_HOST,
    64: TlsFault.WRONG_HOST,
}


@contextmanager
def failures_named(
    destination: Destination, *, seconds: float, has_ended: Callable[[], bool]
) -> Iterator[None]:
    """Raise a FetchError for whatever fails within on the way to a destination."""
    url, host = destination.url, destination.host
    try:
        yield
    except TimeoutError as error:
        raise TimedOut(url, seconds) from error
    except ssl.SSLError as error:
        raise _tls(url, error) from error
    except socket.gaierror as error:
        raise _naming(url, host, error) from error
    except OSError as error:
        raise _connection(url, error) from error
    except httpcore.ProtocolError as error:
        raise ConnectionLost(url) if has_ended() else BadAnswer(url, str(error)) from error


def _tls(url: str, error: ssl.SSLError) -> TlsFailed:
    if isinstance(error, ssl.SSLCertVerificationError):
        fault = FAULTS.get(error.verify_code, TlsFault.OTHER)
        return TlsFailed(url, fault, error.verify_message)
    return TlsFailed(url, TlsFault.OTHER, error.reason or str(error))


def _naming(url: str, host: str, error: socket.gaierror) -> FetchError:
    # Some systems know a second number for a name that has no address of the kind asked for.
    missing = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
    return NameNotFound(url, host) if error.errno in missing else NameNotResolved(url, host)


def _connection(url: str, error: OSError) -> FetchError:
    if isinstance(error, ConnectionRefusedError):
        return ConnectionRefused(url)
    return Unreachable(url) if error.errno in NO_WAY else ConnectionLost(url)
