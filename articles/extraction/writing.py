"""Writing: the plain text of a block."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.extraction.elements import BLOCKS, CELLS, CODE, tag_of
from articles.extraction.spacing import close_up
from articles.extraction.tokens import Sort, Token

# Readings stand beside words; they are in the HTML of a block and not in its text.
READINGS = frozenset({"rp", "rt", "rtc"})


@dataclass
class _Writer:
    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    # The cells of the row that is open; nothing outside of rows.
    row: list[str] | None = None
    readings: int = 0
    code: int = 0

    def take(self, token: Token) -> None:
        tag = tag_of(token.element)
        match token.sort:
            case Sort.TEXT if not self.readings:
                self._write(token.text)
            case Sort.BREAK:
                self._end_line()
            case Sort.OPEN | Sort.CLOSE:
                step = 1 if token.sort is Sort.OPEN else -1
                self.readings += step * (tag in READINGS)
                self._turn(token.sort, tag)
                self.code += step * (tag in CODE)

    def _write(self, text: str) -> None:
        first, *others = text.split("\n") if self.code else (text,)
        self.line.append(first)
        for other in others:
            self._end_line()
            self.line.append(other)

    def _turn(self, sort: Sort, tag: str) -> None:
        if tag == "tr":
            self._end_row()
            self.row = [] if sort is Sort.OPEN else None
        elif tag in CELLS and self.row is not None:
            if sort is Sort.CLOSE:
                self.row.append(close_up("".join(self.line)))
                self.line.clear()
        elif tag in BLOCKS:
            self._end_line()

    def _end_line(self) -> None:
        if self.row is not None:
            # A row is one line, whatever is in its cells.
            self.line.append(" ")
            return
        text = close_up("".join(self.line))
        self.line.clear()
        if text:
            self.lines.append(text)

    def _end_row(self) -> None:
        row, self.row = self.row, None
        self._end_line()
        if row and any(row):
            self.lines.append("\t".join(row))

    def finish(self) -> str:
        self._end_row()
        return "\n".join(self.lines)


def write_text(tokens: Iterable[Token]) -> str:
    """Return the text as a browser shows it: items, rows and what line breaks divide in lines of their own."""
    writer = _Writer()
    for token in tokens:
        writer.take(token)
    return writer.finish()


def write_code(tokens: Iterable[Token]) -> str:
    """Return preformatted text to the character, without the newlines around it."""
    pieces: list[str] = []
    for token in tokens:
        if token.sort is Sort.TEXT:
            pieces.append(token.text)
        elif token.sort is Sort.BREAK or token.element.tag in BLOCKS:
            is_break = token.sort is Sort.BREAK or not "".join(pieces[-1:]).endswith("\n")
            pieces += ["\n"] * (is_break and bool(pieces))
    return "".join(pieces).replace("\r\n", "\n").strip("\n").rstrip()
