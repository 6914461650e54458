"""What is wrong with a store on disk is named, with what to do; nothing hangs, and the next graph mends it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.model import Graph
from graph.stores.oxigraph import OxigraphStore
from tests.graph.graphs import small_graph
from tests.graph.stores.switching import numbered_graph


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


@pytest.mark.parametrize(("name", "value"), [("version", "0" * 64), ("quads", 1)])
def test_what_a_hand_wrote_into_the_pointer_is_noticed(tmp_path: Path, name: str, value: object) -> None:
    OxigraphStore(tmp_path).replace(small_graph())
    pointer = tmp_path / "CURRENT"
    pointer.write_text(json.dumps(json.loads(pointer.read_text()) | {name: value}))
    with pytest.raises(StoreError, match=r"CURRENT: changed by hand.*resgraph ingest"):
        OxigraphStore(tmp_path).read()
    OxigraphStore(tmp_path).replace(small_graph())
    assert OxigraphStore(tmp_path).read() == small_graph()


def test_a_graph_that_does_not_state_its_version_is_believed(tmp_path: Path) -> None:
    OxigraphStore(tmp_path).replace(small_graph())
    next(tmp_path.glob("graph-*/stated")).unlink()
    assert OxigraphStore(tmp_path).read() == small_graph()


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


def test_a_file_in_the_place_of_the_directory_is_named(tmp_path: Path) -> None:
    path = tmp_path / "store"
    path.write_text("a file")
    with pytest.raises(StoreError, match="store"):
        OxigraphStore(path).read()
    with pytest.raises(StoreError, match="store"):
        OxigraphStore(path).replace(Graph())
