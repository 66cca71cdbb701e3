import io
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db


def render(file):
    out = StringIO()
    call_command("render", str(file), stdout=out)
    return out.getvalue()


def test_a_file_is_rendered_as_a_reader_would_get_it(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("これは**「強調」**です", encoding="utf-8")

    assert render(file).strip() == ArticleFactory(body="これは**「強調」**です").html.strip()


def test_standard_input_is_rendered(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("海".encode())))

    assert "海" in render("-")


def test_a_byte_order_mark_is_no_text(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes("\ufeff# 見出し".encode())

    assert "<h2" in render(file)


@pytest.mark.parametrize(
    ("data", "words"), [(None, "開けません"), ("海".encode("cp932"), "UTF-8ではありません")]
)
def test_a_file_that_cannot_be_read_gets_a_sentence(tmp_path, data, words):
    file = tmp_path / "a.md"
    if data:
        file.write_bytes(data)

    with pytest.raises(CommandError, match=words):
        render(file)
