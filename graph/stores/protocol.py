"""What every store can do; `graph.stores.open.open_store` opens one by its address.

Rules for queries, the same rows from every store:
- Arguments are values, never text. A row never holds the columns that are arguments.
- SPARQL: an argument is a variable of that name, and SELECT must project it (of a sub-select too, when it is used
  there): `SELECT ?title ?actor WHERE { ?duty rg:addressee/rg:code ?actor ... }` with the argument `actor`.
  Every argument that the query names must be given: an optional filter is written
  `FILTER(?body = "" || ?found = ?body)` and gets "" where it is not wanted. Neither BOUND(?argument) nor a bare
  FILTER(?flag) sees an argument: compare with a value. The queries see the union of all named graphs.
- Cypher: an argument is the parameter `$actor`.
- Lists come as one text joined by the unit separator U+001F (GROUP_CONCAT); the questions split them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol, TypeAlias

from graph.errors import UsageError
from graph.model import Graph

Cell: TypeAlias = str | int | float | bool | list[str] | None
Row: TypeAlias = dict[str, Cell]
Argument: TypeAlias = str | int | bool


def check_arguments(arguments: Mapping[str, Argument]) -> None:
    """Raise UsageError for an argument that no store can take: bytes from a shell that are no UTF-8."""
    for name, value in arguments.items():
        if isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
            raise UsageError(f"{name.lower()} is no text in UTF-8: {value!r}")


class Reader(Protocol):
    """A graph that answers queries in its language: all that questions, API and views need."""

    @property
    def language(self) -> Literal["sparql", "cypher"]:
        """The query language."""

    @property
    def address(self) -> str:
        """Where the store is, without credentials."""

    def version(self) -> str:
        """Return the identifier of the graph that is read: a hash of its content.

        A store switches here, and only here, to a graph that somebody else has written since.
        """

    def select(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        """Answer a query; arguments are bound as values (SPARQL variables, Cypher parameters), never as text.

        Raises UsageError for an argument that is no text in UTF-8.
        """

    def pinned(self) -> Reader:
        """Return a reader of one graph, for work that asks several times: the one that is there now.

        A store of files goes on to read that graph when another was written. A server has it no longer then: the
        reader, whose first use tells which graph it is, raises ReplacedError.
        """


class Store(Reader, Protocol):
    """A place that keeps one graph and answers queries in its language."""

    def replace(self, graph: Graph) -> None:
        """Make the store hold exactly this graph: the old one or the new one, never between."""

    def read(self) -> Graph:
        """Return the whole graph that the store holds."""

    def foreign(self) -> list[str]:
        """Name what others added to the graph and `read` passes over, where a store has such a thing."""

    def close(self) -> None:
        """Let go of files and connections."""
