from __future__ import annotations

from graph.stores.protocol import Cell, Row
from queries.analyses.orders import orders


def act(sort: str, char: int, **cells: Cell) -> Row:
    found: Row = {"sort": sort, "document": "001", "instrument": "PP-RES-1", "char": char, "strength": None,
                  "item": None, "addressees": [], "partners": []}  # fmt: skip
    return {**found, **cells}


HEADING = act("heading", 10, strength=4, addressees=["TSB-DIR"], partners=["BDT-DIR"])


def test_a_paragraph_has_the_parties_of_its_heading() -> None:
    found = orders([act("provision", 10), HEADING, act("provision", 20, item="1")])
    assert found == [act("provision", 20, item="1", strength=4, addressees=["TSB-DIR"], partners=["BDT-DIR"])]


def test_its_own_parties_come_first() -> None:
    item = act("item", 20, item="1", addressees=["T-SG17"], partners=["ITU-D"])
    found = orders([HEADING, act("provision", 20, item="1"), item])
    assert found == [act("provision", 20, item="1", strength=4, addressees=["T-SG17"], partners=["BDT-DIR", "ITU-D"])]


def test_a_heading_holds_until_the_next_one() -> None:
    second = act("heading", 30, strength=2, addressees=["MS"])
    found = orders([act("provision", 40), second, act("provision", 20), HEADING])
    assert [(row["char"], row["addressees"]) for row in found] == [(20, ["TSB-DIR"]), (40, ["MS"])]


def test_an_item_without_a_provision_is_an_order_too() -> None:
    assert [row["char"] for row in orders([HEADING, act("item", 20, item="1")])] == [20]


def test_headings_stand_for_themselves_only_where_there_is_nothing_else() -> None:
    assert orders([HEADING, act("provision", 10)]) == [HEADING]
    summary = act("heading", 5, strength=4)
    assert [row["char"] for row in orders([summary, HEADING, act("provision", 20)])] == [20]


def test_documents_and_instruments_are_kept_apart() -> None:
    other = act("provision", 20, instrument="PP-RES-2")
    elsewhere = act("provision", 20, document="002")
    assert all(row["addressees"] == [] for row in orders([HEADING, other, elsewhere]) if row is not HEADING)
