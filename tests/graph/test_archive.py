"""The data directory: documents are kept, replaced and forgotten one by one, and the store is built from all."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.archive import Archive, file_name, read_lines, write_lines
from graph.build import build, sorted_records
from graph.errors import RecordError, StoreError
from graph.files import replace_file
from graph.records import Record
from graph.stores.lock import FileLock
from graph.stores.oxigraph import OxigraphStore
from tests.graph.records import DUBAI, operative, records, resolution, source

ONE = [source("901"), resolution("PP-RES-1", DUBAI), operative("PP-RES-1", ("TSB-DIR",))]
TWO = [resolution("PP-RES-2", DUBAI, doc="902")]
TEXT = "a text of our own, with é and \u202e in it, long enough"


def content(path: Path) -> dict[str, bytes]:
    return {found.name: found.read_bytes() for found in path.rglob("*") if found.is_file()}


def test_a_document_is_read_back(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "data")
    assert archive.names() == []
    assert archive.put("901", ONE, TEXT)
    assert not archive.put("901", reversed(ONE), TEXT)
    kept = archive.get("901")
    assert kept is not None
    assert (kept.name, kept.text, list(kept.records)) == ("901", TEXT, sorted_records(ONE))
    assert archive.get("902") is None
    assert archive.names() == ["901"]


def test_a_new_text_replaces_the_old_one(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.put("901", ONE, TEXT)
    assert archive.put("901", ONE, "another text")
    kept = archive.get("901")
    assert kept is not None
    assert kept.text == "another text"
    assert len(list(tmp_path.rglob("*.txt"))) == 1
    assert archive.put("901", ONE, None)
    assert not list(tmp_path.rglob("*.txt"))


def test_a_document_is_forgotten_alone(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.put("901", ONE, TEXT)
    archive.put("901 b", TWO, TEXT)
    assert archive.remove("901")
    assert not archive.remove("901")
    assert archive.names() == ["901 b"]
    assert len(content(tmp_path)) == 2


def test_the_store_holds_the_graph_of_all_documents(tmp_path: Path) -> None:
    archive, store = Archive(tmp_path), OxigraphStore(tmp_path / "store")
    archive.put("901", ONE, TEXT)
    archive.put("902", TWO, None)
    graph = archive.rebuild(store)
    assert store.read() == graph == build([*ONE, *TWO], {"901": TEXT})
    archive.remove("901")
    archive.rebuild(store)
    assert store.read() == build(TWO)


def test_only_one_process_builds(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.put("901", ONE, TEXT)
    with FileLock(tmp_path / "LOCK"), pytest.raises(StoreError, match="another process is building"):
        archive.rebuild(OxigraphStore())


@given(st.lists(records(), max_size=8), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_records_are_written_one_way_and_read_back(found: list[Record], chance: random.Random) -> None:
    shuffled = [*found, *found[:2]]
    chance.shuffle(shuffled)
    lines = write_lines("901", found)
    assert write_lines("901", shuffled) == lines
    head, read = read_lines(lines, "here")
    assert head == {"archive": 1, "doc": "901", "text": None}
    assert list(read) == sorted_records(found)


def test_several_processes_write_the_same_bytes(tmp_path: Path) -> None:
    names = [f"9{n:02}" for n in range(12)]
    documents = {name: [replace(record, doc=name) for record in ONE] for name in names}
    for workers, folder in ((1, "one"), (4, "four")):
        archive = Archive(tmp_path / folder)
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(lambda name, archive=archive: archive.put(name, documents[name], TEXT), names))
    assert content(tmp_path / "one") == content(tmp_path / "four")


# The same document with two texts, each of which begins with its number, as does the title in its records.
_SWITCHING = """
import sys
from itertools import cycle
from pathlib import Path
from graph.archive import Archive
from tests.graph.records import resolution
archive = Archive(Path(sys.argv[1]))
for number in cycle("12"):
    archive.put("901", [resolution("PP-RES-1", title=number)], number * 500_000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_writer_leaves_records_and_text_that_belong_together(tmp_path: Path) -> None:
    chance = random.Random(1865)
    archive = Archive(tmp_path)
    archive.put("901", [resolution("PP-RES-1", title="1")], "1" * 500_000)
    for _ in range(12):
        child = subprocess.Popen([sys.executable, "-c", _SWITCHING, str(tmp_path)])
        time.sleep(chance.uniform(0.15, 0.4))
        child.kill()
        child.wait()
        kept = archive.get("901")
        assert kept is not None
        assert kept.text is not None
        (record,) = kept.records
        assert getattr(record, "title", None) == kept.text[0]
    archive.put("901", ONE, TEXT)
    assert len(list((tmp_path / "documents").glob("*.txt"))) == 1


# Names


ODD_NAMES = [
    "Report",
    "report",
    "con",
    "COM1",
    "a/b",
    "..",
    ".",
    "",
    "x" * 300,
    "文件",
    "a%20b",
    "a b",
    "901.1",
    "\udcff",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_files_of_their_own(name: str) -> None:
    found = file_name(name)
    assert len(found.encode()) <= 120
    assert found.isascii()
    assert not set(found) & set('/\\:*?"<>|')
    others = {file_name(other).casefold() for other in ODD_NAMES if other != name}
    assert found.casefold() not in others


def test_a_document_of_an_odd_name_is_kept(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for name in ("文件 (1)", "x" * 300, "Report"):
        archive.put(name, [replace(record, doc=name) for record in ONE], TEXT)
    assert archive.names() == sorted(["文件 (1)", "x" * 300, "Report"])


# What is wrong


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be written as JSON"):
        Archive(tmp_path).put("\udcff", ONE, TEXT)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (b"", "damaged"),
        (b"{}\n", "damaged"),
        (b'{"archive": 1, "doc": "901", "text": null}\n{"t": "no', "damaged"),
        (b'{"archive": 1, "doc": "901", "text": null}\n{"t": "nothing"}\n', "901.jsonl:2: unknown record type"),
        (orjson.dumps({"archive": 99, "doc": "901", "text": None}), "written by a newer resgraph"),
        (orjson.dumps({"archive": 1, "doc": "901", "text": "0" * 64}), "text is missing"),
    ],
)
def test_a_damaged_document_is_named(tmp_path: Path, damage: bytes, message: str) -> None:
    archive = Archive(tmp_path)
    archive.put("901", ONE, TEXT)
    (tmp_path / "documents" / "901.jsonl").write_bytes(damage)
    with pytest.raises((RecordError, StoreError), match=message) as caught:
        archive.get("901")
    assert "901.jsonl" in str(caught.value)


def test_a_text_that_was_changed_by_hand_is_not_quoted(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.put("901", ONE, TEXT)
    (path,) = tmp_path.rglob("*.txt")
    path.write_text("something else")
    with pytest.raises(StoreError, match="changed by hand"):
        archive.get("901")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("ending", ["jsonl", "txt"])
def test_a_pipe_in_place_of_a_file_is_named_and_nothing_hangs(tmp_path: Path, ending: str) -> None:
    archive = Archive(tmp_path)
    archive.put("901", ONE, TEXT)
    (path,) = tmp_path.rglob(f"*.{ending}")
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(StoreError, match=f"it is no file.*{path.name}"):
        archive.get("901")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_in_place_of_a_lock_locks_nothing(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    os.mkfifo(tmp_path / "LOCK")
    with archive.reading():
        assert list(archive.documents()) == []


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StoreError, match="data"):
        Archive(tmp_path / "data").put("901", ONE, TEXT)


def test_a_write_that_fails_leaves_the_old_content(tmp_path: Path) -> None:
    path = tmp_path / "file"
    replace_file(path, b"old")
    path.unlink()
    path.mkdir()
    with pytest.raises(OSError, match="file"):
        replace_file(path, b"new")
    assert list(tmp_path.iterdir()) == [path]
