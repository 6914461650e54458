"""Answers queries from tables in memory, once these are made; what they cannot answer is left to others."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Final

import pyoxigraph as ox

from graph.collecting import resting
from graph.resident.compiled import Answerer, compiled
from graph.resident.index import Index, index_of
from graph.resident.unsupported import UnsupportedError
from graph.stores.protocol import Argument, Row

# A quad takes some 300 bytes: 600 MB at most.
MOST_QUADS: Final = 2_000_000
_MOST_COMPILED: Final = 500


class Resident:
    """A graph's tables, made in a thread of their own, and the queries that were compiled for them."""

    def __init__(self, quads: ox.Store, most: int = MOST_QUADS) -> None:
        # Gives the function of a query; None before the tables are made.
        self._compile: Callable[[str, tuple[tuple[str, type[Argument]], ...]], Answerer | None] | None = None
        self._stopped = False
        self._making = threading.Thread(target=self._make, args=(quads, most), name="resgraph tables")
        self._making.start()

    def answer(self, query: str, arguments: Mapping[str, Argument]) -> list[Row] | None:
        """Return the rows of a SELECT query, as `Reader.select` does; None where another must answer it."""
        if self._compile is None:
            return None
        answerer = self._compile(query, tuple((name, type(value)) for name, value in arguments.items()))
        if answerer is None:
            return None
        try:
            with resting():
                return answerer(*arguments.values())
        except UnsupportedError:
            return None

    def wait(self) -> bool:
        """Wait until the tables are made, or cannot be; tell whether they are."""
        self._making.join()
        return self._compile is not None

    def stop(self) -> None:
        """Make no tables any more."""
        self._stopped = True

    def _make(self, quads: ox.Store, most: int) -> None:
        # Whatever is wrong with the graph, who answers in this one's place says it.
        with contextlib.suppress(UnsupportedError, OSError, ValueError, RuntimeError, MemoryError):
            index = index_of(self._some(_triples(quads), most))
            self._compile = lru_cache(_MOST_COMPILED)(partial(_compiled, index))

    def _some(self, triples: Iterable[ox.Triple], most: int) -> Iterator[ox.Triple]:
        """Yield triples as long as they are wanted and not too many."""
        for number, triple in enumerate(triples):
            if number >= most or self._stopped:
                raise UnsupportedError("too large a graph")
            yield triple


def _compiled(index: Index, query: str, kinds: tuple[tuple[str, type[Argument]], ...]) -> Answerer | None:
    """Return the function of a query whose arguments are of these kinds; None where there is none."""
    try:
        return compiled(query, dict(kinds), index)
    except UnsupportedError:
        return None


def _triples(quads: ox.Store) -> Iterator[ox.Triple]:
    """Yield the triples of each graph of a store.

    They are written out and read again: other threads go on meanwhile, as they would not while a store on disk looks up
    the terms of one quad after the other, and that takes as long.
    """
    for name in (ox.DefaultGraph(), *quads.named_graphs()):
        content = quads.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name)
        assert content is not None
        for quad in ox.parse(content, format=ox.RdfFormat.N_TRIPLES):
            yield quad.triple
