from datetime import timedelta

import pytest
import rispy
from django.utils import timezone
from pybtex.database import parse_string

from tests.factories import ArticleFactory, PublishedFactory, WithdrawnFactory, crowded

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return PublishedFactory(title="潮だまり & <海>", path="2026/01/02/tide.pools")


def test_the_page_shows_every_form_and_leads_to_the_files(client, article):
    html = client.get("/cite/2026/01/02/tide.pools/").content.decode()

    assert "「潮だまり &amp; &lt;海&gt;」" in html
    assert "Originally published in" in html
    assert "@misc{2026-01-02-tide-pools," in html
    assert "TY  - ELEC" in html
    assert 'href="/cite/2026/01/02/tide.pools.bib"' in html
    assert 'href="/cite/2026/01/02/tide.pools.ris"' in html
    assert 'content="noindex"' in html


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("bib", "application/x-bibtex"), ("ris", "application/x-research-info-systems")],
)
def test_a_file_has_its_type_and_its_name(client, article, kind, media_type):
    response = client.get(f"/cite/{article.path}.{kind}")

    assert response["Content-Type"] == f"{media_type}; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="2026-01-02-tide-pools.{kind}"'


def test_the_files_can_be_read(client, article):
    bib, ris = (client.get(f"/cite/{article.path}.{kind}").content for kind in ("bib", "ris"))

    assert list(parse_string(bib.decode(), "bibtex").entries) == ["2026-01-02-tide-pools"]
    assert rispy.loads(ris.decode())[0]["title"] == "潮だまり & <海>"


def test_whoever_has_a_file_is_sent_nothing(client, article):
    address = f"/cite/{article.path}.bib"
    etag = client.get(address)["ETag"]

    assert client.get(address, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize("end", ["/", ".bib", ".ris"])
def test_what_is_not_public_cannot_be_cited(client, end):
    now = timezone.now()
    hidden = [
        ArticleFactory(path="a"),
        WithdrawnFactory(),
        PublishedFactory(published_at=now + timedelta(days=1)),
        PublishedFactory(held_from=now, held_because="permission-expired"),
    ]

    statuses = {client.get(f"/cite/{article.path}{end}").status_code for article in hidden}

    assert statuses == {404}


def test_an_article_leads_to_its_citations_and_a_preview_to_none(client, article):
    draft = ArticleFactory()

    assert (
        f'href="/cite/{article.path}/"' in client.get(article.get_absolute_url()).content.decode()
    )
    assert "/cite/" not in client.get(draft.get_preview_url()).content.decode()


@pytest.mark.parametrize("end", ["/", ".bib", ".ris"])
def test_citing_takes_four_queries(client, django_assert_num_queries, end):
    article = crowded()

    with django_assert_num_queries(4):
        client.get(f"/cite/{article.path}{end}")
