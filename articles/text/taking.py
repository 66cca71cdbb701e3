"""Taking lines out of a text, so that others can be put in their place."""

from dataclasses import dataclass

from articles.text.normalising import normalise


@dataclass(frozen=True)
class Lines:
    """Some lines of a text with all that stands before and behind them."""

    before: str
    text: str
    after: str

    def replaced(self, words: str) -> str:
        """Return the text with these words in place of the lines."""
        return f"{self.before}{words}{self.after}"


def take_lines(markdown: str, *, first: int, last: int) -> Lines:
    """Return the lines from one to another, counted from 1 as blocks count them."""
    lines = normalise(markdown).split("\n")
    before = "".join(f"{line}\n" for line in lines[: first - 1])
    after = "".join(f"\n{line}" for line in lines[last:])
    return Lines(before, "\n".join(lines[first - 1 : last]), after)
