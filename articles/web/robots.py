"""robots.txt: what a site asks of programs (RFC 9309)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from articles.web.answers import Answer
from articles.web.connecting import NETWORK, Network
from articles.web.destinations import read_destination
from articles.web.errors import RedirectLoop, TooManyRedirects
from articles.web.patterns import matches, normalise
from articles.web.policy import DEFAULT_POLICY, Policy
from articles.web.reading import read_beginning
from articles.web.visiting import Visitor

LARGEST = 500 * 1024
LINE_ENDS = re.compile(r"\r\n|\r|\n")
TOKEN = re.compile(r"[A-Za-z_-]+|\*")


@dataclass(frozen=True)
class Rule:
    """Whether paths of a pattern may be read."""

    allows: bool
    pattern: str


@dataclass(frozen=True)
class Robots:
    """The rules of one site for one program."""

    rules: tuple[Rule, ...] = ()

    def allows(self, url: str) -> bool:
        """Say whether a URL of this site may be read: the longest pattern decides, then mercy."""
        parts = urlsplit(url)
        path = normalise((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        if path == "/robots.txt":
            return True
        fitting = [rule for rule in self.rules if matches(rule.pattern, path)]
        strongest = max(fitting, key=lambda rule: (len(rule.pattern), rule.allows), default=None)
        return strongest is None or strongest.allows


NOTHING = Robots((Rule(allows=False, pattern="/"),))


def allowed_by_robots(
    url: str, *, policy: Policy = DEFAULT_POLICY, network: Network = NETWORK
) -> bool:
    """Say whether the robots.txt of its site lets us read a URL; asks the site every time."""
    asked = read_destination(url, policy=policy).url
    return fetch_robots(asked, policy=policy, network=network).allows(asked)


def fetch_robots(
    url: str, *, policy: Policy = DEFAULT_POLICY, network: Network = NETWORK
) -> Robots:
    """Return the rules of a URL's site for us, good for all its URLs and for about a day.

    No file, or redirects without end, mean no rules; a server in trouble, or one that has had enough of us (429), means
    that nothing may be read. Raises FetchError when the site cannot be reached, because then
    the page cannot either and the reason is worth more than a no.
    """
    site = read_destination(url, policy=policy)
    try:
        with Visitor(policy, network).visit(
            f"{site.scheme}://{site.authority}/robots.txt"
        ) as visit:
            return _rules(visit.answer, policy.product)
    except (TooManyRedirects, RedirectLoop):
        return Robots()


def _rules(answer: Answer, product: str) -> Robots:
    if answer.status >= 500 or answer.status == 429:
        return NOTHING
    if not 200 <= answer.status < 300:
        return Robots()
    text = read_beginning(answer, limit=LARGEST).decode("utf-8-sig", "replace")
    return read_robots(text, product=product)


def read_robots(text: str, *, product: str) -> Robots:
    """Return the rules that a robots.txt has for the program of this name."""
    groups = list(_groups(text))
    for wanted in (product.lower(), "*"):
        fitting = [rules for agents, rules in groups if wanted in agents]
        if fitting:
            return Robots(tuple(rule for rules in fitting for rule in rules))
    return Robots()


def _groups(text: str) -> Iterator[tuple[Sequence[str], Sequence[Rule]]]:
    agents: list[str] = []
    rules: list[Rule] = []
    in_rules = False
    for key, value in _lines(text):
        if key == "user-agent":
            if in_rules:
                yield agents, rules
                agents, rules, in_rules = [], [], False
            name = TOKEN.match(value.lower())
            agents.append(name.group() if name else "")
        elif key in {"allow", "disallow"}:
            in_rules = True
            if value:
                rules.append(Rule(key == "allow", normalise(value)))
    yield agents, rules


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in LINE_ENDS.split(text):
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()
