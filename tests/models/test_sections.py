from articles import text
from articles.models import Segment, lay_out

HTML = text.render("一。\n\n---\n\n二。[^1]\n\n[^1]: 注。")


def segment(public_id, *, source=(0, 0), target=(0, 0)):
    return Segment(
        public_id=public_id,
        source_start=source[0],
        source_end=source[1],
        target_start=target[0],
        target_end=target[1],
    )


def test_a_text_is_taken_apart_at_its_segments_and_nothing_is_lost():
    segments = [segment("a", source=(0, 1), target=(0, 1)), segment("b", target=(2, 3))]

    sections, notes = lay_out(HTML, segments)

    assert [section.segment for section in sections] == [segments[0], None, segments[1]]
    assert "".join(section.html for section in sections) + notes == HTML


def test_segments_that_do_not_fit_leave_the_text_whole():
    segments = [
        segment("a", target=(0, 1)),
        segment("b", target=(5, 9)),
        segment("c", target=(0, 2)),
    ]

    sections, notes = lay_out(HTML, segments)

    assert "".join(section.html for section in sections) + notes == HTML


def test_passages_of_the_original_stand_beside_their_segment():
    sections, _ = lay_out(
        HTML, [segment("a", source=(1, 3), target=(0, 1))], originals=["<p>0", "<p>1", "<p>2"]
    )

    assert sections[0].original == "<p>1<p>2"


def test_the_first_omission_of_a_row_speaks_for_all():
    segments = [
        segment("a", source=(0, 1), target=(0, 1)),
        *(segment(str(n), source=(n, n + 1), target=(1, 1)) for n in range(1, 4)),
        segment("b", source=(4, 5), target=(2, 3)),
    ]

    sections, _ = lay_out(HTML, segments)

    assert [section.omitted for section in sections if section.segment] == [0, 3, 0, 0, 0]
    assert [section.is_quiet for section in sections if section.segment] == [
        False,
        False,
        True,
        True,
        False,
    ]
