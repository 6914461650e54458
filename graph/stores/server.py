"""Reading one graph of a server, which keeps no older one when it is replaced."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol

from graph.errors import ReplacedError
from graph.stores.protocol import Argument, Row


class Server(Protocol):
    """A store that tells of which graph its rows are."""

    @property
    def language(self) -> Literal["sparql", "cypher"]:
        """The query language."""

    @property
    def address(self) -> str:
        """Where it is, without credentials."""

    def version(self) -> str:
        """Return the version of the graph that is there."""

    def rows(self, query: str, arguments: Mapping[str, Argument]) -> tuple[str, list[Row]]:
        """Answer a query, with the version of the graph that the rows are of."""


class ServerReader:
    """Reads a server as long as it holds the graph of the first answer; raises ReplacedError from then on."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._version: str | None = None

    @property
    def language(self) -> Literal["sparql", "cypher"]:
        """The query language."""
        return self._server.language

    @property
    def address(self) -> str:
        """Where the server is, without credentials."""
        return self._server.address

    def version(self) -> str:
        """Return the version of the graph that is read."""
        if self._version is None:
            self._version = self._server.version()
        return self._version

    def select(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        """Answer a query from the graph that was there at first."""
        version, rows = self._server.rows(query, arguments)
        if self._version not in (None, version):
            raise ReplacedError(f"{self.address}: the graph was replaced while it was read; ask again")
        self._version = version
        return rows

    def pinned(self) -> ServerReader:
        """Return this reader."""
        return self
