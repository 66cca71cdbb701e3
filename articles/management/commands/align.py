"""`manage.py align ORIGINAL TRANSLATION`: pair the paragraphs of two files."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import PurePath
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles import alignment, extraction, text
from articles.management.files import read_text
from articles.originals import WORDLESS

HEADLINE = re.compile(r"<h1[\s>]", re.IGNORECASE)
MARKUP = {".html", ".htm", ".xhtml"}


class Command(BaseCommand):
    """Pair the blocks of an original with those of its translation, and print the pairs."""

    help = "原文と訳文のファイル(HTML か Markdown)の段落を対応させて出します。"
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take two files and their languages."""
        parser.add_argument("original", help="原文のファイル(.html か .md)")
        parser.add_argument("translation", help="訳文のファイル(.html か .md)")
        parser.add_argument("--from", dest="source_language", default="en", help="原文の言語")
        parser.add_argument("--to", dest="target_language", default="ja", help="訳文の言語")
        parser.add_argument(
            "--json", action="store_true", dest="as_json", help="確かさと番号もJSONで出す"
        )

    def handle(
        self,
        *,
        original: str,
        translation: str,
        source_language: str,
        target_language: str,
        as_json: bool,
        **options: Any,
    ) -> None:
        """Read, align and print."""
        source, target = _blocks(original), _blocks(translation)
        pairs = alignment.align(
            source, target, source_language=source_language, target_language=target_language
        )
        shown = [_shown(pair, source, target) for pair in pairs]
        if as_json:
            found = {
                "original": [asdict(block) for block in source],
                "translation": [asdict(block) for block in target],
                "pairs": shown,
            }
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
            return
        for pair in shown:
            self.stdout.write(f"[{pair['confidence']:.2f}]")
            self.stdout.write("\n".join(pair["source_texts"]) or "(訳者による)")
            self.stdout.write("\n".join(pair["target_texts"]) or "(訳していない)")
            self.stdout.write("")


def _blocks(file: str) -> Sequence[alignment.Block]:
    """Return the blocks of a file, its title among them where it has one."""
    words = read_text(file)
    found: Sequence[extraction.Block | text.Block]
    title: list[alignment.Block] = []
    if PurePath(file).suffix.lower() in MARKUP:
        reading = extraction.read_page(words, url="https://original.example/")
        found, title = reading.blocks, _title(reading, words)
    else:
        found = text.parse(words).blocks
    return title + [
        alignment.Block(block.kind, block.text, block.level, block.links, block.images)
        for block in found
        if block.kind not in WORDLESS
    ]


def _title(reading: extraction.Reading, markup: str) -> list[alignment.Block]:
    """Return the title that heads the page: no part of a captured text, but one of a file."""
    title = reading.metadata.get(extraction.Field.TITLE)
    if title and title.value in reading.lines and HEADLINE.search(markup):
        return [alignment.Block("heading", title.value, level=1)]
    return []


def _shown(
    pair: alignment.Pair, source: Sequence[alignment.Block], target: Sequence[alignment.Block]
) -> dict[str, Any]:
    return {
        "source": list(pair.source),
        "target": list(pair.target),
        "confidence": round(pair.confidence, 4),
        "source_texts": [source[place].text for place in pair.source],
        "target_texts": [target[place].text for place in pair.target],
    }
