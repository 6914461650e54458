from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from graph.errors import StoreError, StoresDiffer
from graph.model import Edge, Graph, Ref, Text
from graph.stores.oxigraph import OxigraphStore
from graph.verify import compare_graphs, compare_stores
from tests.graph.graphs import graphs, node, small_graph

DUTY, BUREAU, BODY = Ref("Duty", "900/7"), Ref("Bureau", "BDT"), Ref("Body", "PP")


def remove_edge(graph: Graph) -> None:
    graph.edges.remove(Edge(DUTY, "partner", BUREAU))


def turn_edge(graph: Graph) -> None:
    graph.edges.remove(Edge(DUTY, "partner", BUREAU))
    graph.edges.add(Edge(BUREAU, "partner", DUTY))


def remove_node(graph: Graph) -> None:
    remove_edge(graph)
    del graph.nodes[BUREAU]


def change_value(graph: Graph) -> None:
    graph.nodes[BODY] = node("Body", "PP", "registry", name=Text("Other", "en"), abbreviation="PP")


def change_type(graph: Graph) -> None:
    graph.nodes[Ref("Instrument", "PP-RES-902")] = node("Instrument", "PP-RES-902", ingested=0)


def remove_value(graph: Graph) -> None:
    graph.nodes[Ref("Bureau", "TSB")] = node("Bureau", "TSB", "registry", name=Text("A bureau", "en"))


def change_part(graph: Graph) -> None:
    graph.nodes[BUREAU] = node("Bureau", "BDT", "catalogue")


@given(graphs())
def test_a_graph_is_equal_to_itself(graph: Graph) -> None:
    comparison = compare_graphs(graph, Graph(dict(graph.nodes), set(graph.edges)), "A", "B")
    comparison.require_equal()
    assert sum(left for left, _ in comparison.counts.values()) == len(graph.nodes) + len(graph.edges)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (remove_edge, ["(Duty 900/7) -partner-> (Bureau BDT): only in A"]),
        (
            turn_edge,
            [
                "(Bureau BDT) -partner-> (Duty 900/7): only in B; it points the other way in the other one",
                "(Duty 900/7) -partner-> (Bureau BDT): only in A; it points the other way in the other one",
            ],
        ),
        (remove_node, ["Bureau BDT: only in A", "(Duty 900/7) -partner-> (Bureau BDT): only in A"]),
        (
            change_value,
            [
                "Body PP: name is Text(value='Conference', language='en'), Text(value='Конференция', language='ru') "
                "in A, Text(value='Other', language='en') in B"
            ],
        ),
        (change_type, ["Instrument PP-RES-902: ingested is False in A, 0 in B"]),
        (remove_value, ["Bureau TSB: abbreviation is 'BTN', 'TSB' in A, missing in B"]),
        (change_part, ["Bureau BDT: part of 'registry' in A, of 'catalogue' in B"]),
    ],
)
def test_what_differs_is_named(change: Callable[[Graph], None], told: list[str]) -> None:
    other = small_graph()
    change(other)
    assert list(compare_graphs(small_graph(), other, "A", "B").differences) == told


def test_counts_stand_side_by_side() -> None:
    other = small_graph()
    remove_node(other)
    counts = compare_graphs(small_graph(), other, "A", "B").counts
    assert counts["Bureau"] == (2, 1)
    assert counts["Duty -partner-> Bureau"] == (2, 1)
    assert counts["Duty -addressee-> Director"] == (1, 1)


def test_the_first_ten_differences_are_named() -> None:
    other = small_graph()
    other.nodes |= {Ref("Bureau", f"X{n:02}"): node("Bureau", f"X{n:02}") for n in range(12)}
    with pytest.raises(StoresDiffer) as told:
        compare_graphs(small_graph(), other, "A", "B").require_equal()
    lines = str(told.value).splitlines()
    assert lines[0] == "A and B differ (12):"
    assert lines[1:] == [f"  Bureau X{n:02}: only in B" for n in range(10)] + ["  and 2 more"]


def test_stores_are_compared_by_what_they_hold() -> None:
    left, right = OxigraphStore(), OxigraphStore()
    left.replace(small_graph())
    assert len(compare_stores(left, right).differences) == len(small_graph().nodes) + len(small_graph().edges)
    right.replace(small_graph())
    assert compare_stores(left, right).differences == ()


def test_a_store_that_holds_no_graph_of_ours_is_named(tmp_path: Path) -> None:
    class Foreign(OxigraphStore):
        def read(self) -> Graph:
            raise StoreError("the node Duty 1 has a property that the schema does not know: spout")

    with pytest.raises(StoreError, match=r"^oxigraph:.*: the node Duty 1 has a property"):
        compare_stores(OxigraphStore(), Foreign(tmp_path))
