"""Columns: the one table of what readers can see of each model, and which pages show it.

A key is a kind and a name, `author:5`. A page carries the keys of the rows that it was made of, and
where it lists or neighbours anything `lists`. Triggers are made of this table: whoever adds a field
that readers see adds it here, and a test counts the fields.
"""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField, Model

LISTS = "lists"
EVERYTHING = "everything"
# What readers cannot see may come and go without a word.
PUBLIC = "{row}.state <> 'draft'"
APPROVED = "{row}.state = 'approved'"


@dataclass(frozen=True)
class Seen:
    """Columns of a table that readers see; a change of one, or of a row, ends the pages of the keys.

    A key is written `kind:field`; a row counts where the condition holds.
    """

    model: str
    keys: tuple[str, ...]
    fields: tuple[str, ...] = ()
    condition: str = ""

    @property
    def table(self) -> type[Model]:
        """The model behind the name; `Article.tags` is the one between two others."""
        name, _, relation = self.model.partition(".")
        model = apps.get_model("articles", name)
        if not relation:
            return model
        field = model._meta.get_field(relation)
        assert isinstance(field, ManyToManyField)
        through = field.remote_field.through
        assert through
        return through

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the fields; of a table between two others, those that lead to them."""
        fields = self.table._meta.concrete_fields
        if self.fields:
            return tuple(f.column for f in fields if f.column and f.name in self.fields)
        return tuple(f.column for f in fields if f.column and isinstance(f, ForeignKey))


TABLE = (
    Seen(
        "Article",
        keys=("article:id",),
        fields=(
            "title",
            "path",
            "language",
            "body",
            "html",
            "summary",
            "original",
            "lead_image",
            "state",
            "published_at",
            "withdrawn_at",
            "withdrawal_reason",
            "snapshot",
            "held_from",
            "held_because",
            "showing",
            "credits",
            "licence",
            "original_changed_at",
            "notices",
            "comment_mode",
            "comment_days",
            "updated_at",
        ),
        condition=PUBLIC,
    ),
    Seen(
        "Article",
        keys=("lists",),
        fields=("state", "published_at", "held_from", "original", "language", "path"),
        condition=PUBLIC,
    ),
    Seen("Article.tags", keys=("article:article_id", "tag:tag_id")),
    Seen("Article.translators", keys=("article:article_id", "user:user_id")),
    Seen("Article.pictures", keys=("article:article_id", "image:image_id")),
    Seen("Article", keys=("image:lead_image_id",), fields=("lead_image",), condition=PUBLIC),
    Seen("Mention", keys=("mention:article_id", "page:page"), fields=("article", "page")),
    Seen(
        "Segment",
        keys=("article:article_id",),
        fields=(
            "article",
            "public_id",
            "aliases",
            "position",
            "source_start",
            "source_end",
            "target_start",
            "target_end",
            "source_texts",
            "target_texts",
            "link",
            "link_state",
        ),
    ),
    Seen(
        "Comment",
        keys=("comments:article_id",),
        fields=(
            "article",
            "parent",
            "segment_key",
            "quote",
            "name",
            "html",
            "mark",
            "state",
            "created_at",
            "edited_at",
            "edited_by_staff",
        ),
        condition=APPROVED,
    ),
    Seen(
        "Revision",
        keys=("article:article_id",),
        fields=("article", "number", "title", "body", "language", "made_at"),
    ),
    Seen(
        "Correction",
        keys=("article:article_id", "corrections"),
        fields=(
            "article",
            "segment",
            "earlier",
            "later",
            "before",
            "after",
            "kind",
            "note",
            "credit",
            "is_from_reader",
            "corrected_at",
        ),
    ),
    Seen(
        "OriginalSource",
        keys=("originalsource:id", "site:host"),
        fields=(
            "url",
            "host",
            "page",
            "title",
            "site_name",
            "language",
            "published_on",
            "licence",
            "description",
            "picture_url",
        ),
    ),
    # Whoever led to another page before may lead to this one now.
    Seen("OriginalSource", keys=("lists",), fields=("page",)),
    Seen("OriginalSource.authors", keys=("originalsource:originalsource_id", "author:author_id")),
    Seen(
        "Watch",
        keys=("originalsource:original_id",),
        fields=("original", "condition", "since", "archive_url"),
    ),
    Seen(
        "Permission",
        keys=("originalsource:original_id", "author:author_id"),
        fields=(
            "original",
            "author",
            "state",
            "covers_text",
            "covers_pictures",
            "showing",
            "expires_on",
            "credit",
            "recorded_at",
        ),
    ),
    Seen("Snapshot", keys=("snapshot:id",), fields=("blocks",)),
    Seen(
        "Author",
        keys=("author:id",),
        fields=("name", "original_name", "reading", "slug", "biography", "site"),
    ),
    Seen("Tag", keys=("tag:id",), fields=("name", "slug")),
    Seen(
        "Image",
        keys=("image:id",),
        fields=(
            "name",
            "file",
            "media_type",
            "width",
            "height",
            "renditions",
            "sketch",
            "alt",
            "caption",
            "credit",
            "source_url",
            "licence",
        ),
    ),
    Seen("User", keys=("user:id",), fields=("username", "name")),
)
