"""Readers of environment variables that refuse nonsense and tell the cure."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

ENGINES = {"django.db.backends.postgresql", "django.db.backends.sqlite3"}
FLAGS = {"1": True, "true": True, "on": True, "0": False, "false": False, "off": False}


def text(name: str, default: str = "") -> str:
    """Return the variable, or the default where it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    """Return a yes or no; anything but on, off, true, false, 1 and 0 is refused."""
    value = text(name)
    if not value:
        return default
    try:
        return FLAGS[value.lower()]
    except KeyError:
        message = f"{name}={value!r} は読めません。{name}=on か {name}=off にしてください。"
        raise ImproperlyConfigured(message) from None


def proxies(name: str) -> list[IPv4Network | IPv6Network]:
    """Return the networks of proxies: none, this machine, or those that are written out."""
    written = words(name, ["off"])
    if len(written) == 1 and written[0].lower() in FLAGS:
        written = ["127.0.0.0/8", "::1"] if FLAGS[written[0].lower()] else []
    try:
        return [ip_network(each) for each in written]
    except ValueError:
        message = (
            f"{name}={','.join(written)!r} は読めません。off、on(このマシンのプロキシ)か、"
            f"プロキシのアドレスを {name}=10.0.0.2,fd00::/64 のように書いてください。"
        )
        raise ImproperlyConfigured(message) from None


def number(name: str, default: int, *, least: int = 0) -> int:
    """Return a whole number that is not below `least`."""
    value = text(name, str(default))
    if value.isascii() and value.isdigit() and int(value) >= least:
        return int(value)
    message = (
        f"{name}={value!r} は読めません。{least} 以上の整数にしてください(例: {name}={default})。"
    )
    raise ImproperlyConfigured(message)


def choice(name: str, default: str, *, among: Sequence[str]) -> str:
    """Return one of some words."""
    value = text(name, default)
    if value in among:
        return value
    message = f"{name}={value!r} は読めません。{'、'.join(among)} のどれかにしてください。"
    raise ImproperlyConfigured(message)


def words(name: str, default: Sequence[str] = ()) -> list[str]:
    """Return the parts of a list separated by commas."""
    parts = [part.strip() for part in text(name).split(",")]
    return [part for part in parts if part] or list(default)


def secret(name: str) -> str:
    """Return the variable, or what stands in the file that NAME_FILE points to."""
    path = text(f"{name}_FILE")
    if not path:
        return text(name)
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        message = (
            f"{name}_FILE={path!r} を開けません({error.strerror})。道筋と権限を確かめてください。"
        )
        raise ImproperlyConfigured(message) from error


def demand(name: str, value: str, *, cure: str) -> str:
    """Return the value, or refuse to start with the sentence that tells the cure."""
    if value:
        return value
    message = f"DEBUG=off で動かすには {name} が必要です。{cure}"
    raise ImproperlyConfigured(message)


def site_url(name: str, default: str) -> str:
    """Return the site's own address without its final slash; only http(s)://host[:port] is taken."""
    value = text(name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        plain = parts.port is None or parts.port > 0
    except ValueError:
        plain = False
    named = plain and parts.scheme in {"http", "https"} and parts.hostname
    if named and not (parts.path or parts.query or parts.fragment or parts.username):
        return value
    message = (
        f"{name}={value!r} は読めません。{name}=https://diary.example のように書いてください。"
    )
    raise ImproperlyConfigured(message)


def database(name: str, default: str) -> dict[str, Any]:
    """Return the settings of the database at an address."""
    value = text(name, default)
    try:
        found = {**dj_database_url.parse(value, conn_max_age=60, conn_health_checks=True)}
    except (ValueError, dj_database_url.ParseError, dj_database_url.UnknownSchemeError):
        found = {}
    if found.get("ENGINE") in ENGINES:
        return found
    message = (
        f"{name} は読めません。{name}=postgresql://user:password@host/name か "
        f"{name}=sqlite:////path/to/file のように書いてください。"
    )
    raise ImproperlyConfigured(message)


@dataclass(frozen=True)
class Post:
    """How letters leave: through a server, or into a folder where none is named."""

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def post(name: str, *, otherwise: str) -> Post:
    """Return the mail server at smtp://user:password@host:587 or smtps://host:465."""
    value = secret(name)
    backends = "django.core.mail.backends"
    if not value:
        return Post(f"{backends}.{otherwise}.EmailBackend")
    try:
        parts = urlsplit(value)
        port = parts.port or {"smtp": 587, "smtps": 465}[parts.scheme]
    except (ValueError, KeyError):
        parts, port = urlsplit(""), 0
    if parts.hostname and port and not (parts.path.strip("/") or parts.query):
        return Post(
            f"{backends}.smtp.EmailBackend",
            host=parts.hostname,
            port=port,
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            # Port 25 is for servers on the same machine, which rarely speak TLS.
            starttls=parts.scheme == "smtp" and port != 25,
            tls=parts.scheme == "smtps",
        )
    message = (
        f"{name} は読めません。{name}=smtp://user:password@host:587 か "
        f"{name}=smtps://user:password@host:465 のように書いてください。"
    )
    raise ImproperlyConfigured(message)


def make_folder(path: Path, *, names: str) -> None:
    """Make the folder and those above it, or refuse and tell which variables lead there."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = (
            f"フォルダー {path} を作れません({error.strerror})。"
            f"{names} に、書き込める場所を入れてください。"
        )
        raise ImproperlyConfigured(message) from error


def zone(name: str, default: str) -> str:
    """Return the name of a time zone that this machine knows."""
    value = text(name, default)
    try:
        return ZoneInfo(value).key
    except (ValueError, ZoneInfoNotFoundError):
        message = f"{name}={value!r} は読めません。{name}=Asia/Tokyo のように書いてください。"
        raise ImproperlyConfigured(message) from None
