from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.stores.protocol import Cell
from queries.order import cell_key, natural, sort_rows


@pytest.mark.parametrize(
    "ordered",
    [
        ["1", "2", "10", "10 a", "10 b", "11"],
        ["PP-RES-9", "PP-RES-10", "PP-RES-123", "WTSA-RES-2"],
        ["PP-RES-2@2014", "PP-RES-2@2018", "PP-RES-10@2002"],
        ["", "0", "00", "01", "1", "a"],
        ["SDG-9", "SDG-9.c", "SDG-10"],
    ],
)
def test_natural_order(ordered: list[str]) -> None:
    assert sorted(sorted(ordered, reverse=True), key=natural) == ordered


@given(st.text(), st.text())
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    assert (natural(one) == natural(other)) == (one == other)


@given(st.text(alphabet="0123456789", min_size=1, max_size=30), st.text(alphabet="0123456789", min_size=1, max_size=30))
def test_digits_by_size(one: str, other: str) -> None:
    if int(one) != int(other):
        assert (natural(one) < natural(other)) == (int(one) < int(other))


@given(st.lists(st.none() | st.text()))
def test_nothing_comes_first(cells: list[Cell]) -> None:
    found = sorted(cells, key=cell_key)
    assert found[: cells.count(None)] == [None] * cells.count(None)


_ROWS = st.lists(
    st.fixed_dictionaries({
        "n": st.none() | st.integers(),
        "code": st.text(max_size=3),
        "many": st.lists(st.text(max_size=2), max_size=2),
    }).map(lambda row: {name: row[name] for name in ("n", "code", "many")})
)  # fmt: skip


@given(_ROWS, st.randoms())
def test_order_of_rows_does_not_depend_on_the_store(rows: list[dict[str, Cell]], random: object) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    for order in ((), ("code",), ("-n", "many")):
        assert sort_rows(shuffled, order) == sort_rows(rows, order)


def test_falling_order_puts_nothing_last() -> None:
    rows: list[dict[str, Cell]] = [{"n": 1}, {"n": None}, {"n": 10}, {"n": 2}]
    assert [row["n"] for row in sort_rows(rows, ("-n",))] == [10, 2, 1, None]
