"""Paragraphs of clauses and their numbers, in plain text and in flattened tracked changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.duty.items import lettered, numbered, whole

# Printed numbers at the starts of lines, and the numbers that they now stand for; "-" before one that was struck.
FLATTENED = [
    ("1 2 3 4", "1 2 3 4"),
    ("1 7 10", "1 7 10"),
    ("5", "5"),
    ("2 3 5 6", "2 3 5 6"),
    ("1 2 3 4 5 65 6", "1 2 3 4 -5 5 6"),
    ("1 21 32 43 54 65 76 8 97 108 119 1210 11 13", "-1 1 2 3 4 5 6 -8 7 8 9 10 11 -13"),
    ("1 2 3 4 5 6 7 78 89 910 1011", "1 2 3 4 5 6 7 8 9 10 11"),
    ("1 2 3 4 5 6 7 8 9 10 11 12", "1 2 3 4 5 6 7 8 9 10 11 12"),
    ("1 2 23", "1 2 3"),
]


@pytest.mark.parametrize(("printed", "read"), FLATTENED)
def test_the_running_sequence_tells_old_numbers_from_new_ones(printed: str, read: str) -> None:
    text = "".join(f"\n{number}\tto paint;" for number in printed.split())
    found = numbered(text, 0, len(text))
    assert ["-" * one.deleted + str(one.n) for one in found] == read.split()
    assert [one.raw for one in found] == printed.split()


def test_marks_that_markdown_escapes() -> None:
    text = "\n1\\. to paint cables;\n\n2\\) to dry them;\n"
    assert [one.n for one in numbered(text, 0, len(text))] == ["1", "2"]
    text = "\na\\) cables;\n\n*b\\)* poles;\n"
    assert [one.n for one in lettered(text, 0, len(text))] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "numbers", "printed"),
    [
        ("\n(1) to paint (2) cables;\n(2) to dry them,", "1 2", "1 2"),
        ("：\n（一）煮茶；\n（1）加奶；\n（2）加糖；\n（二）喝茶。", "1 2", "一 二"),
        ("\n\n一、煮茶；\n（一）加奶；\n二、喝茶。", "1 2", "一 二"),
        ("\n一些国家煮茶；\n一、煮茶；", "", ""),
        ("\n(1) to paint cables,", "", ""),
        ("\n(2) to paint cables;\n(3) to dry them,", "", ""),
        ("\n(1999) was a year;\n(1) so was another;\n(2) to dry", "", ""),
    ],
)
def test_numbers_in_parentheses_and_in_words(text: str, numbers: str, printed: str) -> None:
    found = numbered(text, 0, len(text))
    assert [one.n for one in found] == numbers.split()
    assert [one.raw for one in found] == printed.split()


def test_numbers_inside_a_line() -> None:
    text = " 1 to paint cables in 3 colours; 2 to dry 4 of them; and 3 to sell the rest, 5 in all"
    assert [text[one.start : one.end] for one in numbered(text, 0, len(text))] == [
        "1 to paint cables in 3 colours;",
        "2 to dry 4 of them; and",
        "3 to sell the rest, 5 in all",
    ]


def test_numbers_inside_and_at_the_start_of_lines() -> None:
    text = "\n1 to paint;\n2\tto dry; 3 that they be sold;\n4\tto rest; ____ 1 These include small ones."
    assert [one.n for one in numbered(text, 0, len(text))] == ["1", "2", "3", "4"]


def test_numbers_behind_marks_of_html() -> None:
    text = '\n<ol><li class="tea">1 to paint;</li>\n<li>2 to dry.</li>'
    assert [one.n for one in numbered(text, 0, len(text))] == ["1", "2"]


def test_parts_of_a_number_are_no_paragraphs() -> None:
    text = "\n1\tthat cables be:\n1.1\tlong;\n1.2\tthin;\n2\tto dry them"
    assert [one.n for one in numbered(text, 0, len(text))] == ["1", "2"]


def test_parts_of_a_number_and_footnotes_inside_a_line_are_no_paragraphs() -> None:
    text = "\n1 that cables be: 1.1 that they be long; 1.2 thin; [21: 2 These are long.]; 2 to dry them; 3 to rest"
    assert [text[one.start :][:9] for one in numbered(text, 0, len(text))] == ["1 that ca", "2 to dry ", "3 to rest"]


def test_numbers_behind_the_head_of_a_page() -> None:
    text = "\n1 to paint; – 130 –\nRES121-9 2 to dry; – 131 – RES121-10 3 to sell;\nRES121-11 4 to rest"
    assert [one.n for one in numbered(text, 0, len(text))] == ["1", "2", "3", "4"]


def test_a_footnote_below_its_rule_is_no_paragraph() -> None:
    text = "\n1\tto paint;\n2\tto dry.\n_______\n\n1\tThese include small ones.\n"
    assert [one.n for one in numbered(text, 0, len(text))] == ["1", "2"]


def test_a_number_inside_a_line_may_begin_with_a_nought() -> None:
    text = "\n1 to paint in 2022; 02 to dry for 12 days; 3 to rest"
    assert [one.n for one in numbered(text, 0, len(text))] == ["1", "02", "3"]


def test_letters_old_and_new() -> None:
    text = "\na)\tone;\nb)\ttwo;\nbc)\tthree;\ncd)\tfour"
    assert [(one.n, one.raw) for one in lettered(text, 0, len(text))] == [
        ("a", "a"),
        ("b", "b"),
        ("c", "bc"),
        ("d", "cd"),
    ]


def test_a_text_without_numbers_is_one_paragraph() -> None:
    text = "\n\n  to paint the cables. \n"
    one = whole(text, 0, len(text))
    assert one is not None
    assert text[one.start : one.end] == "to paint the cables."
    assert whole("\n , \n", 0, 5) is None


@given(st.integers(2, 40), st.data())
def test_any_flattened_list_is_read_back(count: int, data: st.DataObject) -> None:
    """Items kept, struck and inserted at random give the new numbers back, one by one, or the same count of them."""
    printed, new, old = [], 0, 0
    for _ in range(count):
        change = data.draw(st.sampled_from(["keep", "keep", "strike", "insert"]))
        old += change != "insert"
        new += change != "strike"
        printed.append(
            str(old) if change == "strike" else str(new) if change == "insert" or old == new else f"{old}{new}"
        )
    text = "".join(f"\n{number}\tto paint;" for number in printed)
    found = numbered(text, 0, len(text))
    kept = [one.n for one in found if not one.deleted]
    assert kept == sorted(kept, key=lambda n: int(n or 0))
    assert all(one.start < one.words <= one.end for one in found)
