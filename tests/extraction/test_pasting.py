from articles.extraction import Block, lines_of, read_text


def test_empty_lines_divide_paragraphs():
    assert read_text("\none\ntwo  words \n\n \nthree\n") == (
        Block("paragraph", "one\ntwo words", "<p>one<br>two words</p>", first_line=1, last_line=3),
        Block("paragraph", "three", "<p>three</p>", first_line=5, last_line=6),
    )


def test_lone_line_after_marks_is_a_heading():
    (block,) = read_text("## Of <ash>")

    assert block == Block("heading", "Of <ash>", "<h2>Of &lt;ash&gt;</h2>", level=2, last_line=1)


def test_marks_within_a_paragraph_are_text():
    blocks = read_text("# one\ntwo\n\n#three\n\n####### four")

    assert [block.kind for block in blocks] == ["paragraph"] * 3


def test_nothing_is_no_block():
    assert read_text("") == read_text(" \n\u3000\n") == ()


def test_lines_are_counted_as_blocks_count_them():
    text = "one\r\n\r\ntwo\u2028three\rfour"

    lines = lines_of(text)

    assert lines == ("one", "", "two", "three", "four")
    assert [lines[block.first_line : block.last_line] for block in read_text(text)] == [
        ("one",),
        ("two", "three", "four"),
    ]
