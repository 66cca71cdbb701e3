"""`manage.py demo`: a small site to look around in."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.management import demonstration
from articles.models import User


class Command(BaseCommand):
    """Load the demonstration into an empty site, or build it anew where nothing real is."""

    help = "お試し用のサイトを用意します。ほかに何か書かれているサイトには、決して触れません。"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the wish for a new one."""
        parser.add_argument(
            "--reset", action="store_true", help="お試し用のサイトを最初から作り直す"
        )

    def handle(self, *, reset: bool, **options: Any) -> None:
        """Load where nothing is, rebuild where that was asked for, and say who may log in."""
        site = demonstration.read_site()
        password_file = Path(settings.DATA_DIR) / "demonstration-password"
        if reset:
            self._clear(site)
        taken = demonstration.namesakes(site)
        if demonstration.is_empty() and not taken:
            demonstration.give_password(demonstration.load(site), password_file)
            self.stdout.write("お試し用のサイトを用意しました。")
        elif demonstration.is_empty():
            # A site of somebody real that is still empty; it is no fault, and it starts.
            self.stdout.write(
                f"{'、'.join(taken)} という名前のユーザーがいるので、お試し用のサイトは作りませんでした。"
            )
            return
        if not demonstration.real_content(site):
            editor = User.objects.get(username=demonstration.EDITOR)
            password = demonstration.current_password(editor, password_file)
            self.stdout.write(f"  名前: {editor.username}")
            self.stdout.write(f"  パスワード: {password or '(変更済み)'}")

    def _clear(self, site: demonstration.Site) -> None:
        real = demonstration.real_content(site)
        if real:
            message = (
                f"お試し用でないものがあるので、何も変えませんでした: {'、'.join(real[:5])}"
                f"{' など' if len(real) > 5 else ''}。"
                "お試し用のサイトは、別の DATABASE_URL に作ってください。"
            )
            raise CommandError(message)
        demonstration.clear(site)
