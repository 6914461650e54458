"""IRIs with what their properties have as attributes: a look-up is one step.

What is looked up of one subject lies together in memory, where each table of a property is a walk of its own: that is
most of the time when other programs have used the processor's caches meanwhile. The IRIs of one rdf:type have the same
attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from graph.resident.values import Name, Value
from graph.vocabulary import RDF_TYPE

# By property and subject: the objects.
Tables: TypeAlias = Mapping[str, Mapping[Name, Mapping[Value, None]]]
_UNTYPED: Final[Mapping[Value, None]] = {}


def attributes(number: int) -> tuple[str, str]:
    """Return the attributes of a property: of its subjects, and of its objects."""
    return f"has_{number}", f"of_{number}"


def nodes_of(names: Iterable[Name], tables: Tables) -> tuple[dict[Value, Name], type[Name]]:
    """Return the IRIs with attributes for the properties, which count from 1; and the type of those that have none.

    The attributes are those of nothing at first: () where there may be several objects, else None.
    """
    nothing: dict[str, object] = dict(zip(attributes(0), (None, ()), strict=True))
    types = tables.get(RDF_TYPE, {})
    slots: dict[tuple[Value, ...], set[str]] = {}
    for number, table in enumerate(tables.values(), 1):
        has, of = attributes(number)
        nothing |= {has: None if is_single(table.values()) else (), of: ()}
        for subject, values in table.items():
            slots.setdefault(tuple(types.get(subject, _UNTYPED)), set()).add(has)
            for value in values:
                if isinstance(value, Name):
                    slots.setdefault(tuple(types.get(value, _UNTYPED)), set()).add(of)
    absent = type("Absent", (Name,), {"__slots__": (), **nothing})
    classes = {held: type("Node", (absent,), {"__slots__": tuple(sorted(own))}) for held, own in slots.items()}
    found: dict[Value, Name] = {}
    for name in sorted(names, key=lambda name: name.iri):
        held = tuple(types.get(name, _UNTYPED))
        node = found[name] = classes[held](name.iri)
        for slot in slots[held]:
            setattr(node, slot, nothing[slot])
    return found, absent


def is_single(objects: Iterable[Mapping[Value, None] | tuple[Value, ...]]) -> bool:
    """Tell whether no subject has several objects."""
    return all(len(values) == 1 for values in objects)
