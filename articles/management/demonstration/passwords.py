"""The password of the demonstration's editor: made once, kept beside the data, shown at starts."""

import secrets
from pathlib import Path

from articles.models import User


def give_password(editor: User, file: Path) -> None:
    """Give the editor a new password and keep it where only this account's owner reads."""
    password = secrets.token_urlsafe(9)
    editor.set_password(password)
    editor.save(update_fields=["password"])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(password + "\n", encoding="utf-8")


def current_password(editor: User, file: Path) -> str:
    """Return the password that was given, or nothing once the editor has chosen another."""
    password = file.read_text(encoding="utf-8").strip() if file.exists() else ""
    return password if password and editor.check_password(password) else ""
