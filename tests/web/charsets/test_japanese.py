"""Tests of EUC-JP and ISO-2022-JP as browsers read them."""

import pytest

from articles.web.charsets.japanese import _read_as_windows, decode_euc_jp, decode_iso_2022_jp

ROWS = [*range(1, 9), 13, *range(16, 85)]
CELLS = range(1, 95)


def shift_jis(row, cell):
    lead = (row + 1) // 2 + (0x80 if row < 63 else 0xC0)
    trail = cell + (0x9E if row % 2 == 0 else 0x3F if cell < 64 else 0x40)
    return bytes((lead, trail)).decode("cp932", "replace")


@pytest.mark.parametrize("row", ROWS)
def test_every_character_is_the_one_of_windows(row):
    expected = [shift_jis(row, cell) for cell in CELLS]
    known = [cell for cell in CELLS if "\ufffd" not in expected[cell - 1]]

    euc = b"".join(bytes((0xA0 + row, 0xA0 + cell)) for cell in known)
    jis = b"".join(bytes((0x20 + row, 0x20 + cell)) for cell in known)

    wanted = "".join(expected[cell - 1] for cell in known)
    assert decode_euc_jp(euc) == wanted
    assert decode_iso_2022_jp(b"\x1b$B" + jis + b"\x1b(B") == wanted


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"abc", "abc"),
        (b"\xa4\xa2\xa4", "あ"),
        (b"\xa4\xa2\xa4 ", "あ\ufffd "),
        (b"\x8e\xb1\x8e\xb2", "ｱｲ"),
        (b"\x8f\xb0\xa1", "丂"),
        (b"\xad\xa1\xad\xea", "①㈱"),
        (b"\xa1\xc1\xa1\xdd", "～－"),
        (b"\xff\xa4\xa2", "\ufffdあ"),
        (b"\xa9\xa1\xa4\xa2", "\ufffdあ"),
    ],
)
def test_euc_jp_is_read(data, text):
    assert decode_euc_jp(data) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"abc", "abc"),
        (b'\x1b$B$"$$\x1b(Babc', "あいabc"),
        (b'\x1b$@$"\x1b(J\\~', "あ¥‾"),
        (b"\x1b(I12\x1b(B", "ｱｲ"),
        (b'\x1b$B$"\n$$', "あ\nい"),
        (b'\x1b$B$"$', "あ"),
        (b"\x1b$B-!\x1b(B", "①"),
        (b"a\xffb", "a\ufffdb"),
    ],
)
def test_iso_2022_jp_is_read(data, text):
    assert decode_iso_2022_jp(data) == text


def test_rule_of_windows_is_only_for_reading():
    with pytest.raises(UnicodeEncodeError):
        _read_as_windows(UnicodeEncodeError("euc_jp", "ツ", 0, 1, "no"))
