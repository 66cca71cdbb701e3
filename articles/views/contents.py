"""Contents: the headings of a long text, to see what is in it and to go there."""

from dataclasses import dataclass, field

from articles import text

FEWEST = 3
TOP = 2


@dataclass
class Part:
    """A part of a text, and the parts right within it."""

    heading: text.Heading
    parts: list[text.Heading] = field(default_factory=list)


def contents_of(html: str) -> list[Part]:
    """Return the parts of a text, nothing where there are too few to need a list."""
    headings = text.outline(html)
    if len(headings) < FEWEST:
        return []
    contents: list[Part] = []
    for heading in headings:
        if heading.level == TOP:
            contents.append(Part(heading))
        elif heading.level == TOP + 1 and contents:
            contents[-1].parts.append(heading)
    return contents
