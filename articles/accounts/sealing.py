"""Sealing: what the database keeps unreadable, under a key that derives from the site's secret."""

import base64
from hashlib import blake2b

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

PURPOSE = b"diary-second-factor"


def seal(text: str) -> str:
    """Return the text encrypted and authenticated (Fernet: AES-128-CBC with HMAC-SHA-256)."""
    return _ring().encrypt(text.encode()).decode()


def open_(sealed: str) -> str:
    """Return the text again; raises cryptography's InvalidToken where another key sealed it."""
    return _ring().decrypt(sealed.encode()).decode()


def _ring() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(str(secret))) for secret in secrets])


def _key(secret: str) -> bytes:
    digest = blake2b(secret.encode(), digest_size=32, person=PURPOSE[:16]).digest()
    return base64.urlsafe_b64encode(digest)
