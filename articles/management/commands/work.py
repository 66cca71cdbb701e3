"""`manage.py work`: do what was put off, until stopped."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils.crypto import get_random_string

from articles import tasks


class Command(BaseCommand):
    """Run background tasks, reap after killed workers and ask for periodic work."""

    help = "背景の仕事(画像の変換など)をします。cron は要りません。Ctrl-C で止まります。"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how often to look for work."""
        parser.add_argument("--interval", type=float, default=1.0, help="仕事を探す間隔(秒)")

    def handle(self, *, interval: float, verbosity: int, **options: Any) -> None:
        """Beat once, so that earlier deaths are noticed, then work."""
        worker_id = get_random_string(32)
        tasks.tick(worker_id)
        tasks.Heart(worker_id).start()
        call_command(
            "db_worker",
            queue_name="*",
            interval=interval,
            worker_id=worker_id,
            reload=False,
            startup_delay=False,
            verbosity=verbosity,
        )
