"""Two editors claim one original at once."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import OriginalSource
from tests.admin.sending import nothing_beneath
from tests.besides import beside
from tests.factories import OriginalFactory

ADD = reverse("admin:articles_originalsource_add")
URL = "https://blog.example/one"


@pytest.mark.django_db(transaction=True)
def test_the_second_is_led_to_the_record_of_the_first(editor):
    client, answers = Client(), []
    client.force_login(editor)
    typed = {"url": URL, "title": "Mine", "language": "en", "new_authors": "Anna Lind"}
    sent = {**typed, **nothing_beneath(), "_save": "保存"}

    failure = beside(
        lambda: OriginalFactory(url=URL), lambda: answers.append(client.post(ADD, sent))
    )

    assert failure is None
    assert OriginalSource.objects.get().title != "Mine"
    assert "この原文はもう登録されています" in answers[0].content.decode()
