"""Backups: they hold all documents, give the same graph again, and tell of each damage."""

from __future__ import annotations

import hashlib
import io
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.archive import Archive, Kept, graph_of
from graph.backup import Manifest, read_backup, write_backup
from graph.build import sorted_records
from graph.errors import RecordError, StoreError
from graph.stores.lock import FileLock
from graph.stores.oxigraph import OxigraphStore
from tests.graph.records import DUBAI, operative, records, resolution, source

ONE = Kept("901", tuple(sorted_records([source("901"), resolution("PP-RES-1", DUBAI), operative("PP-RES-1")])),
           "a text of our own, with é, \u202e and \r\n in it")  # fmt: skip
TWO = Kept("odd name / é#?", (resolution("PP-RES-2", DUBAI, doc="odd name / é#?"),), None)
OLD = [Kept("903", (resolution("PP-RES-3", DUBAI, doc="903"),), "old"), ONE]


def backup(path: Path, *documents: Kept) -> Path:
    write_backup(path, documents, "0" * 64)
    return path


def held(path: Path) -> list[Kept]:
    return sorted(Archive(path).documents(), key=lambda kept: kept.name)


def test_all_documents_are_read_back(tmp_path: Path) -> None:
    manifest = write_backup(tmp_path / "backup", [ONE, TWO], "f" * 64)
    assert manifest == Manifest(2, "f" * 64)
    assert read_backup(tmp_path / "backup") == (manifest, [ONE, TWO])
    assert [path.name for path in tmp_path.iterdir()] == ["backup"]


@given(st.lists(records(), max_size=8), st.text(max_size=9) | st.none())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_document_is_read_back(tmp_path: Path, found: list[object], text: str | None) -> None:
    kept = Kept("any", tuple(sorted_records(found)), text)  # type: ignore[arg-type]
    try:
        write_backup(tmp_path / "backup", [kept], "")
    except RecordError:
        return  # a lone surrogate, which no JSON can hold and no archive keeps
    assert read_backup(tmp_path / "backup")[1] == [kept]


def test_the_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    assert backup(tmp_path / "a", ONE, TWO).read_bytes() == backup(tmp_path / "b", ONE, TWO).read_bytes()


def test_a_restored_directory_holds_the_same_and_nothing_else(tmp_path: Path) -> None:
    archive, store = Archive(tmp_path / "data"), OxigraphStore(tmp_path / "data" / "store")
    for kept in OLD:
        archive.put(kept.name, kept.records, kept.text)
    archive.rebuild(store)
    _, documents = read_backup(backup(tmp_path / "backup", ONE, TWO))
    graph = archive.replace(documents, store)
    assert held(archive.path) == [ONE, TWO]
    assert store.read() == graph == graph_of([ONE, TWO])
    assert {path.name for path in archive.path.iterdir()} == {"LOCK", "documents", "store"}


def test_a_document_that_makes_no_graph_changes_nothing(tmp_path: Path) -> None:
    archive, store = Archive(tmp_path), OxigraphStore(tmp_path / "store")
    archive.put(ONE.name, ONE.records, ONE.text)
    odd = Kept("\udcff", (source("901"),), None)
    with pytest.raises(RecordError):
        archive.replace([TWO, odd], store)
    assert held(tmp_path) == [ONE]
    assert {path.name for path in tmp_path.iterdir()} == {"LOCK", "documents"}


def test_documents_are_not_replaced_while_they_are_read_or_the_store_is_built(tmp_path: Path) -> None:
    archive, store = Archive(tmp_path), OxigraphStore(tmp_path / "store")
    with archive.reading():
        assert held(tmp_path) == []
    archive.replace([ONE], store)
    with archive.reading(), archive.reading(), pytest.raises(StoreError, match="another process is building"):
        archive.replace([TWO], store)
    with FileLock(tmp_path / "LOCK"), pytest.raises(StoreError, match="another process is building"):
        archive.reading()
    assert held(tmp_path) == [ONE]


