"""The admin: where editors and translators work."""

from articles.admin import (
    acts,
    articles,
    authors,
    blocks,
    comments,
    corrections,
    images,
    jobs,
    originals,
    permissions,
    reports,
    tags,
    users,
)

__all__ = [
    "acts",
    "articles",
    "authors",
    "blocks",
    "comments",
    "corrections",
    "images",
    "jobs",
    "originals",
    "permissions",
    "reports",
    "tags",
    "users",
]
