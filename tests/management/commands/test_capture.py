import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import OriginalSource, Snapshot
from tests.originals.samples import SOURCE, page
from tests.originals.sites import pages, site

__all__ = ["pages", "site"]
pytestmark = pytest.mark.django_db


def capture(*arguments):
    said = StringIO()
    call_command("capture", *arguments, stdout=said)
    return said.getvalue()


@pytest.fixture
def saved(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(page(), encoding="utf-8")
    return str(file)


def test_a_saved_page_is_printed_with_where_and_nothing_is_stored(saved):
    found = json.loads(capture("--html", saved, "--url", "https://tides.example/p", "--json"))

    assert found["title"]["value"] == "On Tide Pools"
    assert found["authors"]["value"] == ["Anna Lind"]
    assert found["published"]["where"]
    assert [block["text"] for block in found["blocks"]] == SOURCE
    assert not Snapshot.objects.exists()
    assert not OriginalSource.objects.exists()


def test_a_page_in_another_character_set_is_read(tmp_path):
    file = tmp_path / "page.html"
    text = page(["潮が引くと、潮だまりが残る。" * 4], title="潮だまり")
    head = '<meta charset="shift_jis">'
    file.write_bytes(text.replace("<head>", f"<head>{head}").encode("shift_jis"))

    found = json.loads(capture("--html", str(file), "--url", "https://a.example/", "--json"))

    assert found["title"]["value"] == "潮だまり"


def test_an_address_is_read_and_registered(site):
    said = capture(site.url("/pools"))

    assert "登録しました: On Tide Pools" in said
    assert OriginalSource.objects.get().snapshots.count() == 1


def test_an_address_on_record_is_told(site):
    capture(site.url("/pools"))

    assert "もう登録されています" in capture(site.url("/pools"))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "https:// から始まる"),
        (("blog",), "https:// から始まる"),
        (("http://127.0.0.1/",), "公開されたサイトではない"),
        (("--html", "/nowhere", "--url", "https://a.example/"), "/nowhere を開けません"),
        (("--html", __file__, "--url", "nonsense"), "https:// から始まる"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        capture(*arguments)
