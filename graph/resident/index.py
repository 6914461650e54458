"""The tables of a graph: for each property, what each subject has and, once asked for, who has each object."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

import pyoxigraph as ox

from graph.collecting import resting
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Kind, Kinds, Name, Value, check_told_apart, literal_value

Many: TypeAlias = dict[Value, tuple[Value, ...]]
# What the property of nothing has.
NOTHING: Final[tuple[Value, ...]] = ()


class Property:
    """All triples of a property. `one`: by subject, where no subject has two objects, otherwise None.

    `kinds`: of what kinds its objects are.
    """

    __slots__ = ("_backward", "forward", "kinds", "one")

    def __init__(self, forward: Many) -> None:
        self.forward = forward
        self._backward: Many | None = None
        self.kinds: Kinds = frozenset(type(value) for values in forward.values() for value in values)
        check_told_apart(self.kinds)
        single = all(len(values) == 1 for values in forward.values())
        self.one = {subject: values[0] for subject, values in forward.items()} if single else None

    @property
    def leads_elsewhere(self) -> bool:
        """Tell whether nothing has itself."""
        return not any(subject in values for subject, values in self.forward.items())

    @property
    def backward(self) -> Many:
        """Return who has each object."""
        if self._backward is None:
            found: dict[Value, list[Value]] = {}
            for subject, values in self.forward.items():
                for value in values:
                    found.setdefault(value, []).append(subject)
            self._backward = {value: tuple(subjects) for value, subjects in found.items()}
        return self._backward


class Index:
    """A graph's tables; a triple that stands in several named graphs counts once."""

    def __init__(self, properties: dict[str, Property], names: dict[str, Name]) -> None:
        self._properties = properties
        self._names = names

    @property
    def kinds(self) -> Kinds:
        """Return of what kinds all objects are."""
        return frozenset[Kind]().union(*(held.kinds for held in self._properties.values()))

    def name(self, iri: str) -> Name:
        """Return the object of an IRI; one that the graph does not hold is equal to none of it."""
        return self._names.get(iri) or Name(iri)

    def property(self, iri: str) -> Property:
        """Return a property; one that the graph does not hold has no triples."""
        return self._properties.get(iri) or Property({})

    def named(self, name: Value) -> Property:
        """Return the property of a name."""
        return self.property(name.iri if isinstance(name, Name) else "")


@resting()
def index_of(triples: Iterable[ox.Quad | ox.Triple]) -> Index:
    """Return the tables of a graph. Raises UnsupportedError for blank nodes and triples as terms: resgraph has none."""
    names: dict[str, Name] = {}
    literals: dict[ox.Literal, Value] = {}
    tables: dict[str, dict[Value, dict[Value, None]]] = {}
    for triple in triples:
        subject, term = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode):
            raise UnsupportedError("a subject that is no IRI")
        value: Value
        if isinstance(term, ox.Literal):
            known = literals.get(term)
            value = literals.setdefault(term, literal_value(term)) if known is None else known
        elif isinstance(term, ox.NamedNode):
            value = _named(names, term.value)
        else:
            raise UnsupportedError("an object that is neither IRI nor literal")
        table = tables.setdefault(triple.predicate.value, {})
        table.setdefault(_named(names, subject.value), {})[value] = None
    properties = {
        iri: Property({subject: tuple(values) for subject, values in table.items()}) for iri, table in tables.items()
    }
    return Index(properties, names)


def _named(names: dict[str, Name], iri: str) -> Name:
    found = names.get(iri)
    if found is None:
        found = names[iri] = Name(iri)
    return found
