"""The settings file, run anew under many environments."""

import runpy
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

import diary

PRODUCTION = {
    "DEBUG": "off",
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "diary.example",
    "SITE_URL": "https://diary.example",
}
NAMES = (*PRODUCTION, "SECRET_KEY_FILE", "DATABASE_URL", "BEHIND_PROXY", "STATIC_ROOT")


@pytest.fixture
def load(monkeypatch, tmp_path):
    """Return the settings under an environment that holds these variables and no others."""

    def run(**variables):
        for name in NAMES:
            monkeypatch.delenv(name, raising=False)
        for name, value in {"DATA_DIR": str(tmp_path), **variables}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(Path(diary.__file__).parent / "settings.py"))

    return run


def test_a_fresh_checkout_runs_for_its_developer_alone(load, tmp_path):
    settings = load()

    assert settings["DEBUG"]
    assert settings["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert settings["DATABASES"]["default"]["NAME"] == f"{tmp_path}/diary.sqlite3"


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL"])
def test_without_debug_everything_must_be_said(load, name):
    variables = {key: value for key, value in PRODUCTION.items() if key != name}

    with pytest.raises(ImproperlyConfigured, match=f"DEBUG=off で動かすには {name} が必要です。.+"):
        load(**variables)


def test_a_public_site_is_encrypted(load):
    with pytest.raises(ImproperlyConfigured, match="https:// で始めてください"):
        load(**{**PRODUCTION, "SITE_URL": "http://diary.example"})


def test_a_public_site_has_secure_cookies_and_collected_files(load):
    settings = load(**PRODUCTION)

    assert settings["SESSION_COOKIE_SECURE"]
    assert settings["CSRF_COOKIE_SECURE"]
    assert settings["SECURE_SSL_REDIRECT"]
    assert settings["SECURE_HSTS_SECONDS"] > 0
    assert "Manifest" in settings["STORAGES"]["staticfiles"]["BACKEND"]


def test_this_machine_needs_no_encryption(load):
    settings = load(**{**PRODUCTION, "SITE_URL": "http://127.0.0.1:8000"})

    assert not settings["SECURE_SSL_REDIRECT"]
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["http://127.0.0.1:8000"]


def test_a_proxy_is_trusted_only_when_that_is_said(load):
    assert "SECURE_PROXY_SSL_HEADER" not in load(**PRODUCTION)
    assert "SECURE_PROXY_SSL_HEADER" in load(**PRODUCTION, BEHIND_PROXY="on")


@pytest.mark.parametrize(
    ("written", "networks"),
    [
        ("off", []),
        ("on", ["127.0.0.0/8", "::1/128"]),
        ("10.0.0.2, fd00::/64", ["10.0.0.2/32", "fd00::/64"]),
    ],
)
def test_proxies_are_this_machine_or_written_out(load, written, networks):
    settings = load(**PRODUCTION, BEHIND_PROXY=written)

    assert [str(network) for network in settings["PROXIES"]] == networks


def test_a_proxy_that_is_no_address_is_refused(load):
    with pytest.raises(ImproperlyConfigured, match="プロキシのアドレスを"):
        load(**PRODUCTION, BEHIND_PROXY="10.0.0.0/33")


def test_postgresql_is_taken_from_its_address(load):
    settings = load(DATABASE_URL="postgresql://diary@/diary?host=/run/postgresql")

    assert settings["DATABASES"]["default"]["ENGINE"] == "django.db.backends.postgresql"


def test_sqlite_waits_for_its_lock_and_keeps_its_keys(load):
    options = load()["DATABASES"]["default"]["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] >= 20
    assert "journal_mode=WAL" in options["init_command"]
    assert "foreign_keys=ON" in options["init_command"]


def test_data_that_cannot_be_kept_is_told_with_the_cure(load, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(ImproperlyConfigured, match="DATA_DIR か DATABASE_URL に"):
        load(DATA_DIR=str(tmp_path / "file" / "data"))
