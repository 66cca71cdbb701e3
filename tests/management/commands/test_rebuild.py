from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import Article
from tests.factories import ArticleFactory


@pytest.mark.django_db
def test_rebuild_tells_how_many_had_changed():
    ArticleFactory(body="一")
    ArticleFactory(body="二")
    Article.objects.filter(body="一").update(html="")
    out = StringIO()

    call_command("rebuild", stdout=out)

    assert out.getvalue().strip() == "2件の記事を作り直し、1件が変わりました。"
