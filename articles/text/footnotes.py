"""Footnotes: `[^1]` in the text, `[^1]: …` anywhere at the start of a line.

A definition goes on over lines that are indented by four spaces. A note nobody refers to is not
lost: it stands after the others.
"""

import re
from dataclasses import dataclass, field

from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token
from markdown_it.utils import EnvType

from articles.text.inline_state import Construct, InlineState
from articles.text.labels import labels_of
from articles.text.markup import Markup, Pictures, attributes
from articles.text.notes import is_translators
from articles.text.pairs import Pair
from articles.text.plain import plain

LABEL = r"\^([^\s\[\]^]{1,60})"
DEFINITION = re.compile(rf"\[{LABEL}\]:[ \t]*")
REFERENCE = re.compile(rf"\[{LABEL}\]")
INDENT = 4
# A reference is written here and in its note, each time with what screen readers need, so that it
# counts for several tokens when there are too many.
COST = 5
# The label of a note by the translator.
TRANSLATORS = "訳"


@dataclass
class Footnote:
    """A note as it was defined, and who refers to it."""

    label: str
    tokens: list[Token] = field(default_factory=list)
    number: int = 0
    references: list[Token] = field(default_factory=list)

    @property
    def is_translators(self) -> bool:
        """Whether the translator added it to what the author wrote."""
        first = next((token for token in self.tokens if token.type == "inline"), None)
        text = plain(first.children or []) if first else ""
        return self.label.startswith(TRANSLATORS) or is_translators(text)


