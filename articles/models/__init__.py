"""What Diary keeps: one module a model, listed here."""

from articles.models.address_keys import AddressKey
from articles.models.article_sets import ArticleQuerySet, is_public_at
from articles.models.articles import Article
from articles.models.authors import Author
from articles.models.blocks import Block, BlockQuerySet
from articles.models.cards import CardFile
from articles.models.comment_reasons import kinds_in_words
from articles.models.comment_versions import CommentVersion
from articles.models.commenting import CommentMode
from articles.models.comments import (
    LONGEST_NAME,
    LONGEST_TEXT,
    PUBLIC_FIELDS,
    REVISABLE,
    SHOWN_TOGETHER,
    Comment,
    CommentQuerySet,
    digest_of_remark,
)
from articles.models.corrections import Correction, CorrectionQuerySet
from articles.models.drifts import Drift, DriftQuerySet
from articles.models.faults import Fault
from articles.models.images import Image
from articles.models.mentions import Mention
from articles.models.moderation import ModerationEntry, ModerationQuerySet
from articles.models.notices import Notice
from articles.models.noticing import Noticed, RowKey, note, note_all, noticing
from articles.models.originals import OriginalSource
from articles.models.page_changes import PageChange
from articles.models.periods import Period, month_of, year_of
from articles.models.permissions import Permission
from articles.models.prepared import Given, Prepared
from articles.models.reports import Report, ReportQuerySet
from articles.models.revisions import Revision, RevisionQuerySet
from articles.models.rights import Basis, Rights, read_ledger, rights_of
from articles.models.search_documents import SearchDocument
from articles.models.sections import Section, lay_out
from articles.models.segments import Passage, Segment, new_public_id
from articles.models.showing import Showing
from articles.models.snapshots import Snapshot, digest_of
from articles.models.surroundings import (
    Nearness,
    Related,
    Surroundings,
    Whereabouts,
    surroundings_of,
)
from articles.models.tags import Tag
from articles.models.tallies import Tally
from articles.models.users import Role, User
from articles.models.watches import Watch
from articles.models.whole_articles import commented_article, passages_of, whole_article
from articles.models.workers import Periodic, Worker
from articles.models.writers import Writer

__all__ = [
    "LONGEST_NAME",
    "LONGEST_TEXT",
    "PUBLIC_FIELDS",
    "REVISABLE",
    "SHOWN_TOGETHER",
    "AddressKey",
    "Article",
    "ArticleQuerySet",
    "Author",
    "Basis",
    "Block",
    "BlockQuerySet",
    "CardFile",
    "Comment",
    "CommentMode",
    "CommentQuerySet",
    "CommentVersion",
    "Correction",
    "CorrectionQuerySet",
    "Drift",
    "DriftQuerySet",
    "Fault",
    "Given",
    "Image",
    "Mention",
    "ModerationEntry",
    "ModerationQuerySet",
    "Nearness",
    "Notice",
    "Noticed",
    "OriginalSource",
    "PageChange",
    "Passage",
    "Period",
    "Periodic",
    "Permission",
    "Prepared",
    "Related",
    "Report",
    "ReportQuerySet",
    "Revision",
    "RevisionQuerySet",
    "Rights",
    "Role",
    "RowKey",
    "SearchDocument",
    "Section",
    "Segment",
    "Showing",
    "Snapshot",
    "Surroundings",
    "Tag",
    "Tally",
    "User",
    "Watch",
    "Whereabouts",
    "Worker",
    "Writer",
    "commented_article",
    "digest_of",
    "digest_of_remark",
    "is_public_at",
    "kinds_in_words",
    "lay_out",
    "month_of",
    "new_public_id",
    "note",
    "note_all",
    "noticing",
    "passages_of",
    "read_ledger",
    "rights_of",
    "surroundings_of",
    "whole_article",
    "year_of",
]
