"""The recipe for nginx in the documentation, read as nginx reads its maps."""

import re
from collections.abc import Callable

import pytest
from django.conf import settings

from articles.views.modes import MODES

RECIPE = (settings.BASE_DIR / "docs/page-cache.md").read_text().split("```nginx")[1].split("```")[0]
MAP = re.compile(r"^map (\S+) \$(\w+) \{(.*?)\n?\s*\}$", re.M | re.S)
RULE = re.compile(r'(?:"([^"]*)"|(\S+))\s+(?:"([^"]*)"|(\S+));')


def reads(name: str) -> Callable[[str], str]:
    """Return what one map makes of what a stranger sends."""
    (_, _, body) = next(found.groups() for found in MAP.finditer(RECIPE) if found[2] == name)
    rules = [(a or b, c or d) for a, b, c, d in RULE.findall(body)]

    def read(sent: str) -> str:
        for pattern, value in rules:
            if pattern.startswith("~"):
                found = re.search(pattern[1:].replace("(?<", "(?P<"), sent)
                if found:
                    return found.groupdict().get(value[1:], value)
            elif pattern == sent:
                return value
        return dict(rules).get("default", "")

    return read


def test_every_mode_and_language_is_known_to_it():
    assert [reads("diary_mode")(f"a=b; view={mode}") for mode in MODES] == list(MODES)
    codes = [code for code, _ in settings.LANGUAGES]
    assert [reads("diary_language")(f"language={code}") for code in codes] == codes
    assert {reads("diary_query")(f"view={mode}") for mode in MODES} == {""}


@pytest.mark.parametrize("query", ["VIEW=bilingual", "view=bilingual&view=translation", "a=b"])
def test_a_query_that_can_be_read_in_two_ways_is_not_kept(query):
    assert reads("diary_query")(query) == "1"


@pytest.mark.parametrize("cookie", ["xlanguage=en", "view-language=en", "a=language=en"])
def test_a_cookie_of_another_name_chooses_nothing(cookie):
    assert reads("diary_language")(cookie) == ""


@pytest.mark.parametrize("cookie", ["__Host-session=a", "view=a; __Host-writer=b", "messages=c"])
def test_whoever_is_somebody_is_told_apart(cookie):
    assert reads("diary_person")(f"{cookie}|") == "1"
    assert reads("diary_person")("view=bilingual|") == ""


def test_the_site_is_sent_what_the_key_says():
    assert "proxy_set_header Cookie $diary_cookie;" in RECIPE
    assert '|$request_uri";' in RECIPE
