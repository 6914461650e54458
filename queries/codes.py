"""The codes that the graph knows: the queries follow from the kinds of graph.schema, codes are bound as values."""

from __future__ import annotations

from graph.schema import KINDS
from graph.stores.protocol import Reader
from queries.order import natural

_PREFIX = "PREFIX rg: <https://w3id.org/resgraph/ontology#>\n"


def is_known(store: Reader, kinds: tuple[str, ...], code: str) -> bool:
    """Whether a node of one of the kinds has this code."""
    if store.language == "cypher":
        query = f"MATCH (node:{_labels(kinds)} {{id: $CODE}}) RETURN node.id AS code"
    else:
        query = f"{_PREFIX}SELECT $CODE WHERE {{ ?node rg:code $CODE ; a ?kind . {_values(kinds)} }}"
    return bool(store.select(query, {"CODE": code}))


def codes(store: Reader, kinds: tuple[str, ...]) -> list[str]:
    """Return the codes of all nodes of the kinds, in natural order."""
    if store.language == "cypher":
        query = f"MATCH (node:{_labels(kinds)}) RETURN node.id AS code"
    else:
        query = f"{_PREFIX}SELECT ?code WHERE {{ {_values(kinds)} ?node a ?kind ; rg:code ?code }}"
    return sorted({str(row["code"]) for row in store.select(query, {})}, key=natural)


def _labels(kinds: tuple[str, ...]) -> str:
    """Return the kinds as labels in Cypher; a KeyError here means a kind that the schema does not have."""
    return "|".join(KINDS[kind].name for kind in kinds)


def _values(kinds: tuple[str, ...]) -> str:
    """Return the kinds as a SPARQL pattern that binds ?kind."""
    return f"VALUES ?kind {{ {' '.join(f'rg:{KINDS[kind].name}' for kind in kinds)} }}"


def kinds_of(store: Reader, kinds: tuple[str, ...]) -> dict[str, str]:
    """Return the kind of each node of these kinds, by its code."""
    if store.language == "cypher":
        query = f"MATCH (node:{_labels(kinds)}) RETURN node.id AS code, labels(node)[0] AS kind"
    else:
        query = f"{_PREFIX}SELECT ?code ?kind WHERE {{ {_values(kinds)} ?node a ?kind ; rg:code ?code }}"
    return {str(row["code"]): str(row["kind"]).rsplit("#", 1)[-1] for row in store.select(query, {})}
