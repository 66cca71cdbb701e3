"""Packages of Node.js are installed once, and again when their list changed."""

import json
import subprocess
from pathlib import Path

import pytest

from tools import node_packages
from tools.refusals import Refusal


@pytest.fixture
def root(monkeypatch, tmp_path: Path) -> Path:
    """Return a project whose list names a package that lies beside it."""
    monkeypatch.setattr(node_packages, "ROOT", tmp_path)
    folder = tmp_path / node_packages.LISTS / "stones"
    (folder / "pebble").mkdir(parents=True)
    (folder / "pebble" / "package.json").write_text('{"name": "pebble", "version": "1.0.0"}')
    packed = subprocess.run(
        [*node_packages.NPM, "pack", "--silent", folder / "pebble"], cwd=tmp_path, check=True
    )
    assert packed.returncode == 0
    wish = {"name": "stones", "dependencies": {"pebble": f"file:{tmp_path}/pebble-1.0.0.tgz"}}
    (folder / "package.json").write_text(json.dumps(wish))
    assert node_packages.lock(folder) == 0
    return tmp_path


@pytest.fixture
def runs(monkeypatch) -> list[str]:
    """Note what npm is asked."""
    made: list[str] = []
    npm = node_packages._npm

    def note(*words: str, folder: Path) -> int:
        made.append(words[0])
        return npm(*words, folder=folder)

    monkeypatch.setattr(node_packages, "_npm", note)
    return made


def test_what_is_there_is_not_installed_again(root, runs):
    for _ in range(2):
        folder = node_packages.provide("stones", home=root / "npm")

    assert (folder / "pebble" / "package.json").exists()
    assert runs == ["ci"]


def test_a_changed_list_is_installed_anew(root, runs):
    node_packages.provide("stones", home=root / "npm")
    path = root / node_packages.LISTS / "stones" / "package.json"
    path.write_text(path.read_text().replace("{", '{"private": true, ', 1))

    node_packages.provide("stones", home=root / "npm")

    assert runs == ["ci", "ci"]


def test_a_lock_that_does_not_fit_is_refused_and_not_remembered(root):
    path = root / node_packages.LISTS / "stones" / "package.json"
    path.write_text(json.dumps({"name": "stones", "dependencies": {"pebble": "2.0.0"}}))

    for _ in range(2):
        with pytest.raises(Refusal, match="tools/npm/stones のパッケージを入れられませんでした"):
            node_packages.provide("stones", home=root / "npm")
