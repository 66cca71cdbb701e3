"""`manage.py reindex`: index every article for search anew."""

from typing import Any

from django.core.management.base import BaseCommand

from articles import search

WIDTH = 40


class Command(BaseCommand):
    """Index every article anew, the newest first; meanwhile people may search and write."""

    help = "検索の索引を作り直します。そのあいだも、読むことも書くこともできます。"

    def handle(self, **options: Any) -> None:
        """Index and tell how far it is."""
        total = search.reindex(self._show)
        self.stdout.write(f"{total}件の記事を索引に入れました。")

    def _show(self, done: int, total: int) -> None:
        if not self.stdout.isatty():
            return
        filled = WIDTH * done // total
        bar = "#" * filled + "." * (WIDTH - filled)
        self.stdout.write(f"\r[{bar}] {done}/{total}", ending="\n" if done == total else "")
        self.stdout.flush()
