from articles.guarding import Reason, check_trap


def test_whoever_fills_in_what_nobody_sees_is_caught():
    assert check_trap("https://spam.example/") == Reason.TRAPPED


def test_an_empty_field_is_no_trap():
    assert check_trap(" ") is None
