"""Encodings: which of ours a browser likes best, and the bytes in it."""

import gzip
from functools import lru_cache

import brotli

IDENTITY, GZIP, BROTLI = "", "gzip", "br"
# Among equals the smallest comes first.
OURS = (BROTLI, GZIP, IDENTITY)
# What browsers send has a tenth of that; anything longer is read each time.
LONGEST_REMEMBERED = 300


def preferred(accepted: str) -> str:
    """Return the best encoding that an Accept-Encoding header allows; the plain one if none is."""
    look = _preferred if len(accepted) <= LONGEST_REMEMBERED else _preferred.__wrapped__
    return look(accepted)


@lru_cache(maxsize=256)
def _preferred(accepted: str) -> str:
    weights = dict(_weight(part) for part in accepted.lower().split(",") if part.strip())
    rest = weights.get("*")
    # What is not named is refused, but for the plain one.
    known = {name: weights.get(name, rest or 0.0) for name in (BROTLI, GZIP)}
    known[IDENTITY] = weights.get("identity", 0.0 if rest == 0 else 1e-6)
    best = max(OURS, key=lambda name: known[name])
    return best if known[best] > 0 else IDENTITY


def encode(body: bytes, encoding: str) -> bytes:
    """Return the bytes in an encoding."""
    if encoding == BROTLI:
        return bytes(brotli.compress(body, quality=5))
    if encoding == GZIP:
        # Who takes no Brotli is mostly a machine; a third of the time is saved for a fortieth more bytes.
        return gzip.compress(body, 4, mtime=0)
    return body


def _weight(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip() for piece in part.split(";"))
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            return name, _number(value.strip())
    return name, 1.0


def _number(value: str) -> float:
    """Return a weight from 0 to 1; nonsense is a refusal."""
    try:
        weight = float(value)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0
