import os
from pathlib import Path

import pytest
from django.core.files.storage import Storage, default_storage

from articles.renditions import writing

NAME = "cards/1-a.png"


def test_whoever_reads_meanwhile_reads_the_old_or_the_new(files):
    writing.write(NAME, b"half")
    with default_storage.open(NAME) as reader:
        writing.write(NAME, b"the whole card")

        assert reader.read() == b"half"
    assert Path(default_storage.path(NAME)).read_bytes() == b"the whole card"
    assert files() == [NAME]


def test_what_stands_there_whole_is_left_alone():
    writing.write(NAME, b"the whole card")
    before = os.stat(default_storage.path(NAME)).st_ino

    writing.write(NAME, b"the whole card")

    assert os.stat(default_storage.path(NAME)).st_ino == before


def test_a_disk_that_is_full_leaves_nothing_behind(files, monkeypatch):
    def fail(number):
        raise OSError("No space left on device")

    monkeypatch.setattr(writing.os, "fsync", fail)

    with pytest.raises(OSError, match="No space"):
        writing.write(NAME, b"the whole card")

    assert files() == []


class Objects(Storage):
    """A store of objects, which has no paths; it overwrites nothing, as some do."""

    def __init__(self):
        self.kept, self.deleted = {NAME: b"half"}, []

    def _save(self, name, content):
        self.kept[name] = content.read()
        return name

    def exists(self, name):
        return name in self.kept

    def size(self, name):
        return len(self.kept[name])

    def delete(self, name):
        self.deleted.append(name)
        del self.kept[name]


class Overwriting(Objects):
    """A store that puts each object in the place of the one before."""

    def get_available_name(self, name, max_length=None):
        return name


@pytest.mark.parametrize(("store", "deleted"), [(Objects, [NAME]), (Overwriting, [])])
def test_a_store_of_objects_keeps_the_name(monkeypatch, store, deleted):
    storage = store()
    monkeypatch.setattr(writing, "default_storage", storage)

    writing.write(NAME, b"the whole card")

    assert storage.kept == {NAME: b"the whole card"}
    assert storage.deleted == deleted
