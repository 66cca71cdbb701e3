"""The small site that a first run shows: invented authors, their articles, drawn pictures."""

from articles.management.demonstration.clearing import clear, is_empty, namesakes, real_content
from articles.management.demonstration.drawing import PICTURE_SIZE, draw_picture
from articles.management.demonstration.headers import DemonstrationError
from articles.management.demonstration.illustrating import replace_pictures
from articles.management.demonstration.loading import EDITOR, load
from articles.management.demonstration.pages import write_page
from articles.management.demonstration.passwords import current_password, give_password
from articles.management.demonstration.reading import read_site
from articles.management.demonstration.records import (
    Answer,
    Author,
    Entry,
    Original,
    Permission,
    Picture,
    Showing,
    Site,
    State,
    Tag,
    Text,
    Translator,
)

__all__ = [
    "EDITOR",
    "PICTURE_SIZE",
    "Answer",
    "Author",
    "DemonstrationError",
    "Entry",
    "Original",
    "Permission",
    "Picture",
    "Showing",
    "Site",
    "State",
    "Tag",
    "Text",
    "Translator",
    "clear",
    "current_password",
    "draw_picture",
    "give_password",
    "is_empty",
    "load",
    "namesakes",
    "read_site",
    "real_content",
    "replace_pictures",
    "write_page",
]
