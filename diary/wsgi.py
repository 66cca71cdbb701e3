"""The door of the web server."""

import gc
import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.template import engines
from django.template.loader import get_template
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import override

from diary.doors import believe, demand_length, demand_utf8

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diary.settings")

django_application = get_wsgi_application()
# What uses models cannot be imported before Django has them.
kept = import_module("articles.pagecache").keep(django_application)
application = believe(demand_length(demand_utf8(kept)), settings.PROXIES)
# Else whoever comes first waits until all addresses are there, and each process that a server forks
# has templates and words of its own.
import_module("diary.urls")
for folder in map(Path, engines["django"].dirs):
    for path in sorted(folder.rglob("*.html")):
        get_template(path.relative_to(folder).as_posix())
for code, _ in settings.LANGUAGES:
    with override(code):
        reverse("home")
        date_format(date.min)

# What is loaded by now stays: to walk through it for garbage, again and again, held up everybody who
# was reading from this process for 80 to 150 ms.
gc.collect()
gc.freeze()
# A page that is kept waits for Python's lock at most so long while a thread makes another one; the
# usual 5 ms are twenty times what it takes to send.
sys.setswitchinterval(0.0005)
