"""Texts that somebody wrote to keep a parser busy, of any size."""

WHOLE = 100_000
LABELS = "[^a]: x\n\n[a]: /x\n\n"
DEFINED = f"{LABELS}[b]: /{'y' * 1000}\n\n"


class Maker:
    """Makes texts of about so many characters."""

    def __init__(self, size: int) -> None:
        self.size = size

    def repeated(self, piece: str) -> str:
        return (piece * (self.size // len(piece) + 1))[: self.size]

    def half(self, piece: str) -> str:
        return self.repeated(piece)[: self.size // 2]

    def nested(self, opening: str, closing: str, *, inner: str = "a") -> str:
        depth = self.size // (len(opening) + len(closing))
        return opening * depth + inner + closing * depth

    def numbered(self, template: str) -> str:
        lines, size = [], 0
        while size < self.size:
            lines.append(template.replace("#", str(len(lines))))
            size += len(lines[-1])
        return "".join(lines)


def patterns(size: int = WHOLE) -> dict[str, str]:
    """Return a text of each kind."""
    make = Maker(size)
    return {
        # Brackets
        "opening brackets": make.repeated("["),
        "closing brackets": make.half("[") + make.half("]"),
        "closing brackets alone": make.repeated("]"),
        "nested brackets with a definition": LABELS + make.nested("[", "]"),
        "opening links": make.repeated("[a]("),
        "opening links with angles": make.repeated("[a](<b"),
        "links": make.repeated("[a](b)"),
        "links in links": make.nested("[", "](b)"),
        "long links": make.repeated("[a](" + "b" * 3000),
        "japanese links": make.repeated("[あ](い)"),
        "japanese hosts": make.numbered("[a](http://例#.jp/い) "),
        "links with brackets": make.repeated("[a](("),
        "links with spaces": make.repeated("[a](b" + " " * 500),
        "links with titles": make.repeated('[a](b "c'),
        "links with titles of three kinds": make.repeated("[a](b 'c [a](b \"c [a](b (c "),
        "shortcut references": LABELS + make.repeated("[a]"),
        "references to a long address": DEFINED + make.repeated("[b]"),
        "full references": LABELS + make.repeated("[x][a]"),
        "undefined references": LABELS + make.repeated("[x][y]"),
        "reference definitions": make.repeated("[a]: b\n"),
        "different definitions": make.numbered("[a#]: b\n"),
        "definitions with open titles": make.repeated('[a]: b "c\n[a]: b (c\n'),
        "definition without an end": "[a" + make.repeated("a\n"),
        "escaped brackets": make.repeated("\\[a\\]"),
        # Pictures
        "opening pictures": make.repeated("!["),
        "pictures": make.repeated("![a](b)"),
        "pictures with open titles": make.repeated('![a](b "c'),
        "pictures in pictures": make.nested("![", "](b)"),
        "pictures in links in pictures": make.nested("[![", "](b)](c)"),
        "captioned pictures in a row": make.repeated('![a](b "c")\n'),
        "pictures as paragraphs": make.repeated("![a](b)\n\n"),
        "exclamation marks": make.repeated("!"),
        # Footnotes
        "footnote references": LABELS + make.repeated("[^a]"),
        "undefined footnote references": LABELS + make.repeated("[^b]"),
        "opening footnote references": LABELS + make.repeated("[^"),
        "footnote definitions": make.repeated("[^a]: x\n"),
        "different footnotes": make.numbered("[^#]: x\n"),
        "different footnotes with references": make.numbered("[^#]\n\n[^#]: x\n\n"),
        "footnotes in footnotes": make.repeated("[^a]: "),
        "footnotes that name the next": "[^0]\n\n" + make.numbered("[^#]: [^#1]\n"),
        "long footnote": "[^a]: x\n" + make.repeated("    a\n\n"),
        # Emphasis
        "alternating emphasis": make.repeated("*a_"),
        "strong and emphasised": make.repeated("**a*"),
        "opening strong": make.repeated("a **b"),
        "closing strong": make.repeated("a** b"),
        "emphasis in emphasis": make.nested("*a ", " b*"),
        "emphasis": make.repeated("*a* "),
        "stars": make.repeated("*"),
        "stars in runs of three": make.repeated("***a"),
        "stars in brackets": make.repeated("[*a]"),
        "underscores": make.repeated("_"),
        "underscores in words": make.repeated("a_"),
        "struck openings": make.repeated("~~a"),
        "struck": make.repeated("~~a~~ "),
        "tildes": make.repeated("~"),
        "japanese emphasis": make.repeated("**「あ」**い"),
        "mixed marks": make.repeated("*_~~a"),
        # Code
        "backticks of growing length": "".join("`" * n + " " for n in range(1, 446)),
        "backticks of shrinking length": "".join("`" * n + " " for n in range(446, 0, -1)),
        "backticks": make.repeated("`"),
        "code": make.repeated("`a` "),
        "open code": make.repeated("`a``b"),
        "fences": make.repeated("```\n"),
        "open fences": make.repeated("> ```\n\n"),
        "growing fences": "".join("`" * n + "\n" for n in range(3, 446)),
        "indented code": make.repeated("    a\n\n"),
        # Characters
        "angles": make.repeated("<"),
        "angles with a scheme": make.repeated("<a:b"),
        "enclosed addresses": make.repeated("<a@b.c>"),
        "ampersands": make.repeated("&"),
        "open entities": make.repeated("&#1"),
        "entities": make.repeated("&amp;"),
        "backslashes": make.repeated("\\"),
        "escaped stars": make.repeated("\\*"),
        "comments": make.repeated("<!--"),
        "processing instructions": make.repeated("<?"),
        "tags": make.repeated("<a b='"),
        "colons": make.repeated(":"),
        "schemes": make.repeated("http://"),
        "addresses": make.repeated("http://a.b "),
        "japanese addresses": make.repeated("http://a.b/あ"),
        "addresses with brackets": "http://a.b/" + make.half("(") + make.half(")"),
        "addresses with closing brackets": "http://a.b/" + make.repeated(")"),
        "addresses with full stops": "http://a.b/" + make.repeated("."),
        "addresses with entities": "http://a.b/" + make.repeated("&lt;"),
        "addresses with percents": make.repeated("http://a.b/%e3%81%82 "),
        "kanji": make.repeated("漢"),
        "kanji in brackets": make.repeated("「漢」"),
        "round brackets": make.repeated("（"),
        "control characters": make.repeated("\0\x01\x0b"),
        "surrogates": make.repeated("\ud800"),
        "bidirectional marks": make.repeated("\u202e\u2066"),
        "joined emoji": make.repeated("\U0001f469\u200d"),
        "combining marks": make.repeated("\u0301"),
        # Our own syntax
        "braces": make.repeated("{"),
        "open ruby": make.repeated("{a|"),
        "open ruby with readings": make.repeated("{a|b|c"),
        "ruby": make.repeated("{a|b}"),
        "ruby by character": make.repeated("{ab|c|d}"),
        "ruby with one end": "{a" + make.repeated("|b") + "}",
        "open notes": make.repeated("［訳注："),
        "nested notes": make.nested("［訳注：", "］"),
        "notes": make.repeated("［訳注：a］"),
        "notes of two kinds": make.repeated("［訳注：（訳注："),
        "notes of two kinds, crossed": make.repeated("［訳注：（訳注：］）"),
        "notes in ascii": make.nested("[訳注:", "]"),
        "open languages": make.repeated("[a]{lang="),
        "languages": make.repeated("[a]{lang=en}"),
        "languages in languages": make.nested("[", "]{lang=en}"),
        "languages of blocks": make.repeated("{lang=en}\n"),
        "languages of paragraphs": make.repeated("{lang=en}\na\n\n"),
        "languages of quotations": make.repeated("{lang=en}\n> a\n\n"),
        "languages with spaces": make.repeated("[a]{" + " " * 500),
        # Blocks
        "quotations": make.repeated(">"),
        "quotations with spaces": make.repeated("> "),
        "lines of deep quotations": make.repeated(">" * 20 + "a\n"),
        "short quotations": make.repeated("> a\n\n"),
        "lazy quotation": "> " * 20 + make.repeated("a\n"),
        "quotations in lists": make.repeated("> - "),
        "lines of quotations in lists": make.repeated("> - > - a\n"),
        "ever deeper quotations": "".join(">" * n + "a\n" for n in range(1, 440)),
        "ever deeper lists": "".join("  " * n + "- a\n" for n in range(310)),
        "ever deeper numbers": "".join("   " * n + "1. a\n" for n in range(250)),
        "lists in a line": make.repeated("- "),
        "numbers in a line": make.repeated("1. "),
        "items": make.repeated("- a\n"),
        "loose items": make.repeated("- a\n\n"),
        "empty items": make.repeated("-\n"),
        "numbered items": make.repeated("1. a\n"),
        "items of different lists": make.repeated("- a\n+ a\n"),
        "lazy item": "- " * 12 + make.repeated("a\n"),
        "headings": make.repeated("# a\n"),
        "headings of one name with numbers": make.numbered("# a\n# a #\n"),
        "underlined headings": make.repeated("a\n-\n"),
        "hashes": make.repeated("#"),
        "rules": make.repeated("---\n\n"),
        "rules that are none": make.repeated("* * a "),
        "equals": make.repeated("=\n"),
        "short lines": make.repeated("a\n"),
        "short lines with spaces": make.repeated("a  \n"),
        "paragraphs": make.repeated("a\n\n"),
        "empty lines": make.repeated("\n"),
        "spaces": make.repeated(" "),
        "lines of spaces": make.repeated("   \n"),
        "tabs": make.repeated("\t>"),
        "long line after spaces": " " * 3 + make.repeated("a "),
        # Tables
        "wide table": f"|{'a|' * 16_000}\n|{'-|' * 16_000}\n|{'a|' * 16_000}",
        "tall table": "|a|\n|-|\n" + make.repeated("|a|\n"),
        "filled table": f"|{'a|' * 300}\n|{'-|' * 300}\n" + make.repeated("a\n"),
        "many tables": make.repeated("|a|b|\n|-|-|\n|a|b|\n\n"),
        "tables that are none": make.repeated("|a|\n|-|\n"),
        "tables of delimiters": make.repeated("|-|\n"),
        "bars": make.repeated("|"),
        "escaped bars": "|a|\n|-|\n|" + make.repeated("\\|"),
    }
