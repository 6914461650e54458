"""The embedded store on disk, one graph after the other: readers and writers at a time, killed ones, and refusals."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.stores.lock import FileLock
from graph.stores.oxigraph import OxigraphStore
from tests.graph.graphs import small_graph
from tests.graph.stores.killing import archive_survivals, survivals
from tests.graph.stores.switching import numbered_graph

PREFIX = "PREFIX rg: <https://w3id.org/resgraph/ontology#> "
TITLES = PREFIX + "SELECT ?title (COUNT(*) AS ?count) WHERE { ?one a rg:Instrument ; rg:title ?title } GROUP BY ?title"


def test_a_reader_keeps_its_graph_until_it_asks_for_the_version(tmp_path: Path) -> None:
    writer, reader = OxigraphStore(tmp_path), OxigraphStore(tmp_path)
    writer.replace(numbered_graph(1))
    assert reader.read() == numbered_graph(1)
    first = reader.version()
    writer.replace(numbered_graph(2))
    assert reader.read() == numbered_graph(1)
    assert reader.version() != first
    assert reader.read() == numbered_graph(2)


def test_old_graphs_are_removed_once_nobody_reads_them(tmp_path: Path) -> None:
    writer = OxigraphStore(tmp_path)
    writer.replace(numbered_graph(1))
    reader = OxigraphStore(tmp_path)
    assert reader.read() == numbered_graph(1)
    writer.replace(numbered_graph(2))
    assert len(list(tmp_path.glob("graph-*"))) == 2
    assert reader.read() == numbered_graph(1)
    reader.close()
    writer.replace(numbered_graph(1))
    assert len(list(tmp_path.glob("graph-*"))) == 1
    assert not list(tmp_path.glob("making-*"))


def test_the_same_graph_is_written_once(tmp_path: Path) -> None:
    OxigraphStore(tmp_path).replace(small_graph())
    before = (tmp_path / "CURRENT").read_bytes()
    OxigraphStore(tmp_path).replace(small_graph())
    assert (tmp_path / "CURRENT").read_bytes() == before
    OxigraphStore(tmp_path).replace(numbered_graph(1))
    assert (tmp_path / "CURRENT").read_bytes() != before


def test_readers_in_threads_never_see_half_a_graph(tmp_path: Path) -> None:
    writer = OxigraphStore(tmp_path)
    writer.replace(numbered_graph(1))
    reader, done = OxigraphStore(tmp_path), threading.Event()

    def look() -> set[object]:
        seen: set[object] = set()
        while not done.is_set():
            reader.version()
            (row,) = reader.select(TITLES, {})
            seen.add((row["title"], row["count"]))
        return seen

    with ThreadPoolExecutor(3) as pool:
        found = [pool.submit(look) for _ in range(3)]
        try:
            for number in (2, 1, 2, 1):
                writer.replace(numbered_graph(number))
        finally:
            done.set()
        seen = set[object]().union(*(one.result() for one in found))
    assert seen <= {("Number 1", 300), ("Number 2", 300)}
    assert seen


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_writer_leaves_the_old_graph_or_the_new(tmp_path: Path) -> None:
    kills = int(os.environ.get("RESGRAPH_TEST_KILLS", "200"))
    assert [wrong for wrong in survivals(tmp_path, 2018, kills) if wrong is not None] == []
    OxigraphStore(tmp_path).replace(numbered_graph(1))
    assert len(list(tmp_path.glob("graph-*"))) <= 2
    assert not list(tmp_path.glob("making-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_ingest_leaves_documents_and_graphs_that_are_whole(tmp_path: Path) -> None:
    kills = int(os.environ.get("RESGRAPH_TEST_KILLS", "200")) // 4
    assert [wrong for wrong in archive_survivals(tmp_path, 1865, kills) if wrong is not None] == []


def test_two_writers_do_not_collide(tmp_path: Path) -> None:
    store = OxigraphStore(tmp_path)
    store.replace(small_graph())
    with FileLock(tmp_path / "LOCK"), pytest.raises(StoreError, match="another process is writing"):
        store.replace(numbered_graph(1))
    assert OxigraphStore(tmp_path).read() == small_graph()
    store.replace(numbered_graph(1))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="whoever may write everywhere is not refused")
def test_a_directory_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    store = OxigraphStore(tmp_path)
    store.replace(small_graph())
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="the right to write"):
            store.replace(numbered_graph(1))
        assert OxigraphStore(tmp_path).read() == small_graph()
    finally:
        tmp_path.chmod(0o700)


_LIMITED = """
import resource, sys
from pathlib import Path
from graph.errors import StoreError
from graph.stores.oxigraph import OxigraphStore
from tests.graph.stores.switching import numbered_graph
store = OxigraphStore(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    store.replace(numbered_graph(2))
except StoreError as error:
    sys.stdout.write(f"refused: {error}")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not limit the size of files")
def test_a_write_that_fails_leaves_the_old_graph(tmp_path: Path) -> None:
    OxigraphStore(tmp_path).replace(numbered_graph(1))
    done = subprocess.run([sys.executable, "-c", _LIMITED, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("refused"), done.stderr
    assert OxigraphStore(tmp_path).read() == numbered_graph(1)
    assert not list(tmp_path.glob("making-*"))
