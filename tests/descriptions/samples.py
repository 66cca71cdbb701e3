"""A translation that says everything of itself, and one whose words are all hostile."""

from datetime import UTC, date, datetime

from articles import descriptions
from articles.licences import recognise

URL = "https://diary.example/entry/2026/01/02/tide/"
HOSTILE = "</script><!--\x00\x0b\ufffe\u2028'\"&amp;]]>"
ANNA = descriptions.Person(
    name="アンナ・リンド",
    original_name="Anna Lind",
    url="https://diary.example/authors/anna-lind/",
    site="https://anna.example/",
)
BO = descriptions.Person(
    name="Bo Ek", original_name="Bo Ek", url="https://diary.example/authors/bo-ek/", site=""
)
ORIGINAL = descriptions.Original(
    url="https://tide.example/pools",
    reading_url="https://archive.example/1/https://tide.example/pools",
    archive_url="https://archive.example/1/https://tide.example/pools",
    title="On Tide Pools",
    language="en-GB",
    published=date(2025, 3, 4),
    authors=(ANNA, BO),
    site="Tide Notes",
    licence="CC BY-SA 4.0",
    licence_url="https://creativecommons.org/licenses/by-sa/4.0/",
)
CARD = descriptions.Picture(
    url="https://diary.example/media/cards/1-a.png",
    media_type="image/png",
    width=1200,
    height=630,
    alt="潮だまりについて — アンナ・リンド、Bo Ek",
    caption="",
    credit="",
)
WHOLE = descriptions.Description(
    url=URL,
    title="潮だまりについて",
    language="ja",
    summary="潮が引いたあとに残るもの。",
    published=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    modified=datetime(2026, 1, 3, 3, 4, 5, tzinfo=UTC),
    translators=("森 はるか", "林 みなと"),
    original=ORIGINAL,
    tags=("海", "生きもの"),
    picture=descriptions.Picture(
        url="https://diary.example/media/images/a.jpg",
        media_type="image/jpeg",
        width=1600,
        height=1000,
        alt="潮だまり",
        caption="",
        credit="Anna Lind",
    ),
    card=CARD,
    credits=("Translated with permission.", "この翻訳も使えます。"),
    licence=recognise("CC BY-SA 4.0"),
    corrections=(),
)
STRANGER = descriptions.Person(HOSTILE, HOSTILE, BO.url, "")
BARE = descriptions.Description(
    url="https://diary.example/entry/bare/",
    title=HOSTILE,
    language="ja",
    summary="",
    published=datetime(2026, 1, 1, tzinfo=UTC),
    modified=datetime(2026, 1, 1, tzinfo=UTC),
    translators=(HOSTILE,),
    original=descriptions.Original(
        url="https://tide.example/?a=1&b=2",
        reading_url="https://tide.example/?a=1&b=2",
        archive_url="",
        title=HOSTILE,
        language="en",
        published=None,
        authors=(STRANGER,),
        site=HOSTILE,
        licence="",
        licence_url="",
    ),
    tags=(HOSTILE,),
    picture=None,
    card=CARD,
    credits=(),
    licence=None,
    corrections=(),
)


def feed(*entries):
    return descriptions.Feed(
        title=f"Diary {HOSTILE}",
        subtitle="海外の書き手を読む",
        language="ja",
        page="https://diary.example/",
        address="https://diary.example/feed/",
        publisher="Diary",
        home="https://diary.example/",
        icon="https://diary.example/static/icons/icon-512.png",
        entries=[descriptions.Entry(entry, f"<p>本文 {HOSTILE}</p>") for entry in entries],
    )
