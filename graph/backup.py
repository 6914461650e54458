"""A backup: the documents of a data directory in one file, from which the same graph is built again.

    MANIFEST.json               layout, number of documents, identifier of their graph
    documents/NAME.jsonl        a document, as `graph.archive` keeps it
    documents/NAME.HASH.txt     its text, where there is one

The file is a ZIP archive whose comment, its last bytes, is the SHA-256 of all that stands before it. The same documents
give the same bytes. The store is not in it: it is built from the documents.
"""

from __future__ import annotations

import errno
import hashlib
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Final

import orjson

from graph.archive import Kept, file_name, read_lines, text_digest, write_lines
from graph.errors import StoreError
from graph.files import replacing, writing_to

LAYOUT: Final = 1
_MANIFEST: Final = "MANIFEST.json"
_CHECKSUM: Final = 64
_CHUNK: Final = 1 << 20
# A ZIP archive must tell a time; this is the first that it can.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
# What a damaged archive makes the library raise; RuntimeError where it seems to be encrypted or of another kind.
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: how many documents, and the identifier of the graph that they gave (`graph.rdf`)."""

    documents: int
    graph: str


def write_backup(path: Path, documents: Sequence[Kept], graph: str) -> Manifest:
    """Write documents into a backup, in place of the file that was there; `graph` identifies their graph.

    Raises StoreError where the file cannot be written.
    """
    manifest = Manifest(len(documents), graph)
    with writing_to(path), replacing(path) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as backup:
            for kept in documents:
                lines, text = _names(kept.name, kept.text)
                _add(backup, lines, write_lines(kept.name, kept.records, text_digest(kept.text)))
                if kept.text is not None:
                    _add(backup, text, kept.text.encode("utf-8", "surrogatepass"))
            _add(backup, _MANIFEST, orjson.dumps({"backup": LAYOUT, **asdict(manifest)}) + b"\n")
            backup.comment = b"0" * _CHECKSUM
        size = file.seek(0, 2) - _CHECKSUM
        digest = _digest(file, size)
        file.seek(size)
        file.write(digest)
    return manifest


def read_backup(path: Path) -> tuple[Manifest, list[Kept]]:
    """Return what a backup holds; StoreError, which says what is wrong, unless all of it is there and whole."""
    try:
        if not path.is_file():
            raise FileNotFoundError(errno.ENOENT, "there is no such file")
        with path.open("rb") as file:
            _check(path, file)
            with zipfile.ZipFile(file) as backup:
                return _read(path, backup)
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror or error})") from error
    except (*_UNREADABLE, KeyError, TypeError) as error:
        raise StoreError(f"{path}: no backup of resgraph ({error})") from error


def _check(path: Path, file: IO[bytes]) -> None:
    """Compare the checksum with the content; name the first damaged part where the archive tells."""
    size = file.seek(0, 2) - _CHECKSUM
    if size < 0 or not zipfile.is_zipfile(file):
        raise StoreError(f"{path}: no backup of resgraph, or one that was cut off; restore another one")
    digest = _digest(file, size)
    file.seek(size)
    if file.read() != digest:
        part = None
        with suppress(*_UNREADABLE), zipfile.ZipFile(file) as backup:
            part = backup.testzip()
        told = f" in {part}" if part else ""
        raise StoreError(f"{path}: damaged{told}, its checksum is not that of its content; restore another one")


def _read(path: Path, backup: zipfile.ZipFile) -> tuple[Manifest, list[Kept]]:
    told = orjson.loads(backup.read(_MANIFEST))
    if told["backup"] > LAYOUT:
        raise StoreError(f"{path}: written by a newer resgraph; update resgraph to restore it")
    found: list[Kept] = []
    for name in backup.namelist():
        if not name.endswith(".jsonl"):
            continue
        head, records = read_lines(backup.read(name), f"{path}: {name}")
        document, text = str(head["doc"]), None
        if head["text"] is not None:
            text = backup.read(f"{name.removesuffix('.jsonl')}.{str(head['text'])[:16]}.txt").decode(
                "utf-8", "surrogatepass"
            )
        found.append(Kept(document, records, text))
    manifest = Manifest(told["documents"], told["graph"])
    if manifest.documents != len(found):
        raise StoreError(f"{path}: holds {len(found)} documents and names {manifest.documents}; restore another one")
    return manifest, found


def _names(name: str, text: str | None) -> tuple[str, str]:
    """Return the names of a document's records and text in a backup."""
    place = f"documents/{file_name(name)}"
    return f"{place}.jsonl", f"{place}.{(text_digest(text) or '')[:16]}.txt"


def _add(backup: zipfile.ZipFile, name: str, content: bytes) -> None:
    part = zipfile.ZipInfo(name, _NO_TIME)
    part.create_system = _UNIX
    backup.writestr(part, content, zipfile.ZIP_DEFLATED)


def _digest(file: IO[bytes], size: int) -> bytes:
    """Return the SHA-256 of the first bytes of a file."""
    file.seek(0)
    digest = hashlib.sha256()
    while size > 0 and (chunk := file.read(min(size, _CHUNK))):
        digest.update(chunk)
        size -= len(chunk)
    return digest.hexdigest().encode()
