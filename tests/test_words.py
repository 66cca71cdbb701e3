"""Every word that a person sees goes through gettext."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
JAPANESE = re.compile("[、。「」『』（）ぁ-ヿ一-龠々]")
GETTEXT = {
    f"{prefix}gettext{suffix}"
    for prefix in ("", "n", "p", "np")
    for suffix in ("", "_lazy", "_noop")
} | {"_"}
# Whose Japanese is material to work on, or is said at a terminal.
LEXICONS = [
    "articles/alignment/",
    "articles/descriptions/citing.py",
    "articles/drift/",
    "articles/extraction/",
    "articles/fragments/folding.py",
    "articles/fragments/scripts.py",
    "articles/imaging/cards/",
    "articles/licences/",
    "articles/locale/",
    "articles/search/filtering.py",
    "articles/search/passages.py",
    "articles/search/queries.py",
    "articles/search/terms.py",
    "articles/spam/rules/",
    "articles/text/",
    "articles/views/quoting.py",
    "articles/web/rotting/",
]
TERMINAL = [
    "articles/checks.py",
    "articles/management/",
    "articles/pagecache/preparing.py",
    "articles/search/checking.py",
    "diary/environment.py",
    "diary/settings.py",
]
MODULES = [
    path
    for package in ("articles", "diary")
    for path in sorted((ROOT / package).rglob("*.py"))
    if "migrations" not in path.parts
    and not path.relative_to(ROOT).as_posix().startswith((*LEXICONS, *TERMINAL))
]
TEMPLATES = sorted((ROOT / "templates").rglob("*.*"))
# Called so in every language.
NAMES = {"Atom", "BibTeX", "JSON Feed", "RIS"}
SEEN = {
    "alt",
    "aria-label",
    "aria-description",
    "content",
    "label",
    "placeholder",
    "title",
    "value",
}


def said(call: ast.Call) -> bool:
    """Return whether the call translates what it is given."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in GETTEXT


def docstrings(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr):
                yield first.value


def bare(tree: ast.AST) -> list[str]:
    """Return the Japanese literals that no call translates."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and said(node)]
    known = {*docstrings(tree), *(argument for call in calls for argument in call.args)}
    return [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node not in known and JAPANESE.search(node.value)
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_japanese_of_a_module_is_left_untranslated(path):
    assert bare(ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("x = '題名'", 1),
        ("x = _('題名')", 0),
        ("x = gettext(f'{y}の題名')", 1),
        ("x = translation.ngettext('一本', '二本', n)", 0),
        ("x = '、'.join(names)", 1),
        ("def f():\n    '''題名'''\n    return '題名'", 1),
    ],
)
def test_the_scan_of_modules_sees_what_is_bare(code, found):
    assert len(bare(ast.parse(code))) == found


class Words(HTMLParser):
    """Collects what a page would say by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.is_named = False

    def handle_data(self, data: str) -> None:
        # What names its language itself is in that one for everybody; data for a script is no text.
        if not self.is_named and self.cdata_elem is None:
            self._take(data)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.is_named = bool(dict(attributes).get("lang"))
        for name, value in attributes:
            is_setting = tag == "meta" and not JAPANESE.search(value or "")
            is_sent = tag in {"button", "input", "option"} and name == "value"
            if name in SEEN and not is_setting and not (is_sent and (value or "").isascii()):
                self._take(value or "")

    def handle_endtag(self, tag: str) -> None:
        self.is_named = False

    def _take(self, words: str) -> None:
        if re.search(r"[^\W\d_]", words) and words.strip() not in NAMES:
            self.found.append(words.strip())


def bare_words(template: str) -> list[str]:
    """Return what a template says without translating it."""
    kept = re.sub(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", "", template, flags=re.DOTALL)
    kept = re.sub(r"{%\s*blocktranslate.*?endblocktranslate\s*%}", "", kept, flags=re.DOTALL)
    # Names of classes are no words.
    kept = re.sub(r"{%\s*block bodyclass.*?endblock bodyclass\s*%}", "", kept, flags=re.DOTALL)
    tags = re.findall(r"{[%{].*?[%}]}", kept, flags=re.DOTALL)
    words = Words()
    words.feed(re.sub(r"{[%{].*?[%}]}", "", kept, flags=re.DOTALL))
    loose = (re.sub(r"\b_\(\"[^\"]*\"\)", "", tag) for tag in tags)
    given = [
        tag for tag in loose if JAPANESE.search(tag) and not re.match(r"{%\s*translate\s", tag)
    ]
    return words.found + given


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_of_a_template_is_left_untranslated(path):
    assert bare_words(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("<p>{% translate '月別' %}</p>", 0),
        ("<p>月別</p>", 1),
        ("<p>Archive — {{ site_name }}</p>", 1),
        ("<p>400 — {{ site_name }}</p>", 0),
        ("<a title='{{ name }}の題名'>{{ name }}</a>", 1),
        ("<option value='ko' lang='ko'>한국어</option>", 0),
        ("<option value='ko'>한국어</option>", 1),
        ("{% blocktranslate %}{{ n }}本{% endblocktranslate %}", 0),
        ("{{ name|default:'ほかの人' }}", 1),
        ('{{ name|default:_("ほかの人") }}', 0),
        ("<input name='q' value='yes' placeholder='Search'>", 1),
    ],
)
def test_the_scan_of_templates_sees_what_is_bare(template, found):
    assert len(bare_words(template)) == found
