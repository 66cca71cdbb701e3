import pytest
from django.db import connections

from articles import checks


def test_a_public_site_without_collected_files_is_warned(settings, tmp_path):
    settings.STATIC_ROOT = str(tmp_path)

    assert [message.id for message in checks.static_files_are_collected(None)] == ["articles.W001"]


def test_collected_files_are_found(settings, tmp_path):
    settings.STATIC_ROOT = str(tmp_path)
    (tmp_path / checks.MANIFEST).touch()

    assert checks.static_files_are_collected(None) == []


def test_this_machine_alone_needs_no_collected_files(settings):
    settings.STATIC_ROOT = None

    assert checks.static_files_are_collected(None) == []


@pytest.mark.django_db
def test_the_database_of_the_tests_reads_japanese():
    assert checks.database_reads_japanese(None, databases=["default"]) == []
    assert checks.database_reads_japanese(None) == []


class _Cursor:
    def __init__(self, answer: str) -> None:
        self.answer = answer

    def __enter__(self):
        return self

    def __exit__(self, *args: object) -> None: ...

    def execute(self, sql: str) -> None: ...

    def fetchone(self) -> tuple[str]:
        return (self.answer,)


@pytest.mark.django_db
@pytest.mark.parametrize(("ctype", "ids"), [("C", ["articles.E001"]), ("C.UTF-8", [])])
def test_a_postgresql_that_knows_no_letters_is_an_error(monkeypatch, ctype, ids):
    monkeypatch.setattr(connections["default"], "vendor", "postgresql")
    monkeypatch.setattr(connections["default"], "cursor", lambda: _Cursor(ctype))

    found = checks.database_reads_japanese(None, databases=["default"])

    assert [message.id for message in found] == ids


def test_reasons_that_only_warn_are_known_by_name(settings):
    assert checks.reasons_are_known(None) == []

    settings.GATE_WARNS = ["permision-missing"]

    assert [message.id for message in checks.reasons_are_known(None)] == ["articles.E002"]
    assert "permission-missing" in checks.reasons_are_known(None)[0].hint
