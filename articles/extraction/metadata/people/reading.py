"""Reading of bylines: the names in them, apart, and nothing else."""

import re

from articles.extraction.metadata.people.judging import is_generic, is_group, is_name
from articles.extraction.metadata.texts import clean, collapse

LEAD = re.compile(
    r"""^\W*(?:
    (?:(?:posted|written|published|reported|authored|edited|submitted|words|story|text|post|article|reporting|analysis|created|contributed|reviewed|review|interview|column|opinion|report|compiled)\s+(?:\w+\s+)?)?by\b[:\s]*
    |(?:(?:ein|eine)\s+)?(?:\w+\s+)?von\b[:\s]+|(?:(?:écrit|publié|rédigé|posté|propos\srecueillis|article|texte)\s+)?par\b[:\s]+|(?:(?:escrito|publicado|texto|redactado)\s+)?por\b[:\s]+|(?:(?:scritto|pubblicato)\s+)?da\b\s+|di\s+
    |door\b[:\s]+|af\b[:\s]+|av\b[:\s]+|przez\b[:\s]+|napsal\w*[:\s]+|a\s+cura\s+di\s+
    |(?:the\s+)?(?:authors?|autor(?:in|en|es|a)?|auteure?s?|autore|autori|auteur|author\sname|writer|words|text|texte?|texto|testo|tekst|reporter|forfatter|skribent|kirjoittaja|yazar|автор\w*|текст|editor|journalist|by\sline|byline|name)\s*[:：]\s*
    |(?:取材・?文|構成・?文|文・?写真|著者|筆者|作者|執筆者?|記者|文責|投稿者|書いた人|ライター|記事|文|著|撰文|原创|编辑|責任編輯|责任编辑|글|작성자)\s*[:：＝=/／|｜]\s*
    )""",
    re.VERBOSE | re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\(?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\)?|(?:https?://|www\.)\S{1,300}|(?:^|\s)[(]?@\w{2,30}[)]?"
)
# From here on a byline speaks of something else.
TAIL = re.compile(
    r"""\s{0,2}(?:
    \s[|•·–—]\s.*|\s-\s.*|[|•·].*|\s?[,;(]?\s?\b(?:updated|published|posted|on|at|in|for|from|last|special\sto|via|is\sa|is\san|is\sthe|has|wrote|writes|and\sothers|et\sal)\b\s.*|\s(?:am|vom|le|el|den|il)\s\d.*
    |[,;]?\s?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s.*
    |,?\s(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d).*|\s?\(?\d{1,4}[/.:年-].*|\s\d{1,2}\.?\s.*|,?\s\d{4}\b.*|\s?\(.*|[（【［].*|\s?[/／].*
    |(?<=\w\s)(?:(?:staff|senior|chief|political|deputy|associate|contributing|business|science|technology|tech|sports?|health|foreign|economics|media|education|arts|environment|special|managing|executive|guest|crime|legal|national|world|online|digital|assistant)\s)*(?:(?:news|staff|sports|business)?(?:writer|reporter|correspondent|editor|columnist|journalist|producer|analyst|blogger|contributor|reporters|critic))\b.*
    |(?<=\S)\s?(?:編集委員|記者|編集長|論説委員|特派員|ライター|氏|さん|기자|특파원)(?:\s.*|$)
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
AND = re.compile(
    r"\s{0,2}(?:;|\n|、|，|\s(?:and|und|et|y|og|och|och|en|и|ja|oraz|ve|con|with|mit|avec)\s|\s&\s|\s[+]\s|\s/\s|,\s?and\s|,\s?&\s)\s*"
)
IDEOGRAPHS = re.compile(r"[\u3400-\u9fff々]")
# What stands behind a comma and is not another person.
OFFICE = re.compile(
    r"\b(?:editor|reporter|writer|correspondent|columnist|contributor|producer|staff|chief|director|professor|ph\.?\s?d|m\.?d|jr|sr|esq|ceo|cto|founder|president|manager|analyst"
    r"|redakteur\w*|journalist\w*|korrespondent\w*|autor\w*|envoy\w+|correspondante?|journaliste|rédact\w+|corresponsal|periodista|inviat[oa]|университет\w*|university|institute|news|press|times|post|associated|reuters|afp|dpa|bloomberg|special|for)\b"
    r"|編集|記者|委員|教授|研究員",
    re.IGNORECASE,
)
# Whose reporter someone is.
EMPLOYER = re.compile(r"^[A-Z]{2,6}['’]s\s+")
MOST = 20


def read_names(text: str) -> tuple[str, ...]:
    """Return the names of people in a byline, in its order, or none."""
    names: dict[str, None] = {}
    for part in _split(_strip(text[:600])):
        name = _trim(part)
        if is_name(name):
            names.setdefault(name)
    return tuple(names)[:MOST]


def _strip(text: str) -> str:
    lines = [collapse(ADDRESS.sub(" ", clean(line))) for line in text.split("\n")]
    text = "\n".join(filter(None, lines))
    for _ in range(2):
        text = LEAD.sub("", text, count=1)
    return text


def _split(text: str) -> list[str]:
    parts = [part for part in AND.split(text) if part]
    if len(parts) == 1 and "・" in text and _are_all_ideographs(text.split("・")):
        parts = text.split("・")
    return [piece for part in parts for piece in _split_commas(part, alone=len(parts) == 1)]


def _are_all_ideographs(parts: list[str]) -> bool:
    # A dot between katakana stands for the space of a foreign name.
    return all(2 <= len(part.strip()) <= 8 and IDEOGRAPHS.search(part) for part in parts)


def _split_commas(text: str, *, alone: bool) -> list[str]:
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    if len(pieces) < 2:
        return pieces
    people = [piece for piece in pieces if not OFFICE.search(piece)]
    if all(len(piece.split()) >= 2 for piece in people):
        first, *others = people or pieces[:1]
        return [first, *(other for other in others if _may_follow(other))]
    if alone and len(pieces) == 2 and len(people) == 2 and " " not in pieces[0]:
        return [] if is_group(text) else [f"{pieces[1]} {pieces[0]}"]
    return pieces[:1]


def _may_follow(name: str) -> bool:
    return name[:1].isupper() or not name[:1].isascii()


def _trim(name: str) -> str:
    name = EMPLOYER.sub("", LEAD.sub("", name.strip(), count=1))
    cut = TAIL.sub("", name)
    cut = cut.strip(' \t-–—,.;:|•·*~"“”«»')
    if re.search(r"\b(?:Jr|Sr|[A-Z])$", cut) and f"{cut}." in name:
        cut += "."
    if " " not in cut and is_group(name) and len(name.split()) == 2:
        # A pen name such as that of a racing reporter: no name with an office behind it.
        return name
    return "" if is_generic(cut) else cut