# In a process of its own that forks: each child is killed at one more thing that it asks of the system, until one
# lives to the end. A seen state is printed: o for the old documents, n for the new, anything else is wrong.
_KILLED = """
import os, shutil, signal, sys
from itertools import count
from pathlib import Path
from graph.archive import Archive
from graph.stores.oxigraph import OxigraphStore
from tests.graph.test_backup import OLD, ONE, TWO, held
ASKED = ("open", "os.", "shutil.")
home = Path(sys.argv[1])
for kept in OLD:
    Archive(home / "first").put(kept.name, kept.records, kept.text)
for number in count(1):
    path = home / str(number)
    shutil.copytree(home / "first", path)
    child = os.fork()
    if not child:
        left = number
        def hook(event, arguments):
            global left
            if event.startswith(ASKED):
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
        store = OxigraphStore(None)
        sys.addaudithook(hook)
        Archive(path).replace([ONE, TWO], store)
        os._exit(0)
    ended = os.waitpid(child, 0)[1]
    found = held(path)
    print("n" if found == [ONE, TWO] else "o" if found == sorted(OLD, key=lambda kept: kept.name) else found)
    Archive(path).replace([ONE, TWO], OxigraphStore(None))
    assert held(path) == [ONE, TWO] and sorted(one.name for one in path.iterdir()) == ["LOCK", "documents"]
    if ended == 0:
        break
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_restore_that_is_killed_anywhere_leaves_the_old_documents_or_the_new(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    seen = "".join(done.stdout.split())
    before = len(seen.rstrip("n"))
    assert seen == "o" * before + "n" * (len(seen) - before)
    assert before > 20
    assert len(seen) - before > 5


# Damage


def test_a_change_of_any_byte_is_found(tmp_path: Path) -> None:
    whole = backup(tmp_path / "backup", ONE, TWO).read_bytes()
    chance = random.Random(1865)
    damaged = tmp_path / "damaged"
    for place in {0, len(whole) - 1, *chance.sample(range(len(whole)), 150)}:
        content = bytearray(whole)
        content[place] ^= 1 << chance.randrange(8)
        damaged.write_bytes(content)
        with pytest.raises(StoreError, match="damaged"):
            read_backup(damaged)


def test_the_damaged_document_is_named(tmp_path: Path) -> None:
    path = backup(tmp_path / "backup", ONE, TWO)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as parts:
        part = parts.infolist()[1]
    content[part.header_offset + 30 + len(part.filename) + 5] ^= 255
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"backup: damaged in documents/901\.[0-9a-f]{16}\.txt"):
        read_backup(path)


def test_one_that_was_cut_off_is_refused_wherever(tmp_path: Path) -> None:
    path = backup(tmp_path / "backup", ONE, TWO)
    whole = path.read_bytes()
    for size in {0, 1, 63, 64, 65, len(whole) // 2, len(whole) - 1}:
        path.write_bytes(whole[:size])
        with pytest.raises(StoreError, match=r"cut off|damaged"):
            read_backup(path)


def sealed(path: Path, parts: dict[str, bytes]) -> Path:
    """Write a ZIP archive with the checksum of a backup."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.comment = b"0" * 64
    content = buffer.getvalue()[:-64]
    path.write_bytes(content + hashlib.sha256(content).hexdigest().encode())
    return path


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({}, "no backup of resgraph"),
        ({"MANIFEST.json": b"{}"}, "no backup of resgraph"),
        ({"MANIFEST.json": b"no JSON"}, "no backup of resgraph"),
        ({"MANIFEST.json": b'{"backup": 99}'}, "written by a newer resgraph"),
        ({"MANIFEST.json": b'{"backup": 1, "documents": 1, "graph": ""}', "documents/901.jsonl": b"{}\n"}, "901.jsonl"),
        ({"MANIFEST.json": b'{"backup": 1, "documents": 1, "graph": ""}',
          "documents/901.jsonl": b'{"archive": 1, "doc": "901", "text": "abc"}\n'}, r"901\.abc\.txt"),
        ({"MANIFEST.json": b'{"backup": 1, "documents": 2, "graph": ""}'}, "holds 0 documents and names 2"),
    ],
)  # fmt: skip
def test_what_is_no_backup_is_told(tmp_path: Path, parts: dict[str, bytes], words: str) -> None:
    with pytest.raises((StoreError, RecordError), match=words) as caught:
        read_backup(sealed(tmp_path / "backup", parts))
    assert str(tmp_path / "backup") in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nothing: cannot be read"):
        read_backup(tmp_path / "nothing")


def test_a_backup_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = backup(tmp_path / "backup", ONE)
    whole = path.read_bytes()
    with pytest.raises(RecordError):
        write_backup(path, [Kept("\udcff", (source("901"),), None)], "")
    assert path.read_bytes() == whole
    with pytest.raises(StoreError, match="the directory is not there"):
        backup(tmp_path / "nowhere" / "backup", ONE)
