"""A corpus of N times the size of the facts that ship: the snapshot, and copies of it that are dealt anew.

A copy has documents, instruments, Recommendations and numbered documents of its own, as many as the snapshot; actors,
goals, verbs, bodies and sessions stay the same, as they would. Within each copy, what is cited, whom duties address
and with whom are dealt by a seeded draw, so that each size keeps the snapshot's proportions. The snapshot itself is
always there unchanged: what is asked of one of its instruments has the same answer at each size.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from graph.build import build
from graph.designations import find, make
from graph.rdf import write_nquads
from graph.records import Citation, DocumentMention, Item, Operative, RecommendationMention, Record
from graph.snapshot import read_snapshot

SEED: Final = 1865
# The fields of records that hold the code of one instrument.
_CODES: Final = ("instrument", "id", "to", "target", "about")
# What is dealt anew among the records of a type.
_DEALT: Final = {
    Citation: ("to", "rev", "rev_old"),
    Operative: ("addressees", "partners"),
    Item: ("addressees", "partners", "report_to"),
}
# More than the number of any instrument.
_STEP: Final = 1000


def write_corpus(path: Path, size: int, seed: int = SEED) -> int:
    """Write the graph of a corpus as N-Quads, the registry and what is shared once; return the number of quads."""
    quads = 0
    with path.open("wb") as file:
        for lines in graphs(size, seed):
            file.write("".join(lines).encode())
            quads += len(lines)
    return quads


def graphs(size: int, seed: int = SEED) -> Iterator[list[str]]:
    """Yield the N-Quads of the snapshot's graph and of each copy's, without what the snapshot's states already."""
    records = [record for found in read_snapshot().values() for record in found]
    first = write_nquads(build(records))
    yield first
    stated = {line.partition(" ")[0] for line in first}
    for number in range(1, size):
        lines = write_nquads(build(copy(records, number, random.Random(f"{seed}/{number}"))))
        yield [line for line in lines if line.partition(" ")[0] not in stated]


def copy(records: Sequence[Record], number: int, chance: random.Random) -> list[Record]:
    """Return a copy of records under names of its own, dealt anew."""
    return [_renamed(record, number) for record in _dealt(records, chance)]


def _dealt(records: Sequence[Record], chance: random.Random) -> Iterator[Record]:
    """Yield the records; those of a type exchange what they cite, or whom they address."""
    hands: dict[type[Record], list[dict[str, object]]] = {}
    for kind, names in _DEALT.items():
        hands[kind] = [{name: getattr(it, name) for name in names} for it in records if isinstance(it, kind)]
        chance.shuffle(hands[kind])
    for record in records:
        dealt = hands.get(type(record))
        yield replace(record, **dealt.pop()) if dealt else record  # type: ignore[arg-type]  # values of the same fields


def _renamed(record: Record, number: int) -> Record:
    """Return a record under the names that things have in a copy."""
    changes: dict[str, str] = {"doc": f"{record.doc}-{number}"}
    if isinstance(record, RecommendationMention | DocumentMention):
        changes["id"] = f"{record.id}-{number}"
    for name in _CODES:
        code = getattr(record, name, None)
        designation = find(code) if isinstance(code, str) else None
        if designation is not None:
            told = designation.number
            other = str(int(told) + _STEP * number) if told.isdecimal() else f"{told}-{number}"
            changes[name] = make(designation.body, designation.kind, other)
    return replace(record, **changes)  # type: ignore[arg-type]  # a field of each
