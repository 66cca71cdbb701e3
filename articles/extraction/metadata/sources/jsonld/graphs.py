"""Graphs: the nodes of a page's linked data, found by their types and their ids."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from articles.extraction.metadata.texts import words

Node = Mapping[str, object]

MOST_NODES = 20_000
# Below these stand other works than the page's own.
ELSEWHERE = frozenset(
    words("""
    itemlistelement haspart isrelatedto relatedlink citation review reviews comment mentions
    about associatedmedia video blogpost liveblogupdate workexample isbasedon
    significantlink subjectof translationofwork
""")
)


@dataclass(frozen=True)
class Graph:
    """The nodes of all scripts in their order, the page's own and those by id."""

    nodes: tuple[Node, ...]
    by_id: Mapping[str, Node]

    def resolve(self, value: object) -> object:
        """Return the node that a reference means, or the value itself."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and len(value) <= 2:
            return self.by_id.get(value["@id"], value)
        return value


def make_graph(values: Iterable[object]) -> Graph:
    """Return the graph of the values of a page's scripts."""
    own: list[Node] = []
    by_id: dict[str, Node] = {}
    for node, is_own in _walk(values):
        identifier = node.get("@id")
        # A node that only refers must not hide the one that tells.
        if isinstance(identifier, str) and len(node) > len(by_id.get(identifier, {})):
            by_id[identifier] = node
        if is_own and "@type" in node:
            own.append(node)
    return Graph(tuple(own), by_id)


def types_of(node: Node) -> frozenset[str]:
    """Return the names of a node's types in lower case, without the vocabulary they are from."""
    return frozenset(
        name.replace("#", "/").replace(":", "/").rpartition("/")[2].lower()
        for name in texts_of(node.get("@type"))
    )


def texts_of(value: object) -> list[str]:
    """Return the texts of a value that may be one or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values[:200] if isinstance(item, str) and item.strip()]


def _walk(values: Iterable[object]) -> Iterator[tuple[Node, bool]]:
    # Depth first with a stack of our own: the nesting is a stranger's.
    stack: list[tuple[object, bool]] = [(value, True) for value in reversed(list(values))]
    seen = 0
    while stack and seen < MOST_NODES:
        value, own = stack.pop()
        seen += 1
        if isinstance(value, list):
            stack += [(item, own) for item in reversed(value[:MOST_NODES])]
        elif isinstance(value, dict):
            yield value, own
            stack += [
                (item, own and name.lower() not in ELSEWHERE)
                for name, item in reversed(value.items())
                if isinstance(item, list | dict)
            ]
