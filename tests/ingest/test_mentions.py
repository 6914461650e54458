"""What holds for every simple mention, whatever the text: its place, its line, linear time, struck passages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Span
from ingest.mentions import mentions
from ingest.tables import tables
from tests.ingest.named.reading import outline, read
from tests.ingest.texts import made_up
from tests.ingest.timing import times_as_long

PIECES = st.sampled_from(
    ["SG", "SG11", "RG-AFR", "Study Groups 2, 3 and ", "ITU-T ", "ITU‑D", "Question 3/2", "Q8/3 ", "SDG 9", "Goal ",
     "9.c", "target ", "of the SDGs", "E.164", "Recommendation ", "Rec. ", "Y.4000 series", "C19/35", "(Rev.1)",
     "TSAG-TD", "324", "TSB Circular ", "FG-", "JCA-AHF", "CWG-Internet", " 12/2", "第", "13", "研究组", "课题",
     "可持续发展目标", "ЦУР 10", "МСЭ-Т ", "М.1400", "لجنة الدراسات ", "و", "الهدف 9", " ", "\n", "\t", ",", " and ",
     "-", "&nbsp;", ".", "(", ")", "[", "0", "99", "\u200f", "é", "́"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_mention_lies_in_the_text_and_on_its_line(text: str) -> None:
    doc = made_up(text)
    for record in mentions(doc, outline(text)):
        assert 0 <= record.char < record.end <= len(text)
        assert text[record.char : record.end].strip() == text[record.char : record.end]
        assert record.line == text.count("\n", 0, record.char) + 1
        assert record.rule


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_mentions_are_ordered_and_the_same_each_time(text: str) -> None:
    found = read(text)
    assert found == read(text)
    assert [r.char for r in found] == sorted(r.char for r in found)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.integers(0, 40))
def test_lines_before_do_not_move_the_others(text: str, lines: int) -> None:
    shift = "x\n" * lines
    assert [(r.char, r.end) for r in read(text)] == [
        (r.char - len(shift), r.end - len(shift)) for r in read(shift + text)
    ]


def test_what_a_tracked_change_deleted_has_no_mentions() -> None:
    text = "SDG 9 and SDG 4"
    struck = (Span(0, 5),)
    assert [text[r.char : r.end] for r in mentions(made_up(text, struck), outline(text))] == ["SDG 4"]


NASTY = [
    "SG2 ", "Study Group ", "Study Groups 2, ", "Study Groups 2 and 3 ", "Question 3/2 ", "Q3/2, ", "SDG ", "SDGs 1, ",
    "Goal 9 ", "target 9.1 ", "Goal 9 of the ", "E.164 ", "ITU-T ", "ITU-T E.164, ", "E.ACP ", "Recommendation ITU-T ",
    "Supplement 1 to ", "C19/35(", "TSAG ", "TSB Circular 1, ", "FG-A", "JCA-A", "CWG-A", "第1", "第1、", "第1研究组",
    "SG2 regional group ", "SG2 of the ", "1-я ", "2-я Исследовательская комиссия ", "ЦУР ", "لجنة الدراسات ", "((((",
    "&nbsp;", "\t", " ", "-", "1", "9.9.", "SG2RG-", "SG17 of the of the ", "SDG Target (1.1 ", "Goals 8, on x, and ",
    "ITU-T Q.", "\n\tAction Item", "\n\t\t", "\n \tx", "Goal 1 - Target 1.1: x strategic ", "Outcomes R.1-a: ", "*a* ",
]  # fmt: skip


@pytest.mark.parametrize("piece", NASTY, ids=[repr(piece) for piece in NASTY])
@pytest.mark.parametrize("ending", ["", "\n"], ids=["one line", "many lines"])
def test_time_is_linear(piece: str, ending: str) -> None:
    """Four times the text takes at most some eight times as long; quadratic time would be sixteen times."""
    short, long = ((piece + ending) * (size // len(piece + ending)) for size in (20_000, 80_000))
    ratio, _ = times_as_long(_reading(long), _reading(short), 8, least=0.002)
    assert ratio <= 8


def _reading(text: str) -> Callable[[], object]:
    doc, whole = made_up(text), outline(text)
    return lambda: (mentions(doc, whole), tables(doc, whole))
