"""`manage.py watch`: look at originals again."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from articles import originals, web
from articles.models import Drift, OriginalSource, Watch


class Command(BaseCommand):
    """Look at the originals that are due, or at those that are named."""

    help = (
        "原文が変わっていないか、消えていないかを見ます。何も付けなければ、見る時期の来たものだけを見ます。"
        "背景の仕事(manage.py work)も同じことをします。"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take addresses, or all."""
        parser.add_argument("address", nargs="*", help="原文のアドレス")
        parser.add_argument("--all", action="store_true", dest="everything", help="すべて見る")

    def handle(self, *, address: list[str], everything: bool, **options: Any) -> None:
        """Visit and tell."""
        for original in _chosen(address, everything=everything):
            self.stdout.write(f"{_told(originals.visit(original))}  {original.url}")


def _told(seen: originals.Visit) -> str:
    """Return what to tell of a look, changes that wait for a decision first."""
    words = str(Watch.Condition(seen.condition).label)
    if seen.watch.suspicion:
        return f"{words}、次に見て確かめます"
    waiting = Drift.objects.open().filter(article__original=seen.watch.original).count()
    return f"変更あり(未対応 {waiting}件)" if waiting else words


def _chosen(addresses: list[str], *, everything: bool) -> list[OriginalSource]:
    if addresses:
        return [_original(address) for address in addresses]
    if everything:
        return list(OriginalSource.objects.order_by("pk"))
    originals.begin_to_watch()
    due = Watch.objects.due(timezone.now()).select_related("original")
    return [watch.original for watch in due]


def _original(address: str) -> OriginalSource:
    try:
        return OriginalSource.objects.get(url=web.canonical(address))
    except (web.BadAddress, OriginalSource.DoesNotExist):
        message = f"{address} という原文は登録されていません。アドレスを確かめてください。"
        raise CommandError(message) from None
