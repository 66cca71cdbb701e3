"""The key of this machine is made once."""

from tools import secret_key


def test_a_key_is_made_that_nobody_else_can_read(tmp_path):
    path = secret_key.keep(tmp_path / "secret-key")

    assert path.stat().st_mode & 0o777 == 0o600
    assert len(path.read_text().strip()) >= 64


def test_the_key_stays_the_same(tmp_path):
    first = secret_key.keep(tmp_path / "secret-key").read_text()

    assert secret_key.keep(tmp_path / "secret-key").read_text() == first


def test_an_empty_key_is_replaced(tmp_path):
    (tmp_path / "secret-key").touch()

    assert secret_key.keep(tmp_path / "secret-key").read_text().strip()


def test_nothing_else_is_left_beside_the_key(tmp_path):
    secret_key.keep(tmp_path / "secret-key")

    assert [file.name for file in tmp_path.iterdir()] == ["secret-key"]
