"""Questions: a mixed set as readers ask, and those that somebody asks who wants to see search slow."""

from itertools import product

from tests.bench.corpus import Corpus

# Letters, pairs and phrases that nearly every text holds, and phrases made of those that hardly any does.
LETTERS = ("の", "い", "る", "海", "国", "ー", "a", "1")
SYLLABLES = ("こと", "から", "した", "のは", "国の", "のでは", "ということ", "していた", "なかった")
UNLIKELY = ("のはない", "はなの", "ではないので", "にいるのがいると", "ていることがある")
LONG = "ということはできなかったのではないかとわたしは思っているのである"
DEEP = "0-1400000000000000-50000"
Asked = dict[str, str]


def mixed(corpus: Corpus) -> list[str]:
    """Return what readers type: words of all kinds, pairs of words, phrases, single characters."""
    made = [corpus.draw() for _ in range(150)]
    made += [f"{corpus.draw()} {corpus.draw()}" for _ in range(45)]
    made += [f"{corpus.draw()} -{corpus.draw()}" for _ in range(15)]
    made += [f'"{corpus.phrase()}"' for _ in range(25)]
    made += ["することができる", "ている", "こと", "ない", "海", "山"]
    return [*made, "国 year:2025", "language:ja 道路"]


def hard(corpus: Corpus, filters: list[Asked]) -> list[Asked]:
    """Return what is asked of the page: everything common, alone and within filters, in both orders."""
    common, *others = corpus.words[:8]
    asked = [{"q": words} for words in (*LETTERS, *SYLLABLES, *UNLIKELY, common)]
    asked += [{"q": f'"{words}"'} for words in (*SYLLABLES, *UNLIKELY)]
    asked += [{"q": words, **within} for words, within in product(WITHIN, filters)]
    asked += filters
    asked += [{"q": f"{common} {other}"} for other in others]
    asked += [{"q": words} for words in ("-の", f"{common} -の", "の -こと", "の -のはない")]
    asked += [{"q": " ".join(SYLLABLES)}, {"q": f"{' '.join(SYLLABLES[:7])} 鏖鏨"}]
    asked += [{"q": (LONG * 8)[:200]}, {"q": '"' * 200}, {"q": corpus.words[-1]}]
    asked += [{"q": "鏖鏨鑢"}, {"q": "バドラクマール"}, {"q": "12000"}, {"q": "NATO BBC"}]
    asked += [{"q": words, "after": DEEP} for words in ("の", common, "ということ", "のはない")]
    return [*asked, *({**each, "order": "new"} for each in asked)]


WITHIN = ("の", "ということ", "のはない", "国")
