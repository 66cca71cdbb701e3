"""`manage.py publish ID`: publish an article, if the gate lets it through."""

from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware

from articles import publishing
from articles.models import Article, User


class Command(BaseCommand):
    """Publish as somebody who may, now or at a second to come."""

    help = "記事を公開します。編集室の「公開する」と同じ確かめをします。"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the article, who publishes, and when."""
        parser.add_argument("article", type=int, help="記事の番号(編集室のアドレスにある数字)")
        parser.add_argument("--as", required=True, dest="username", help="公開する人のユーザー名")
        parser.add_argument("--at", default="", help="公開日時(例: 2026-05-01T09:00)")

    def handle(self, *, article: int, username: str, at: str, **options: Any) -> None:
        """Publish, or say what stands in the way."""
        found = Article.objects.filter(pk=article).first()
        user = User.objects.filter(username=username, is_active=True).first()
        if found is None or user is None or not user.has_perm("articles.publish_article"):
            message = "その番号の記事か、公開できるその名前の人がいません。確かめてください。"
            raise CommandError(message)
        try:
            publishing.publish(found, by=user, at=_moment(at) if at else None)
        except publishing.Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"公開しました: {found.get_absolute_url()}")


def _moment(at: str) -> datetime:
    try:
        moment = parse_datetime(at)
    except ValueError:
        moment = None
    if moment is None:
        message = f"{at} は日時として読めません。2026-05-01T09:00 のように書いてください。"
        raise CommandError(message)
    return make_aware(moment) if is_naive(moment) else moment
