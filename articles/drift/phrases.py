"""Phrases by which a page tells its dates and counts, offers itself for sharing, and advertises."""

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
TIME = (
    r"(?:,? ?(?:at )?t?\d{1,2}[:時]\d{2}(?::\d{2}(?:\.\d+)?|分)?(?: ?[ap]\.?m\b\.?)?"
    r"(?: ?(?:utc|gmt|jst|bst|[cemp][ds]?t)\b|z\b|[+-]\d{2}:?\d{2})?)"
)
DATE = (
    rf"(?:{WEEKDAY}(?:{DAY} (?:of )?{MONTH}(?:,? \d{{4}})?|{MONTH} {DAY}(?:,? \d{{4}})?(?!\d)"
    rf"|{MONTH} \d{{4}})"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    r"|(?:(?:令和|平成)?\d{1,4}年)?\d{1,2}月\d{1,2}日(?:\([月火水木金土日]\))?)"
)
AGO = (
    r"(?:(?:about |over |almost )?(?:\d+|an?|one|two|three|a few) ?"
    r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mos?|months?|y|yrs?|years?) ago"
    r"|just now|yesterday|today|たった今|昨日|今日"
    r"|約?\d+ ?(?:秒|分|時間|日|週間|[かヶカヵケ]月|年)前)"
)
LEAD = (
    r"(?:(?:first |last |originally )?(?:published|posted|updated?|modified|edited|written|created)"
    r"(?: on| at)?|date|(?:最終)?更新日?時?|公開日?時?|投稿日?時?|掲載日?|作成日?|配信日?時?)[: ]*"
)
# With or without a time; a Japanese date may be followed by what was done then.
WHEN = rf"(?:(?:{DATE}{TIME}?|{AGO}{TIME}?|{TIME})(?: ?に?(?:更新|公開|投稿|掲載|配信))?)"
NUMBER = r"(?:\d[\d,.]*(?: ?[kmb]\b|[千万億])?\+?)"
COUNTED = (
    r"(?:comments?|repl(?:y|ies)|responses?|shares?|likes?|views?|reads?|claps?|votes?|points?"
    r"|(?:re)?tweets?|reposts?|reactions?|favou?rites?|bookmarks?|followers?|subscribers?|plays?"
    r"|ratings?|upvotes?|users?)"
)
COUNTED_JAPANESE = r"(?:コメント|いいね!?|シェア|ブックマーク|はてなブックマーク|ツイート|リツイート|閲覧数?|再生回?数?|ビュー|PV|pv|返信|スキ)"
COUNT = (
    rf"(?:(?:{NUMBER}|one) {COUNTED}|no (?:comments|replies|responses|shares|likes|views)|{COUNTED}[: ]*(?:\({NUMBER}\)|:? ?{NUMBER})"
    rf"|{COUNTED_JAPANESE}[: ]*(?:\({NUMBER}件?\)|{NUMBER}件?)"
    rf"|{NUMBER} ?(?:件の?|人が|回の?)?{COUNTED_JAPANESE}|{NUMBER}回(?:視聴|再生)"
    rf"|{NUMBER} ?-?min(?:ute)?s?[ -](?:to )?read|reading time:? ?(?:about )?{NUMBER} ?min(?:ute)?s?"
    rf"|(?:この記事は)?約?{NUMBER}分で読め(?:ます|る)|読了(?:時間|目安)?:?約?{NUMBER}分)"
)
INVITATION = (
    r"(?:(?:leave|add|post|write) (?:a|your) (?:comment|reply)|コメント(?:する|を(?:書く|残す|投稿する))"
    r"|share (?:this(?: article| post| story| page)?|on|via|to|article|post)|シェアする|記事をシェア"
    r"|この記事を(?:シェア|共有)(?:する)?|tweet this|pin it|copy link|リンクをコピー)"
)
ADVERTISEMENT = (
    r"(?:advertisement|advertising|sponsored(?: content| post| links?)?|ads? by \w+|promoted"
    r"|(?:story|article) continues below(?: (?:the |this )?(?:advertisement|ad))?"
    r"|スポンサー(?:ド)?リンク|スポンサードサーチ|広告)"
)
NETWORK = (
    r"(?:facebook|twitter|linkedin|reddit|pinterest|whatsapp|telegram|tumblr|pocket|flipboard|mastodon"
    r"|bluesky|threads|hacker news|line|はてなブックマーク|はてブ)"
)
FILLER = (
    r"(?:share|シェア|tweet|ツイート|like|save|print|e-?mail|copy|more|comments?|コメント|x|on|and)"
)


def _bounded(pattern: str) -> str:
    # Only a Latin letter or figure goes on where a word of Latin letters ends.
    return rf"(?<![a-z0-9]){pattern}(?![a-z0-9])"


WHEN_ALONE = re.compile(rf"(?:{LEAD})?{WHEN}[ .]*")
ANY = re.compile(
    f"(?P<when>{_bounded(f'(?:{LEAD})?{WHEN}')})|(?P<strong>{_bounded(f'(?:{COUNT}|{INVITATION}|{ADVERTISEMENT})')})"
    f"|(?P<network>{_bounded(NETWORK)})|(?P<filler>{_bounded(FILLER)})"
)
# A line under a title: who wrote, and when. A time may be its date's or stand alone, so a long row of
# them could be read in very many ways.
BYLINE_END = re.compile(rf"(?:(?<![ ,、(])[ ,、(]++(?:on )?(?:{LEAD})?{WHEN}\)?){{1,6}}$")
BYLINE_START = re.compile(rf"^(?:{LEAD})?{WHEN}[ ,]+(?=by )")
BYLINE = re.compile(r"^(?:by|words by|text by|written by|文[:・=/ ]|著者?[: ]|執筆[: ])")
# Only what asks the reader: "subscribed to her newsletter" tells of somebody.
NEWSLETTER = re.compile(
    r"^(?:(?:please |enjoy\w* \w+ \w+\? ?)?(?:sign up|subscribe|get|join|never miss)(?![a-z]).{0,120}"
    r"(?:newsletter|mailing list|inbox|subscribers|by e-?mail)|enter your e-?mail"
    r"|.{0,40}(?:ニュースレター|メルマガ|メールマガジン).{0,10}(?:登録|購読)"
    r"(?:する|はこちら|してください|しよう|フォーム|お願いします)?\W*$)"
)
