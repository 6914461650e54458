"""A real Neo4j (5.26 community, on Java, without docker) for the tests, and for the hand.

In a test: take the fixture `neo4j_server`; `neo4j_server.address` goes into `open_store`. It is started once a
session (10 to 20 seconds), keeps one database for all tests (each begins with `replace`), and sets
RESGRAPH_NEO4J_USER and RESGRAPH_NEO4J_PASSWORD. Where RESGRAPH_TEST_NEO4J names a server ("bolt://host:7687"),
tests use that one, with the credentials of the environment, and replace the graph that resgraph keeps in it.

By hand, until Ctrl-C, without password unless --password is there:

    uv run python -m tests.servers.neo4j --port 7687
    uv run resgraph load --store bolt://127.0.0.1:7687
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import socket
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import neo4j
import pytest

from tests.servers.java import MissingError, Process, Server, free_port, jars, java, skip_or_fail

ADDRESS_VARIABLE = "RESGRAPH_TEST_NEO4J"
USER_VARIABLE = "RESGRAPH_NEO4J_USER"
PASSWORD_VARIABLE = "RESGRAPH_NEO4J_PASSWORD"

_OPENED = [
    argument
    for package in ("java.base/java.nio", "java.base/java.lang", "java.base/sun.nio.ch")
    for argument in ("--add-opens", f"{package}=ALL-UNNAMED")
]
# Small and quick to start: the tests' graphs are small.
_JVM = ("-Xms128m", "-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
_PAGE_CACHE = "48m"


@dataclass(slots=True)
class Neo4jServer(Server):
    """A running server: its address, and the credentials that it wants (None: it wants none)."""

    user: str | None = None
    password: str | None = None

    @property
    def auth(self) -> tuple[str, str] | None:
        """The credentials as the driver takes them."""
        return None if self.user is None or self.password is None else (self.user, self.password)

    def answers(self) -> bool:
        """Tell whether bolt takes connections."""
        host, _, port = self.address.rpartition("//")[2].partition(":")
        with closing(socket.socket()) as probe:
            probe.settimeout(1)
            if probe.connect_ex((host, int(port))) != 0:
                return False
        with neo4j.GraphDatabase.driver(self.address) as driver:
            try:
                driver.verify_connectivity()
            except neo4j.exceptions.ClientError:
                return True  # it asks who we are
            except neo4j.exceptions.DriverError:
                return False
            return True


def start(
    port: int | None = None, password: str | None = None, jvm: Sequence[str] = _JVM, page_cache: str = _PAGE_CACHE
) -> Neo4jServer:
    """Start a server of its own with an empty database; raises MissingError where this machine cannot."""
    command, library = java(), jars("neo4j")
    home = Path(tempfile.mkdtemp(prefix="resgraph-neo4j-"))
    address = f"127.0.0.1:{port or free_port()}"
    settings = {
        "server.bolt.listen_address": address,
        "server.bolt.advertised_address": address,
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "server.memory.pagecache.size": page_cache,
        "server.bolt.thread_pool_max_size": "40",
        "db.tx_log.preallocate": "false",
        "dbms.usage_report.enabled": "false",
        "dbms.security.auth_enabled": "false" if password is None else "true",
    }
    (home / "conf").mkdir()
    (home / "conf" / "neo4j.conf").write_text("".join(f"{key}={value}\n" for key, value in settings.items()))
    process = Process(
        [
            command,
            *jvm,
            *_OPENED,
            "-cp",
            f"{library}/*",
            "org.neo4j.server.CommunityEntryPoint",
            f"--home-dir={home}",
            f"--config-dir={home / 'conf'}",
        ],
        home / "console.log",
    )
    server = Neo4jServer(f"bolt://{address}", process=process, home=home)
    try:
        server.start()
        if password is not None:
            _set_password(server, password)
    except BaseException:
        server.close()
        raise
    return server


def _set_password(server: Neo4jServer, password: str) -> None:
    """Change the password that a new server is born with, and which it lets nobody use for anything else."""
    with (
        neo4j.GraphDatabase.driver(server.address, auth=("neo4j", "neo4j")) as driver,
        driver.session(database="system") as session,
    ):
        session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=password).consume()
    server.user, server.password = "neo4j", password


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Neo4jServer]:
    """Give a real server for the whole session, with a password, which the environment holds."""
    named = os.environ.get(ADDRESS_VARIABLE)
    if named:
        yield Neo4jServer(named, os.environ.get(USER_VARIABLE), os.environ.get(PASSWORD_VARIABLE))
        return
    try:
        server = start(password="only for tests")
    except MissingError as missing:
        skip_or_fail(missing)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(USER_VARIABLE, server.user or "")
        patch.setenv(PASSWORD_VARIABLE, server.password or "")
        yield server
    server.close()


def main() -> int:
    """Run a server in the foreground until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m tests.servers.neo4j", description=main.__doc__)
    parser.add_argument("--port", type=int, help="bolt's port (a free one if not said)")
    parser.add_argument("--password", help="let only the user `neo4j` in, with this password")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    server = start(arguments.port, arguments.password)
    logging.info(
        "%s (pid %s, home %s)",
        server.address,
        server.process and server.process.running and server.process.running.pid,
        server.home,
    )
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
