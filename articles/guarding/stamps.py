"""Stamps: a key that no other form has, and when the form was handed out, signed."""

import time
from dataclasses import dataclass

from django.core import signing
from django.utils.crypto import get_random_string

SALT = "articles.guarding"


@dataclass(frozen=True)
class Stamp:
    """What a form knows of itself: a key that no other form has, and for how many seconds it was open."""

    key: str
    age: float


def new_stamp(subject: str) -> str:
    """Return the stamp of a form that is handed out now, good for this subject and no other."""
    return signing.dumps([get_random_string(20), time.time()], salt=f"{SALT}:{subject}")


def read_stamp(token: str, *, subject: str) -> Stamp | None:
    """Return what the stamp says; nothing where we did not make it for this subject."""
    try:
        key, made = signing.loads(token, salt=f"{SALT}:{subject}")
    except signing.BadSignature:
        return None
    return Stamp(key, max(0.0, time.time() - made))
