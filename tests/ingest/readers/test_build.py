"""The text that readers build: lines, cells, places of what was struck and of elements."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.build import TextBuilder
from ingest.readers.numbers import number_words


def test_lines_and_blanks() -> None:
    out = TextBuilder()
    out.write("  one \n ")
    out.write(" two")
    out.end_line()
    out.end_line()
    out.line("three")
    assert out.content().text == "one two\nthree\n"


def test_cells_and_rows() -> None:
    out = TextBuilder()
    for cell in ("a", "", "b"):
        out.open_cell()
        out.write(cell)
        out.close_cell()
    out.close_row()
    assert out.content().text == "\ta\n\t\n\tb\n\n"


def test_what_was_struck_is_no_part_of_the_text() -> None:
    out = TextBuilder()
    out.write("to go")
    out.strike(" not")
    out.strike(" ever")
    out.write(" on")
    content = out.content()
    assert content.text == "to go on\n"
    assert [(s.start, s.end, s.value) for s in content.struck] == [(5, 5, " not ever")]


def test_an_anchor_reaches_to_the_next_one() -> None:
    out = TextBuilder()
    out.anchor("one")
    out.line("first")
    out.anchor("two")
    out.line("second")
    content = out.content()
    assert [(content.text[a.start : a.end], a.value) for a in content.anchors] == [
        ("first\n", "one"),
        ("second\n", "two"),
    ]


@given(st.lists(st.text(alphabet="ab \t\n", max_size=5), max_size=20))
def test_words_are_never_lost_or_changed(pieces: list[str]) -> None:
    out = TextBuilder()
    for piece in pieces:
        out.write(piece)
    assert out.content().text.split() == "".join(pieces).split()


def test_numbers_of_lists() -> None:
    assert [number_words(n, "a") for n in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]
    assert [number_words(n, "I") for n in (1, 4, 9, 40, 1999)] == ["I", "IV", "IX", "XL", "MCMXCIX"]
    assert [number_words(n, "1") for n in (0, 7)] == ["0", "7"]
