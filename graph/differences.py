"""What two readings of one document differ in: records that were gained, lost or changed.

A record was changed when the other reading has one of its type that stands at the same place, or on the same line and
of the same instrument or thing, and says something else; the most alike belong together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from graph.record_json import to_json
from graph.records import Json, Record

# What tells where a record stands and how it was found, not what it says.
PLACE: Final = ("char", "end", "rule", "anchor")
# What says which thing a record is of, where it has such fields.
_THING: Final = ("id", "to", "n", "sdg", "target", "outcome", "in", "action", "verb")


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that differs; `old` is None where it was gained, `new` where it was lost."""

    old: Json | None
    new: Json | None

    @property
    def kind(self) -> Literal["gained", "lost", "changed", "moved"]:
        """What happened to it; "moved" where only its place or its rule differ."""
        if self.old is None or self.new is None:
            return "gained" if self.old is None else "lost"
        return "moved" if set(self.changed) <= {*PLACE, "line"} else "changed"

    @property
    def record(self) -> Json:
        """The record as it is now, or was."""
        return self.new or self.old or {}

    @property
    def changed(self) -> tuple[str, ...]:
        """The fields in which the two differ."""
        old, new = self.old or {}, self.new or {}
        return tuple(name for name in dict.fromkeys((*old, *new)) if old.get(name) != new.get(name))


def differences(old: Iterable[Record], new: Iterable[Record]) -> list[Difference]:
    """Return what differs between two readings of a document, by type and line."""
    lost, gained = Counter(old), Counter(new)
    both = lost & gained
    pairs = _paired([to_json(record) for record in (lost - both)], [to_json(record) for record in (gained - both)])
    return sorted(pairs, key=lambda pair: (str(pair.record["t"]), int(pair.record["line"]), int(pair.record["char"])))


def _paired(old: list[Json], new: list[Json]) -> Iterator[Difference]:
    """Yield the differences: one thing at one place first, then on one line, then of one place, then the rest."""
    for key in (_thing_and_place, _thing_and_line, _place):
        waiting: dict[object, list[Json]] = defaultdict(list)
        for record in new:
            waiting[key(record)].append(record)
        left = []
        for record in old:
            if others := waiting[key(record)]:
                other = max(others, key=partial(_alike, record))
                others.remove(other)
                yield Difference(record, other)
            else:
                left.append(record)
        old, new = left, [record for others in waiting.values() for record in others]
    yield from (Difference(record, None) for record in old)
    yield from (Difference(None, record) for record in new)


def _thing(record: Json) -> tuple[object, ...]:
    return tuple(str(record.get(name)) for name in _THING)


def _thing_and_place(record: Json) -> object:
    return record["t"], record["char"], _thing(record)


def _thing_and_line(record: Json) -> object:
    return record["t"], record["line"], _thing(record)


def _place(record: Json) -> object:
    return record["t"], record["char"]


def _alike(one: Json, other: Json) -> int:
    return sum(one.get(name) == other.get(name) for name in one)
