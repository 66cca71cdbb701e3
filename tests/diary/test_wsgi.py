import os
import subprocess
import sys

import pytest

# What the worker alone needs, or another database; each with all that it brings.
UNUSED = {
    "sqlite": {"akismet", "httpx", "psycopg", "trafilatura"},
    "postgresql": {"akismet", "httpx", "trafilatura"},
}


@pytest.mark.parametrize("database", UNUSED)
def test_a_web_server_loads_nothing_that_it_does_not_use(database, tmp_path):
    url = "postgresql:///diary" if database == "postgresql" else ""
    environment = {**os.environ, "DATA_DIR": str(tmp_path), "DATABASE_URL": url}

    code = "import sys, diary.wsgi; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], env=environment, text=True)

    assert "articles.models" in loaded.split()
    assert UNUSED[database].isdisjoint(loaded.split())
