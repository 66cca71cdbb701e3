"""Phrases by which a page speaks of itself and of others, in the languages that we meet most."""

import re


def _any_of(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# What stands above a list of links to other pages, and nothing else.
RELATED = _compile(
    _any_of(
        r"related(?: (?:articles?|content|coverage|links?|posts?|reading|stor(?:y|ies)|topics?))?",
        r"more (?:from|in|on|stories|like this)\b.*",
        r"most (?:popular|read|viewed)",
        r"read (?:more|next|also)",
        r"recommended(?: for you)?",
        r"you (?:may|might) (?:also )?(?:like|enjoy).*",
        r"up next",
        r"trending(?: now)?",
        r"popular (?:posts|articles)",
        r"share (?:this|on).*",
        r"latest (?:news|posts|stories)",
        r"関連(?:記事|リンク|ニュース|エントリー?|する記事)",
        r"おすすめ(?:記事|の記事)",
        r"あわせて読みたい.*",
        r"こちらもおすすめ|人気記事|最新記事|[次前]の記事",
    )
    + r"\W*"
)
# What a paragraph begins with that is little but a link to other pages.
POINTER = _compile(
    r"\W*"
    + _any_of(
        r"also (?:read|see)|see also",
        r"(?:further|more) (?:reading|on this|coverage)|more from",
        r"read(?: (?:more|also|next|the full story))?",
        r"related(?: (?:articles?|posts?|stor(?:y|ies)))?",
        r"recommended|don'?t miss|watch|source",
        r"tags?|tagged(?: (?:with|as|in))?|labels?|categor(?:y|ies)",
        r"filed (?:under|in)|posted (?:in|by|on)",
        r"share(?: this)?",
        r"関連(?:記事)?|あわせて読みたい|[次前]の記事|タグ|カテゴリー?",
    )
    + r"\s*[:：|\-–—»>]"
)
THING = r"(?: this)?(?: a)?(?: (?:article|page|post|story))?"
# The words of buttons and of advertisements.
LABEL = _compile(
    r"\W*"
    + _any_of(
        r"(?:story|article) continues below(?: (?:the )?advertisement)?",
        r"(?:continue reading|skip past|loading\.*).*",
        r"(?:- )?advertisements?(?: -)?|sponsored(?: content)?",
        r"(?:tags?|labels?|categor(?:y|ies)|filed under)\s*:",
        r"skip to (?:main )?content|(?:back to )?top",
        rf"(?:digg|e-?mail|pin|print|save|share|suggest|tweet){THING}",
        r"claps?|comments?|like|permalink|reply|(?:order a )?reprints?",
        r"\d+ comments?|leave a (?:comment|reply)",
        r"スポンサー(?:ド)?リンク|広告|シェア(?:する)?|ツイート|ページトップへ|続きを読む",
    )
    + r"[^\w.!?。！？]*"
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
DAY = _any_of(
    rf"{ORDINAL}\.? {MONTH},? \d{{4}}",
    rf"{MONTH} {ORDINAL},? \d{{4}}",
    r"\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?",
    r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}",
)
TIME = r"(?:,? ?(?:at |@ ?)?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,5}\)?)?)?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
EVENT = r"(?:(?:first |last )?(?:created|modified|posted|published|updated|written)(?: on)?:? ?)?"
DATELINE = _compile(
    _any_of(
        rf"{EVENT}{WEEKDAY}{DAY}{TIME}",
        r"\d+ ?(?:min(?:ute)?s?|分)(?:で読め(?:ます|る))?(?: (?:read|ago))?",
    )
)
BYLINE = _compile(
    r"(?:(?:posted|published|story|text|words?|written) )?by:? [^\W\d_][^.!?。！？\n]{1,80}"
)
# What stands between the parts of one line of a head.
BETWEEN = re.compile(r"\s*[|•·∙\n\t/]\s*|\s[-–—]\s")
