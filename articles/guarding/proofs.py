"""Proofs: a browser has worked a second for its form, which costs a flood of them dearly.

What is worked on is the stamp, so that a challenge is signed, ends and is good for one form as the
stamp is.
"""

from hashlib import sha256

from django.conf import settings

LONGEST = 16
DIGEST_BITS = 256


def is_proved(stamp: str, answer: str) -> bool | None:
    """Return whether the answer, a number, gives a digest with so many zeros; none where nobody asks."""
    bits = settings.COMMENT_PROOF_BITS
    if not bits:
        return None
    if not (answer.isascii() and answer.isdigit() and len(answer) <= LONGEST):
        return False
    digest = sha256(f"{stamp}:{answer}".encode()).digest()
    return int.from_bytes(digest) >> (DIGEST_BITS - bits) == 0
