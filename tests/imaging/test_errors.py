import pickle

import pytest

from articles import imaging


@pytest.mark.parametrize(
    "refused",
    [
        imaging.NotAnImage(),
        imaging.VectorImage(),
        imaging.Truncated(),
        imaging.TooManyBytes(2000),
        imaging.TooManyPixels(2000),
        imaging.TooManyFrames(2000),
        imaging.UnsupportedFormat("TIFF"),
    ],
)
def test_a_refusal_is_one_sentence_and_survives_being_sent(refused):
    copy = pickle.loads(pickle.dumps(refused))  # noqa: S301

    assert isinstance(refused, imaging.ImageRefused)
    assert str(refused).endswith(".")
    assert (type(copy), str(copy), vars(copy)) == (type(refused), str(refused), vars(refused))


def test_a_limit_is_told_as_a_fact_and_in_words():
    refused = imaging.TooManyPixels(50_000_000)

    assert refused.limit == 50_000_000
    assert str(refused) == "The picture has more than 50,000,000 pixels."


def test_a_format_is_told_as_a_fact_and_in_words():
    refused = imaging.UnsupportedFormat("HEIC")

    assert refused.name == "HEIC"
    assert str(refused) == "HEIC pictures are not taken; use JPEG, PNG, WebP, AVIF or GIF."


def test_the_plain_refusals_have_words_of_their_own():
    plain = (
        imaging.ImageRefused,
        imaging.NotAnImage,
        imaging.VectorImage,
        imaging.Truncated,
    )

    assert len({str(refusal()) for refusal in plain}) == len(plain)
