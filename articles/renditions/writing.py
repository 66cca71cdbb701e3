"""Writing: a file stands in its place whole, or not at all."""

import os
import secrets
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


def write(name: str, data: bytes) -> None:
    """Put a file whose name tells its bytes into its place; one that stands there whole stays."""
    if default_storage.exists(name) and default_storage.size(name) == len(data):
        return
    try:
        place = Path(default_storage.path(name))
    except NotImplementedError:
        _save(name, data)
    else:
        _replace(place, name, data)


def _save(name: str, data: bytes) -> None:
    """Save into a store of objects, where each is there at once or not at all."""
    if default_storage.get_available_name(name) != name:
        # A store that overwrites nothing.
        default_storage.delete(name)
    default_storage.save(name, ContentFile(data))


def _replace(place: Path, name: str, data: bytes) -> None:
    """Write beside the place and then move, since others may read from it meanwhile."""
    beside = f"{name}.{secrets.token_hex(8)}"
    try:
        default_storage.save(beside, ContentFile(data))
        written = Path(default_storage.path(beside))
        # Else a machine that loses power may keep the name without the bytes.
        with written.open("rb") as file:
            os.fsync(file.fileno())
        written.replace(place)
    except OSError:
        default_storage.delete(beside)
        raise
