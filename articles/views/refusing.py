"""Refusing: why a form was not taken, in sentences that tell what to do."""

from collections.abc import Mapping
from http import HTTPStatus

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from articles import guarding

LATER = gettext_lazy(
    "短いあいだに続けて届いたので、受け付けませんでした。書いたものは残っています。しばらくしてから、もう一度送ってください。"
)
SENTENCES: Mapping[str, Promise] = {
    "honeypot": gettext_lazy(
        "人には見えない欄が埋まっていたので、まだ送っていません。その欄は空にしました。"
        "書いたものは残っています。もう一度送ってください。"
    ),
    "hurry": gettext_lazy(
        "開いてすぐに送られたので、まだ受け付けていません。書いたものは残っています。"
        "数秒待ってから、もう一度送ってください。"
    ),
    "stale": gettext_lazy(
        "このページは、前に一度送ってあるか、古くなっています。書いたものは残っています。"
        "送るなら、もう一度ボタンを押してください。"
    ),
    "address": LATER,
    "prefix": LATER,
    "blocked": gettext_lazy("このつながりからは、いま受け付けていません。"),
    "word": gettext_lazy("このサイトで使えない言葉が入っています。書きかえてから送ってください。"),
    "domain": gettext_lazy("このサイトで使えないリンクが入っています。外してから送ってください。"),
    "links": gettext_lazy("リンクが多すぎます。減らしてから送ってください。"),
}
CLOSED = gettext_lazy("この記事では、コメントを受け付けていません。")
TOO_MANY = {"address", "prefix"}
# How long somebody waits who has sent too much, in seconds.
PATIENCE = 600


def words_of(refused: guarding.Refused) -> str:
    """Return what to tell whoever sent it."""
    names = [reason.name for reason in refused.reasons]
    return str(SENTENCES[names[0]] if names else CLOSED)


def status_of(refused: guarding.Refused) -> int:
    """Return what to tell their browser."""
    if not refused.reasons:
        return 403
    return 429 if any(reason.name in TOO_MANY for reason in refused.reasons) else 422


def patient(response: HttpResponse) -> HttpResponse:
    """Return the answer, which says when to come again to whoever has sent too much."""
    if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        response["Retry-After"] = str(PATIENCE)
    return response
