"""Texts as Japanese as need be: the syllables of real ones, phrases that few others have, many nouns."""

import random
import re
from collections import defaultdict
from itertools import accumulate

from articles.management import demonstration

LENGTHS = (300, 20_000)
LONGEST_SENTENCE = 90
KANJI = "海岸潮山川空森林道路駅町村国家政府軍事外交経済産業技術科学文化歴史社会教育医療環境気候農業漁業安全保障会議選挙議員大統領首相戦争平和条約貿易"
KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロンー"
NOUN = re.compile(r"[一-龠]{2,}|[ァ-ヶー]{3,}")
SENTENCE = re.compile(r"[ぁ-んァ-ヶ一-龠、]{12,80}。")


class Corpus:
    """Texts whose nouns are drawn from many, the first of them far more often.

    Half of the sentences are real. The others are woven of what follows three letters in real ones: were there
    none of these, whatever consists of common syllables would stand in every text or in none.
    """

    def __init__(self) -> None:
        self.dice = random.Random(7)  # noqa: S311
        self.words = [self._word() for _ in range(30_000)]
        self.weights = list(accumulate(1 / (rank + 20) for rank in range(len(self.words))))
        bodies = (entry.body for entry in demonstration.read_site().entries)
        sentences = [part for body in bodies for part in SENTENCE.findall(body)]
        self.sentences = [NOUN.split(each) for each in sentences]
        self.next: dict[str, list[str]] = defaultdict(list)
        for each in sentences:
            # A noun is a gap, as it is in the real ones.
            letters = f"   {NOUN.sub('＿', each)}"
            for place in range(3, len(letters)):
                self.next[letters[place - 3 : place]].append(letters[place])

    def _word(self) -> str:
        dice = self.dice
        match dice.randrange(10):
            case 0 | 1 | 2:
                return "".join(
                    dice.choices(KATAKANA[:-2], k=1) + dice.choices(KATAKANA, k=dice.randint(2, 6))
                )
            case 3:
                return dice.choice(
                    [
                        "NATO",
                        "BBC",
                        f"{dice.randrange(10, 90000):,}",
                        f"{1900 + dice.randrange(126)}年",
                    ]
                )
            case _:
                return "".join(dice.choices(KANJI, k=dice.choice([2, 2, 2, 3, 4])))

    def draw(self) -> str:
        """Return a word as often as it is common."""
        return self.dice.choices(self.words, cum_weights=self.weights)[0]

    def parts(self) -> list[str]:
        """Return a sentence without its nouns."""
        if self.dice.random() < 0.5:
            return self.dice.choice(self.sentences)
        letters = "   "
        while not letters.endswith("。") and len(letters) < LONGEST_SENTENCE:
            letters += self.dice.choice(self.next[letters[-3:]])
        return letters.strip().split("＿")

    def text(self) -> str:
        """Return a text of 2,500 characters in the mean."""
        low, high = LENGTHS
        wanted = min(high, max(low, int(self.dice.lognormvariate(7.6, 0.7))))
        pieces: list[str] = []
        size = 0
        while size < wanted:
            parts = self.parts()
            sentence = "".join(part + self.draw() for part in parts[:-1]) + parts[-1]
            pieces.append(sentence + ("\n\n" if self.dice.random() < 0.2 else ""))
            size += len(sentence)
        return "".join(pieces)

    def title(self) -> str:
        """Return a title of three nouns."""
        return f"{self.draw()}と{self.draw()}の{self.draw()}"

    def phrase(self) -> str:
        """Return the end of a piece of a sentence, and what follows."""
        parts = self.parts()
        return (parts[0] + self.draw())[-self.dice.randint(4, 12) :]
