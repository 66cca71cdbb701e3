"""Files that an operator names: read, or refused with a sentence."""

import sys
from pathlib import Path

from django.core.management.base import CommandError


def read_bytes(file: str) -> bytes:
    """Return the contents of a file, or of standard input for `-`."""
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        message = f"{file} を開けません({error.strerror})。道筋と権限を確かめてください。"
        raise CommandError(message) from error


def read_text(file: str) -> str:
    """Return the text of a file in UTF-8."""
    try:
        return read_bytes(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{file} はUTF-8ではありません。UTF-8で保存し直してください。"
        raise CommandError(message) from error
