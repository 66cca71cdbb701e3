"""Texts of 100 KB that somebody wrote to keep a parser busy."""

SIZE = 100_000


def repeated(piece: str) -> str:
    return (piece * (SIZE // len(piece) + 1))[:SIZE]


def half(piece: str) -> str:
    return repeated(piece)[: SIZE // 2]


def nested(opening: str, closing: str, *, inner: str = "a") -> str:
    depth = SIZE // (len(opening) + len(closing))
    return opening * depth + inner + closing * depth


def numbered(template: str) -> str:
    lines, size = [], 0
    while size < SIZE:
        lines.append(template.replace("#", str(len(lines))))
        size += len(lines[-1])
    return "".join(lines)


LABELS = "[^a]: x\n\n[a]: /x\n\n"
DEFINED = f"{LABELS}[b]: /{'y' * 1000}\n\n"

PATTERNS = {
    # Brackets
    "opening brackets": repeated("["),
    "closing brackets": half("[") + half("]"),
    "closing brackets alone": repeated("]"),
    "nested brackets with a definition": LABELS + nested("[", "]"),
    "opening links": repeated("[a]("),
    "opening links with angles": repeated("[a](<b"),
    "links": repeated("[a](b)"),
    "links in links": nested("[", "](b)"),
    "long links": repeated("[a](" + "b" * 3000),
    "japanese links": repeated("[あ](い)"),
    "japanese hosts": numbered("[a](http://例#.jp/い) "),
    "links with brackets": repeated("[a](("),
    "links with spaces": repeated("[a](b" + " " * 500),
    "links with titles": repeated('[a](b "c'),
    "links with titles of three kinds": repeated("[a](b 'c [a](b \"c [a](b (c "),
    "shortcut references": LABELS + repeated("[a]"),
    "references to a long address": DEFINED + repeated("[b]"),
    "full references": LABELS + repeated("[x][a]"),
    "undefined references": LABELS + repeated("[x][y]"),
    "reference definitions": repeated("[a]: b\n"),
    "different definitions": numbered("[a#]: b\n"),
    "definitions with open titles": repeated('[a]: b "c\n[a]: b (c\n'),
    "definition without an end": "[a" + repeated("a\n"),
    "escaped brackets": repeated("\\[a\\]"),
    # Pictures
    "opening pictures": repeated("!["),
    "pictures": repeated("![a](b)"),
    "pictures with open titles": repeated('![a](b "c'),
    "pictures in pictures": nested("![", "](b)"),
    "pictures in links in pictures": nested("[![", "](b)](c)"),
    "captioned pictures in a row": repeated('![a](b "c")\n'),
    "pictures as paragraphs": repeated("![a](b)\n\n"),
    "exclamation marks": repeated("!"),
    # Footnotes
    "footnote references": LABELS + repeated("[^a]"),
    "undefined footnote references": LABELS + repeated("[^b]"),
    "opening footnote references": LABELS + repeated("[^"),
    "footnote definitions": repeated("[^a]: x\n"),
    "different footnotes": numbered("[^#]: x\n"),
    "different footnotes with references": numbered("[^#]\n\n[^#]: x\n\n"),
    "footnotes in footnotes": repeated("[^a]: "),
    "footnotes that name the next": "[^0]\n\n" + numbered("[^#]: [^#1]\n"),
    "long footnote": "[^a]: x\n" + repeated("    a\n\n"),
    # Emphasis
    "alternating emphasis": repeated("*a_"),
    "strong and emphasised": repeated("**a*"),
    "opening strong": repeated("a **b"),
    "closing strong": repeated("a** b"),
    "emphasis in emphasis": nested("*a ", " b*"),
    "emphasis": repeated("*a* "),
    "stars": repeated("*"),
    "stars in runs of three": repeated("***a"),
    "stars in brackets": repeated("[*a]"),
    "underscores": repeated("_"),
    "underscores in words": repeated("a_"),
    "struck openings": repeated("~~a"),
    "struck": repeated("~~a~~ "),
    "tildes": repeated("~"),
    "japanese emphasis": repeated("**「あ」**い"),
    "mixed marks": repeated("*_~~a"),
    # Code
    "backticks of growing length": "".join("`" * n + " " for n in range(1, 446)),
    "backticks of shrinking length": "".join("`" * n + " " for n in range(446, 0, -1)),
    "backticks": repeated("`"),
    "code": repeated("`a` "),
    "open code": repeated("`a``b"),
    "fences": repeated("```\n"),
    "open fences": repeated("> ```\n\n"),
    "growing fences": "".join("`" * n + "\n" for n in range(3, 446)),
    "indented code": repeated("    a\n\n"),
    # Characters
    "angles": repeated("<"),
    "angles with a scheme": repeated("<a:b"),
    "enclosed addresses": repeated("<a@b.c>"),
    "ampersands": repeated("&"),
    "open entities": repeated("&#1"),
    "entities": repeated("&amp;"),
    "backslashes": repeated("\\"),
    "escaped stars": repeated("\\*"),
    "comments": repeated("<!--"),
    "processing instructions": repeated("<?"),
    "tags": repeated("<a b='"),
    "colons": repeated(":"),
    "schemes": repeated("http://"),
    "addresses": repeated("http://a.b "),
    "japanese addresses": repeated("http://a.b/あ"),
    "addresses with brackets": "http://a.b/" + half("(") + half(")"),
    "addresses with closing brackets": "http://a.b/" + repeated(")"),
    "addresses with full stops": "http://a.b/" + repeated("."),
    "addresses with entities": "http://a.b/" + repeated("&lt;"),
    "addresses with percents": repeated("http://a.b/%e3%81%82 "),
    "kanji": repeated("漢"),
    "kanji in brackets": repeated("「漢」"),
    "round brackets": repeated("（"),
    "control characters": repeated("\0\x01\x0b"),
    "surrogates": repeated("\ud800"),
    "bidirectional marks": repeated("\u202e\u2066"),
    "joined emoji": repeated("\U0001f469\u200d"),
    "combining marks": repeated("\u0301"),
    # Our own syntax
    "braces": repeated("{"),
    "open ruby": repeated("{a|"),
    "open ruby with readings": repeated("{a|b|c"),
    "ruby": repeated("{a|b}"),
    "ruby by character": repeated("{ab|c|d}"),
    "ruby with one end": "{a" + repeated("|b") + "}",
    "open notes": repeated("［訳注："),
    "nested notes": nested("［訳注：", "］"),
    "notes": repeated("［訳注：a］"),
    "notes of two kinds": repeated("［訳注：（訳注："),
    "notes of two kinds, crossed": repeated("［訳注：（訳注：］）"),
    "notes in ascii": nested("[訳注:", "]"),
    "open languages": repeated("[a]{lang="),
    "languages": repeated("[a]{lang=en}"),
    "languages in languages": nested("[", "]{lang=en}"),
    "languages of blocks": repeated("{lang=en}\n"),
    "languages of paragraphs": repeated("{lang=en}\na\n\n"),
    "languages of quotations": repeated("{lang=en}\n> a\n\n"),
    "languages with spaces": repeated("[a]{" + " " * 500),
    # Blocks
    "quotations": repeated(">"),
    "quotations with spaces": repeated("> "),
    "lines of deep quotations": repeated(">" * 20 + "a\n"),
    "short quotations": repeated("> a\n\n"),
    "lazy quotation": "> " * 20 + repeated("a\n"),
    "quotations in lists": repeated("> - "),
    "lines of quotations in lists": repeated("> - > - a\n"),
    "ever deeper quotations": "".join(">" * n + "a\n" for n in range(1, 440)),
    "ever deeper lists": "".join("  " * n + "- a\n" for n in range(310)),
    "ever deeper numbers": "".join("   " * n + "1. a\n" for n in range(250)),
    "lists in a line": repeated("- "),
    "numbers in a line": repeated("1. "),
    "items": repeated("- a\n"),
    "loose items": repeated("- a\n\n"),
    "empty items": repeated("-\n"),
    "numbered items": repeated("1. a\n"),
    "items of different lists": repeated("- a\n+ a\n"),
    "lazy item": "- " * 12 + repeated("a\n"),
    "headings": repeated("# a\n"),
    "headings of one name with numbers": numbered("# a\n# a #\n"),
    "underlined headings": repeated("a\n-\n"),
    "hashes": repeated("#"),
    "rules": repeated("---\n\n"),
    "rules that are none": repeated("* * a "),
    "equals": repeated("=\n"),
    "short lines": repeated("a\n"),
    "short lines with spaces": repeated("a  \n"),
    "paragraphs": repeated("a\n\n"),
    "empty lines": repeated("\n"),
    "spaces": repeated(" "),
    "lines of spaces": repeated("   \n"),
    "tabs": repeated("\t>"),
    "long line after spaces": " " * 3 + repeated("a "),
    # Tables
    "wide table": f"|{'a|' * 16_000}\n|{'-|' * 16_000}\n|{'a|' * 16_000}",
    "tall table": "|a|\n|-|\n" + repeated("|a|\n"),
    "filled table": f"|{'a|' * 300}\n|{'-|' * 300}\n" + repeated("a\n"),
    "many tables": repeated("|a|b|\n|-|-|\n|a|b|\n\n"),
    "tables that are none": repeated("|a|\n|-|\n"),
    "tables of delimiters": repeated("|-|\n"),
    "bars": repeated("|"),
    "escaped bars": "|a|\n|-|\n|" + repeated("\\|"),
}
