"""The demonstration is served as a public site would be."""

import contextlib
import http.client
import ssl
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tools import public_site
from tools.refusals import Refusal
from tools.run import MANAGE

MIGRATE = (*MANAGE, "migrate", "--verbosity", "0")


def test_it_answers_as_a_public_site_to_those_who_trust_its_authority(tmp_path: Path):
    with public_site.serving(tmp_path, preparations=[MIGRATE]) as address:
        trust = ssl.create_default_context(cafile=tmp_path / public_site.AUTHORITY)
        place = urlsplit(address).netloc
        with contextlib.closing(http.client.HTTPSConnection(place, context=trust)) as connection:
            connection.request("GET", "/healthz")
            answer = connection.getresponse()
            answer.read()

    assert answer.status == 200
    assert answer.headers["Strict-Transport-Security"]


def test_what_cannot_be_prepared_is_told(tmp_path: Path):
    wrong = [(*MANAGE, "migrate", "--database", "nothing")]

    with (
        pytest.raises(Refusal, match=r"migrate .* ができませんでした。"),
        public_site.serving(tmp_path, preparations=wrong),
    ):
        pass
