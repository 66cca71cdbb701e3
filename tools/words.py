"""`make words`: bring the catalogues up to date with the code; `--check` only tells what they lack."""

import sys
from pathlib import Path

from tools import catalogues
from tools.catalogues import Place
from tools.gathering import gather
from tools.refusals import Refusal, exit_with

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("ja", "en")


def main() -> int:
    """Judge where the command line says --check; otherwise update, and tell what is left to translate."""
    if sys.argv[1:] != ["--check"]:
        update(ROOT)
    demand_complete(ROOT)
    return 0


def update(root: Path) -> None:
    """Write the catalogues anew, with every message of the code."""
    found = gather(root)
    for place in _places(root):
        catalog = catalogues.read(place)
        catalogues.update(catalog, found)
        catalogues.write(catalog, place)


def demand_complete(root: Path) -> None:
    """Refuse catalogues that lack a word of the code, or hold one that cannot be shown."""
    found = gather(root)
    faults = [
        f"{place.language}: {fault}"
        for place in _places(root)
        for fault in sorted(catalogues.judge(place, found))
    ]
    if faults:
        lines = "\n".join(faults)
        raise Refusal(
            f"{lines}\nmake words を実行し、articles/locale の django.po に訳を書いてから、"
            "もう一度 make words を実行してください。"
        )


def _places(root: Path) -> list[Place]:
    return [Place(root / "articles" / "locale", language) for language in LANGUAGES]


if __name__ == "__main__":
    exit_with(main)
