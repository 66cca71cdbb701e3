"""System checks: a server that would run, and run wrongly, says so before."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage
from django.db import connections

from articles import reasons

MANIFEST = "staticfiles.json"


def static_files_are_collected(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """A public site names its style sheets by a manifest, which `collectstatic` writes."""
    if not settings.STATIC_ROOT or (Path(settings.STATIC_ROOT) / MANIFEST).exists():
        return []
    return [
        checks.Warning(
            "静的ファイルが集められていません。ページを開くとエラーになります。",
            hint="manage.py collectstatic を実行してください。",
            id="articles.W001",
        )
    ]


def letters_leave(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Invitations and lost passwords need letters that somebody gets."""
    if not settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
        return []
    return [
        checks.Warning(
            f"メールを送るサーバーがないので、メールは {settings.EMAIL_FILE_PATH} に置かれます。",
            hint="EMAIL_URL=smtp://user:password@host:587 のように書いてください。",
            id="articles.W002",
        )
    ]


def database_reads_japanese(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Under the character type C, PostgreSQL takes no Japanese letter for a letter."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        if connections[alias].vendor != "postgresql":
            continue
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT datctype FROM pg_database WHERE datname = current_database()")
            character_type = cursor.fetchone()[0]
        if character_type in {"C", "POSIX"}:
            found.append(_wrong_character_type(alias, character_type))
    return found


def reasons_are_known(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """A reason that is misspelt in GATE_WARNS would go on standing in the way."""
    unknown = set(settings.GATE_WARNS) - {*reasons.NAMES, reasons.NOTHING}
    if not unknown:
        return []
    return [
        checks.Error(
            f"GATE_WARNS に知らない名前があります: {'、'.join(sorted(unknown))}",
            hint=f"使えるのは {'、'.join(reasons.NAMES)} と {reasons.NOTHING} です。",
            id="articles.E002",
        )
    ]


def _wrong_character_type(alias: str, character_type: str) -> checks.Error:
    return checks.Error(
        f"データベース「{alias}」の LC_CTYPE が {character_type} なので、日本語の文字を見分けられません。",
        hint="CREATE DATABASE ... LC_CTYPE 'C.UTF-8' TEMPLATE template0 で作り直してください。",
        id="articles.E001",
    )
