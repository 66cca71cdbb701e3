"""Correcting: what a correction says of itself in feeds."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.descriptions.moments import moment_of
from articles.models import Notice

# What the extension of each item says, in words that are defined there.
ABOUT_CORRECTIONS = "https://schema.org/CorrectionComment"


@dataclass(frozen=True)
class CorrectionEntry:
    """A correction with its article, the two versions, and its words as HTML with whole addresses."""

    notice: Notice
    article_url: str
    article_title: str
    language: str
    earlier_url: str
    later_url: str
    html: str

    @property
    def url(self) -> str:
        """Where it stands on the page of the article, permanent, and so its id too."""
        return f"{self.article_url}#{self.notice.anchor}"

    @property
    def title(self) -> str:
        """The article and what was wrong in it."""
        return f"{self.article_title} — {self.notice.label}"

    @property
    def modified(self) -> datetime:
        """When it was corrected."""
        return self.notice.moment.replace(microsecond=0)


def correction_item(entry: CorrectionEntry) -> dict[str, Any]:
    """Return the item of a JSON Feed."""
    return {
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.notice.sentence,
        "date_published": moment_of(entry.modified),
        "language": entry.language,
        "_correction": _extension(entry),
    }


def _extension(entry: CorrectionEntry) -> dict[str, str]:
    notice = entry.notice
    facts = {
        "about": ABOUT_CORRECTIONS,
        "article_url": entry.article_url,
        "kind": notice.kind,
        "before": notice.before,
        "after": notice.after,
        "note": notice.note,
        "credit": notice.credit,
        "version_before": entry.earlier_url,
        "version_after": entry.later_url,
    }
    return {name: value for name, value in facts.items() if value}
