"""Targets: what can be blocked for the sake of a row, as its moderator may choose; nothing typed is believed."""

from dataclasses import dataclass

from articles import spam
from articles.models import Block, Comment, Report

MOST_HOSTS = 5


@dataclass(frozen=True)
class Target:
    """One kind of block and what it names."""

    kind: Block.Kind
    value: str

    @property
    def key(self) -> str:
        """How a form names it: an address is known by its row alone."""
        return f"{self.kind}:{self.value}" if self.kind == Block.Kind.DOMAIN else str(self.kind)

    @property
    def words(self) -> str:
        """How people call it; the hash of an address tells nobody anything."""
        shown = self.kind in {Block.Kind.PREFIX, Block.Kind.DOMAIN}
        return f"{self.kind.label} {self.value}" if shown else str(self.kind.label)


def targets_of(row: Comment | Report) -> list[Target]:
    """Return what can be blocked: a comment's writer, where it came from, where it leads."""
    if isinstance(row, Comment):
        writer, written = str(row.writer_id or ""), row.text
    else:
        writer, written = "", row.remarks
    who = {
        Block.Kind.WRITER: writer,
        Block.Kind.ADDRESS: row.address_hash,
        Block.Kind.PREFIX: row.prefix,
    }
    hosts = sorted(spam.hosts_of(written))[:MOST_HOSTS]
    found = [Target(kind, value) for kind, value in who.items() if value]
    return [*found, *(Target(Block.Kind.DOMAIN, host) for host in hosts)]
