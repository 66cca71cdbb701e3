"""Every feed of the demonstration site before its validator, and before a reader that others wrote."""

import json
from pathlib import Path

import feedparser
import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from tests import crawling

pytestmark = pytest.mark.django_db
FOLDER = Path(__file__).parent.parent / "data" / "feeds"
ATOM = etree.RelaxNG(etree.parse(FOLDER / "atom.rng"))
JSON = Draft202012Validator(json.loads((FOLDER / "json-feed.schema.json").read_text()))


@pytest.fixture
def feeds():
    """Return the feeds in Atom and those in JSON, each by its address."""
    crawling.load()
    found = {path: answer.body for path, answer in crawling.crawl().items()}
    atom = {path: body for path, body in found.items() if path.endswith("/feed/")}
    return atom, {path: body for path, body in found.items() if path.endswith("/feed.json")}


def test_every_feed_is_valid(feeds):
    atom, in_json = feeds

    assert len(atom) == len(in_json) > 5
    assert {path: faults for path in atom if (faults := faults_of_atom(atom[path]))} == {}
    assert {path: faults for path in in_json if (faults := faults_of_json(in_json[path]))} == {}


def test_a_reader_of_feeds_takes_what_a_person_should_see(feeds):
    for path, body in feeds[0].items():
        found = feedparser.parse(body)

        assert not found.bozo, path
        assert found.version == "atom10"
        assert found.entries
        for entry in found.entries:
            assert entry.title
            assert entry.link
            assert entry.content[0].value
            assert entry.updated_parsed


def faults_of_atom(body: bytes) -> list[str]:
    """Return what the grammar says, and which entries a reader would take for one."""
    tree = etree.fromstring(body)
    faults = [] if ATOM.validate(tree) else [str(error) for error in ATOM.error_log]
    ids = tree.xpath("//a:entry/a:id/text()", namespaces={"a": "http://www.w3.org/2005/Atom"})
    return faults + sorted({one for one in ids if ids.count(one) > 1})


def faults_of_json(body: bytes) -> list[str]:
    """Return what the schema says, and which items a reader would take for one."""
    feed = json.loads(body)
    faults = [error.message for error in JSON.iter_errors(feed)]
    ids = [item["id"] for item in feed["items"]]
    return faults + sorted({one for one in ids if ids.count(one) > 1})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<updated>", b"<updated>yesterday "),
        (b"<title>", b"<title></title><title>"),
        (b"<author>", b"<author><email>nobody</email>"),
        (b"</feed>", b"<unknown/></feed>"),
    ],
)
def test_faults_of_atom_are_found(client, old, new):
    body = client.get("/feed/").content

    assert faults_of_atom(body) == []
    assert faults_of_atom(body.replace(old, new, 1)) != []


@pytest.mark.parametrize(
    "change", [{"title": ""}, {"version": "1"}, {"unknown": 1}, {"items": [{"id": "1"}]}]
)
def test_faults_of_json_are_found(client, change):
    feed = client.get("/feed.json").json()

    assert faults_of_json(json.dumps(feed)) == []
    assert faults_of_json(json.dumps(feed | change)) != []
