"""Two editors claim one original at once."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from articles.models import OriginalSource
from tests.admin.sending import nothing_beneath
from tests.factories import OriginalFactory

ADD = reverse("admin:articles_originalsource_add")
URL = "https://blog.example/one"


@pytest.mark.django_db(transaction=True)
def test_the_second_is_led_to_the_record_of_the_first(editor):
    client = Client()
    client.force_login(editor)
    typed = {"url": URL, "title": "Mine", "language": "en", "new_authors": "Anna Lind"}

    def claim():
        try:
            return client.post(ADD, {**typed, **nothing_beneath(), "_save": "保存"})
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            first = OriginalFactory(url=URL)
            answer = pool.submit(claim)
            # Long enough to look for the address, and then to wait behind us for its place.
            time.sleep(0.5)
        response = answer.result()

    assert OriginalSource.objects.get() == first
    assert "この原文はもう登録されています" in response.content.decode()
