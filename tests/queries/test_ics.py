from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UsageError
from graph.stores.protocol import Row
from queries.catalogue import load
from queries.ics import to_ics
from queries.question import Answer

QUESTION = load("calendar")
ROW: Row = {
    "due": "2022-09-26", "session": "PP-22", "receiver": "PP", "instrument": "PP-RES-2", "title": "Forum; policy",
    "version": "PP-RES-2@2018", "verb": "instructs", "item": "1", "reporters": ["BDT-DIR", "TSB-DIR"], "when": [],
    "document": "005", "line": 12, "char": 1, "end": 2, "quote": None,
}  # fmt: skip


def unfold(text: str) -> list[str]:
    assert text.endswith("\r\n")
    return text[:-2].replace("\r\n ", "").split("\r\n")


def test_an_event() -> None:
    lines = unfold(to_ics(Answer(QUESTION, {}, [ROW])))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert "DTSTART;VALUE=DATE:20220926" in lines
    assert "SUMMARY:PP-22 - PP - PP-RES-2 - instructs - 1 - BDT-DIR\\, TSB-DIR" in lines
    assert "DESCRIPTION:Forum\\; policy\\n005\\, line 12" in lines


def test_no_date_no_event() -> None:
    assert "VEVENT" not in to_ics(Answer(QUESTION, {}, [{**ROW, "due": None}]))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_lines_are_short_and_whole(title: str) -> None:
    text = to_ics(Answer(QUESTION, {}, [{**ROW, "title": title}]))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert len(unfold(text)) == len(unfold(to_ics(Answer(QUESTION, {}, [ROW]))))


def test_events_have_names_of_their_own() -> None:
    lines = unfold(to_ics(Answer(QUESTION, {}, [ROW, {**ROW, "item": "2"}])))
    assert len({line for line in lines if line.startswith("UID:")}) == 2


def test_a_question_without_dates_makes_no_calendar() -> None:
    with pytest.raises(UsageError, match="joint-duties has no dates"):
        to_ics(Answer(load("joint-duties"), {}, []))
