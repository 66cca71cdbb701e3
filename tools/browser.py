"""A Chromium for the browser tests: the machine's own, or else brought here."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools import debian
from tools.refusals import Refusal

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# Without a Japanese font every letter of a picture is the same box.
DEBIAN = ("chromium", "fonts-noto-cjk")


def provide() -> Path:
    """Return a Chromium; where the machine has none, install Debian's or Playwright's."""
    browser = find()
    if not browser and debian.install(*DEBIAN):
        browser = find()
    if not browser and _download():
        browser = find()
    if browser:
        return browser
    raise Refusal(
        "Chromium が見つからず、入れることもできませんでした。入れてから、もう一度実行してください"
        "(Debian: apt-get install chromium、macOS: brew install chromium)。"
        "別の場所にあるなら CHROMIUM=/path/to/chromium で指せます。"
    )


def find() -> Path | None:
    """Return the first Chromium that runs; where CHROMIUM names one, it must be that."""
    named = os.environ.get("CHROMIUM")
    if named:
        if _runs(Path(named)):
            return Path(named)
        raise Refusal(f"CHROMIUM={named} は動きません。Chromium の実行ファイルを指してください。")
    return next(filter(_runs, _candidates()), None)


def _candidates() -> Iterator[Path]:
    for name in NAMES:
        place = shutil.which(name)
        if place:
            yield Path(place)
    yield from map(Path, MACOS)
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _runs(browser: Path) -> bool:
    """Tell whether it starts: Ubuntu's chromium-browser, for one, may be a note about a snap."""
    try:
        asked = subprocess.run([browser, "--version"], capture_output=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _download() -> bool:
    print("Chromium を Playwright で入れています…", flush=True)
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(playwright, stdout=subprocess.DEVNULL).returncode == 0
