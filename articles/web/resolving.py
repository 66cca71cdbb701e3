"""Names to IP addresses, in limited time."""

import socket
import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue

from articles.web.deadlines import Deadline

Resolver = Callable[[str, int], Sequence[str]]
Answers = SimpleQueue[Sequence[str] | OSError]

# The system's resolver cannot be interrupted: what hangs is left behind, but not in any number.
SLOTS = threading.BoundedSemaphore(32)


def ask_system(host: str, port: int) -> list[str]:
    """Return the addresses that the system's resolver knows for a name, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def resolve(host: str, port: int, *, resolver: Resolver, deadline: Deadline) -> Sequence[str]:
    """Return the addresses of a name.

    Raises what the resolver raises (socket.gaierror when there is no such name) and TimeoutError.
    """
    if not SLOTS.acquire(timeout=deadline.remaining()):
        raise TimeoutError(host)
    answers: Answers = SimpleQueue()
    threading.Thread(target=_ask, args=(resolver, host, port, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.remaining())
    except Empty as error:
        raise TimeoutError(host) from error
    if isinstance(answer, OSError):
        raise answer
    return answer


def _ask(resolver: Resolver, host: str, port: int, answers: Answers) -> None:
    try:
        answers.put(resolver(host, port))
    except OSError as error:
        answers.put(error)
    finally:
        SLOTS.release()
