from articles.alignment.glossaries import mark_terms


def test_terms_are_marked_where_they_stand():
    found = mark_terms(
        ["The Sea Wall fell.", "No wall.", "A sea wall, a SEA WALL."], ["sea wall", "wall"]
    )

    assert found == [{"g0", "g1"}, {"g1"}, {"g0", "g1"}]


def test_a_term_is_not_found_inside_a_word():
    assert mark_terms(["The artist starts."], ["art"]) == [set()]


def test_a_term_that_ends_in_a_sign_is_found():
    assert mark_terms(["I like C++, and C."], ["C++"]) == [{"g0"}]


def test_japanese_terms_need_no_borders():
    assert mark_terms(["大防波堤が"], ["防波堤"]) == [{"g0"}]


def test_empty_terms_are_nowhere():
    assert mark_terms(["a b"], ["", "  "]) == [set()]


def test_a_term_does_not_reach_over_two_texts():
    assert mark_terms(["sea", "wall"], ["sea wall"]) == [set(), set()]


def test_no_texts_have_no_marks():
    assert mark_terms([], ["a"]) == []
