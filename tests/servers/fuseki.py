"""A real Fuseki (Apache Jena) for the tests: any SPARQL 1.1 endpoint stands behind the same protocol.

In a test: take the fixture `fuseki_server`; `fuseki_server.address` goes into `open_store`. By hand:

    uv run python -m tests.servers.fuseki --port 3030
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.servers.java import MissingError, Process, Server, free_port, jars, java, skip_or_fail

ADDRESS_VARIABLE = "RESGRAPH_TEST_SPARQL"

# Small and quick to start: the tests' graphs are small.
_JVM = ("-Xmx900m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


@dataclass(slots=True)
class FusekiServer(Server):
    """A running server: the address of its data set, whose `/query`, `/update` and `/data` it answers."""

    def answers(self) -> bool:
        """Tell whether the data set answers a query."""
        try:
            return httpx.get(f"{self.address}/query", params={"query": "ASK {}"}, timeout=5).is_success
        except httpx.TransportError:
            return False


def start(port: int | None = None, jvm: Sequence[str] = _JVM, *, on_disk: bool = False) -> FusekiServer:
    """Start a server of its own with an empty data set; raises MissingError where this machine cannot.

    `on_disk`: the data set is TDB2, which outlives the server's process; else it is in memory.
    """
    command, library = java(), jars("fuseki")
    [jar] = library.glob("jena-fuseki-server-*.jar")
    home = Path(tempfile.mkdtemp(prefix="resgraph-fuseki-"))
    port = port or free_port()
    place = ["--tdb2", "--loc", str(home / "data"), "--update"] if on_disk else ["--mem"]
    (home / "data").mkdir()
    options = ["--port", str(port), "--localhost", *place, "/ds"]
    process = Process([command, *jvm, "-jar", str(jar), *options], home / "console.log")
    server = FusekiServer(f"http://127.0.0.1:{port}/ds", process=process, home=home)
    try:
        server.start()
    except BaseException:
        server.close()
        raise
    return server


@pytest.fixture(scope="session")
def fuseki_server() -> Iterator[FusekiServer]:
    """Give a real SPARQL endpoint for the whole session."""
    named = os.environ.get(ADDRESS_VARIABLE)
    if named:
        yield FusekiServer(named.rstrip("/"))
        return
    try:
        server = start()
    except MissingError as missing:
        skip_or_fail(missing)
    yield server
    server.close()


def main() -> int:
    """Run a server in the foreground until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m tests.servers.fuseki", description=main.__doc__)
    parser.add_argument("--port", type=int, help="the port (a free one if not said)")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    server = start(arguments.port)
    logging.info("%s", server.address)
    done = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: done.set())
    try:
        done.wait()
    except KeyboardInterrupt:
        logging.info("stopping")
    server.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
