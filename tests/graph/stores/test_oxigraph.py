"""The embedded store: it holds what it was given, is replaced as a whole, and says what is wrong with it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings

from graph.errors import StoreError, UsageError
from graph.model import Graph
from graph.rdf import version_of, write_nquads
from graph.stores.lock import FileLock
from graph.stores.open import open_store
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Argument, Cell
from tests.graph.graphs import graphs, small_graph
from tests.graph.stores.killing import archive_survivals, survivals
from tests.graph.stores.switching import numbered_graph

PREFIX = "PREFIX rg: <https://w3id.org/resgraph/ontology#> "
TITLES = PREFIX + "SELECT ?title (COUNT(*) AS ?count) WHERE { ?one a rg:Instrument ; rg:title ?title } GROUP BY ?title"


@given(graphs())
@settings(max_examples=25, deadline=None)
def test_memory_holds_what_it_was_given(graph: Graph) -> None:
    store = open_store("memory:")
    store.replace(numbered_graph(1, 3))
    store.replace(graph)
    assert store.read() == graph
    assert store.version() == version_of(write_nquads(graph))


def test_the_disk_holds_what_it_was_given(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "store"))
    assert store.read() == Graph()
    assert store.version() == version_of([])
    assert not (tmp_path / "store").exists()
    store.replace(small_graph())
    again = open_store(f"oxigraph:{tmp_path / 'store'}")
    assert again.read() == small_graph()
    assert again.version() == store.version() == version_of(write_nquads(small_graph()))
    assert again.address == store.address == f"oxigraph:{tmp_path / 'store'}"


def test_another_base_is_kept_apart(tmp_path: Path) -> None:
    base = "https://graph.example.org/"
    store = open_store(str(tmp_path / "store"), base)
    store.replace(small_graph())
    rows = store.select(PREFIX + 'SELECT ?one WHERE { ?one rg:code "PP-18" }', {})
    assert rows == [{"one": f"{base}session/PP-18"}]
    assert store.read() == small_graph()


@pytest.mark.parametrize(
    ("query", "arguments", "rows"),
    [
        ("?code { ?one a rg:Duty ; rg:code ?code }", {}, [{"code": "900/7"}]),
        ("?code ?who { ?one rg:addressee/rg:code ?who ; rg:code ?code }", {"who": "TSB-DIR"}, [{"code": "900/7"}]),
        ("?code ?who { ?one rg:addressee/rg:code ?who ; rg:code ?code }", {"who": '" . } #'}, []),
        ("?code ?year { ?one rg:year ?year ; rg:code ?code }", {"year": 2018}, [{"code": "PP-18"}]),
        ("?code ?yes { ?one rg:deleted ?yes ; rg:code ?code }", {"yes": False}, [{"code": "900/8"}]),
        ("?year { ?one rg:year ?year }", {}, [{"year": 2018}]),
        ("?date { ?one rg:startDate ?date }", {}, [{"date": "2018-10-29"}]),
        ("?deleted { ?one rg:deleted ?deleted }", {}, [{"deleted": False}]),
        ("(AVG(?year) AS ?mean) { ?one rg:year ?year }", {}, [{"mean": 2018.0}]),
        ("?none { ?one a rg:Duty OPTIONAL { ?one rg:item ?none } }", {}, [{"none": None}]),
        ("?kind { ?one rg:code 'PP' ; a ?kind }", {}, [{"kind": "https://w3id.org/resgraph/ontology#Body"}]),
    ],
)  # fmt: skip
def test_a_query_gives_plain_rows(query: str, arguments: dict[str, Argument], rows: list[dict[str, Cell]]) -> None:
    store = open_store("memory:")
    store.replace(small_graph())
    assert store.select(PREFIX + "SELECT " + query.replace("{", "WHERE {", 1), arguments) == rows


@pytest.mark.parametrize(
    ("query", "arguments"),
    [
        ("SELECT ?one WHERE {", {}),
        ("ASK { ?one ?two ?three }", {}),
        ("CONSTRUCT WHERE { ?one ?two ?three }", {}),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", {}),
        ("SELECT ?one WHERE { ?one ?two ?three }", {"unknown": "x"}),
    ],
)
def test_a_query_that_gives_no_rows_is_refused(query: str, arguments: dict[str, Argument]) -> None:
    with pytest.raises(StoreError, match=r"quer(y|ies)"):
        open_store("memory:").select(query, arguments)


@pytest.mark.parametrize("address", ["", "oxigraph:", "ftp://example.org/", "https:///nowhere"])
def test_an_address_of_nothing_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match=r"store|directory|endpoint"):
        open_store(address)


# One graph after the other


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


# What is wrong


def test_two_writers_do_not_collide(tmp_path: Path) -> None:
    store = OxigraphStore(tmp_path)
    store.replace(small_graph())
    with FileLock(tmp_path / "LOCK"), pytest.raises(StoreError, match="another process is writing"):
        store.replace(numbered_graph(1))
    assert OxigraphStore(tmp_path).read() == small_graph()
    store.replace(numbered_graph(1))


def test_a_store_of_a_newer_program_is_not_touched(tmp_path: Path) -> None:
    OxigraphStore(tmp_path).replace(small_graph())
    pointer = tmp_path / "CURRENT"
    pointer.write_text(json.dumps(json.loads(pointer.read_text()) | {"layout": 99}))
    with pytest.raises(StoreError, match="written by a newer resgraph"):
        OxigraphStore(tmp_path).read()
    with pytest.raises(StoreError, match="written by a newer resgraph"):
        OxigraphStore(tmp_path).replace(Graph())
    assert len(list(tmp_path.glob("graph-*"))) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"layout": 1}',
        b"\xff",
        b'{"layout": 1, "name": "../x", "version": "", "quads": 1}',
        pytest.param(b"[" * 100_000, id="deep"),
    ],
)
def test_a_damaged_pointer_is_named(tmp_path: Path, content: bytes) -> None:
    OxigraphStore(tmp_path).replace(small_graph())
    (tmp_path / "CURRENT").write_bytes(content)
    with pytest.raises(StoreError, match="CURRENT"):
        OxigraphStore(tmp_path).read()
    OxigraphStore(tmp_path).replace(numbered_graph(1))
    assert OxigraphStore(tmp_path).read() == numbered_graph(1)
    assert len(list(tmp_path.glob("graph-*"))) == 1


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def _rot(path: Path) -> None:
    """Spoil a bit and leave size and time as they were, as a disk does."""
    before = path.stat()
    _spoil(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    ("damage", "name"),
    [
        (_remove, ""),
        (_remove, "in-use"),
        (_remove, "seal.json"),
        (_remove, "oxigraph"),
        (_remove, "oxigraph/CURRENT"),
        (_remove, "oxigraph/*.sst"),
        (_cut, "oxigraph/*.sst"),
        (_spoil, "oxigraph/*.sst"),
        (_rot, "oxigraph/*.sst"),
        (_spoil, "oxigraph/MANIFEST-*"),
        (_rot, "oxigraph/MANIFEST-*"),
        (_rot, "oxigraph/OPTIONS-*"),
        (_rot, "oxigraph/CURRENT"),
        (_spoil, "seal.json"),
    ],
)
def test_a_damaged_graph_is_named_with_the_remedy(tmp_path: Path, damage: Callable[[Path], None], name: str) -> None:
    OxigraphStore(tmp_path).replace(numbered_graph(1))
    (home,) = tmp_path.glob("graph-*")
    damage(max(home.glob(name)) if name else home)
    with pytest.raises(StoreError, match=r"damaged.*resgraph ingest"):
        OxigraphStore(tmp_path).read()
    OxigraphStore(tmp_path).replace(numbered_graph(2))
    assert OxigraphStore(tmp_path).read() == numbered_graph(2)
    assert len(list(tmp_path.glob("graph-*"))) == 1


@pytest.mark.parametrize(
    "content",
    [
        "",
        "null",
        "[1]",
        '{"CURRENT": []}',
        '{"CURRENT": {}}',
        '{"CURRENT": [1, 2]}',
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_seal_that_is_none_is_named(tmp_path: Path, content: str) -> None:
    OxigraphStore(tmp_path).replace(numbered_graph(1))
    (seal,) = tmp_path.glob("graph-*/seal.json")
    seal.write_text(content)
    with pytest.raises(StoreError, match=r"seal\.json.*resgraph ingest"):
        OxigraphStore(tmp_path).read()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("name", ["CURRENT", "graph-*/in-use", "graph-*/seal.json", "graph-*/oxigraph/CURRENT"])
def test_a_pipe_in_place_of_a_file_is_named_and_nothing_hangs(tmp_path: Path, name: str) -> None:
    OxigraphStore(tmp_path).replace(numbered_graph(1))
    (path,) = tmp_path.glob(name)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(StoreError, match=rf"{path.name}.*(it is no file|was changed)|it is no file.*{path.name}"):
        OxigraphStore(tmp_path).read()
    if name == "CURRENT":
        path.unlink()  # it is not ours to remove
    OxigraphStore(tmp_path).replace(numbered_graph(2))
    assert OxigraphStore(tmp_path).read() == numbered_graph(2)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
def test_a_link_to_itself_is_named(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").symlink_to("CURRENT")
    for use in (OxigraphStore(tmp_path).read, lambda: OxigraphStore(tmp_path).replace(small_graph())):
        with pytest.raises(StoreError, match=str(tmp_path)):
            use()


_FEW_FILES = """
import resource, sys
from pathlib import Path
from graph.stores.oxigraph import OxigraphStore
resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))
OxigraphStore(Path(sys.argv[1])).read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not limit the number of files")
def test_too_few_files_are_no_damage(tmp_path: Path) -> None:
    OxigraphStore(tmp_path).replace(small_graph())
    ended = subprocess.run(
        [sys.executable, "-c", _FEW_FILES, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert "cannot be opened (Oxigraph needs at least" in ended.stderr
    assert "damaged" not in ended.stderr


def test_a_copy_is_as_good_as_the_store(tmp_path: Path) -> None:
    OxigraphStore(tmp_path / "one").replace(numbered_graph(1))
    shutil.copytree(tmp_path / "one", tmp_path / "other", copy_function=shutil.copyfile)
    assert OxigraphStore(tmp_path / "other").read() == numbered_graph(1)


def test_a_file_in_the_place_of_the_directory_is_named(tmp_path: Path) -> None:
    path = tmp_path / "store"
    path.write_text("a file")
    with pytest.raises(StoreError, match="store"):
        OxigraphStore(path).read()
    with pytest.raises(StoreError, match="store"):
        OxigraphStore(path).replace(Graph())


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


def test_an_empty_graph_can_be_kept(tmp_path: Path) -> None:
    store = OxigraphStore(tmp_path)
    store.replace(small_graph())
    store.replace(Graph())
    assert OxigraphStore(tmp_path).read() == Graph()
