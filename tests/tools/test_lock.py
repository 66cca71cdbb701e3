"""Lock files that do not belong to the dependencies are noticed without a network."""

from pathlib import Path

import pytest

from tools import lock
from tools.refusals import Refusal

PROJECT = """
[project]
requires-python = ">=3.11"
dependencies = ["django>=5.2", "nh3"]
[dependency-groups]
dev = ["pytest"]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project whose lock files are fresh."""
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    for name in (lock.WHEELS, *lock.LOCKS, *lock.node_files()):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{name}\n")
    (tmp_path / lock.RECORD).write_text(lock.record(tmp_path))
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new))


def test_fresh_lock_files_are_taken(root):
    lock.demand_fresh(root)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"nh3"', '"nh3", "pillow"'),
        (', "nh3"', ""),
        ("django>=5.2", "django>=5.3"),
        ('"nh3"', '"nh3[extra]"'),
        ('["pytest"]', '["pytest", "ruff"]'),
        (">=3.11", ">=3.12"),
    ],
)
def test_changed_dependencies_are_noticed(root, old, new):
    change(root / "pyproject.toml", old, new)

    with pytest.raises(Refusal, match=r"^pyproject\.toml が、固定した版と合いません。make lock"):
        lock.demand_fresh(root)


@pytest.mark.parametrize(
    ("old", "new"),
    [('"nh3"', '"nh3",  # the allow-list\n'), ('"django>=5.2", "nh3"', '"nh3", "django>=5.2"')],
)
def test_comments_and_order_do_not_matter(root, old, new):
    change(root / "pyproject.toml", old, new)

    lock.demand_fresh(root)


@pytest.mark.parametrize("name", [lock.WHEELS, *lock.LOCKS, *lock.node_files()])
def test_a_lock_file_edited_by_hand_is_noticed(root, name):
    (root / name).write_text("edited\n")

    with pytest.raises(Refusal, match=rf"^{name} が"):
        lock.demand_fresh(root)


def test_no_lock_file_names_an_address():
    for name in lock.LOCKS:
        assert "://" not in (lock.ROOT / name).read_text()
    for name in lock.node_files():
        assert '"resolved"' not in (lock.ROOT / name).read_text()
