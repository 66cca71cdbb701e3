"""A bare WSGI application: it sends the bytes of a file, and the headers that stand in front of them."""

import os
from pathlib import Path

HEAD, _, BODY = Path(os.environ["BENCH_BYTES"]).read_bytes().partition(b"\r\n\r\n")
HEADERS = [
    (name.strip(), value.strip())
    for name, _, value in (line.partition(":") for line in HEAD.decode().split("\r\n")[1:])
    if name.lower() not in {"date", "server"}
]


def application(environ, start_response):
    """Send the bytes."""
    start_response("200 OK", HEADERS[:])
    return [BODY]
