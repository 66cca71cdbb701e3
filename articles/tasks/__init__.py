"""Work for the background: the caller asks in plain words, what runs is private here."""

from articles.tasks.accounts import invite, send_reset
from articles.tasks.cards import draw_card
from articles.tasks.comments import (
    ask_akismet,
    ask_to_confirm,
    tell_akismet,
    tell_editors_of,
    tell_moderators_of,
    tell_of,
)
from articles.tasks.enduring import endure
from articles.tasks.pictures import make_renditions
from articles.tasks.reaping import reap
from articles.tasks.ticking import Heart, tick

__all__ = [
    "Heart",
    "ask_akismet",
    "ask_to_confirm",
    "draw_card",
    "endure",
    "invite",
    "make_renditions",
    "reap",
    "send_reset",
    "tell_akismet",
    "tell_editors_of",
    "tell_moderators_of",
    "tell_of",
    "tick",
]
