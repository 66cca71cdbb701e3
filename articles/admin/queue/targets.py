"""Targets: what of a comment can be blocked, as its moderator may choose; nothing typed is believed."""

from dataclasses import dataclass

from articles import spam
from articles.models import Block, Comment

MOST_HOSTS = 5


@dataclass(frozen=True)
class Target:
    """One kind of block and what it names."""

    kind: Block.Kind
    value: str

    @property
    def key(self) -> str:
        """How a form names it: an address is known by its comment alone."""
        return f"{self.kind}:{self.value}" if self.kind == Block.Kind.DOMAIN else str(self.kind)

    @property
    def words(self) -> str:
        """How people call it; the hash of an address tells nobody anything."""
        shown = self.kind in {Block.Kind.PREFIX, Block.Kind.DOMAIN}
        return f"{self.kind.label} {self.value}" if shown else str(self.kind.label)


def targets_of(comment: Comment) -> list[Target]:
    """Return what the comment lets block: its writer, where it came from, where it leads."""
    who = {
        Block.Kind.WRITER: str(comment.writer_id or ""),
        Block.Kind.ADDRESS: comment.address_hash,
        Block.Kind.PREFIX: comment.prefix,
    }
    hosts = sorted(spam.hosts_of(comment.text))[:MOST_HOSTS]
    found = [Target(kind, value) for kind, value in who.items() if value]
    return [*found, *(Target(Block.Kind.DOMAIN, host) for host in hosts)]
