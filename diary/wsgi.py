"""The door of the web server."""

import gc
import os
import sys
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from diary.doors import believe, demand_length, demand_utf8

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diary.settings")

django_application = get_wsgi_application()
# What uses models cannot be imported before Django has them.
kept = import_module("articles.pagecache").keep(django_application)
application = believe(demand_length(demand_utf8(kept)), settings.PROXIES)
# Else whoever comes first waits until all addresses are there.
import_module("diary.urls")

# What is loaded by now stays: to walk through it for garbage, again and again, held up everybody who
# was reading from this process for 80 to 150 ms.
gc.collect()
gc.freeze()
# A page that is kept waits for Python's lock at most so long while a thread makes another one; the
# usual 5 ms are twenty times what it takes to send.
sys.setswitchinterval(0.0005)
