"""Saving: an editor sends the form of an article, as a browser does."""

from urllib.parse import urlencode

import lxml.html
from django.conf import settings
from django.test import Client

from articles.models import Article
from tests.bench.processes import cpu_of
from tests.servers import Server

TOKEN = "x" * 32


def saves(server: Server, article: Article, client: Client, *, times: int) -> float:
    """Return the CPU time of the server for one save, in milliseconds."""
    address = f"/admin/articles/article/{article.pk}/change/"
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    cookie = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={TOKEN}"
    reader = server.reader()
    taken = []
    for number in range(times):
        page = lxml.html.fromstring(reader.get(address, cookie=cookie).text)
        form = next(form for form in page.forms if "body" in form.fields)
        form.fields["csrfmiddlewaretoken"] = TOKEN
        form.fields["body"] += str(number)
        sent = urlencode([*form.form_values(), ("_continue", "1")])
        before = cpu_of(server.pids)
        answer = reader.post(address, sent, cookie=cookie)
        taken.append(cpu_of(server.pids) - before)
        assert answer.status == 302, answer.text
    return sorted(taken)[times // 2]
