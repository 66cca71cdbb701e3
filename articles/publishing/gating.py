"""The gate: what stands between an article and its readers."""

from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Article, Rights, User
from articles.publishing.candidates import Candidate
from articles.publishing.permitting import (
    lacks_permission,
    rests_on_a_non_commercial_licence,
    shows_pictures_of_the_original,
)
from articles.publishing.reasons import Reason


def lacks_title(candidate: Candidate) -> Iterator[Reason]:
    """A reader must know what it is."""
    if not candidate.article.title.strip():
        yield Reason("title", _("題名がありません。題名を入れてください。"))


def lacks_body(candidate: Candidate) -> Iterator[Reason]:
    """There must be something to read."""
    if not candidate.article.body.strip():
        yield Reason("body", _("本文がありません。訳文を書いてください。"))


def lacks_original(candidate: Candidate) -> Iterator[Reason]:
    """A translation leads back to its original, and names who wrote it."""
    original = candidate.article.original
    if original is None:
        yield Reason(
            "original", _("原文が選ばれていません。「原文」の欄で選ぶか、「+」で登録してください。")
        )
    elif not original.authors.exists():
        yield Reason("author", _("原文に著者がありません。原文の画面で著者を選んでください。"))


def lacks_translator(candidate: Candidate) -> Iterator[Reason]:
    """Whoever translated is credited."""
    if not candidate.translators:
        yield Reason("translator", _("翻訳者がいません。「翻訳者」の欄で選んでください。"))


def shows_foreign_pictures(candidate: Candidate) -> Iterator[Reason]:
    """A picture on somebody else's server tells them who reads here, and may vanish."""
    foreign = [address for address in candidate.addresses if not _is_own(address)]
    if foreign:
        sentence = ngettext(
            "よそのサーバーにある画像が%(count)d枚あります(%(first)s)。"
            "画像を保存し、本文の欄に貼り付けて置き換えてください。",
            "よそのサーバーにある画像が%(count)d枚あります(%(first)s など)。"
            "画像を保存し、本文の欄に貼り付けて置き換えてください。",
            len(foreign),
        )
        yield Reason("pictures", sentence % {"count": len(foreign), "first": foreign[0]})


def shows_missing_pictures(candidate: Candidate) -> Iterator[Reason]:
    """Where a picture of ours is not kept, readers see a hole."""
    missing = [
        address
        for address in candidate.addresses
        if address not in candidate.known
        and _is_own(address)
        and urlsplit(address).path.startswith(settings.MEDIA_URL)
    ]
    if missing:
        sentence = ngettext(
            "保存されていない画像が%(count)d枚あります(%(first)s)。"
            "アドレスを直すか、画像を本文の欄に貼り付けて置き換えてください。",
            "保存されていない画像が%(count)d枚あります(%(first)s など)。"
            "アドレスを直すか、画像を本文の欄に貼り付けて置き換えてください。",
            len(missing),
        )
        yield Reason("pictures", sentence % {"count": len(missing), "first": missing[0]})


def _is_own(address: str) -> bool:
    """Whether an address is on our site; what cannot be read is not."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return host in {"", urlsplit(settings.SITE_URL).hostname}


RULES: tuple[Callable[[Candidate], Iterator[Reason]], ...] = (
    lacks_title,
    lacks_body,
    lacks_original,
    lacks_permission,
    rests_on_a_non_commercial_licence,
    lacks_translator,
    shows_foreign_pictures,
    shows_missing_pictures,
    shows_pictures_of_the_original,
)


def gate(
    article: Article,
    *,
    translators: Collection[User] | None = None,
    at: datetime | None = None,
    read: Rights | None = None,
) -> tuple[Reason, ...]:
    """Return every reason why the article should not be published; some are only told.

    A form passes the translators that were chosen in it and are not saved yet. `at` is the moment
    at which readers would get it, which is now unless said otherwise; `read` is what the ledger says
    of that day, where the caller has just read it.
    """
    saved = article.translators.all() if article.pk else ()
    chosen = list(saved if translators is None else translators)
    candidate = Candidate(article, chosen, at or timezone.now(), read)
    return tuple(reason for rule in RULES for reason in rule(candidate))


def obstacles(
    article: Article,
    *,
    translators: Collection[User] | None = None,
    at: datetime | None = None,
    read: Rights | None = None,
) -> tuple[Reason, ...]:
    """Return the reasons that stand in the way; none means that it may be published."""
    reasons = gate(article, translators=translators, at=at, read=read)
    return tuple(reason for reason in reasons if reason.blocks)
