"""Make the font of the cards anew: `python -m tools.font BIZUDPGothic-Bold.ttf`, with fonttools at hand.

The font as its makers give it holds far more than titles need; what is kept is written down here.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FONT = ROOT / "articles/imaging/cards/fonts/BIZUDPGothic-Bold.ttf"
# Latin with all its marks, Greek, Cyrillic; signs and arrows; numbers in circles and the like.
BLOCKS = (range(0x20, 0x530), range(0x1E00, 0x2600))
# JIS X 0208, and what Windows adds to it: 髙, 﨑, ①, ㈱.
CHARACTER_SETS = ("iso2022_jp", "cp932")
OPTIONS = (
    "--layout-features=ccmp,liga",
    "--no-hinting",
    "--notdef-outline",
    "--name-IDs=*",
)


def main() -> int:
    """Write the font."""
    letters = ",".join(f"{ord(letter):x}" for letter in kept())
    command = [sys.executable, "-m", "fontTools.subset", sys.argv[1], f"--output-file={FONT}"]
    return subprocess.run([*command, *OPTIONS, f"--unicodes={letters}"]).returncode


def kept() -> list[str]:
    """Return the letters that titles and names may need."""
    return [letter for letter in map(chr, range(0x20, 0x10000)) if _is_kept(letter)]


def _is_kept(letter: str) -> bool:
    return any(ord(letter) in block for block in BLOCKS) or any(
        _holds(name, letter) for name in CHARACTER_SETS
    )


def _holds(character_set: str, letter: str) -> bool:
    try:
        letter.encode(character_set)
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
