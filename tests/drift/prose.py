"""A text in two languages, on which the tests work."""

from articles.drift import Piece

ENGLISH = [
    "The mayor opened the new bridge on Tuesday morning in the rain.",
    "It cost more than anyone had promised, about 40 million crowns.",
    "Children ran across it before the band had begun to play.",
    "The old ferry was sold by the evening to a man from the north.",
    "He wants to live on it with his dog and a great many books.",
    "Nobody has asked the dog what it thinks of the plan so far.",
]
JAPANESE = [
    "火曜日の朝、市長は雨の中で新しい橋を開通させた。",
    "費用は誰の約束よりも高く、四千万クローネほどかかった。",
    "楽団が演奏を始めるより先に、子どもたちが駆け抜けていった。",
    "古い渡し船は夕方までに北から来た男に売られてしまった。",
    "男はそこで犬と、たくさんの本に囲まれて暮らすつもりだという。",
    "この計画をどう思うか、犬に尋ねた者はまだ誰もいない。",
]
WHALES = "Whales sing to each other at night, far below the ships."
# What a page says anew at every visit, and its bars and boxes.
VOLATILE = [
    "3 days ago",
    "Updated 5 May 2024",
    "Last updated: 12 March 2023, 14:05 GMT",
    "Tuesday, March 5, 2024 at 10:30 am",
    "2024-05-05T10:00:00+09:00",
    "3日前",
    "更新日：2024年5月5日(日) 10:00",
    "公開：2024/05/05",
    "12 comments",
    "Comments (0)",
    "View 12 comments",
    "コメント（3）",
    "12件のコメント",
    "1.2K shares",
    "5 min read",
    "この記事は約5分で読めます",
    "5 May 2024 · 12 Comments · 5 min read",
    "2 hours ago • 3 replies",
    "Like 12 Share 4",
    "シェア 12 ツイート 3",
    "いいね！ 12",
    "Share on Facebook Twitter Email",
    "Facebook\nTwitter\nLINE\nはてなブックマーク",
    "Share this article",
    "Leave a comment",
    "Advertisement",
    "スポンサーリンク",
    "Sign up for our weekly newsletter and get stories in your inbox",
    "メルマガ登録はこちら",
    "* * *",
]


def pieces(texts):
    return [Piece("paragraph", text) for text in texts]
