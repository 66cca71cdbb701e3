"""Reports of Lighthouse: having them written, and reading them."""

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools import browser, node_packages
from tools.refusals import Refusal

CATEGORIES: Mapping[str, str] = {
    "performance": "速さ",
    "accessibility": "使いやすさ",
    "best-practices": "作法",
    "seo": "見つけやすさ",
}
FULL = 100


@dataclass(frozen=True)
class Report:
    """The points in each category, of a hundred, and what took some of them away."""

    points: Mapping[str, int]
    faults: tuple[str, ...]

    @property
    def total(self) -> int:
        """All points together."""
        return sum(self.points.values())

    @property
    def is_full(self) -> bool:
        """Whether nothing is left to wish for."""
        return all(points == FULL for points in self.points.values())


def write(url: str, *, chromium: Path, to: Path) -> Report:
    """Let a phone on a slow connection open the page, and keep the report as HTML and JSON."""
    command = [node_packages.NODE, node_packages.provide("lighthouse") / "lighthouse/cli/index.js"]
    flags = " ".join([*browser.FLAGS, "--headless=new", "--ignore-certificate-errors"])
    words = [url, "--quiet", "--form-factor=mobile", f"--chrome-flags={flags}"]
    words += [f"--only-categories={','.join(CATEGORIES)}"]
    words += ["--output=json", "--output=html", f"--output-path={to}"]
    environment = {**os.environ, "CHROME_PATH": str(chromium)}
    if subprocess.run([*command, *words], env=environment).returncode:
        raise Refusal(f"Lighthouse が {url} を調べられませんでした。")
    return read(json.loads(to.with_name(f"{to.name}.report.json").read_text(encoding="utf-8")))


def read(written: Mapping[str, Any]) -> Report:
    """Return what a report says in the end."""
    categories, audits = written["categories"], written["audits"]
    points = {name: round(categories[name]["score"] * FULL) for name in CATEGORIES}
    weighing = [
        ref["id"] for name in CATEGORIES for ref in categories[name]["auditRefs"] if ref["weight"]
    ]
    return Report(points, tuple(_fault(audits[name]) for name in weighing if _counts(audits[name])))


def _counts(audit: Mapping[str, Any]) -> bool:
    return audit["score"] is not None and audit["score"] < 1


def _fault(audit: Mapping[str, Any]) -> str:
    return " ".join([audit["id"], audit.get("displayValue", "")]).strip()
