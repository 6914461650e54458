"""Tables that are there before the first question."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from graph.resident.answering import Resident
from graph.stores.protocol import Argument, Row


def at_once(quads: ox.Store) -> Resident:
    """Return what answers in a store's place, its tables made."""
    made = Resident(quads)
    assert made.wait()
    return made


class Counting:
    """Tables that are made at once, and how often they answered and did not."""

    def __init__(self, quads: ox.Store) -> None:
        self._made = at_once(quads)
        self.answered = 0
        self.left = 0

    def answer(self, query: str, arguments: Mapping[str, Argument]) -> list[Row] | None:
        found = self._made.answer(query, arguments)
        self.answered += found is not None
        self.left += found is None
        return found

    def stop(self) -> None:
        self._made.stop()
