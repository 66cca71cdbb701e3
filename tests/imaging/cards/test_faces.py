import pytest

from articles.imaging.cards import faces
from articles.imaging.cards.faces import OWN, Face, Faces, faces_for

OURS = Face(OWN)


@pytest.fixture
def _bare(monkeypatch):
    """Leave the machine without a font of its own."""
    monkeypatch.setattr(faces, "_installed", lambda: ())


def test_our_font_holds_what_japanese_is_written_with():
    names = "海のデータ、𠮷野ではない髙橋﨑と①㈱〜—…「」Žižek É œ ñ"

    assert [letter for letter in names if not OURS.shows(letter) and letter != "𠮷"] == []


def test_what_our_font_lacks_is_not_shown():
    assert not OURS.shows("한")
    assert not OURS.shows("\U0001f35e")


def test_one_face_sets_all_that_it_can():
    assert faces_for("海のデータ", language="ja") == Faces((OURS,))


@pytest.mark.usefixtures("_bare")
def test_without_another_font_letters_are_dropped_and_never_boxes():
    title = "火曜日のパン\U0001f35eと한"

    assert faces_for(title, language="ja").showable(title) == "火曜日のパンと"


@pytest.mark.usefixtures("_bare")
def test_words_that_run_from_the_right_need_one_face():
    assert len(faces_for("سلام 한", language="ar").faces) == 1


def test_runs_are_pieces_of_one_face():
    (run,) = faces_for("海NATO", language="ja").runs("海NATO")

    assert (run.words, run.face) == ("海NATO", OURS)


def test_greek_and_cyrillic_are_not_set_as_wide_as_japanese(monkeypatch):
    monkeypatch.setattr(faces, "_installed", lambda: (OWN.parent / "other.ttf",))
    monkeypatch.setattr(faces, "_shows", lambda face, letter: True)

    assert faces_for("Письма", language="ru").faces[0] != OURS
    assert faces_for("α線の話", language="ja").faces[0] == OURS


def test_a_broken_font_of_the_system_is_passed_over(tmp_path, monkeypatch):
    (tmp_path / "DejaVuSans-Bold.ttf").write_bytes(b"no font")
    monkeypatch.setattr(faces, "FOLDERS", (tmp_path,))

    assert faces._installed.__wrapped__() == ()
