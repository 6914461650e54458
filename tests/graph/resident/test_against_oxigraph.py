"""What is compiled gives the rows that Oxigraph gives, whatever the query and the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest

from graph.errors import StoreError
from graph.resident.compiled import compiled
from graph.resident.index import index_of
from graph.resident.unsupported import UnsupportedError
from graph.stores.oxigraph import OxigraphReader
from graph.stores.protocol import Argument, Row
from tests.graph.resident.queries import select, store


def same_rows(rows: Sequence[Row]) -> Counter[str]:
    """Return rows without their order, and the lists in their cells without theirs."""
    return Counter(
        repr({name: sorted(cell.split("\x1f")) if isinstance(cell, str) else cell for name, cell in row.items()})
        for row in rows
    )


@pytest.mark.parametrize("seed", range(8))
def test_the_same_rows_as_oxigraph(seed: int) -> None:
    """600 queries each; a query that is not compiled, or refused by Oxigraph, says nothing, so enough must be left."""
    chance = Random(seed)
    compared = 0
    for _ in range(600):
        quads, query = store(chance), select(chance)
        argument: Argument = chance.choice(("a", "", 1, True))
        try:
            found = compiled(query, {"A": type(argument)}, index_of(quads))(argument)
            other = OxigraphReader("memory:", quads, "").computed(query, {"A": argument})
        except (UnsupportedError, StoreError):
            continue
        assert same_rows(found) == same_rows(other), (query, argument, [*map(str, quads)])
        compared += bool(found)
    assert compared > 50
