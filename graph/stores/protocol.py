"""What every store can do; `graph.stores.open_store` opens one by its address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol, TypeAlias

from graph.model import Graph

Cell: TypeAlias = "str | int | float | bool | None | list[str]"
Row: TypeAlias = dict[str, Cell]
Argument: TypeAlias = "str | int | bool"


class Store(Protocol):
    """A place that keeps one graph and answers queries in its language."""

    @property
    def language(self) -> Literal["sparql", "cypher"]:
        """The query language."""

    @property
    def address(self) -> str:
        """Where the store is, without credentials."""

    def version(self) -> str:
        """Return the identifier of the graph that the store holds now: a hash of its content."""

    def replace(self, graph: Graph) -> None:
        """Make the store hold exactly this graph: the old one or the new one, never between."""

    def read(self) -> Graph:
        """Return the whole graph that the store holds."""

    def select(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        """Answer a query; arguments are bound as values (SPARQL variables, Cypher parameters), never as text."""

    def close(self) -> None:
        """Let go of files and connections."""
