from tests.extraction.metadata.pages import authors, linked

SITE = '<meta property="og:site_name" content="Quiet Hill">'


def test_template_defaults_give_way_to_the_byline():
    head = '<meta name="author" content="admin">'

    assert authors('<h1>The well</h1><p class="byline">By Jane Doe</p>', head=head) == ("Jane Doe",)


def test_the_owner_in_the_head_gives_way_to_the_byline():
    head = '<title>The well</title><meta name="author" content="Warren Pike">'

    assert authors('<h1>The well</h1><p class="byline">By Jane Doe</p>', head=head) == ("Jane Doe",)


def test_a_name_for_signing_in_is_completed():
    head = linked({"@type": "Article", "headline": "The well", "author": {"name": "jdoe"}})
    body = '<h1>The well</h1><p class="byline">By Jane Doe and John Roe</p>'

    assert authors(body, head=head) == ("Jane Doe", "John Roe")


def test_a_byline_that_names_more_completes_what_is_stated():
    head = linked({"@type": "Article", "headline": "The well", "author": "Jane Doe"})
    body = '<h1>The well</h1><p class="byline">By Jane Doe and John Roe</p>'

    assert authors(body, head=head) == ("Jane Doe", "John Roe")


def test_the_site_is_not_its_author():
    assert authors(head=SITE + '<meta name="author" content="The Quiet Hill Newspaper">') == ()
    assert authors('<h1>A</h1><p class="author">Quiet Hill</p>', head=SITE) == ()


def test_a_site_of_one_person_may_be():
    blog = (
        '<meta property="og:site_name" content="Jane Doe"><meta name="author" content="Jane Doe">'
    )

    assert authors(head=blog) == ("Jane Doe",)
    assert (
        authors(head=blog + '<meta property="article:publisher" content="https://a.example">') == ()
    )


def test_an_organisation_is_an_author_only_where_it_is_stated():
    group = {"@type": "Organization", "name": "Well Trust"}
    stated = linked({"@type": "Article", "headline": "The well", "author": group})

    assert authors(head=stated) == ("Well Trust",)
    assert authors(head='<meta name="author" content="Well Trust Inc.">') == ()


def test_profiles_and_addresses_are_no_names():
    head = '<meta property="article:author" content="https://social.example/jane">'

    assert authors(head=head) == ()


def test_names_of_journals_turn_round():
    head = '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Roe, John">'

    assert authors(head=head) == ("Jane Doe", "John Roe")
