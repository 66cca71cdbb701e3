"""The admin: where editors and translators work."""

from articles.admin import articles, authors, images, jobs, originals, permissions, tags, users

__all__ = [
    "articles",
    "authors",
    "images",
    "jobs",
    "originals",
    "permissions",
    "tags",
    "users",
]
