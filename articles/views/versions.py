"""Versions: an article as it was before, or right after, a correction."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from articles import pagecache, text
from articles.models import Revision

# A number beyond this is none that any database counts to.
MOST = 2**31 - 1


@pagecache.keeps()
def version(request: HttpRequest, path: str, number: int) -> HttpResponse:
    """Show a version to which a correction leads, while the article itself may be read."""
    revision = (
        Revision.objects.open()
        .filter(article__path=path, number=min(number, MOST))
        .select_related("article__original__watch", "snapshot")
        .defer("snapshot__blocks", "snapshot__lines", "article__html")
        .prefetch_related("article__original__authors", "article__translators")
        .first()
    )
    if revision is None:
        raise Http404
    article = revision.article
    if not article.is_public:
        # Its page says why nobody may read it now.
        return redirect(article)
    context = {
        "revision": revision,
        "article": article,
        "text": text.mark_bare_links(revision.render()),
        "is_present": revision.says(article),
        "corrections": [
            notice
            for notice in article.corrected
            if revision.number in {notice.earlier, notice.later}
        ],
    }
    response = render(request, "articles/version.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
