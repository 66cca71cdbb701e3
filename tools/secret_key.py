"""The key that signs sessions on this machine."""

import secrets
import tempfile
from pathlib import Path


def keep(path: Path) -> Path:
    """Make the key once, readable by nobody else, and return where it lies."""
    if not (path.exists() and path.stat().st_size):
        # Written beside and moved into place, so that an interruption never leaves half a key;
        # mkstemp's files are of mode 0600 from the start.
        with tempfile.NamedTemporaryFile(
            "w", encoding="ascii", dir=path.parent, prefix=path.name, delete=False
        ) as draft:
            draft.write(secrets.token_urlsafe(64) + "\n")
        Path(draft.name).replace(path)
    return path
