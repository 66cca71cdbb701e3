"""A real Chromium before a real server; a page that complains in its console fails its test."""

import os
import shutil
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from articles.models import User
from tools import node_packages
from tools.browser import FLAGS

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
ORIGINAL = "<!doctype html><html lang=en><title>On Tide Pools</title><h1>On Tide Pools</h1>"

FAULTS = """async () => {
  // Observers of sizes speak with the next picture; what fades has faded.
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.all(document.getAnimations().map(change => change.finished));
  // Boxes of choices are Django's own, and so is what they tell to those who cannot see them.
  // The rule that asks for the texts of style sheets is not among those that are run.
  const found = await axe.run({exclude: ".select2-container"},
    {resultTypes: ["violations"], preload: {assets: ["media"]}});
  return found.violations.flatMap(fault => fault.nodes.map(node => fault.id + " " + node.html));
}"""
VIEWS = {"light": {"width": 1280, "height": 900}, "dark": {"width": 390, "height": 844}}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "No Chromium was found. Install one, or set CHROMIUM to its path."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        locale="ja-JP",
        timezone_id="Asia/Tokyo",
        viewport={"width": 1280, "height": 900},
        reduced_motion="reduce",
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def complaints(context: BrowserContext) -> Iterator[list[str]]:
    """Collect what pages write into their consoles as errors, CSP violations among it."""
    found: list[str] = []

    def listen(page: Page) -> None:
        page.on("console", lambda line: found.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: found.append(str(error)))

    for page in context.pages:
        listen(page)
    context.on("page", listen)
    yield found
    assert found == []


class _Original(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = ORIGINAL.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Stay silent."""


@pytest.fixture
def original() -> Iterator[str]:
    """Serve an original from another origin and return its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Original)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/tide-pools"
    server.shutdown()
    server.server_close()


@pytest.fixture
def at(live_server):
    """Return the address of a path on the site under test."""
    return lambda path: f"{live_server.url}{path}"


@pytest.fixture
def log_in(page: Page, at):
    """Log in by typing."""

    def by_typing(username: str) -> None:
        page.goto(at("/admin/"))
        page.get_by_label("ユーザー名").fill(username)
        page.get_by_label("パスワード").fill("correct horse")
        page.get_by_role("button", name="ログイン", exact=True).click()

    return by_typing


@pytest.fixture
def enter(context: BrowserContext, at):
    """Come in as somebody who has logged in before."""

    def with_a_session(user: User) -> None:
        client = Client()
        client.force_login(user)
        session = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": session, "url": at("/")}])

    return with_a_session


@pytest.fixture
def axe(page: Page):
    """Return a function that tells what is wrong with the page that is open."""
    script = (node_packages.provide("checkers") / "axe-core" / "axe.min.js").read_text()

    def faults() -> list[str]:
        # By the door of the debugger, which the policy of the page does not close.
        page.evaluate(script)
        found = []
        for scheme, size in VIEWS.items():
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size(size)
            found += page.evaluate(FAULTS)
        return found

    return faults
