"""The body of an answer, read up to a limit."""

from articles.web.answers import Answer
from articles.web.errors import BadCompression, TooLarge
from articles.web.inflating import DAMAGES, Inflater, inflater_for


def read_body(answer: Answer, *, limit: int) -> bytes:
    """Return the body, decompressed. Raises TooLarge and BadCompression."""
    announced = answer.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise TooLarge(answer.url, limit)
    body, is_whole = _read(answer, limit)
    if not is_whole:
        raise TooLarge(answer.url, limit)
    return body


def read_beginning(answer: Answer, *, limit: int) -> bytes:
    """Return the first `limit` bytes of the body, decompressed. Raises BadCompression."""
    return _read(answer, limit)[0]


def _read(answer: Answer, limit: int) -> tuple[bytes, bool]:
    encoding = answer.headers.get("content-encoding", "")
    inflater = inflater_for(encoding)
    if not inflater:
        raise BadCompression(answer.url, encoding)
    try:
        return _inflate(answer, inflater, limit)
    except DAMAGES as error:
        raise BadCompression(answer.url, encoding) from error


def _inflate(answer: Answer, inflater: Inflater, limit: int) -> tuple[bytes, bool]:
    body = bytearray()
    received = 0
    for piece in answer.pieces:
        body += inflater.inflate(piece, limit + 1 - len(body))
        # Compressed data can also go on for ever and hold nothing.
        received += len(piece)
        if len(body) > limit or received > limit:
            return bytes(body[:limit]), False
    if received and not inflater.is_complete():
        raise EOFError
    return bytes(body), True
