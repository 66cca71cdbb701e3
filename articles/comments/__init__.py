"""Comments: what is known of a comment as it comes, whom mail is sent to, and what is forgotten."""

from articles.comments.asking import Unanswered, ask_akismet, asks_akismet, tell_akismet
from articles.comments.drafts import Draft
from articles.comments.facts import gather
from articles.comments.forgetting import forget_addresses, forget_refused
from articles.comments.mailing import ask_to_confirm, tell
from articles.comments.notifying import tell_moderators
from articles.comments.reporting import tell_of_reports
from articles.comments.threads import (
    Discussion,
    Entry,
    Fate,
    Place,
    Thread,
    discussion_behind,
    discussion_of,
    place_of,
    quotes_passages,
)
from articles.comments.tokens import (
    AUTHOR_LINK,
    MODERATE,
    author_link,
    confirmation_of,
    decision_link,
    read_author,
    read_confirmation,
    read_decision,
    read_report_link,
    read_unsubscription,
    read_writer,
    report_link,
    unsubscription_of,
    writer_token,
)
from articles.comments.trials import Trial, try_rule, try_rules, try_words
from articles.comments.waiting import LONGEST_LETTER

__all__ = [
    "AUTHOR_LINK",
    "LONGEST_LETTER",
    "MODERATE",
    "Discussion",
    "Draft",
    "Entry",
    "Fate",
    "Place",
    "Thread",
    "Trial",
    "Unanswered",
    "ask_akismet",
    "ask_to_confirm",
    "asks_akismet",
    "author_link",
    "confirmation_of",
    "decision_link",
    "discussion_behind",
    "discussion_of",
    "forget_addresses",
    "forget_refused",
    "gather",
    "place_of",
    "quotes_passages",
    "read_author",
    "read_confirmation",
    "read_decision",
    "read_report_link",
    "read_unsubscription",
    "read_writer",
    "report_link",
    "tell",
    "tell_akismet",
    "tell_moderators",
    "tell_of_reports",
    "try_rule",
    "try_rules",
    "try_words",
    "unsubscription_of",
    "writer_token",
]
