"""The embedded store: Oxigraph in memory, or on disk in a directory of generations."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal, Protocol, TypeAlias

import pyoxigraph as ox

from graph.errors import StoreError
from graph.model import Graph
from graph.rdf import encode_nquads, read_nquads, version_of
from graph.stores.generations import Generations
from graph.stores.kept import KeptAnswers
from graph.stores.lock import FileLock
from graph.stores.protocol import Argument, Row, check_arguments
from graph.stores.terms import argument_literal, cell_of
from graph.vocabulary import BASE, check_base

_Term: TypeAlias = "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple"


class Answerer(Protocol):
    """What answers queries faster than Oxigraph, as soon and as far as it can."""

    def answer(self, query: str, arguments: Mapping[str, Argument]) -> list[Row] | None:
        """Return the rows, or None for Oxigraph to answer."""

    def stop(self) -> None:
        """Begin nothing more."""


@dataclass(frozen=True, slots=True)
class OxigraphReader:
    """A graph that is open: its quads, its identifier, its directory's name, and what keeps it from being removed.

    It never changes, so what it answered is kept for when it is asked the same again, and another may answer for it.
    """

    address: str
    quads: ox.Store
    identifier: str
    name: str = ""
    lock: FileLock | None = None
    # Where its files are, for another process to read; None in memory.
    path: Path | None = None
    kept: KeptAnswers = field(default_factory=KeptAnswers, compare=False, repr=False)
    faster: Answerer | None = None

    @property
    def language(self) -> Literal["sparql"]:
        """Questions are asked in SPARQL."""
        return "sparql"

    def version(self) -> str:
        """Return the identifier of this graph."""
        return self.identifier

    def pinned(self) -> OxigraphReader:
        """Return this reader."""
        return self

    def select(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        """Answer a SELECT query over the union of the named graphs; see `graph.stores.protocol` for arguments.

        Raises StoreError for a query that is no SELECT, does not parse, or does not project an argument.
        """
        check_arguments(arguments)
        return self.kept.get(query, arguments, lambda: self._answered(query, arguments))

    def _answered(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        rows = None if self.faster is None else self.faster.answer(query, arguments)
        return self.computed(query, arguments) if rows is None else rows

    def computed(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        """Let Oxigraph answer as `select` does: nothing that is kept is looked at, and nothing kept."""
        bound: dict[ox.Variable, _Term] = {
            ox.Variable(name): argument_literal(value) for name, value in arguments.items()
        }
        try:
            found = self.quads.query(query, use_default_graph_as_union=True, substitutions=bound)
            if not isinstance(found, ox.QuerySolutions):
                raise StoreError(f"{self.address}: only SELECT queries give rows")
            names = [variable.value for variable in found.variables]
            shown = [(index, name) for index, name in enumerate(names) if name not in arguments]
            return [{name: cell_of(row[index]) for index, name in shown} for row in found]
        except (SyntaxError, RuntimeError, OSError, ValueError) as error:
            raise StoreError(f"{self.address}: the query failed: {error}") from error


class OxigraphStore:
    """A store without a server; `path` is its directory, None keeps the graph in memory.

    Making one opens and makes nothing; the graph is opened when it is first asked for. A directory without a graph is
    an empty graph. One object may be used by many threads. All raise StoreError where the directory holds something
    that cannot be read, but for `replace`, which mends it.
    """

    language: Final[Literal["sparql"]] = "sparql"

    def __init__(self, path: Path | None = None, base: str = BASE) -> None:
        self._base = check_base(base)
        self._generations = Generations(path) if path is not None else None
        self._guard = threading.Lock()
        self._opened_now: OxigraphReader | None = None
        self._faster: Callable[[ox.Store], Answerer] | None = None

    def answer_with(self, faster: Callable[[ox.Store], Answerer]) -> None:
        """Let what this makes of each graph that is opened from now on answer in Oxigraph's place, as far as it can."""
        self._faster = faster
        with self._guard:
            if self._opened_now is not None:
                self._opened_now = self._with_faster(self._opened_now)

    @property
    def address(self) -> str:
        """The store's directory, or "memory:"."""
        return f"oxigraph:{self._generations.path}" if self._generations is not None else "memory:"

    def version(self) -> str:
        """Return the identifier of the current graph, and read from that one from now on."""
        return self.pinned().version()

    def pinned(self) -> OxigraphReader:
        """Return a reader of the current graph, and read from that one from now on."""
        if self._generations is not None:
            current = self._generations.current()
            with self._guard:
                known = self._opened_now
                if known is not None and current is not None and current.name != known.name:
                    self._let_go()
        return self._opened()

    def replace(self, graph: Graph) -> None:
        """Make the store hold exactly this graph; nothing is written where it holds it already."""
        content, quads, version = encode_nquads(graph, self._base)
        if self._generations is None:
            self._let_go()
            made = OxigraphReader(self.address, _filled(ox.Store(), content), version)
            self._opened_now = self._with_faster(made)
            return
        if not self._generations.holds(version):
            self._generations.publish(version, quads, lambda path: _write(path, content))
        self._let_go()

    def read(self) -> Graph:
        """Return the whole graph."""
        content = self._opened().quads.dump(format=ox.RdfFormat.N_QUADS)
        assert content is not None
        return read_nquads(content.decode().split("\n")[:-1], self._base)

    def foreign(self) -> list[str]:
        """Return nothing: `read` takes every quad of the graph."""
        return []

    def select(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        """Answer a SELECT query over the union of the named graphs; see `OxigraphReader.select`."""
        return self._opened().select(query, arguments)

    def close(self) -> None:
        """Let go of the files; they are opened again when the graph is next asked for."""
        if self._generations is not None:
            self._let_go()

    def _let_go(self) -> None:
        opened, self._opened_now = self._opened_now, None
        if opened is not None and opened.faster is not None:
            opened.faster.stop()

    def _with_faster(self, reader: OxigraphReader) -> OxigraphReader:
        return reader if self._faster is None else replace(reader, faster=self._faster(reader.quads))

    def _opened(self) -> OxigraphReader:
        """Return the graph that is open, opened now if it was not."""
        opened = self._opened_now
        if opened is None:
            with self._guard:
                opened = self._opened_now = self._opened_now or self._with_faster(self._open())
        return opened

    def _open(self) -> OxigraphReader:
        if self._generations is None or (held := self._generations.hold()) is None:
            return OxigraphReader(self.address, ox.Store(), version_of(()))
        generation, path, lock = held
        try:
            quads = ox.Store.read_only(str(path))
        except (OSError, ValueError, RuntimeError) as error:
            # Oxigraph says so before it opens anything: the store is well.
            if "file descriptors" in str(error):
                raise StoreError(f"{path}: cannot be opened ({error})") from error
            raise StoreError(f"{path}: damaged ({error}); {self._generations.remedy}") from error
        return OxigraphReader(self.address, quads, generation.version, generation.name, lock, path)


def _filled(store: ox.Store, content: bytes) -> ox.Store:
    """Load N-Quads that `encode_nquads` wrote into an empty store."""
    store.bulk_load(input=content, format=ox.RdfFormat.N_QUADS, lenient=True)
    return store


def _write(path: Path, content: bytes) -> None:
    """Write N-Quads into a new directory; it is closed when this returns."""
    store = _filled(ox.Store(str(path)), content)
    # The bulk loader leaves a file a million quads, each of which a query would have to look into.
    store.optimize()
    store.flush()
