"""Compressed bodies, opened no further than the limit allows."""

import zlib
from typing import Protocol

import brotli

# Both answer to "gzip or zlib by its first bytes"; minus means a stream without any header.
GZIP = 31
ZLIB = 15
RAW = -15


class Inflater(Protocol):
    """Takes a body piece by piece and gives it back as it was before it was compressed."""

    def inflate(self, piece: bytes, limit: int) -> bytes:
        """Return what `piece` holds, about `limit` bytes (at least 1) of it at most."""

    def is_complete(self) -> bool:
        """Say whether the compressed data came to its end."""


class Plain:
    """A body that is not compressed."""

    def inflate(self, piece: bytes, limit: int) -> bytes:
        """Return the piece."""
        return piece[:limit]

    def is_complete(self) -> bool:
        """Say yes: only the length tells, and the HTTP engine watches over that."""
        return True


class Gzip:
    """One or more gzip members in a row (RFC 1952); what follows them is not looked at."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(GZIP)

    def inflate(self, piece: bytes, limit: int) -> bytes:
        """Return what the piece holds, of as many members as it touches."""
        inflated = b""
        while piece and len(inflated) < limit:
            if self._member.eof:
                if not piece.startswith(b"\x1f"):
                    break
                self._member = zlib.decompressobj(GZIP)
            inflated += self._member.decompress(piece, limit - len(inflated))
            piece = self._member.unused_data
        return inflated

    def is_complete(self) -> bool:
        """Say whether the last member came to its end."""
        return self._member.eof


class Deflate:
    """What HTTP calls deflate: a zlib stream by the letter, a raw one in many servers."""

    def __init__(self) -> None:
        self._start = b""
        self._stream = zlib.decompressobj(ZLIB)

    def inflate(self, piece: bytes, limit: int) -> bytes:
        """Return what the piece holds, once the two bytes that tell the kind have come."""
        if len(self._start) < 2:
            self._start += piece
            if len(self._start) < 2:
                return b""
            piece = self._start
            if piece[0] & 0x0F != 8 or int.from_bytes(piece[:2], "big") % 31:
                self._stream = zlib.decompressobj(RAW)
        return self._stream.decompress(piece, limit)

    def is_complete(self) -> bool:
        """Say whether the stream came to its end."""
        return self._stream.eof


class Brotli:
    """A Brotli stream (RFC 7932)."""

    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    def inflate(self, piece: bytes, limit: int) -> bytes:
        """Return what the piece holds; what follows the end is not looked at."""
        if self._stream.is_finished():
            return b""
        inflated: bytes = self._stream.process(piece, output_buffer_limit=limit)
        return inflated

    def is_complete(self) -> bool:
        """Say whether the stream came to its end."""
        return bool(self._stream.is_finished())


ACCEPTED = "gzip, deflate, br"
KINDS: dict[str, type[Plain | Gzip | Deflate | Brotli]] = {
    "": Plain,
    "gzip": Gzip,
    "x-gzip": Gzip,
    "deflate": Deflate,
    "br": Brotli,
}
# EOFError is what we raise ourselves when compressed data stops before its end.
DAMAGES = (zlib.error, brotli.error, EOFError)


def inflater_for(encoding: str) -> Inflater | None:
    """Return what opens a body with this Content-Encoding; nothing if it is unknown or nested."""
    named = [name.strip().lower() for name in encoding.split(",")]
    kind = KINDS.get(",".join(name for name in named if name not in {"", "identity"}))
    return kind() if kind else None
