"""`manage.py capture URL`: read the page of an original."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import extraction, originals
from articles.management.files import read_bytes


class Command(BaseCommand):
    """Read a page and keep it as an original, or only print what was found."""

    help = (
        "原文のページを読み、原文として登録します。"
        "--html FILE を付けると、ネットワークの代わりに保存したページを読みます。"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take an address, or a file with its address."""
        parser.add_argument("address", nargs="?", default="", help="原文のアドレス")
        parser.add_argument("--url", default="", help="原文のアドレス(--html と一緒に)")
        parser.add_argument("--html", metavar="FILE", help="保存したページ。「-」なら標準入力")
        parser.add_argument(
            "--json",
            action="store_true",
            dest="only_print",
            help="見つけたものを出すだけで、登録しない",
        )

    def handle(
        self, *, address: str, url: str, html: str | None, only_print: bool, **options: Any
    ) -> None:
        """Read, and print or keep."""
        try:
            page = _read(address or url, html)
            if only_print:
                self.stdout.write(as_json(page.reading))
            else:
                self.stdout.write(_keep(page))
        except originals.Unread as unread:
            raise CommandError(str(unread)) from unread


def _read(url: str, html: str | None) -> originals.Read:
    if html is None:
        return originals.read(url)
    return originals.read_saved(read_bytes(html), url=url)


def as_json(reading: extraction.Reading) -> str:
    """Return everything that was found, with where it stands."""
    found = {
        field.value: {
            "value": list(each.values) if field is extraction.Field.AUTHORS else each.value,
            "where": each.where,
        }
        for field, each in reading.metadata.items()
    }
    blocks = [asdict(block) for block in reading.blocks]
    return json.dumps({**found, "blocks": blocks}, ensure_ascii=False, indent=2)


def _keep(page: originals.Read) -> str:
    """Register the page as an original and return what to tell about it."""
    original, created = originals.register(page)
    if not created:
        return f"もう登録されています: {original.title} ({original.url})"
    count = len(page.reading.blocks)
    return f"登録しました: {original.title} ({original.url})、本文 {count}段落"
