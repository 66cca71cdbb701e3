"""Scripts whose words only a dictionary can tell apart."""

import re

RANGES = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"  # Burmese
    "\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf"  # Khmer, Tai
    "\u1100-\u11ff\u3100-\u318f\u31a0-\u31bf\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdf"  # jamo, Bopomofo
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c"  # radicals, 々, 〆, 〇
    "\u3041-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f\U0001b000-\U0001b16f"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
SYLLABLES = "\uac00-\ud7a3"
HANGUL = re.compile(f"[{SYLLABLES}]")
DICTIONARY = re.compile(f"[{RANGES}]")
WORD = re.compile(rf"[{RANGES}]{{1,3}}|[^\W{RANGES}]+")
# Where a word may begin: at every character but those inside a word that is written without spaces.
BEGINNING = re.compile(
    rf"[{RANGES}]|(?<![^\W{RANGES}])[^\W{RANGES}]|[^\w\s]"
    rf"|(?<=[{SYLLABLES}])[^\W{SYLLABLES}]|(?<=[^\W{SYLLABLES}])[{SYLLABLES}]"
)
