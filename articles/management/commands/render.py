"""`manage.py render FILE`: print what a reader would get."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import Article


class Command(BaseCommand):
    """Render a Markdown file by the renderer of the site, pictures of the site included."""

    help = "Markdownのファイルを、読者が受け取るHTMLにして出します。「-」なら標準入力から読みます。"
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", help="Markdownのファイル(UTF-8)、または「-」")

    def handle(self, *, file: str, **options: Any) -> None:
        """Read, render and print."""
        article = Article(body=_read(file))
        article.derive()
        self.stdout.write(article.html)


def _read(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        message = f"{file} を開けません({error.strerror})。道筋と権限を確かめてください。"
        raise CommandError(message) from error
    except UnicodeDecodeError as error:
        message = f"{file} はUTF-8ではありません。UTF-8で保存し直してください。"
        raise CommandError(message) from error
