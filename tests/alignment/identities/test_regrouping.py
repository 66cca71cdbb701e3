from articles.alignment import Segment, match_segments


def test_an_omission_between_merged_segments_goes_up_with_them():
    old = [
        Segment("a", "The first sentence of three.", "三つのうちの最初の文で、ここに立っている。"),
        Segment("b", "The second, which is left out and is rather long in English.", ""),
        Segment("c", "The third closes the matter.", "三つめの文が、この件を閉じることになる。"),
    ]
    source = "\n\n".join(segment.source for segment in old)

    found = match_segments(old, [(source, old[0].target + old[2].target)])

    assert found.kept == ("a",)
    assert found.merged == {"b": "a", "c": "a"}
