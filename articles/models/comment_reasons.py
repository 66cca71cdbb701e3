"""The words of the rules against spam: what each reason is called in a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.languages import listed

WORDS: Mapping[str, Promise] = {
    "honeypot": _("見えない欄に記入"),
    "blocked": _("遮断中の書き手かネットワーク"),
    "hurry": _("%(count)d秒で送信"),
    "stale": _("古いフォーム"),
    "proof": _("計算の証明なし"),
    "address": _("同じ所から続けて%(count)d件"),
    "prefix": _("同じネットワークから続けて%(count)d件"),
    "article": _("この記事に続けて%(count)d件"),
    "duplicate": _("同じ文が%(count)d件"),
    "language": _("かな・漢字なし"),
    "links": _("リンク%(count)dつ"),
    "bad-link": _("行き先を隠すリンク"),
    "domain": _("遮断中のサイトへのリンク"),
    "word": _("一覧にある言葉"),
    "repeated": _("同じ字が%(count)d回続く"),
    "first": _("初めての投稿"),
    "edited": _("公開のあとの書き直し"),
    "akismet": _("Akismetの判定"),
}


def in_words(reasons: Iterable[Sequence[Any]]) -> str:
    """Return the stored reasons as a list in words; a name that is no longer known stays a name."""
    return listed(
        str(WORDS[name]) % {"count": count} if name in WORDS else name for name, count in reasons
    )


def kinds_in_words() -> list[tuple[str, str]]:
    """Return every reason by its name, as people call it where no number is known."""
    return [(name, str(words).replace("%(count)d", "…")) for name, words in WORDS.items()]
