"""Words in the names of elements that are not of a text.

They are written as texts to be split, so that a list of a hundred stays a list that one can read.
"""

import re

# One of these anywhere in a name is enough.
WORDS = frozenset(
    """
ad addthis addtoany ads adsbygoogle adsense adslot advert advertisement advertisements
advertising advertorial avatar breadcrumb breadcrumbs button buttons byline bylines clap comment
comments consent cookie cookies copyright dateline disqus donate donation editsection emoji
footer gdpr inread jetpack jumplinks login masthead meta metadata modal nav navbar navbox
navigation newsletter newsletters noprint outbrain pager pagination paywall permalink popup
postmeta postmetadata promo promos promoted promotion promotions pubdate ranking rating ratings
reactions recirc recirculation recommend recommendation recommendations recommended register
related relatedposts respond screenreader share shared sharedaddy sharedthis shares sharethis
sharing sidebar signin signup skiplink skiplinks sociable social socials sponsor sponsored
sponsors subscribe subscription subscriptions taboola tagcloud taglist tags teasers timestamp
toc toctitle toolbar trackback trackbacks trending upsell vcard vote votes
""".split()  # noqa: SIM905
)
# These only as a whole name, or at its end after nothing but PARTS.
ENDS = frozenset(
    """
author authors bio categories category cta date dates datetime eyebrow gutter kicker lineno
linenos linenumbers menu published tag time topics updated
""".split()  # noqa: SIM905
)
PARTS = frozenset(
    {"article", "blog", "content", "entry", "header", "hgroup", "info", "post", "story"}
)
PHRASES = """
about author
about the author
also read
article actions
article tools
author bio
author box
author card
author info
author name
author photo
author profile
cat links
further reading
line no
line numbers
more articles
more from
more on
more stories
most popular
most read
next article
next post
next posts
page actions
page tools
popular posts
post actions
post details
post info
posted on
posts nav
previous post
print only
read also
read more
read next
reading time
screen reader
sign up
skip link
sr only
story tools
table of contents
tag links
tag list
up next
visually hidden
you may
"""
PHRASE = re.compile("|".join(f" {phrase} " for phrase in PHRASES.strip().split("\n")))
# Where named so, not even the greater part of a page is its text.
STRONG = frozenset({"comment", "comments", "disqus", "respond", "trackbacks"})
