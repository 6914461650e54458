"""Any SPARQL 1.1 endpoint as a store: Fuseki, an Oxigraph server, and others.

Address: `http://HOST:PORT/DATASET`, whose `/query` and `/update` answer; where they are called otherwise,
`QUERY-ADDRESS?update=UPDATE-ADDRESS`. Credentials come from RESGRAPH_SPARQL_USER and RESGRAPH_SPARQL_PASSWORD alone.

The graph stands in named graphs under `BASE/graph/`; nothing else in the data set is touched, and queries see nothing
else. The graph `BASE/state` says which one is there (`graph.stores.sparql_sync`).
"""

from __future__ import annotations

import base64
import io
import os
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from http.client import HTTPException
from typing import Final, Literal, TypeVar
from urllib.parse import parse_qs, urlencode, urlsplit

import pyoxigraph as ox

from graph.errors import StoreError, UsageError
from graph.model import Graph
from graph.rdf import read_quads, version_of, write_nquads
from graph.stores.patience import patiently
from graph.stores.protocol import Argument, Row, check_arguments
from graph.stores.server import ServerReader
from graph.stores.sparql_arguments import bind
from graph.stores.sparql_sync import State, is_in_union, read_all, read_state, sync
from graph.stores.terms import argument_literal, cell_of
from graph.vocabulary import BASE, check_base

USER_VARIABLE: Final = "RESGRAPH_SPARQL_USER"
PASSWORD_VARIABLE: Final = "RESGRAPH_SPARQL_PASSWORD"
EMPTY: Final = version_of(())
# What Jena calls the union of all named graphs.
UNION: Final = "urn:x-arq:UnionGraph"
_SECONDS: Final = 120
_T = TypeVar("_T")


class EndpointAwayError(StoreError):
    """The endpoint does not answer, or not now."""


