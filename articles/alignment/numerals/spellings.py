"""The words that say numbers and months in English."""

SMALL = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"}
IRREGULAR |= {"nine": "ninth", "twelve": "twelfth"}
ORDINALS = {
    IRREGULAR.get(
        word, word.removesuffix("y") + "ieth" if word.endswith("y") else word + "th"
    ): value
    for word, value in SMALL.items()
}
SMALL |= ORDINALS
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT = {"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12}
MULTIPLIERS = {"hundred": 100, "dozen": 12} | SCALES
NUMBER_WORDS = SMALL.keys() | MULTIPLIERS.keys()
# Words that may stand inside a number.
JOINTS = frozenset({"a", "an", "and"})
# Alone, these are more often something else than a count.
WEAK = frozenset({"zero", "one", "first", "second", "hundred", "thousand", "million", "billion"})
UNDER = {word: value for word, value in ORDINALS.items() if 2 < value <= 10}
UNDER |= {word + "s": value for word, value in UNDER.items()}
UNDER |= {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
MONTHS = {
    "Jan": "m1",
    "Feb": "m2",
    "Mar": "m3",
    "Apr": "m4",
    "May": "m5",
    "Jun": "m6",
    "Jul": "m7",
    "Aug": "m8",
    "Sep": "m9",
    "Oct": "m10",
    "Nov": "m11",
    "Dec": "m12",
}
MONTH_WORDS = frozenset(
    {
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "sept",
        "october",
        "november",
        "december",
    }
).union(map(str.lower, MONTHS))
TELLING = NUMBER_WORDS | UNDER.keys() | MONTH_WORDS
