"""`manage.py work`: do what was put off, until stopped."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands import db_worker

from articles import tasks


class Command(BaseCommand):
    """Run background tasks, reap after killed workers and ask for periodic work."""

    help = "背景の仕事(画像の変換など)をします。cron は要りません。Ctrl-C で止まります。"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how often to look for work."""
        parser.add_argument("--interval", type=float, default=1.0, help="仕事を探す間隔(秒)")

    def handle(self, *, interval: float, verbosity: int, **options: Any) -> None:
        """Work under one name, beside a heart, whatever becomes of the database."""
        # Its worker and not its command, which would begin anew and forget that it was asked to stop.
        worker = db_worker.Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=interval,
            batch=False,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        db_worker.Command().configure_logging(verbosity)
        worker.configure_signals()
        tasks.Heart(worker.worker_id).start()
        tasks.endure(worker)
