"""Opens a store by its address, the only place that knows all of them.

- PATH, oxigraph:PATH: Oxigraph in this directory
- memory: Oxigraph in memory, for tests and for one question
- neo4j://HOST:PORT: Neo4j (bolt:// too, and their +s forms); user and password come from the environment
- http://HOST:PORT/DATASET: any SPARQL 1.1 endpoint
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Final, cast

from graph.errors import UsageError
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Store
from graph.vocabulary import BASE

# Imported when first asked for: the drivers take longer to import than a question to answer.
_SERVERS: Final = dict.fromkeys(
    ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"), ("graph.stores.neo4j", "Neo4jStore")
) | dict.fromkeys(("http", "https"), ("graph.stores.sparql", "SparqlStore"))


def open_store(address: str, base: str = BASE) -> Store:
    """Return the store at an address; `base` is the base IRI of the nodes.

    Raises UsageError for an address that names no store, StoreError where it cannot be opened.
    """
    scheme, colon, rest = address.partition(":")
    if scheme in _SERVERS:
        module, name = _SERVERS[scheme]
        return cast(Store, getattr(importlib.import_module(module), name)(address, base))
    if address == "memory:":
        return OxigraphStore(None, base)
    if colon and rest.startswith("//"):
        raise UsageError(
            f"{address!r} names no store that resgraph knows; "
            "give a directory, memory:, neo4j://HOST:PORT or http://HOST:PORT/DATASET"
        )
    path = rest if scheme == "oxigraph" and colon else address
    if not path:
        raise UsageError("the address of a store must not be empty; give a directory")
    return OxigraphStore(Path(path).expanduser(), base)
