"""`manage.py render FILE`: print what a reader would get."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.management.files import read_text
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
        article = Article(body=read_text(file))
        article.derive()
        self.stdout.write(article.html)
