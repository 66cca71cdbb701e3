"""What must hold for any text at all."""

import os
import re
import subprocess
import sys
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from articles.text import Picture, Source, parse, render
from articles.text.rendering import write
from tests.text.hostile import patterns
from tests.text.wellformed import read

PIECES = [
    "**",
    "***",
    "~~",
    "`",
    "``",
    "```",
    "~~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "<",
    ">",
    "{",
    "}",
    "|",
    "｜",
    "［",
    "］",
    "〔",
    "〕",
    "（",
    "）",
    ":",
    "：",
    ";",
    "&",
    "#",
    "\\",
    '"',
    "'",
    "+",
    "-",
    "=",
    ".",
    "1.",
    "!",
    "_",
    "[^a]",
    "[^訳]",
    "［訳注：",
    "訳注:",
    "{漢字|かんじ}",
    "{a|b|c}",
    "[a]{lang=en}",
    "http://",
    "https://a.b/",
    "https://例え.example/",
    "javascript:",
    "![a](b)",
    "[a](b)",
    "[a]",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<https://a.b>",
    "<a@b.c>",
    "&amp;",
    "&#12;",
    "&#0;",
    "&nbsp;",
    "漢字",
    "かな",
    "カナ",
    "「」",
    "、",
    "。",
    "…",
    "한국어",
    "العربية",
    "a",
    "abc",
]
LINES = [
    "\n",
    "\n\n",
    "  \n",
    "\\\n",
    "\r\n",
    "\r",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n    ",
    "\n# ",
    "\n---\n",
    "\n===\n",
    "\n|a|b|\n|-|:-:|\n|",
    "\n\n[^a]: ",
    "\n\n[^訳]: ",
    "\n\n[a]: /u 'T'\n\n",
    "\n{lang=ar}\n",
    '\n\n![a](b "c")\n\n',
    " ",
    "\t",
    "　",
]
ODDITIES = [
    "\0",
    "\x01",
    "\x0b",
    "\x0c",
    "\x1b",
    "\x7f",
    "\x85",
    "\xa0",
    "\u200b",
    "\u200d",
    "\u2028",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\uffff",
    "\ud800",
    "\udfff",
    "\U0001f469\u200d\U0001f467",
    "\u0301",
    "\U000e0101",
]
PICTURES = {
    "b": Picture(
        "/b.png", 2, 1, (Source("image/webp", "/b.webp 2w"),), '<c&"', 'https://例.example/"'
    )
}
# Enough to be sure of the order of everything, in one run each.
SAMPLE = "\n\n".join(pattern[:300] for pattern in patterns(20_000).values())

anything = st.text(alphabet=st.characters(), max_size=300)
markdown = st.lists(st.sampled_from([*PIECES, *LINES, *ODDITIES]), max_size=60).map("".join)


@given(st.one_of(anything, markdown), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_text_becomes_well_formed_html(text, hard_breaks):
    document = parse(text, hard_breaks=hard_breaks)

    html = document.html(PICTURES)

    assert read(html)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", html)
    assert document.html(PICTURES) == html


@given(st.one_of(anything, markdown), st.booleans())
@settings(max_examples=200, deadline=None)
def test_everything_else_about_any_text_can_be_asked(text, hard_breaks):
    document = parse(text, hard_breaks=hard_breaks)

    lines = re.split("\r\n|\r|\n", text)
    numbers = re.findall(r'data-block="(\d+)"', document.html())

    assert [block.number for block in document.blocks] == [int(number) for number in numbers]
    assert all(1 <= block.first_line <= block.last_line <= len(lines) for block in document.blocks)
    assert len(document.summary(20)) <= 20
    assert isinstance(document.text.encode(), bytes)
    assert all(address.isascii() for address in document.links)
    assert len(set(document.pictures)) == len(document.pictures)


@given(markdown)
@settings(max_examples=200, deadline=None)
def test_the_sanitiser_finds_nothing_to_take_out(text):
    document = parse(text)
    written = write([*document._tokens, *document._notes], PICTURES)

    # An address may look right and yet be none, such as one of a host that cannot be.
    assert _without_addresses(read(document.html(PICTURES))) == _without_addresses(read(written))


def _without_addresses(reader):
    return [
        (event[0], [pair for pair in event[1] if pair[0] not in {"href", "src"}])
        if isinstance(event, tuple)
        else event
        for event in reader.events
    ]


visible = st.characters(
    categories=["L", "M", "N", "P", "S", "Zs"],
    exclude_characters="\\`*_{}[]()<>#+-.!|~&:=^\"'$%@/;,?",
)


@given(st.text(alphabet=visible, max_size=200))
@settings(deadline=None)
def test_every_character_of_a_plain_paragraph_is_shown(text):
    shown = "".join(read(render(f"あ{text}")).pieces)

    assert _letters(shown) == _letters(f"あ{text}")


lossless = st.sampled_from(
    [*"*_~!>#+-.|:;^\"'$%@/,?=（）［］「」訳注： \n", "**", "あ", "いう", "abc"]
)


@given(st.lists(lossless, max_size=60).map("".join))
@settings(max_examples=300, deadline=None)
def test_every_letter_among_marks_is_shown(text):
    shown = "".join(read(render(f"あ{text}")).pieces)

    # Tables drop what stands beyond their last column; tildes at the start of a line begin code
    # of a language that is named behind them.
    if "<table" not in render(f"あ{text}") and "~~" not in text:
        assert _letters(shown, "L") == _letters(f"あ{text}", "L")


def _letters(text, categories="LMNPS"):
    return [character for character in text if unicodedata.category(character)[0] in categories]


def test_every_process_writes_the_same_html():
    code = (
        "import sys; from articles.text import parse; "
        "document = parse(sys.stdin.read()); "
        "sys.stdout.write(document.html() + repr((document.blocks, document.links)))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=SAMPLE.encode(errors="ignore"),
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }

    assert len(outputs) == 1


commonmark = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False, "maxNesting": 100})


@given(st.text(alphabet="ab *_`é.", max_size=40))
@settings(max_examples=200, derandomize=True, deadline=None)
def test_where_there_is_no_japanese_emphasis_is_as_in_commonmark(text):
    ours = render(f"a{text}", hard_breaks=False)

    assert ours == commonmark.render(f"a{text}").replace("<p>", '<p data-block="1">')


@given(
    st.lists(st.sampled_from(["a", "b ", "\n", "\n\n", "> ", "- ", "1. ", "  ", "# "]), max_size=25)
)
@settings(max_examples=200, derandomize=True, deadline=None)
def test_blocks_are_as_in_commonmark(pieces):
    text = "".join(pieces)

    assert _structure(render(text, hard_breaks=False)) == _structure(commonmark.render(text))


def _structure(html):
    """Return tags and words, without what is ours: levels, names, numbers, boxes, and line ends."""
    tags = re.sub(r"<h[1-6][^>]*>", "<h>", re.sub(r"</h[1-6]>", "</h>", html))
    ours = r' (?:data-block="\d+"|tabindex="0"|role="group"|aria-label="[^"]*")'
    return re.sub(r"\s+", "", re.sub(ours, "", tags))
