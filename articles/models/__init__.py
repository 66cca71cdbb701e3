"""What Diary keeps: one module a model, listed here."""

from articles.models.articles import Article, ArticleQuerySet
from articles.models.authors import Author
from articles.models.images import Image
from articles.models.originals import OriginalSource
from articles.models.tags import Tag
from articles.models.users import Role, User
from articles.models.workers import Periodic, Worker

__all__ = [
    "Article",
    "ArticleQuerySet",
    "Author",
    "Image",
    "OriginalSource",
    "Periodic",
    "Role",
    "Tag",
    "User",
    "Worker",
]
