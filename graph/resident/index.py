"""The tables of a graph: for each property, what each subject has and, once asked for, who has each object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import Final, TypeAlias

import pyoxigraph as ox

from graph.collecting import resting
from graph.resident.extracts import Extract
from graph.resident.nodes import attributes, is_single, nodes_of
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Kind, Kinds, Name, Value, check_told_apart, literal_value

Many: TypeAlias = dict[Value, tuple[Value, ...]]
# What the property of nothing has.
NOTHING: Final[tuple[Value, ...]] = ()


class Property:
    """All triples of a property. `single`: whether no subject has two objects.

    `kinds` and `subjects`: of what kinds its objects and its subjects are.
    `attribute` and `inverse` are the attributes of `graph.resident.nodes` that hold what a subject has, and who has an
    object; the latter once `backward` is asked for.
    """

    __slots__ = ("_backward", "_identified", "_one", "attribute", "forward", "inverse", "kinds", "single", "subjects")

    def __init__(self, forward: Many, number: int) -> None:
        self.forward = forward
        self.attribute, self.inverse = attributes(number)
        self.single = is_single(forward.values())
        self.kinds: Kinds = frozenset(type(value) for values in forward.values() for value in values)
        check_told_apart(self.kinds)
        for subject, values in forward.items():
            setattr(subject, self.attribute, values[0] if self.single else values)
        self.subjects: Kinds = frozenset(map(type, forward))
        self._one: dict[Value, Value] | None = None
        self._identified: Kinds | None = None
        self._backward: Many | None = None

    @property
    def leads_elsewhere(self) -> bool:
        """Tell whether nothing has itself."""
        return not any(subject in values for subject, values in self.forward.items())

    @property
    def one(self) -> dict[Value, Value]:
        """Return what each subject has, where that is a single object."""
        if self._one is None:
            self._one = {subject: values[0] for subject, values in self.forward.items()}
        return self._one

    @property
    def identified(self) -> Kinds:
        """Return the kinds of subjects of which no two have the same, where each has a single object."""
        if self._identified is None:
            pairs = [(type(subject), value) for subject, value in self.one.items()]
            several = Counter(kind for kind, _ in pairs) - Counter(kind for kind, _ in set(pairs))
            self._identified = self.subjects.difference(several)
        return self._identified

    @property
    def backward(self) -> Many:
        """Return who has each object."""
        if self._backward is None:
            found: dict[Value, list[Value]] = {}
            for subject, values in self.forward.items():
                for value in values:
                    found.setdefault(value, []).append(subject)
            backward: Many = {value: tuple(subjects) for value, subjects in found.items()}
            for value, several in backward.items():
                if isinstance(value, Name):
                    setattr(value, self.inverse, several)
            # Last, for another thread may ask meanwhile.
            self._backward = backward
        return self._backward


class Index:
    """A graph's tables; a triple that stands in several named graphs counts once."""

    def __init__(
        self, properties: dict[str, Property], names: dict[str, Name], absent: type[Name], literals: int
    ) -> None:
        self._properties = properties
        self._names = names
        self._absent = absent
        # How many values there are.
        self.values: Final = len(names) + literals
        # What was found out or made for queries, by paths: whether these have nothing in common; extracts of tables.
        self.apart: Final[dict[Hashable, bool]] = {}
        self.extracts: Final[dict[Hashable, Extract]] = {}

    @property
    def kinds(self) -> Kinds:
        """Return of what kinds all objects are."""
        return frozenset[Kind]().union(*(held.kinds for held in self._properties.values()))

    def name(self, iri: str) -> Name:
        """Return the object of an IRI; one that the graph does not hold is equal to none of it."""
        return self._names.get(iri) or self._absent(iri)

    def property(self, iri: str) -> Property:
        """Return a property; one that the graph does not hold has no triples."""
        return self._properties.get(iri) or Property({}, 0)

    def named(self, name: Value) -> Property:
        """Return the property of a name."""
        return self.property(name.iri if isinstance(name, Name) else "")


@resting()
def index_of(triples: Iterable[ox.Quad | ox.Triple]) -> Index:
    """Return the tables of a graph. Raises UnsupportedError for blank nodes and triples as terms: resgraph has none."""
    names: dict[str, Name] = {}
    literals: dict[ox.Literal, Value] = {}
    tables: dict[str, dict[Name, dict[Value, None]]] = {}
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
    nodes, absent = nodes_of(names.values(), tables)
    properties = {}
    for number, (iri, table) in enumerate(tables.items(), 1):
        forward: Many = {nodes[it]: tuple(map(nodes.get, values, values)) for it, values in table.items()}
        properties[iri] = Property(forward, number)
    return Index(properties, {iri: nodes[name] for iri, name in names.items()}, absent, len(literals))


def _named(names: dict[str, Name], iri: str) -> Name:
    found = names.get(iri)
    if found is None:
        found = names[iri] = Name(iri)
    return found
