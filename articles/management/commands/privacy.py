"""`manage.py privacy export|erase ADDRESS`: what somebody wrote under an e-mail address."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles import moderation


class Command(BaseCommand):
    """Give out, or take away, every comment of an address."""

    help = (
        "あるメールアドレスで書かれたコメントをすべて書き出すか、消します。本人から求められたときに使います。"
        "翻訳の誤りの知らせはアドレスを持たないので、ここにはありません。"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take what to do, and the address."""
        parser.add_argument(
            "act", choices=["export", "erase"], help="export は書き出す、erase は消す"
        )
        parser.add_argument("email", help="メールアドレス")

    def handle(self, *, act: str, email: str, **options: Any) -> None:
        """Write JSON, or say how much was erased."""
        if act == "export":
            found = moderation.export(email.strip())
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
        else:
            count = moderation.erase(email.strip())
            self.stdout.write(f"{count}件のコメントを消しました。消したものは元に戻せません。")
