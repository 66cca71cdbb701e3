"""`manage.py rebuild`: derive again what derives from the text of articles."""

from typing import Any

from django.core.management.base import BaseCommand

from articles import publishing
from articles.models import Article


class Command(BaseCommand):
    """Render, pair and weigh every article again; what was up to date stays the same."""

    help = "すべての記事のHTML、要約、原文との対応、リンク先、権利による扱いを作り直します。"

    def handle(self, **options: Any) -> None:
        """Rebuild and tell how many had changed."""
        total = Article.objects.count()
        changed = publishing.rebuild()
        self.stdout.write(f"{total}件の記事を作り直し、{changed}件が変わりました。")