def read_definition(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    """Take a definition; one whose label was defined before stays text."""
    start = state.bMarks[line] + state.tShift[line]
    match = DEFINITION.match(state.src, start, state.eMarks[line])
    if match is None or state.is_code_block(line) or match[1] in state.env["footnotes"]:
        return False
    if silent:
        return state.level == 0 or state.sCount[line] < state.blkIndent
    if state.level:
        return False
    state.env["footnotes"][match[1]] = Footnote(match[1])
    opening = state.push("footnote_open", "li", 1)
    opening.meta = {"label": match[1]}
    _read_content(state, line, end_line, match.end())
    opening.map = [line, state.line]
    state.push("footnote_close", "li", -1)
    return True


def read_address(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    """Take the definition of a link's address, but never a note that could not be defined here."""
    start = state.bMarks[line] + state.tShift[line]
    if DEFINITION.match(state.src, start, state.eMarks[line]):
        return False
    return reference(state, line, end_line, silent)


def _read_content(state: StateBlock, line: int, end_line: int, content: int) -> None:
    kept = state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType
    state.bMarks[line], state.tShift[line], state.sCount[line] = content, 0, INDENT
    state.blkIndent += INDENT
    state.parentType = "footnote"
    state.md.block.tokenize(state, line, end_line)
    state.blkIndent -= INDENT
    state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType = kept


def read_reference(pair: Pair, env: EnvType) -> Construct | None:
    """Return brackets that name a note."""
    match = REFERENCE.fullmatch(pair.source, pair.start - 1, pair.stop + 1)
    if match is None or match[1] not in env["footnotes"]:
        return None
    return Construct(pair.start, pair.stop, pair.stop + 1, {"label": match[1]}, _write_reference)


def _write_reference(state: InlineState, construct: Construct) -> None:
    state.push("footnote_reference", "sup", 0).meta = dict(construct.attributes)
    state.room -= COST


def gather(tokens: list[Token], notes: dict[str, Footnote]) -> tuple[list[Token], list[Token]]:
    """Return the text, and apart from it the notes in the order in which it refers to them."""
    if not notes:
        return tokens, []
    text = _take_out(tokens, notes)
    ordered: list[Footnote] = []
    _number(text, notes, ordered)
    walked = 0
    # Notes refer to notes; when all of these are known, those nobody refers to follow.
    for footnote in notes.values():
        while walked < len(ordered):
            _number(ordered[walked].tokens, notes, ordered)
            walked += 1
        if not footnote.number:
            _append(footnote, ordered)
    for footnote in ordered[walked:]:
        _number(footnote.tokens, notes, ordered)
    return text, _section(ordered)


def _take_out(tokens: list[Token], notes: dict[str, Footnote]) -> list[Token]:
    text: list[Token] = []
    current = text
    for token in tokens:
        if token.type == "footnote_open":
            current = notes[token.meta["label"]].tokens
            current.append(token)
        elif token.type == "footnote_close":
            current.append(token)
            current = text
        else:
            current.append(token)
    return text


def _number(tokens: list[Token], notes: dict[str, Footnote], ordered: list[Footnote]) -> None:
    for block in tokens:
        for token in block.children or []:
            if token.type == "footnote_reference":
                footnote = notes[token.meta["label"]]
                if not footnote.number:
                    _append(footnote, ordered)
                footnote.references.append(token)
                token.meta["occurrence"] = len(footnote.references)


def _append(footnote: Footnote, ordered: list[Footnote]) -> None:
    ordered.append(footnote)
    footnote.number = len(ordered)


def _section(ordered: list[Footnote]) -> list[Token]:
    tokens = [Token("footnotes_open", "section", 1)]
    for footnote in ordered:
        facts = {"number": footnote.number, "is_translators": footnote.is_translators}
        for token in (footnote.tokens[0], *footnote.references):
            token.meta |= facts
        end = -2 if footnote.tokens[-2].type == "paragraph_close" else -1
        for marker in footnote.references:
            back = Token("footnote_back", "a", 0)
            back.meta = marker.meta
            footnote.tokens.insert(end, back)
        tokens += footnote.tokens
    return [*tokens, Token("footnotes_close", "section", -1)]


def _suffix(token: Token) -> str:
    number, occurrence = token.meta["number"], token.meta["occurrence"]
    return f"{number}-{occurrence}" if occurrence > 1 else str(number)


def _reference(token: Token, _pictures: Pictures) -> str:
    number, labels = token.meta["number"], labels_of(token)
    note, mark, name = "", "{number}", labels.note
    if token.meta["is_translators"]:
        # The name holds what is seen: those who speak to their browser say it.
        note, mark, name = (
            " translator-note",
            labels.translators_mark,
            labels.translators_note,
        )
    return (
        f'<sup class="footnote-ref{note}"><a href="#fn-{number}" id="fnref-{_suffix(token)}"'
        f' role="doc-noteref" aria-label="{name.format(number=number)}">'
        f"[{mark.format(number=number)}]</a></sup>"
    )


def _open(token: Token, _pictures: Pictures) -> str:
    note = ' class="translator-note"' if token.meta["is_translators"] else ""
    return f'<li id="fn-{token.meta["number"]}"{note}{attributes(token)}>'


def _back(token: Token, _pictures: Pictures) -> str:
    occurrence, labels = token.meta["occurrence"], labels_of(token)
    name = labels.translators_name if token.meta["is_translators"] else labels.note
    words = labels.back_to_one if occurrence > 1 else labels.back
    said = words.format(name=name.format(number=token.meta["number"]), count=occurrence)
    return (
        f' <a href="#fnref-{_suffix(token)}" class="footnote-back" role="doc-backlink"'
        f' aria-label="{said}">\u21a9\ufe0e</a>'
    )


def _open_section(token: Token, _pictures: Pictures) -> str:
    notes = labels_of(token).notes
    return f'<section class="footnotes" role="doc-endnotes" aria-label="{notes}">\n<ol>\n'


def _close_section(_token: Token, _pictures: Pictures) -> str:
    return "</ol>\n</section>\n"


MARKUP: Markup = {
    "footnote_reference": _reference,
    "footnote_open": _open,
    "footnote_back": _back,
    "footnotes_open": _open_section,
    "footnotes_close": _close_section,
}
