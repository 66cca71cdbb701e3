"""The door of the web server."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from diary.doors import believe, demand_length, demand_utf8

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diary.settings")

django_application = get_wsgi_application()
# What uses models cannot be imported before Django has them.
kept = import_module("articles.pagecache").keep(django_application)
application = believe(demand_length(demand_utf8(kept)), settings.PROXIES)
