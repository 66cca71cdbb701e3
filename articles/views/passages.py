"""Passages: the markup of a text in its segments, each with the way to its original.

One function writes it, because a template that loops over a hundred segments costs more than all
the rest of the page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from articles import fragments, text
from articles.addresses import address_of
from articles.models import Article, Passage, Section
from articles.views.modes import Mode

# Stands for the id of a segment in an address that is looked up once.
ID = "ID"


@dataclass(frozen=True)
class Words:
    """What the site says at every segment, looked up once."""

    language: str
    mark: str
    report_mark: str
    to_passage: str
    to_page: str
    open: str
    read_there: str
    report: str

    @classmethod
    def now(cls) -> "Words":
        """Return them in the language of this request."""
        return cls._of(get_language())

    @classmethod
    @lru_cache(maxsize=8)
    def _of(cls, language: str | None) -> "Words":
        return cls(
            language=escape(language or ""),
            mark=escape(pgettext("しるし", "原")),
            report_mark=escape(pgettext("しるし", "訳")),
            to_passage=escape(_("原文のこの段落へ")),
            to_page=escape(_("原文のページへ")),
            open=escape(_("この段落の原文")),
            read_there=escape(_("原文のページで読む")),
            report=escape(_("この訳について知らせる")),
        )


class Writer:
    """Writes the segments of one text in one mode."""

    def __init__(self, article: Article, mode: Mode) -> None:
        original = article.original
        self.mode = mode
        # Of a draft nobody reports anything.
        self.report_url = address_of("report", ID) if article.is_public else ""
        self.words = Words.now()
        self.has_original = original is not None
        self.reading_url = original.reading_url if original else ""
        self.language = escape(original.language) if original else ""
        # By which the marks of one page are told apart where they are listed.
        self.number = 0
        self.direction = text.direction(original.language) if original else ""

    def write(self, sections: Iterable[Section]) -> SafeString:
        """Return the text; what is stored was made safe when it was stored."""
        written = "".join(map(self._section, sections))
        return mark_safe(text.mark_bare_links(written))  # noqa: S308

    def _section(self, section: Section) -> str:
        segment = section.segment
        if segment is None:
            return section.html
        if section.is_quiet:
            return f'<span class="landing" id="{segment.anchor}"></span>\n'
        self.number += 1
        landings = "".join(
            f'<span class="landing" id="{old}"></span>' for old in segment.old_anchors
        )
        body = "".join(self._sides(section, segment))
        return f'<div class="segment" id="{segment.anchor}">{landings}\n{body}</div>\n'

    def _sides(self, section: Section, segment: Passage) -> Iterator[str]:
        """Return both languages in their order, and the way to the original."""
        rendering = section.html + self._omitted(section)
        if not self.mode.is_beside:
            yield rendering
            if section.original:
                yield self._fold(section, segment)
            else:
                yield self._marker(segment)
                yield self._report(segment)
            return
        rendering = f'<div class="rendering">{rendering}</div>'
        passage = self._passage(section.original) if section.original else ""
        yield from (
            (passage, rendering) if self.mode is Mode.ORIGINAL_FIRST else (rendering, passage)
        )
        yield self._marker(segment)
        yield self._report(segment)

    def _omitted(self, section: Section) -> str:
        """Return what to say of a passage that is left out; where it shows, each says it alone."""
        count = 1 if section.original and section.is_omission else section.omitted
        if not count:
            return ""
        words = ngettext(
            "（原文のこの段落は訳していません）", "（原文の%(count)s段落を訳していません）", count
        )
        said = escape(words % {"count": count})
        return f'<p class="omitted" lang="{self.words.language}">{said}</p>'

    def _passage(self, html: str) -> str:
        return f'<div class="passage" lang="{self.language}" dir="{self.direction}">{html}</div>'

    def _fold(self, section: Section, segment: Passage) -> str:
        """Return the passage, which opens below the paragraph that is being read."""
        words = self.words
        ways = [f"<a {self._link(segment)}>{words.read_there}</a>"]
        if self._may_report(segment):
            ways.append(f"<a {self._report_link(segment)}>{words.report}</a>")
        return (
            f'<details class="fold" lang="{self.language}">'
            f'<summary lang="{words.language}" aria-label="{self._numbered(words.open)}">'
            f"<span>{words.mark}</span></summary>{self._passage(section.original)}"
            f'<p class="fold-way" lang="{words.language}">'
            f"{' '.join(ways)}</p></details>"
        )

    def _marker(self, segment: Passage) -> str:
        if segment.is_addition or not self.has_original:
            return ""
        label = self.words.to_passage if segment.link else self.words.to_page
        return (
            f'<a class="to-original" {self._link(segment)} lang="{self.words.language}"'
            f' aria-label="{self._numbered(label)}">'
            f"<span>{self.words.mark}</span></a>"
        )

    def _report(self, segment: Passage) -> str:
        """Return the way to tell us that the rendering looks wrong."""
        if not self._may_report(segment):
            return ""
        label = self.words.report
        return (
            f'<a class="report" {self._report_link(segment)} lang="{self.words.language}"'
            f' aria-label="{self._numbered(label)}" title="{label}">'
            f"<span>{self.words.report_mark}</span></a>"
        )

    def _numbered(self, label: str) -> str:
        return f"{label} ({self.number})"

    def _may_report(self, segment: Passage) -> bool:
        return bool(self.report_url) and not segment.is_omission

    def _report_link(self, segment: Passage) -> str:
        return f'href="{self.report_url.replace(ID, segment.public_id)}" rel="nofollow"'

    def _link(self, segment: Passage) -> str:
        url = escape(fragments.link_to(self.reading_url, segment.link))
        return f'href="{url}" hreflang="{self.language}" rel="noopener"'
