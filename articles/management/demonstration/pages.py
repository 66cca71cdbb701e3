"""The page on which the text of an original stands, with all that a blog puts around it."""

from collections.abc import Iterable
from html import escape
from string import Template

from articles import text
from articles.management.demonstration.records import Original, Text

_PAGE = Template("""\
<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<title>$title | $site</title>
<link rel="canonical" href="$url">
<meta name="author" content="$authors">
<meta property="og:type" content="article">
<meta property="og:title" content="$title">
<meta property="og:site_name" content="$site">
<meta property="article:published_time" content="$day">
</head>
<body>
<header class="masthead">
<p class="site-title"><a href="/">$site</a></p>
<nav aria-label="Menu"><ul>
<li><a href="/">Home</a></li><li><a href="/archive">Archive</a></li><li><a href="/about">About</a></li>
</ul></nav>
</header>
<main>
<article>
<h1>$title</h1>
<p class="byline">By <span rel="author">$authors</span>, <time datetime="$day">$day_in_words</time></p>
<div class="entry-content">
$body
</div>
</article>
</main>
<aside class="sidebar">
<h2>Read elsewhere</h2>
<ul>
$others
</ul>
</aside>
<footer class="site-footer"><p>$site is written by $authors. Letters are answered on Sundays.</p></footer>
</body>
</html>
""")


def write_page(written: Text, *, others: Iterable[Original]) -> str:
    """Return the page of an original's text as HTML, with links to those of the others beside it."""
    original = written.original
    words = {
        "language": original.language,
        "title": original.title,
        "site": original.site_name,
        "url": original.url,
        "authors": ", ".join(author.name for author in original.authors),
        "day": original.published_on.isoformat(),
        "day_in_words": f"{original.published_on:%d %B %Y}",
    }
    elsewhere = [_item(other) for other in others if other != original]
    return _PAGE.substitute(
        {key: escape(value) for key, value in words.items()},
        body=text.render(written.body),
        others="\n".join(elsewhere),
    )


def _item(original: Original) -> str:
    return f'<li><a href="{escape(original.url)}">{escape(original.title)}</a></li>'
