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
# Nothing of its own business, so that it asks for our pages and nobody else.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
)
# Without a Japanese font every letter of a picture is the same box.
DEBIAN = ("chromium", "fonts-noto-cjk")
# The Node.js inside Playwright needs it, and a small Debian has it not.
DRIVER_LIBRARY = "libatomic1"
PLAYWRIGHT = (sys.executable, "-m", "playwright")


def provide() -> Path:
    """Return a Chromium that Playwright can drive; what the machine lacks is installed."""
    if not (_driver_runs() or (debian.install(DRIVER_LIBRARY) and _driver_runs())):
        raise Refusal(
            "Playwright が動きません。.venv/bin/python -m playwright --version の言うことを読んで、足りないものを入れてから"
            f"もう一度実行してください(Debian: apt-get install {DRIVER_LIBRARY})。"
        )
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
    yield _playwright_browser()


def _playwright_browser() -> Path:
    """Return where Playwright keeps a browser of its own, whether it has one or not."""
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _runs(browser: Path) -> bool:
    """Tell whether it starts: Ubuntu's chromium-browser, for one, may be a note about a snap."""
    try:
        asked = subprocess.run([browser, "--version"], capture_output=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _driver_runs() -> bool:
    return subprocess.run([*PLAYWRIGHT, "--version"], capture_output=True).returncode == 0


def _download() -> bool:
    print("Chromium を Playwright で入れています…", flush=True)
    command = [*PLAYWRIGHT, "install", "chromium"]
    return subprocess.run(command, stdout=subprocess.DEVNULL).returncode == 0
