"""`manage.py spam`: what the rules against spam would have held lately."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from articles import comments, guarding, spam


class Command(BaseCommand):
    """Try one rule, or all, on the comments of the past."""

    help = (
        "迷惑コメントの決まりを、届いたコメントで試します。何件を保留にし、そのうち何件をモデレーターが公開したかが"
        "分かります。何も変えません。"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the rule, the days and another limit."""
        parser.add_argument("rule", nargs="?", choices=[*spam.RULES], help="決まりの名前")
        parser.add_argument("--days", type=int, default=30, help="何日前から(ふつうは30)")
        parser.add_argument("--links", type=int, help="リンクの数の上限を変えて試す")
        parser.add_argument("--repeated", type=int, help="同じ字の続く数を変えて試す")

    def handle(self, *, rule: str | None, days: int, **options: Any) -> None:
        """Try, and tell in a line a rule."""
        until = timezone.now()
        since = until - timedelta(days=days)
        changed = {
            name: options[name] for name in ("links", "repeated") if options[name] is not None
        }
        measure = replace(guarding.limits(), **changed)
        names = [rule] if rule else list(spam.RULES)
        trials = comments.try_rules(names, since=since, until=until, measure=measure)
        for name, trial in trials.items():
            self.stdout.write(
                f"{name}: {trial.seen}件のうち{trial.found}件を保留、"
                f"うち{trial.approved}件を公開、{trial.rejected}件を迷惑かゴミ箱へ"
            )
