"""Character sets: from the bytes of a page to its text."""

from articles.web.charsets.decoding import UNREAD, CharsetSource, Decoded, decode

__all__ = ["UNREAD", "CharsetSource", "Decoded", "decode"]
