"""`manage.py rebuild`: derive again what derives from the text of articles."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.models import Article


class Command(BaseCommand):
    """Render every article again; what was up to date stays byte for byte the same."""

    help = "すべての記事のHTMLと要約を、本文から作り直します。"

    def handle(self, **options: Any) -> None:
        """Rebuild and tell how many had changed."""
        total = Article.objects.count()
        changed = Article.objects.all().rebuild()
        self.stdout.write(f"{total}件の記事を作り直し、{changed}件が変わりました。")
