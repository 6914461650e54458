"""RDF terms as the plain Python that the tables hold: equal terms are equal values, and hash as such.

A text is a str, a whole number an int, a truth value a bool, a day a date; an IRI is a `Name`, one object for each, a
text with a language a `Tagged`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple, TypeAlias

import pyoxigraph as ox

from graph.resident.unsupported import UnsupportedError
from graph.stores.protocol import Cell
from graph.vocabulary import XSD


class Name:
    """An IRI; there is one object for each of a graph's, so that it is compared as fast as can be.

    Those of a graph have attributes for its properties: `graph.resident.nodes`.
    """

    __slots__ = ("iri",)

    def __init__(self, iri: str) -> None:
        self.iri = iri


class Tagged(NamedTuple):
    """A text with its language."""

    text: str
    language: str


Value: TypeAlias = str | int | bool | date | Name | Tagged
# What a value is, to Python, and what values may be.
Kind: TypeAlias = type[Value]
Kinds: TypeAlias = frozenset[Kind]
# What is bound to nothing, and what an expression that cannot be computed gives.
Found: TypeAlias = Value | None
# The kinds whose values are cells as they are.
PLAIN: Final[frozenset[Kind]] = frozenset({str, int, bool})

# The kinds of what is always an IRI.
NAMES: Final[Kinds] = frozenset({Name})
_CONFUSED: Final[Kinds] = frozenset({int, bool})

_STRING: Final = XSD + "string"
_INTEGER: Final = XSD + "integer"
_BOOLEAN: Final = XSD + "boolean"
_DATE: Final = XSD + "date"
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def are_names(kinds: Kinds) -> bool:
    """Tell whether values of these kinds are IRIs."""
    return bool(kinds) and all(issubclass(kind, Name) for kind in kinds)


def check_told_apart(*kinds: Kinds) -> None:
    """Raise UnsupportedError for values of these kinds that Python takes for equal and SPARQL does not: 1 and true."""
    if frozenset[Kind]().union(*kinds) >= _CONFUSED:
        raise UnsupportedError("numbers beside truth values")


def literal_value(literal: ox.Literal) -> Value:
    """Return a literal's value. Raises UnsupportedError for other datatypes, and for values written in other ways.

    "01" and "1" are two terms, but one number: the tables would not tell them apart.
    """
    text, datatype = literal.value, literal.datatype.value
    if datatype == _STRING:
        return text
    if literal.language is not None:
        return Tagged(text, literal.language)
    if datatype == _INTEGER and text.removeprefix("-").isdecimal() and str(number := int(text)) == text:
        return number
    if datatype == _BOOLEAN and text in ("true", "false"):
        return text == "true"
    if datatype == _DATE and _DAY.fullmatch(text):
        return date.fromisoformat(text)
    raise UnsupportedError(f"the literal {literal}")


def cell(value: Found) -> Cell:
    """Return a value as a row's cell, as `graph.stores.terms.cell_of` does a term."""
    if isinstance(value, Name):
        return value.iri
    if isinstance(value, Tagged):
        return value.text
    return value.isoformat() if isinstance(value, date) else value
