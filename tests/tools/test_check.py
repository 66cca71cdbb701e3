"""Every check runs, and each gets a line."""

import os
import sys

from tools import check
from tools.check import Check


def ending(code: int, *, name: str = "one", variables: dict[str, str] | None = None) -> Check:
    program = f"import os, sys; print(os.environ.get('MARK', '')); sys.exit({code})"
    return Check(name, (sys.executable, "-c", program), variables or {})


def test_a_failure_does_not_hide_what_comes_after(capfd):
    code = check.run([ending(3, name="first"), ending(0, name="second")], environment=os.environ)

    lines = capfd.readouterr().out.splitlines()[-2:]
    assert code == 1
    assert [line.split("  ")[:2] for line in lines] == [["失敗", "first"], ["合格", "second"]]


def test_all_well_is_zero():
    assert check.run([ending(0), ending(0)], environment=os.environ) == 0


def test_a_check_gets_the_variables_it_needs(capfd):
    check.run([ending(0, variables={"MARK": "mine"}), ending(0)], environment=os.environ)

    assert capfd.readouterr().out.splitlines().count("mine") == 1


def test_the_public_settings_are_checked_with_a_key_of_their_own():
    first, second = (
        next(one for one in check._checks() if one.name == "check --deploy") for _ in range(2)
    )

    assert first.variables["DEBUG"] == "off"
    assert first.variables["SECRET_KEY"] != second.variables["SECRET_KEY"]
