"""Graphs for tests: a small one that is easy to read, and any that the schema allows (hypothesis)."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from graph.model import CATALOGUE, REGISTRY, Edge, Graph, Node, Ref, Text, Value, document_part, in_order
from graph.schema import KINDS, Kind, Property

_LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
_PARTS = (REGISTRY, CATALOGUE, document_part("001"), document_part("odd name / é#?"))


def graph_of(nodes: Iterable[Node], edges: Iterable[tuple[Ref, str, Ref]] = ()) -> Graph:
    """Return the graph of some nodes and edges."""
    return Graph({node.ref: node for node in nodes}, {Edge(*edge) for edge in edges})


def node(kind: str, code: str, part: str = CATALOGUE, **values: Value | tuple[Value, ...]) -> Node:
    """Return a node; a single value may stand without its tuple."""
    return Node(
        Ref(kind, code),
        part,
        {
            name: in_order(found if isinstance(found, tuple) and not isinstance(found, Text) else (found,))
            for name, found in values.items()
        },
    )


def small_graph() -> Graph:
    """Return a graph with a duty and a citation, with every type of value in it."""
    document = document_part("900")
    nodes = [
        node("Body", "PP", REGISTRY, name=(Text("Conference", "en"), Text("Конференция", "ru")), abbreviation="PP"),
        node("Session", "PP-18", REGISTRY, year=2018, startDate="2018-10-29"),
        node("Bureau", "TSB", REGISTRY, name=Text("A bureau", "en"), abbreviation=("TSB", "BTN")),
        node("Bureau", "BDT", REGISTRY),
        node("Director", "TSB-DIR", REGISTRY),
        node("Instrument", "PP-RES-901", title=(Text("One", "en"), Text("Other", "en")), ingested=True),
        node("Instrument", "PP-RES-902", ingested=False),
        node("Duty", "900/7", document, verb="instructs", items=("1", "2")),
        node("Citation", "900/8", document, clause="recalling", deleted=False),
        node("Evidence", "900/9", document, line=1, start=0, end=10, rule="a rule"),
    ]
    at = {one.ref.code: one.ref for one in nodes}
    edges = [
        (at["PP-18"], "sessionOf", at["PP"]),
        (at["TSB-DIR"], "headOf", at["TSB"]),
        (at["PP-RES-901"], "adoptedBy", at["PP"]),
        (at["900/7"], "dutyOf", at["PP-RES-901"]),
        (at["900/7"], "addressee", at["TSB-DIR"]),
        (at["900/7"], "partner", at["TSB"]),
        (at["900/7"], "partner", at["BDT"]),
        (at["900/7"], "evidence", at["900/9"]),
        (at["900/8"], "citing", at["PP-RES-901"]),
        (at["900/8"], "cites", at["PP-RES-902"]),
    ]
    return graph_of(nodes, edges)


def texts(min_size: int = 0) -> st.SearchStrategy[str]:
    """Any text that UTF-8 can hold."""
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=min_size, max_size=12)


def values(rule: Property) -> st.SearchStrategy[Value]:
    """Any value of a property."""
    if rule.language:
        return st.builds(Text, texts(), st.sampled_from(_LANGUAGES))
    if rule.type == "integer":
        return st.integers(-(2**63), 2**63 - 1)
    if rule.type == "boolean":
        return st.booleans()
    return st.dates().map(str) if rule.type == "date" else texts()


@st.composite
def _nodes(draw: st.DrawFn, kind: Kind, code: str) -> Node:
    """Any node of a kind and a code."""
    found: dict[str, tuple[Value, ...]] = {}
    for name, rule in kind.properties.items():
        several = draw(st.lists(values(rule), max_size=3 if rule.many else 1))
        if several:
            found[name] = in_order(several)
    return Node(Ref(kind.name, code), draw(st.sampled_from(_PARTS)), found)


@st.composite
def graphs(draw: st.DrawFn, max_nodes: int = 8) -> Graph:
    """Any graph that the schema allows; kinds that share a path share no code."""
    kinds = st.sampled_from(list(KINDS.values()))
    names = draw(
        st.lists(
            st.tuples(kinds, texts(min_size=1)), max_size=max_nodes, unique_by=lambda name: (name[0].path, name[1])
        )
    )
    nodes = {Ref(kind.name, code): draw(_nodes(kind, code)) for kind, code in names}
    edges: set[Edge] = set()
    for ref in nodes:
        for role, relation in KINDS[ref.kind].edges.items():
            targets = [other for other in nodes if other.kind in relation.targets]
            if targets:
                chosen = draw(st.lists(st.sampled_from(targets), max_size=3 if relation.many else 1))
                edges.update(Edge(ref, role, target) for target in chosen)
    return Graph(nodes, edges)
