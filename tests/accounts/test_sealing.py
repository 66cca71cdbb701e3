import pytest
from cryptography.fernet import InvalidToken

from articles.accounts import sealing


def test_a_sealed_text_is_unreadable_and_comes_back():
    sealed = sealing.seal("JBSWY3DPEHPK3PXP")

    assert "JBSWY3DPEHPK3PXP" not in sealed
    assert sealing.open_(sealed) == "JBSWY3DPEHPK3PXP"


def test_an_older_secret_of_the_site_still_opens(settings):
    sealed = sealing.seal("JBSWY3DPEHPK3PXP")

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret of the same site"

    assert sealing.open_(sealed) == "JBSWY3DPEHPK3PXP"


def test_another_site_opens_nothing(settings):
    sealed = sealing.seal("JBSWY3DPEHPK3PXP")

    settings.SECRET_KEY = "the secret of another site"

    with pytest.raises(InvalidToken):
        sealing.open_(sealed)
