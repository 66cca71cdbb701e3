from io import StringIO

import pytest
from django.core.management import call_command

from tests.factories import PublishedFactory


@pytest.mark.django_db
def test_pictures_tells_how_much_it_made():
    PublishedFactory()
    out = StringIO()

    call_command("pictures", stdout=out)

    assert out.getvalue().strip() == "画像0枚と、SNS用の画像1枚を作りました。"
