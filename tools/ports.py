"""The port that the site listens on, judged before anything starts."""

import errno
import http.client
import socket

from tools.refusals import Refusal

HOST = "127.0.0.1"
LAST = 65535


def read(value: str) -> int:
    """Return the port that somebody typed."""
    if (
        value.isascii()
        and value.isdigit()
        and len(value) <= len(str(LAST))
        and 1 <= int(value) <= LAST
    ):
        return int(value)
    raise Refusal(
        f"PORT={value} は読めません。make run PORT=8001 のように、1 から {LAST} までの整数にしてください。"
    )


def demand_free(port: int) -> None:
    """Refuse a port on which we could not listen, and name one on which we could."""
    reason = _obstacle(port)
    if reason:
        raise Refusal(
            f"ポート{port}は{reason}。make run PORT={_next_free(port)} のように別の番号を選んでください。"
        )


def choose() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    """Tell whether a web server answers there, whatever it says."""
    connection = http.client.HTTPConnection(HOST, port, timeout=1)
    try:
        connection.request("HEAD", "/healthz")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def _obstacle(port: int) -> str:
    """Return why we could not listen on the port, or nothing."""
    with socket.socket() as probe:
        # BSD lets us listen beside a server that took the port on all addresses; so knock first.
        probe.settimeout(1)
        if probe.connect_ex((HOST, port)) == 0:
            return "使われています"
    with socket.socket() as probe:
        # Connections of a server that ended a moment ago do not count.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            return "管理者だけのものです" if error.errno == errno.EACCES else "使われています"
    return ""


def _next_free(port: int) -> int:
    start = max(port + 1, 8000)
    return next((other for other in range(start, LAST + 1) if not _obstacle(other)), 8000)
