"""IRIs hold what their properties have, whatever types they have and whether the graph says anything of them."""

from __future__ import annotations

from graph.resident.nodes import Tables, attributes, nodes_of
from graph.resident.values import Name
from graph.vocabulary import RDF_TYPE

TEA, COFFEE, CUP = Name("tea"), Name("coffee"), Name("cup")
DRINK, THING = Name("Drink"), Name("Thing")
TABLES: Tables = {
    RDF_TYPE: {TEA: {DRINK: None}, CUP: {THING: None, DRINK: None}},
    "in": {COFFEE: {CUP: None}},
    "name": {TEA: {"tea": None, "Tee": None}, CUP: {"cup": None}},
}


def test_attributes_are_those_of_nothing_at_first() -> None:
    nodes, absent = nodes_of((TEA, COFFEE, CUP, DRINK, THING), TABLES)
    for node in (*nodes.values(), absent("milk")):
        for number, nothing in ((0, None), (1, ()), (2, None), (3, ())):
            has, of = attributes(number)
            assert getattr(node, has) == nothing
            assert getattr(node, of) == ()


def test_what_has_the_same_types_has_room_for_what_these_have() -> None:
    nodes, _ = nodes_of((TEA, COFFEE, CUP, DRINK, THING), TABLES)
    room = {node.iri: set(type(node).__dict__["__slots__"]) for node in nodes.values()}
    assert room["tea"] == {"has_1", "has_3"}
    assert room["cup"] == {"has_1", "has_3", "of_2"}
    assert room["coffee"] == room["Drink"] == room["Thing"] == {"has_2", "of_1"}
