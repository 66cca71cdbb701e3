"""What readers of the demonstration remark: on an article or a passage, with replies; one waits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from articles import moderation
from articles.management.demonstration import records
from articles.management.demonstration.headers import Table, parse
from articles.models import Article, Comment, User, Writer

PLACE = "comments.toml"
_STATES = {state.value: state.value for state in (Comment.State.APPROVED, Comment.State.HELD)}
# Why the comment of somebody whom nobody knows waits.
_FIRST = ["first", 0]


def read_comments(
    file: Path,
    entries: Sequence[records.Entry],
    translators: Mapping[str, records.Translator],
) -> tuple[records.Comment, ...]:
    """Read what was remarked on the entries; nothing was where there is no file."""
    if not file.exists():
        return ()
    sections = Table(parse(file.read_text(encoding="utf-8"), place=PLACE), place=PLACE)
    known = {entry.name: entry for entry in entries if entry.state is records.State.PUBLISHED}
    found = tuple(_read(table, known, translators) for table in sections.tables("comments"))
    sections.close()
    return found


def _read(
    table: Table,
    known: Mapping[str, records.Entry],
    translators: Mapping[str, records.Translator],
) -> records.Comment:
    comment = records.Comment(
        entry=table.pick("entry", known),
        name=table.text("name"),
        passage=table.note("passage"),
        said_at=table.moment("said_at"),
        state=table.pick("state", _STATES),
        text=table.text("text"),
        replies=tuple(
            _read_reply(each, translators)
            for each in (table.tables("replies") if table.has("replies") else ())
        ),
    )
    if comment.passage and comment.entry.body.count(comment.passage) != 1:
        raise table.fail(f"“{comment.passage}” must be in {comment.entry.name}.md once")
    table.close()
    return comment


def _read_reply(table: Table, translators: Mapping[str, records.Translator]) -> records.Reply:
    is_translators = table.has("translator")
    reply = records.Reply(
        translator=table.pick("translator", translators) if is_translators else None,
        name="" if is_translators else table.text("name"),
        said_at=table.moment("said_at"),
        text=table.text("text"),
    )
    table.close()
    return reply


def remark(
    article: Article, said: records.Comment, *, by: User, people: Mapping[str, User]
) -> None:
    """Let a reader comment, let an editor decide, and let others reply."""
    segments = article.segments.standing() if said.passage else ()
    segment = next((each for each in segments if said.passage in each.target), None)
    comment = _write(
        article,
        said,
        segment_key=segment.public_id if segment else "",
        quote=segment.target if segment else "",
    )
    if said.state == Comment.State.APPROVED:
        moderation.approve(comment, by=by)
    for reply in said.replies:
        _answer(comment, reply, by=by, people=people)


def _answer(
    comment: Comment, reply: records.Reply, *, by: User, people: Mapping[str, User]
) -> None:
    if reply.translator is None:
        moderation.approve(_write(comment.article, reply, parent=comment), by=by)
        return
    answer = moderation.reply(comment, reply.text, by=people[reply.translator.username])
    _date(answer, reply.said_at)


def _write(
    article: Article, said: records.Comment | records.Reply, **fields: str | Comment
) -> Comment:
    return Comment.objects.create(
        article=article,
        name=said.name,
        text=said.text,
        writer=Writer.objects.create(created_at=said.said_at),
        reasons=[_FIRST],
        created_at=said.said_at,
        **fields,
    )


def _date(answer: Comment, moment: datetime) -> None:
    Comment.objects.filter(pk=answer.pk).update(created_at=moment)
