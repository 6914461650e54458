"""IRIs with what their properties have as attributes: a look-up is one step.

What is looked up of one subject lies together in memory, where each table of a property is a walk of its own: that is
most of the time when other programs have used the processor's caches meanwhile. The IRIs of one rdf:type have the same
attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import TypeAlias

from graph.resident.values import Name, Value
from graph.vocabulary import RDF_TYPE

# By property and subject: the objects.
Tables: TypeAlias = Mapping[str, Mapping[Name, Mapping[Value, None]]]


def attributes(number: int) -> tuple[str, str]:
    """Return the attributes of a property: of its subjects, and of its objects."""
    return f"has_{number}", f"of_{number}"


def nodes_of(names: Iterable[Name], tables: Tables) -> tuple[dict[Value, Name], type[Name]]:
    """Return the IRIs with attributes for the properties, which count from 1; and the type of those that have none.

    The attributes are those of nothing at first: () where there may be several objects, else None.
    """
    types = tables.get(RDF_TYPE, {})
    kinds = {name: tuple(types.get(name, ())) for name in sorted(names, key=attrgetter("iri"))}
    slots: dict[tuple[Value, ...], dict[str, object]] = {kind: {} for kind in kinds.values()}
    nothing: dict[str, object] = dict(zip(attributes(0), (None, ()), strict=True))
    for number, table in enumerate(tables.values(), 1):
        has, of = attributes(number)
        nothing |= {has: None if is_single(table.values()) else (), of: ()}
        for kind in {kinds[subject] for subject in table}:
            slots[kind][has] = nothing[has]
        for kind in {kinds[value] for values in table.values() for value in values if isinstance(value, Name)}:
            slots[kind][of] = nothing[of]
    absent = type("Absent", (Name,), {"__slots__": (), **nothing})
    classes = {kind: type("Node", (absent,), {"__slots__": tuple(own)}) for kind, own in slots.items()}
    found: dict[Value, Name] = {}
    for name, kind in kinds.items():
        node = found[name] = classes[kind](name.iri)
        for slot, empty in slots[kind].items():
            setattr(node, slot, empty)
    return found, absent


def is_single(objects: Iterable[Mapping[Value, None] | tuple[Value, ...]]) -> bool:
    """Tell whether no subject has several objects."""
    return max(map(len, objects), default=1) == 1
