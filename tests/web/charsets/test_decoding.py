"""Tests of whom to believe about the character set of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.web.charsets import CharsetSource, decode

CAT = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。"
RUSSIAN = "Они говорят, что эту проблему нелегко решить, но мы можем закончить работу."
FRENCH = "Ils disent que ce problème n’est pas très facile à résoudre, mais l’été viendra."


def page(text, *, meta="", xml=""):
    declared = f'<?xml version="1.0" encoding="{xml}"?>' if xml else ""
    element = f'<meta charset="{meta}">' if meta else ""
    return f"{declared}<html><head>{element}<title>x</title></head><p>{text}</p></html>"


def read(text, encoding, *, header="", **declared):
    written = page(text, **declared)
    decoded = decode(written.encode(encoding), header=header)
    return decoded.text == written, decoded.charset, decoded.source.value


@pytest.mark.parametrize(
    ("encoding", "header", "declared", "charset", "source"),
    [
        ("cp932", "Shift_JIS", {}, "shift_jis", "header"),
        ("cp932", "x-sjis", {"meta": "euc-jp"}, "shift_jis", "header"),
        ("cp932", "", {"meta": "shift_jis"}, "shift_jis", "meta"),
        ("cp932", "", {"xml": "Shift_JIS"}, "shift_jis", "xml"),
        ("cp932", "", {}, "shift_jis", "detected"),
        ("cp932", "utf-8", {"meta": "shift_jis"}, "shift_jis", "meta"),
        ("cp932", "iso-8859-1", {"meta": "shift_jis"}, "shift_jis", "meta"),
        ("cp932", "euc-jp", {"meta": "shift_jis"}, "shift_jis", "meta"),
        ("cp932", "utf-8", {}, "shift_jis", "detected"),
        ("cp932", "utf-8", {"meta": "utf-8"}, "shift_jis", "detected"),
        ("cp932", "iso-8859-1", {}, "shift_jis", "detected"),
        ("cp932", "nonsense", {}, "shift_jis", "detected"),
        ("euc_jp", "euc-jp", {}, "euc-jp", "header"),
        ("euc_jp", "shift_jis", {"meta": "euc-jp"}, "euc-jp", "meta"),
        ("euc_jp", "shift_jis", {}, "euc-jp", "detected"),
        ("euc_jp", "", {}, "euc-jp", "detected"),
        ("iso2022_jp", "iso-2022-jp", {}, "iso-2022-jp", "header"),
        ("iso2022_jp", "utf-8", {}, "iso-2022-jp", "detected"),
        ("iso2022_jp", "", {}, "iso-2022-jp", "detected"),
        ("utf-8", "utf-8", {}, "utf-8", "header"),
        ("utf-8", "", {"meta": "utf-8"}, "utf-8", "meta"),
        ("utf-8", "", {}, "utf-8", "detected"),
        ("utf-8", "iso-8859-1", {}, "utf-8", "detected"),
        ("utf-8", "shift_jis", {"meta": "utf-8"}, "utf-8", "meta"),
        ("utf-8", "gb2312", {}, "utf-8", "detected"),
        ("utf-8-sig", "shift_jis", {"meta": "euc-jp"}, "utf-8", "bom"),
        ("utf-16", "shift_jis", {}, "utf-16le", "bom"),
        ("utf-16le", "utf-16", {}, "utf-16le", "header"),
        ("utf-16be", "", {}, "utf-16be", "detected"),
    ],
)
def test_japanese_page_is_read(encoding, header, declared, charset, source):
    assert read(CAT, encoding, header=header, **declared) == (True, charset, source)


@pytest.mark.parametrize(
    ("encoding", "header", "declared", "charset", "source"),
    [
        ("cp1251", "windows-1251", {}, "windows-1251", "header"),
        ("cp1251", "iso-8859-1", {"meta": "windows-1251"}, "windows-1251", "meta"),
        ("cp1251", "", {"meta": "koi8-r", "xml": "windows-1251"}, "windows-1251", "xml"),
        ("cp1251", "utf-8", {}, "windows-1251", "detected"),
        ("koi8_r", "", {}, "koi8-r", "detected"),
    ],
)
def test_russian_page_is_read(encoding, header, declared, charset, source):
    assert read(RUSSIAN, encoding, header=header, **declared) == (True, charset, source)


@pytest.mark.parametrize(
    ("header", "declared", "source"),
    [
        ("iso-8859-1", {}, "header"),
        ("windows-1252", {"meta": "windows-1252"}, "header"),
        ("", {"meta": "latin1"}, "meta"),
        ("utf-8", {"meta": "iso-8859-1"}, "meta"),
        ("utf-8", {}, "detected"),
        ("", {}, "detected"),
    ],
)
def test_french_page_is_read(header, declared, source):
    assert read(FRENCH, "cp1252", header=header, **declared) == (True, "windows-1252", source)


@pytest.mark.parametrize(
    ("text", "encoding", "label", "charset"),
    [
        ("朱镕基说，这个问题很重要。", "gb18030", "gb2312", "gbk"),
        ("這個問題很重要，他們說。", "big5", "big5", "big5"),
        ("이 문제는 매우 중요합니다.", "cp949", "ks_c_5601-1987", "euc-kr"),
        ("①②③ ㈱ ～", "cp932", "shift_jis", "shift_jis"),
        ("ｱｲｳｴｵ ｶﾀｶﾅ", "cp932", "shift_jis", "shift_jis"),
    ],
)
def test_declared_set_is_read_with_the_extensions_of_windows(text, encoding, label, charset):
    assert read(text, encoding, meta=label) == (True, charset, "meta")


def test_page_cut_off_inside_a_character_is_still_in_the_set_declared():
    data = page(CAT, meta="shift_jis").encode("cp932")
    cut = data[: data.index("無".encode("cp932")) + 1]

    decoded = decode(cut)

    assert decoded.text.endswith("名前はまだ")
    assert (decoded.charset, decoded.source) == ("shift_jis", CharsetSource.META)


@pytest.mark.parametrize("header", ["utf-8", ""])
def test_one_broken_character_does_not_overthrow_utf_8(header):
    data = page(CAT).encode().replace("猫".encode(), b"\xe7\x8c")

    decoded = decode(data, header=header)

    assert "吾輩は\ufffdである" in decoded.text
    assert decoded.charset == "utf-8"


def test_single_accent_in_utf_8_is_proof_against_a_single_byte_set():
    assert decode("<p>café</p>".encode(), header="iso-8859-1").text == "<p>café</p>"


def test_few_bytes_that_happen_to_be_utf_8_do_not_overthrow_chinese():
    data = "<p>联通</p>".encode("gbk")

    assert decode(data, header="gb2312").text == "<p>联通</p>"


@pytest.mark.parametrize("header", ["utf-16", "utf-16be"])
def test_utf_16_that_has_no_zeros_is_not_believed(header):
    assert decode(b"<p>hello</p>", header=header).text == "<p>hello</p>"


def test_ascii_without_any_claim_is_assumed_to_be_utf_8():
    decoded = decode(b"<p>hello</p>")

    assert (decoded.charset, decoded.source) == ("utf-8", CharsetSource.ASSUMED)


def test_bytes_that_look_like_nothing_are_read_as_windows_1252(monkeypatch):
    monkeypatch.setattr("articles.web.charsets.decoding.detect", lambda data: "")

    decoded = decode(b"<p>\xe9</p>")

    assert (decoded.text, decoded.source) == ("<p>é</p>", CharsetSource.ASSUMED)


def test_refuted_claim_is_better_than_none_at_all(monkeypatch):
    monkeypatch.setattr("articles.web.charsets.decoding.detect", lambda data: "")

    decoded = decode(b"<p>\xe9 \xe9</p>", header="utf-8")

    assert (decoded.text, decoded.source) == ("<p>\ufffd \ufffd</p>", CharsetSource.HEADER)


def test_meta_element_of_plain_text_is_only_text():
    data = '<meta charset="shift_jis"> café'.encode("cp1252")

    assert decode(data, header="windows-1252", has_markup=False).charset == "windows-1252"


def test_nul_becomes_the_sign_that_browsers_show():
    assert decode(b"<p>a\0b</p>", header="utf-8").text == "<p>a\ufffdb</p>"


def test_what_is_no_text_is_known():
    assert decode(bytes(range(32)) * 10, header="utf-8").is_binary


@given(st.binary(), st.sampled_from(["", "utf-8", "shift_jis", "euc-jp", "utf-16", "windows-1252"]))
def test_any_bytes_are_read_as_something(data, header):
    decoded = decode(data, header=header)

    assert "\0" not in decoded.text
    assert decoded.charset
    decoded.text.encode()


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig"]))
def test_utf_8_is_read_back_as_it_was(text, encoding):
    decoded = decode(text.encode(encoding), header="utf-8")

    readable = text.removeprefix("\ufeff") if encoding == "utf-8" else text
    assert decoded.text == readable.replace("\0", "\ufffd") or "\x1b" in text
