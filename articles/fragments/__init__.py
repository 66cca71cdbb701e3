"""Links to single paragraphs of other people's pages, by text fragments."""

from articles.fragments.lines import Line, read_lines

__all__ = ["Line", "read_lines"]
