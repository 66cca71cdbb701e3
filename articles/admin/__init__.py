"""The admin: where editors and translators work."""

from articles.admin import (
    acts,
    articles,
    authors,
    blocks,
    comments,
    images,
    jobs,
    originals,
    permissions,
    tags,
    users,
)

__all__ = [
    "acts",
    "articles",
    "authors",
    "blocks",
    "comments",
    "images",
    "jobs",
    "originals",
    "permissions",
    "tags",
    "users",
]
