from articles.extraction.metadata.sources.jsonld.articles import choose_article
from articles.extraction.metadata.sources.jsonld.graphs import make_graph

URL = "https://a.example/the-well"


def choose(*values, titles=("The well - A",)):
    return choose_article(make_graph(values), url=URL, titles=list(titles))


def test_an_article_in_a_graph_is_found():
    article = {"@type": ["Thing", "schema:NewsArticle"], "headline": "The well"}

    assert choose({"@graph": [{"@type": "WebSite"}, article]}) is article


def test_articles_of_lists_are_others():
    other = {"@type": "NewsArticle", "headline": "The well"}

    assert choose({"@type": "ItemList", "itemListElement": [{"item": other}]}) is None


def test_of_several_the_one_at_the_address_counts():
    own = {"@type": "Article", "headline": "B", "mainEntityOfPage": {"@id": URL + "#main"}}

    assert choose({"@type": "Article", "headline": "A"}, own, titles=()) is own


def test_of_several_the_one_of_the_title_counts():
    own = {"@type": "Article", "headline": "The well"}

    assert choose({"@type": "Article", "headline": "The mill"}, own) is own


def test_of_several_that_nothing_tells_apart_none_counts():
    one, other = ({"@type": "Article", "headline": name} for name in ("A", "B"))

    assert choose(one, other, titles=()) is None


def test_references_lead_to_the_node_that_tells_most():
    graph = make_graph([{"@id": "#p"}, {"@id": "#p", "@type": "Person", "name": "Jane Doe"}])

    assert graph.resolve({"@id": "#p"}) == {"@id": "#p", "@type": "Person", "name": "Jane Doe"}


def test_a_reference_to_itself_ends():
    node = {"@id": "#a", "@type": "Article"}
    node["isPartOf"] = node["author"] = {"@id": "#a"}

    assert choose(node) is node
