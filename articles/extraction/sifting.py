"""Sifting: pieces of a text that are none of it, by what they say."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.extraction.breaking import has_ink
from articles.extraction.titles import Titles, normalise
from articles.extraction.tokens import Piece, Sort, Token

# What stands above a list of links to other pages.
RELATED = re.compile(
    r"(?:(?:also|further|recommended|suggested) read(?:ing)?s?|related(?: (?:articles?|content|coverage|links?|posts?|reading|"
    r"stor(?:y|ies)|topics?))?|more (?:from|in|on|stories|like this)\b.*|most (?:popular|read|viewed)|read (?:more|next|also)|"
    r"recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|enjoy).*|up next|trending(?: now)?|"
    r"popular (?:posts|articles)|share (?:this|on).*|latest (?:news|posts|stories)|"
    r"関連(?:記事|リンク|ニュース|エントリー?|する記事)|おすすめ(?:記事|の記事)|あわせて読みたい.*|こちらもおすすめ|人気記事|最新記事|次の記事|前の記事)"
    r"\W*",
    re.IGNORECASE,
)
# What a paragraph begins with that is little but a link to another page.
POINTER = re.compile(
    r"\W*(?:also (?:read|see)|(?:further|more) (?:reading|on this|coverage)|read(?: (?:more|also|next|the full story))?|related"
    r"(?: (?:articles?|posts?|stor(?:y|ies)))?|see also|more from|recommended|don'?t miss|watch|関連(?:記事)?|あわせて読みたい|次の記事|前の記事"
    r"|tags?|tagged(?: (?:with|as|in))?|filed (?:under|in)|posted (?:in|by|on)|categor(?:y|ies)|labels?|share(?: this)?|タグ|カテゴリー?|source)"
    r"\s*[:：|\-–—»>]",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\W*(?:(?:story|article) continues below(?: (?:the )?advertisement)?|(?:continue reading|skip past|loading\.*).*|(?:- )?advertisements?(?: -)?|"
    r"sponsored(?: content)?|(?:tags?|labels?|categor(?:y|ies)|filed under)\s*:|claps?|skip to (?:main )?content|(?:back to )?top|print(?: this)?(?: page)?|(?:share|tweet|e-?mail|pin|comments?|reply|like|order a reprint|reprints?|save|permalink|(?:e-?mail|print|digg|suggest|share)(?: this)?(?: a)? (?:story|page|article|post))"
    r"(?: this)?|\d+ comments?|leave a (?:comment|reply)|スポンサー(?:ド)?リンク|広告|シェア(?:する)?|ツイート|ページトップへ|続きを読む)\W*",
    re.IGNORECASE,
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.? {MONTH},? \d{{4}}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{4}}[-/.年] ?\d{{1,2}}[-/.月] ?\d{{1,2}}日?|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})"
TIME = r"(?:,? ?(?:at |@ ?)?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,5}\)?)?)?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
DATELINE = re.compile(
    rf"(?:(?:first |last )?(?:published|posted|updated|written|modified|created)(?: on)?:? ?)?{WEEKDAY}{DAY}{TIME}|"
    r"\d+ ?(?:min(?:ute)?s?|分)(?:で読め(?:ます|る))?(?: (?:read|ago))?",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:(?:words?|written|posted|published|story|text) )?by:? [^\W\d_][^.!?。！？\n]{1,80}",
    re.IGNORECASE,
)
PIECES = re.compile(r"\s*[|•·∙\n\t/]\s*|\s[-–—]\s")
LONGEST = 120
BEGINNING = 60
LINKED = 0.6
OPENING = 4


@dataclass(frozen=True)
class Read:
    """A piece with its text and how much of that is links."""

    piece: Piece
    text: str
    linked: float


def sift(reads: Iterable[Read], titles: Titles) -> Iterator[Read]:
    """Return what is of the text: no title, no byline, no pointer to other pages, no label."""
    is_after_related, has_begun, has_title = False, False, False
    seen = 0
    for each in reads:
        is_title = not has_begun and _is_title(each, titles, has_title=has_title)
        if is_title or (not has_begun and seen < OPENING and _is_head(each)):
            has_title = has_title or each.piece.kind == "heading"
            continue
        if each.piece.kind == "heading":
            is_after_related = bool(RELATED.fullmatch(each.text))
        if is_after_related and (
            each.piece.kind == "heading" or each.linked >= LINKED or not each.text
        ):
            continue
        is_after_related = False
        if _is_foreign(each):
            continue
        has_begun = has_begun or _begins(each)
        seen += bool(each.text)
        yield each


def is_time(tokens: Iterable[Token]) -> bool:
    """Return whether all the text there is stands in elements for times."""
    tags = {
        token.element.tag for token in tokens if token.sort is Sort.TEXT and has_ink(token.text)
    }
    return tags == {"time"}


def _begins(each: Read) -> bool:
    is_text = each.piece.kind in {"paragraph", "list", "quotation", "code", "table"}
    return (
        is_text and each.linked < LINKED and len(each.text.encode("utf-8", "replace")) >= BEGINNING
    )


def _is_title(each: Read, titles: Titles, *, has_title: bool) -> bool:
    if each.piece.kind not in {"heading", "paragraph"} or len(each.text) > 400:
        return False
    return titles.has(each.text) or (each.piece.level == 1 and not has_title)


def _is_head(each: Read) -> bool:
    if each.piece.kind not in {"paragraph", "list", "heading"} or len(each.text) > LONGEST:
        return False
    parts = [part for part in PIECES.split(each.text) if normalise(part)]
    return all(DATELINE.fullmatch(part) or BYLINE.fullmatch(part) for part in parts)


def _is_foreign(each: Read) -> bool:
    if is_time(each.piece.tokens):
        return True
    if each.piece.kind not in {"heading", "paragraph", "list"} or len(each.text) > 300:
        return False
    if all(LABEL.fullmatch(line) for line in each.text.split("\n")):
        return True
    return each.linked >= LINKED / 2 and bool(POINTER.match(each.text))
