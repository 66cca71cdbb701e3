"""Meta elements: Open Graph, Twitter's cards, Dublin Core and the many names that sites invented."""

from collections.abc import Iterator

from articles.extraction.found import Field
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.pages import Page

# Names in the order of their worth, those before the bar being stated of the article itself.
NAMES = {
    Field.TITLE: "og:title twitter:title citation_title parsely-title sailthru.title bt:headline hdl headline"
    " cxenseparse:title mrc__share_title dcsext.articletitle | dc.title dcterms.title dc:title title",
    Field.AUTHORS: "citation_author parsely-author sailthru.author bt:author byl byline dcsext.author article:author_name"
    " cxenseparse:author cxenseparse:recs:articleauthor og:article:author og:author author article:author dc.creator dcterms.creator dc:creator dc.contributor vr:author"
    " | twitter:creator:name shareaholic:article_author_name article.author article_author authors mediator_author",
    Field.PUBLISHED: "article:published_time og:published_time og:article:published_time citation_publication_date"
    " citation_online_date article:published parsely-pub-date sailthru.date bt:pubdate cxenseparse:recs:publishtime"
    " cxenseparse:publishtime datepublished date_published published_time dcterms.issued dc.date.issued dc.issued dc:date.issued dcterms.created dc.date.created"
    " dc.date.x-metadatapublished dcterms.date dc.date dc:date dc:created publishdate publish-date publish_date pubdate publication_date"
    " publicationdate publication-date ptime displaydate originalpublicationdate article.published article_date_original"
    " article.created article:created_time article_publication_time date.release dcsext.article_datepublished published published-date"
    " firstpublishedtime shareaholic:article_published_time rnews:datepublished og:pubdate og:publish_date og:regdate"
    " mediator_published_time article:post_date release_date iso-8601-publish-date prism.publicationdate vr:published_time"
    " field-name-post-date citation_date created | date pub_date dc.date.published timestamp issue_date og:time last-published article.date",
    Field.SITE_NAME: "og:site_name og:site application-name apple-mobile-web-app-title"
    " | al:android:app_name cre parsely-network-canonical dc.publisher dcterms.publisher citation_journal_title publisher",
    Field.LANGUAGE: " | content-language og:locale dc.language dcterms.language language citation_language",
    Field.URL: "og:url | twitter:url parsely-link",
    Field.LICENCE: "dcterms.license dc.rights.license | dcterms.rights dc.rights copyright rights license",
    Field.PICTURE: "og:image:secure_url og:image og:image:url twitter:image twitter:image:src"
    " | parsely-image-url sailthru.image.full thumbnail",
    Field.DESCRIPTION: "og:description description twitter:description | dc.description dcterms.description"
    " sailthru.description",
}


def read_metas(page: Page) -> Iterator[Clue]:
    """Yield the clues of the page's meta elements."""
    said: dict[str, list[str]] = {}
    for name, content in page.metas:
        said.setdefault(name, []).append(content)
    for field, names in NAMES.items():
        stated, _, marked = names.partition("|")
        for group, trust in ((stated, Trust.STATED), (marked, Trust.MARKED)):
            for name in group.split():
                if name in said:
                    yield Clue(field, tuple(said[name]), f"meta {name}", trust)
