"""Two people who claim the same thing in the same moment."""

import threading

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection
from django.http import HttpResponse
from django.test import Client

from articles.admin_site import _on_second_look
from articles.models import OriginalSource
from tests.admin.test_originals import ADD, typed


def test_a_request_that_came_second_is_looked_at_again_with_its_files(rf):
    request = rf.post("/", {"file": SimpleUploadedFile("a.txt", b"words")})
    read = []

    def view(request):
        read.append(request.FILES["file"].read())
        if len(read) == 1:
            raise IntegrityError
        return HttpResponse()

    assert _on_second_look(view, request).status_code == 200
    assert read == [b"words", b"words"]


def test_what_fails_twice_is_told(rf):
    def view(request):
        raise IntegrityError

    with pytest.raises(IntegrityError):
        _on_second_look(view, rf.post("/"))


@pytest.mark.django_db(transaction=True)
def test_claims_of_one_original_at_once_make_one_record(translator):
    data = typed()
    start, statuses = threading.Barrier(4), []

    def claim():
        client = Client()
        client.force_login(translator)
        start.wait()
        statuses.append(client.post(ADD, data).status_code)
        connection.close()

    threads = [threading.Thread(target=claim) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert OriginalSource.objects.count() == 1
    assert sorted(statuses) == [200, 200, 200, 302]
