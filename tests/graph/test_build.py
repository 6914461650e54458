"""Records -> graph: what holds for any records in any order, for the registry alone, and for whole documents."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import build, sorted_records
from graph.model import REGISTRY, Edge, Graph, Node, Ref, Text, document_part
from graph.rdf import write_nquads
from graph.records import Record
from graph.schema import KINDS
from graph.snapshot import FOLDER, read_snapshot
from tests.graph.looking import of_kind, only, targets
from tests.graph.records import (
    DUBAI,
    citation,
    operative,
    records,
    resolution,
    source,
)


def check_schema(graph: Graph) -> None:
    """Every node and edge is one that the schema allows."""
    types = {"string": str, "date": str, "integer": int, "boolean": bool}
    for node in graph.nodes.values():
        kind = KINDS[node.ref.kind]
        for name, found in node.values.items():
            rule = kind.properties[name]
            assert found, (node.ref, name)
            assert rule.many or len(found) == 1, (node.ref, name)
            expected = Text if rule.language else types[rule.type]
            assert all(type(one) is expected for one in found), (node.ref, name, found)
    counts: dict[tuple[Ref, str], int] = {}
    for edge in graph.edges:
        rule_of_edge = KINDS[edge.source.kind].edges[edge.role]
        assert edge.target in graph.nodes
        assert edge.target.kind in rule_of_edge.targets, edge
        counts[edge.source, edge.role] = counts.get((edge.source, edge.role), 0) + 1
        assert rule_of_edge.many or counts[edge.source, edge.role] == 1, edge


@given(st.lists(records(), max_size=12), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_any_records_in_any_order_give_the_same_valid_graph(found: list[Record], chance: random.Random) -> None:
    graph = build(found, {"901": "x" * 30})
    check_schema(graph)
    shuffled = [*found, *found[:3]]
    chance.shuffle(shuffled)
    assert write_nquads(build(shuffled, {"901": "x" * 30})) == write_nquads(graph)
    assert sorted_records(shuffled) == sorted_records(found)


def test_the_registry_alone_is_a_graph() -> None:
    graph = build([])
    check_schema(graph)
    assert {node.part for node in graph.nodes.values()} == {REGISTRY}
    assert targets(graph, Ref("Director", "TSB-DIR"), "headOf") == ["TSB"]
    assert targets(graph, Ref("StudyGroup", "T-SG17"), "partOf") == ["ITU-T"]
    assert targets(graph, Ref("Session", "PP-18"), "sessionOf") == ["PP"]
    assert len(of_kind(graph, "Goal")) == 17


def test_what_no_format_can_carry_becomes_spaces_and_keeps_its_length() -> None:
    graph = build([operative("PP-RES-1")], {"901": "x" * 20 + "a\x0cb\ud800\uffff"})
    assert only(graph, "Evidence").values["quote"] == ("a b  ",)


def test_each_triple_of_a_document_stands_in_its_part() -> None:
    told = [source(), resolution("PP-RES-1", DUBAI), operative("PP-RES-1", ("TSB-DIR",)), citation("DOC", "PP-RES-2")]
    graph = build(told)
    for node in graph.nodes.values():
        owned = node.ref.kind in ("Source", "Evidence", "Entry", "Provision", "Duty", "Citation", "UnresolvedMention")
        assert (node.part == document_part("901")) == owned, node.ref


@pytest.mark.skipif(not list(FOLDER.glob("*.jsonl")), reason="there is no snapshot in graph/snapshot yet")
def test_the_facts_that_ship_make_a_whole_graph() -> None:
    graph = build(record for records in read_snapshot().values() for record in records)
    check_schema(graph)
    needed = {"Duty": {"orderedBy", "hasVerb", "dutyOf"}, "Version": {"versionOf"}, "Citation": {"cites"}}
    found: dict[Ref, set[str]] = {}
    for edge in graph.edges:
        found.setdefault(edge.source, set()).add(edge.role)
    for ref in graph.nodes:
        roles = needed.get(ref.kind, set()) | ({"evidence"} if "evidence" in KINDS[ref.kind].edges else set())
        assert roles <= found.get(ref, set()), ref


def test_what_a_document_states_is_the_same_in_a_shard_of_its_own() -> None:
    """As docs/cli.md says of shards; only a new instrument's number may come from another document."""
    found = read_snapshot()
    whole = build(record for stated in found.values() for record in stated)
    for name, stated in found.items():
        alone, part = build(stated), document_part(name)
        assert [node for node in alone.nodes.values() if node.part == part]
        assert _stated(alone, part) == _stated(whole, part)
        other = {edge.target.code for edge in _edges(alone, part) - _edges(whole, part)}
        assert all("-NEW:" in code for code in other)


def _stated(graph: Graph, part: str) -> tuple[dict[Ref, Node], set[tuple[Ref, str]]]:
    """Return the nodes of a part, and from which of them which edges lead away."""
    nodes = {ref: node for ref, node in graph.nodes.items() if node.part == part}
    return nodes, {(edge.source, edge.role) for edge in _edges(graph, part)}


def _edges(graph: Graph, part: str) -> set[Edge]:
    """Return the edges that lead away from the nodes of a part."""
    return {edge for edge in graph.edges if graph.nodes[edge.source].part == part}
