"""Every resource reads the same from Oxigraph, from the tables that answer for it, and from a real Neo4j."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

import pytest

from graph.build import build
from graph.schema import ACTORS
from graph.stores.open import open_store
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Store
from queries.codes import codes
from queries.resources.actors import get_actor, list_actors
from queries.resources.bodies import list_bodies
from queries.resources.documents import list_documents, list_unresolved
from queries.resources.duties import DutyPage, list_duties
from queries.resources.instrument import get_instrument
from queries.resources.instruments import Filters, InstrumentPage, list_instruments
from queries.resources.neighbourhood import get_neighbourhood
from queries.resources.rows import FOLDER
from queries.resources.search import search
from tests.api.records import records, texts
from tests.graph.resident.at_once import at_once
from tests.servers.neo4j import Neo4jServer


def _two_pages(read: Callable[[str | None], InstrumentPage | DutyPage]) -> object:
    """Return the first two pages of a list."""
    first = read(None)
    return first, read(first.next)


# What is read, by name: a function of a store that gives one thing to compare.
READ: dict[str, Callable[[Store], object]] = {
    "instruments": lambda store: list_instruments(store, Filters()),
    "instruments of a session": lambda store: list_instruments(store, Filters(session="WTSA-20", status="revised")),
    "instruments of a year": lambda store: list_instruments(store, Filters(year=2022, body="PP")),
    "instruments with words": lambda store: list_instruments(store, Filters(words=("gap", "bridging"))),
    "instruments by number": lambda store: list_instruments(store, Filters(number="123", type="resolution")),
    "pages of instruments": lambda store: _two_pages(lambda cursor: list_instruments(store, Filters(), 2, cursor)),
    "each instrument": lambda store: [get_instrument(store, code) for code in codes(store, ("Instrument",))],
    "actors": list_actors,
    "directors": lambda store: list_actors(store, "Director"),
    "each actor": lambda store: [get_actor(store, code) for code in codes(store, ACTORS)],
    "duties of each actor": lambda store: [list_duties(store, code) for code in codes(store, ACTORS)],
    "duties as partner": lambda store: list_duties(store, "BDT-DIR", "partner"),
    "pages of duties": lambda store: _two_pages(lambda cursor: list_duties(store, "TSB-DIR", None, 1, cursor)),
    "bodies": list_bodies,
    "documents": list_documents,
    "unresolved mentions": lambda store: list_unresolved(store, "assembly"),
    "neighbourhood": lambda store: get_neighbourhood(store, "WTSA-RES-44", 2),
    "neighbourhood of an actor": lambda store: get_neighbourhood(store, "ITU-T", 2),
    "neighbourhood of a goal": lambda store: get_neighbourhood(store, "SDG-9", 2),
    "search by number": lambda store: search(store, "Res 123"),
    "search by words": lambda store: search(store, "telecommunication bureau"),
    "search by code": lambda store: search(store, "T-SG17"),
}  # fmt: skip


def test_each_query_stands_in_both_languages() -> None:
    names = {ending: {path.stem for path in FOLDER.glob(f"*.{ending}")} for ending in ("rq", "cypher")}
    assert names["rq"] == names["cypher"] != set()


@pytest.fixture(scope="module")
def embedded() -> Store:
    store = OxigraphStore()
    store.replace(build(records(), texts()))
    return store


@pytest.fixture(scope="module", params=["neo4j", "tables"])
def other(request: pytest.FixtureRequest) -> Iterator[Store]:
    if request.param == "tables":
        store: Store = OxigraphStore()
        cast(OxigraphStore, store).answer_with(at_once)
    else:
        server: Neo4jServer = request.getfixturevalue("neo4j_server")
        store = open_store(server.address)
    store.replace(build(records(), texts()))
    yield store
    store.close()


@pytest.mark.parametrize("name", READ)
def test_each_store_gives_the_same(embedded: Store, other: Store, name: str) -> None:
    assert READ[name](other) == READ[name](embedded)
