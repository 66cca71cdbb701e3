"""Refusing: why a comment was not taken, in sentences that tell what to do."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import moderation

LATER = gettext_lazy(
    "短いあいだに続けて届いたので、受け付けませんでした。書いたものは残っています。しばらくしてから、もう一度送ってください。"
)
SENTENCES: Mapping[str, Promise] = {
    "stale": gettext_lazy(
        "このページからは前に一度送ってあるか、開いてから時間がたっています。書いたものは残っています。送るなら、もう一度「送る」を押してください。"
    ),
    "address": LATER,
    "prefix": LATER,
    "word": gettext_lazy("このサイトで使えない言葉が入っています。書きかえてから送ってください。"),
}
TOO_MANY = {"address", "prefix"}


def words_of(refused: moderation.Refused) -> str:
    """Return what to tell the writer."""
    for reason in refused.reasons:
        if reason.name in SENTENCES:
            return str(SENTENCES[reason.name])
    return _("この記事では、コメントを受け付けていません。")


def status_of(refused: moderation.Refused) -> int:
    """Return what to tell the writer's browser."""
    if not refused.reasons:
        return 403
    return 429 if any(reason.name in TOO_MANY for reason in refused.reasons) else 422