class SparqlEndpoint:
    """The two services of an endpoint, and nothing of what is asked of them."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UsageError(f"{address!r} is no address of a SPARQL endpoint, such as http://localhost:3030/ds")
        if parts.username is not None:
            raise UsageError(
                f"no credentials in the address of {parts.hostname}: set {USER_VARIABLE} and {PASSWORD_VARIABLE}"
            )
        self.address = address
        update = parse_qs(parts.query).get("update")
        plain = parts._replace(query="", fragment="").geturl().rstrip("/")
        self._query = plain if update else f"{plain}/query"
        self._update = update[0] if update else f"{plain}/update"
        user, password = os.environ.get(USER_VARIABLE), os.environ.get(PASSWORD_VARIABLE)
        token = base64.b64encode(f"{user}:{password}".encode()).decode()
        self._headers = {"Authorization": f"Basic {token}"} if user and password else {}

    def select(self, query: str, graphs: list[str]) -> ox.QuerySolutions:
        """Return the solutions of a SELECT over the union of these named graphs (of the whole data set, if none)."""
        form = [("query", query), *(("default-graph-uri", graph) for graph in graphs)]
        content = self._post(self._query, urlencode(form).encode(), "application/x-www-form-urlencoded")
        try:
            found = ox.parse_query_results(io.BytesIO(content), format=ox.QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self.address}: {self._query} gave no SPARQL results: {error}") from error
        if not isinstance(found, ox.QuerySolutions):
            raise StoreError(f"{self.address}: only SELECT queries give rows")
        return found

    def update(self, update: str) -> None:
        """Send an update."""
        self._post(self._update, update.encode(), "application/sparql-update; charset=utf-8")

    def _post(self, url: str, body: bytes, content_type: str) -> bytes:
        """Return what a service answers; raises EndpointAwayError where trying again may help, else StoreError."""
        headers = {"Content-Type": content_type, "Accept": "application/sparql-results+json", **self._headers}
        request = urllib.request.Request(url, body, headers)
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as response:
                content: bytes = response.read()
                return content
        except urllib.error.HTTPError as error:
            with error:
                told = " ".join(error.read(2000).decode(errors="replace").split())
            if error.code in (401, 403):
                raise StoreError(
                    f"{self.address} refuses the credentials: set {USER_VARIABLE} and {PASSWORD_VARIABLE}"
                ) from error
            if error.code in (429, 502, 503, 504):
                raise EndpointAwayError(f"{self.address} does not answer now: {error.code} {told}") from error
            raise StoreError(f"{self.address}: {url} answers {error.code}: {told}") from error
        except (OSError, HTTPException) as error:
            raise EndpointAwayError(
                f"{self.address} does not answer: is the server running, and is this its address? ({error})"
            ) from error


class SparqlStore:
    """An endpoint that holds one graph beside whatever else is in it.

    `patience`: for how many seconds a load waits for a server that is away, since it last got ahead.
    """

    def __init__(self, address: str, base: str = BASE, patience: float = 60) -> None:
        """Nothing is sent before the first use.

        Raises UsageError for an address that is none, or that holds credentials.
        """
        self._endpoint = SparqlEndpoint(address)
        self._base = check_base(base)
        self._patience = patience
        self._has_union: bool | None = None

    @property
    def language(self) -> Literal["sparql"]:
        """Questions are asked in SPARQL."""
        return "sparql"

    @property
    def address(self) -> str:
        """The address that was given."""
        return self._endpoint.address

    def version(self) -> str:
        """Return the version of the graph that is there; raises StoreError where that is not whole."""
        return self._whole().version or EMPTY

    def select(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        """Answer a SELECT query over the union of the named graphs.

        Raises StoreError for a query that fails or is no SELECT, and while the graph is not whole.
        """
        return self.rows(query, arguments)[1]

    def rows(self, query: str, arguments: Mapping[str, Argument]) -> tuple[str, list[Row]]:
        """Answer a query as `select` does, with the version of the graph that the rows are of."""
        check_arguments(arguments)
        text = bind(query, {name: argument_literal(value) for name, value in arguments.items()})

        def rows(graphs: list[str]) -> list[Row]:
            found = self._endpoint.select(text, graphs)
            names = [variable.value for variable in found.variables]
            shown = [(index, name) for index, name in enumerate(names) if name not in arguments]
            return [{name: cell_of(solution[index]) for index, name in shown} for solution in found]

        return self._read(rows)

    def pinned(self) -> ServerReader:
        """Return a reader that notices when the graph is replaced."""
        return ServerReader(self)

    def read(self) -> Graph:
        """Return the whole graph."""
        return self._read(lambda _: read_quads(read_all(self._endpoint, self._base), self._base))[1]

    def foreign(self) -> list[str]:
        """Return nothing: `read` takes every quad of the graph."""
        return []

    def replace(self, graph: Graph) -> None:
        """Make the endpoint hold exactly this graph, writing only what differs.

        A small difference is one update. A large one is several: until the last of them no query is answered, and a
        load that was cut off is finished by the next one. Raises StoreError when the server stays away.
        """
        lines = write_nquads(graph, self._base)
        patiently(
            lambda progress: sync(self._endpoint, self._base, lines, progress),
            (EndpointAwayError,), self._patience, self.address,
        )  # fmt: skip

    def close(self) -> None:
        """Do nothing: no connection stays open."""

    def _read(self, work: Callable[[list[str]], _T]) -> tuple[str, _T]:
        """Return the graph's version and what work with its named graphs gives, both of one whole graph."""
        for _ in range(3):
            state = self._whole()
            result = work(self._graphs(state))
            if self._whole() == state:
                return state.version or EMPTY, result
        raise StoreError(f"{self.address}: the graph is being replaced again and again; ask later")

    def _graphs(self, state: State) -> list[str]:
        """Return the named graphs whose union a query sees.

        Jena has a name for the union of all, and answers from it up to fifty times faster than from a list.
        """
        if self._has_union is None and state.version is not None:
            self._has_union = is_in_union(self._endpoint, self._base, UNION)
        # A graph that nobody fills stands for none at all, which would mean the whole data set.
        return [UNION] if self._has_union else list(state.graphs) or [f"{self._base}graph/"]

    def _whole(self) -> State:
        """Return which graph is there; raises StoreError unless it is whole."""
        state = read_state(self._endpoint, self._base)
        if state.loading is not None:
            raise StoreError(
                f"{self.address} holds half a graph: a load began {state.since} and has not ended; "
                f"wait for it, or finish it: resgraph load --store {self.address}"
            )
        return state
