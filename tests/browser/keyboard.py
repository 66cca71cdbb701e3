"""Going through a page by the keyboard alone, and looking at every stop whether it can be seen."""

from dataclasses import dataclass

from playwright.sync_api import Page

# More stops than a page has are a way that leads round and round.
MOST = 600
STOP = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  // A box of choices draws the ring around all of itself.
  const around = [one, one.closest(".select2-selection")].filter(Boolean);
  const left = one === document.body || one === document.documentElement;
  return {
    left,
    name: [one.localName, one.id, (one.innerText || one.value || "").trim().slice(0, 40)].join(" "),
    ringed: around.map(part => getComputedStyle(part)).some(
      style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    again: left ? false : !(one.stops = (one.stops ?? 0) + 1) || one.stops > 1,
  };
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus is: what has it, whether that can be seen, and whether it had it before."""

    left: bool
    name: str
    ringed: bool
    shown: bool
    again: bool


def press(page: Page, key: str = "Tab") -> Stop:
    """Press a key and return where the focus is then."""
    page.keyboard.press(key)
    return Stop(**page.evaluate(STOP))


def go_to(page: Page, selector: str, *, key: str = "Tab") -> None:
    """Press Tab until something of this kind has the focus; every stop on the way must be seen."""
    for _ in range(MOST):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        stop = press(page, key)
        assert not stop.left, selector
        assert stop.ringed, stop
        assert stop.shown, stop
    raise AssertionError(selector)


def stops(page: Page) -> list[Stop]:
    """Return every stop of a page; where one begins in its middle, the keyboard goes round once."""
    found: list[Stop] = []
    begins_at_the_top = page.evaluate("document.activeElement === document.body")
    while len(found) < MOST:
        stop = press(page)
        if stop.again or (stop.left and begins_at_the_top):
            return found
        if stop.left:
            begins_at_the_top = True
        else:
            found.append(stop)
    raise AssertionError(page.url)
