from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from graph.errors import StoreError
from graph.model import Graph, Ref, Text
from graph.property_graph import ROLES, TYPES, Pattern, edge_rows, graph_of, node_rows, relationship_type
from graph.schema import KINDS
from tests.graph.graphs import graph_of as graph_with
from tests.graph.graphs import graphs, node, small_graph


@given(graphs())
def test_rows_read_back_as_the_same_graph(graph: Graph) -> None:
    assert graph_of(node_rows(graph), edge_rows(graph)) == graph


def test_a_node_is_a_label_with_plain_properties() -> None:
    rows = node_rows(small_graph())
    assert rows["Body"] == {
        "PP": {"id": "PP", "part": "registry", "name_en": ["Conference"], "name_ru": ["Конференция"],
               "abbreviation": "PP"}
    }  # fmt: skip
    assert rows["Session"]["PP-18"] == {
        "id": "PP-18", "part": "registry", "year": 2018, "startDate": date(2018, 10, 29)
    }  # fmt: skip
    assert rows["Bureau"]["TSB"]["abbreviation"] == ["BTN", "TSB"]
    assert rows["Instrument"]["PP-RES-901"]["title_en"] == ["One", "Other"]
    assert rows["Citation"]["900/8"]["deleted"] is False


def test_an_edge_is_a_relationship_in_the_same_direction() -> None:
    rows = edge_rows(small_graph())
    assert rows[Pattern("Citation", "cites", "Instrument")] == {("900/8", "PP-RES-902")}
    assert rows[Pattern("Duty", "partner", "Bureau")] == {("900/7", "TSB"), ("900/7", "BDT")}
    assert sum(map(len, rows.values())) == len(small_graph().edges)


@pytest.mark.parametrize(
    ("role", "name"), [("addressee", "ADDRESSEE"), ("reportsTo", "REPORTS_TO"), ("citesVersion", "CITES_VERSION")]
)
def test_relationship_types_are_upper_snake(role: str, name: str) -> None:
    assert relationship_type(role) == name
    assert (TYPES[role], ROLES[name]) == (name, role)


def test_no_name_of_the_schema_hides_another() -> None:
    assert len(TYPES) == len(ROLES)
    for kind in KINDS.values():
        assert {"id", "part"}.isdisjoint(kind.properties)
        assert all("_" not in name for name in kind.properties)


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        (graph_with([node("Duty", "1", colour="red")]), "a Duty has no such colour: 1"),
        (graph_with([node("Duty", "1", verb=("asks", "says"))]), "a Duty has no second verb: 1"),
        (graph_with([node("Duty", "1", verb=3)]), "Duty 1: verb is no string: 3"),
        (graph_with([node("Version", "1", year=True)]), "Version 1: year is no integer: True"),
        (graph_with([node("Session", "1", startDate="2018-10")]), "Session 1: startDate is no date: '2018-10'"),
        (graph_with([node("Duty", "1", verb=Text("asks", "en"))]), "Duty 1: verb has no language"),
    ],
)
def test_a_value_that_breaks_the_schema_is_named(graph: Graph, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        node_rows(graph)


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        (graph_with([node("Duty", "1")], [(Ref("Duty", "1"), "dutyOf", Ref("Instrument", "2"))]), "not in the graph"),
        (
            graph_with([node("Duty", "1"), node("Body", "2")], [(Ref("Duty", "1"), "dutyOf", Ref("Body", "2"))]),
            "a Duty has no edge dutyOf to a Body: 1, 2",
        ),
        (
            graph_with([node("Duty", "1"), node("Body", "2")], [(Ref("Body", "2"), "dutyOf", Ref("Duty", "1"))]),
            "a Body has no edge dutyOf to a Duty: 2, 1",
        ),
    ],
)
def test_an_edge_that_breaks_the_schema_is_named(graph: Graph, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        edge_rows(graph)


def test_what_the_schema_does_not_know_is_not_read() -> None:
    with pytest.raises(StoreError, match="Duty 1 has a property that the schema does not know: colour"):
        graph_of({"Duty": {"1": {"id": "1", "part": "x", "colour": "red"}}}, {})
    with pytest.raises(StoreError, match="does not know: verb_en"):
        graph_of({"Duty": {"1": {"id": "1", "part": "x", "verb_en": ["asks"]}}}, {})
    with pytest.raises(StoreError, match="a node of no kind"):
        graph_of({"Duty": {"1": {"id": "1", "part": "x"}}}, {Pattern("Duty", "dutyOf", ""): [("1", "2")]})
