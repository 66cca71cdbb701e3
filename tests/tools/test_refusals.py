"""A tool ends with a sentence, never with a traceback."""

import pytest

from tools.refusals import Refusal, exit_with


def refuse() -> int:
    raise Refusal("こうしてください。")


def interrupt() -> int:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("command", "code", "sentence"),
    [
        (lambda: 0, 0, ""),
        (lambda: 3, 3, ""),
        (refuse, 1, "こうしてください。\n"),
        (interrupt, 130, "中断しました。\n"),
    ],
)
def test_a_command_ends_with_its_code(command, code, sentence, capsys):
    with pytest.raises(SystemExit) as ending:
        exit_with(command)

    assert ending.value.code == code
    assert capsys.readouterr().err == sentence
