"""Values of SPARQL as plain Python, and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pyoxigraph as ox

from graph.stores.protocol import Argument, Cell
from graph.vocabulary import XSD

_BOOLEAN: Final = ox.NamedNode(XSD + "boolean")
_INTEGER: Final = ox.NamedNode(XSD + "integer")
_READERS: Final[dict[str, Callable[[str], Cell]]] = {
    XSD + "integer": int,
    XSD + "decimal": float,
    XSD + "double": float,
    XSD + "float": float,
    XSD + "boolean": lambda text: text in ("true", "1"),
}


def argument_literal(value: Argument) -> ox.Literal:
    """Return an argument as the literal that it is bound as."""
    if isinstance(value, bool):
        return ox.Literal(str(value).lower(), datatype=_BOOLEAN)
    return ox.Literal(str(value), datatype=_INTEGER) if isinstance(value, int) else ox.Literal(value)


def cell_of(term: object) -> Cell:
    """Return a term as plain Python: numbers and truth values by their type, an IRI as its text."""
    if isinstance(term, ox.Literal):
        read = _READERS.get(term.datatype.value)
        return read(term.value) if read else term.value
    if isinstance(term, ox.NamedNode | ox.BlankNode):
        return term.value
    return None if term is None else str(term)
