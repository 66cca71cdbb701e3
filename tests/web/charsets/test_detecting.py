"""Tests of character sets told by the bytes alone."""

import time

import pytest

from articles.web.charsets.detecting import detect

TEXTS = {
    "shift_jis": "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。",
    "euc-jp": "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。",
    "gb18030": "他们说这个问题不是很容易解决，但是我们可以在明年以前完成这项工作。",
    "big5": "他們說這個問題不是很容易解決，但是我們可以在明年以前完成這項工作。",
    "euc-kr": "그들은 이 문제가 해결하기 쉽지 않다고 말하지만 우리는 작업을 완료할 수 있습니다.",
    "windows-1251": "Они говорят, что эту проблему нелегко решить, но мы можем закончить работу.",
    "koi8-r": "Они говорят, что эту проблему нелегко решить, но мы можем закончить работу.",
    "windows-1250": "Říkají, že tento problém není snadné vyřešit, ale můžeme práci dokončit.",
    "windows-1252": "Ils disent que ce problème n’est pas très facile à résoudre, mais l’été viendra.",
    "windows-1253": "Λένε ότι αυτό το πρόβλημα δεν είναι εύκολο να λυθεί, αλλά μπορούμε.",
    "windows-1254": "Bu sorunu çözmenin kolay olmadığını söylüyorlar, ancak işi bitirebiliriz.",
    "windows-1255": "הם אומרים שהבעיה הזאת לא קלה לפתרון, אבל אנחנו יכולים לסיים את העבודה.",
    "windows-1256": "يقولون إن هذه المشكلة ليست سهلة الحل، لكننا نستطيع إنهاء العمل قبل العام المقبل.",
    "windows-874": "พวกเขาบอกว่าปัญหานี้แก้ไขไม่ง่าย แต่เราสามารถทำงานให้เสร็จก่อนปีหน้าได้",
}
PAGE = "<!doctype html><html><head><title>x</title><script>var a = 1;</script></head><p>{}</p>"


@pytest.mark.parametrize("charset", TEXTS)
@pytest.mark.parametrize("times", [1, 50])
def test_character_set_is_recognised(charset, times):
    page = PAGE.format(TEXTS[charset] * times)

    assert detect(page.encode(charset.replace("windows-", "cp"))) == charset


@pytest.mark.parametrize("charset", ["utf-16le", "utf-16be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(charset):
    assert detect(PAGE.format("日本語").encode(charset)) == charset


def test_english_with_the_quotation_marks_of_windows_is_not_taken_for_something_else():
    page = PAGE.format("He said, “it’s not easy” — but we’ll finish it before the deadline.")

    assert detect(page.encode("cp1252")) == "windows-1252"


def test_ascii_has_no_character_set_of_its_own():
    assert detect(b"hello") == ""


def test_nothing_has_none_either():
    assert detect(b"") == ""


@pytest.mark.parametrize("data", [b"<" * 2_000_000, b"\xe9" * 3_000_000, bytes(range(256)) * 9000])
def test_hostile_bytes_take_no_long_time(data):
    started = time.monotonic()

    detect(data)

    assert time.monotonic() - started < 3
