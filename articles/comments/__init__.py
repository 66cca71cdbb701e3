"""Comments: what is known of a comment as it comes, whom mail is sent to, and what is forgotten."""

from articles.comments.drafts import Draft
from articles.comments.facts import gather, limits, posting_of
from articles.comments.forgetting import forget_addresses
from articles.comments.mailing import ask_to_confirm, tell
from articles.comments.networks import Network, network_of
from articles.comments.threads import (
    Discussion,
    Entry,
    Fate,
    Place,
    Thread,
    discussion_behind,
    discussion_of,
    place_of,
)
from articles.comments.tokens import (
    AUTHOR_LINK,
    Stamp,
    author_link,
    confirmation_of,
    new_stamp,
    read_author,
    read_confirmation,
    read_stamp,
    read_unsubscription,
    read_writer,
    unsubscription_of,
    writer_token,
)
from articles.comments.trials import Trial, try_rule

__all__ = [
    "AUTHOR_LINK",
    "Discussion",
    "Draft",
    "Entry",
    "Fate",
    "Network",
    "Place",
    "Stamp",
    "Thread",
    "Trial",
    "ask_to_confirm",
    "author_link",
    "confirmation_of",
    "discussion_behind",
    "discussion_of",
    "forget_addresses",
    "gather",
    "limits",
    "network_of",
    "new_stamp",
    "place_of",
    "posting_of",
    "read_author",
    "read_confirmation",
    "read_stamp",
    "read_unsubscription",
    "read_writer",
    "tell",
    "try_rule",
    "unsubscription_of",
    "writer_token",
]
