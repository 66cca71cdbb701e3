"""`manage.py pictures`: make what is missing of pictures and cards."""

from typing import Any

from django.core.management.base import BaseCommand

from articles import renditions


class Command(BaseCommand):
    """Make the sizes, the sketches and the cards that are not there; what is there stays."""

    help = "欠けている表示用の画像と、記事ごとのSNS用の画像を作ります。"

    def handle(self, **options: Any) -> None:
        """Complete, and tell how much was made."""
        pictures = sum(1 for _image in renditions.complete_pictures())
        cards = sum(1 for _article in renditions.complete_cards())
        self.stdout.write(f"画像{pictures}枚と、SNS用の画像{cards}枚を作りました。")
