from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.stores.protocol import Cell
from queries.catalogue import load
from queries.question import Answer, Column
from queries.render import from_csv, one_line, to_csv, to_json, to_markdown, to_table

QUESTION = load("joint-duties")
# What a store can give: no characters that XML cannot carry (the graph holds none).
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)


def _cells(column: Column) -> st.SearchStrategy[Cell]:
    if column.many:
        return st.lists(TEXT, max_size=3)
    return st.none() | (st.integers(0, 2**53) if column.type == "integer" else TEXT)


ROWS = st.lists(st.fixed_dictionaries({name: _cells(column) for name, column in QUESTION.columns.items()}), max_size=4)


@given(ROWS)
def test_csv_round_trip(rows: list[dict[str, Cell]]) -> None:
    text = to_csv(Answer(QUESTION, {}, rows))
    assert from_csv(QUESTION, text) == rows
    assert next(csv.reader(io.StringIO(text, newline=""))) == list(QUESTION.columns)


@given(ROWS)
def test_json_round_trip(rows: list[dict[str, Cell]]) -> None:
    answer = Answer(QUESTION, {"actor": "TSB", "with": "BDT"}, rows)
    assert json.loads(to_json(answer)) == answer.to_json()


@given(ROWS)
def test_tables_have_a_line_a_row(rows: list[dict[str, Cell]]) -> None:
    answer = Answer(QUESTION, {}, rows)
    for wide in (False, True):
        assert len(to_table(answer, wide).split("\n")) == len(rows) + 2
        assert len(to_markdown(answer, wide).split("\n")) == len(rows) + 3


def test_table_leaves_details_out_unless_wide() -> None:
    row: dict[str, Cell] = dict.fromkeys(QUESTION.columns)
    row |= {"instrument": "WTSA-RES-2", "title": "标准", "addressees": ["TSB", "BDT"], "partners": [], "line": 12,
            "quote": "words | of\na document"}  # fmt: skip
    answer = Answer(QUESTION, {}, [row])
    assert to_table(answer) == (
        "instrument  title  verb  item  addressees  partners  document  line\n"
        "WTSA-RES-2  标准               TSB, BDT                        12\n"
    )
    assert "words | of a document" in to_table(answer, wide=True)
    assert r"words \| of a document" in to_markdown(answer, wide=True)
    assert "words" not in to_markdown(answer)


@pytest.mark.parametrize(
    ("cell", "text"),
    [(None, ""), (True, "yes"), (False, "no"), (7, "7"), (["a", "b"], "a, b"), (" a\r\n\tb\u2028", "a b"),
     ("\u202eevil", "evil")],
)  # fmt: skip
def test_one_line(cell: Cell, text: str) -> None:
    assert one_line(cell) == text
