"""The data directory: what was read from each document. The store is built from it, wholly, each time.

    LOCK                        held by the one who builds the store
    documents/NAME.jsonl        a line that names the document and its text, then its records in order of place
    documents/NAME.HASH.txt     the text that the records' positions refer to, named by its content
    documents.next              while all documents are being replaced (`graph.swap`)
    store/                      the graph (`graph.stores`)

A document is replaced by one rename of its .jsonl, after its text is there: records and text always belong together.
The same records give the same bytes, whoever writes them.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

import orjson

from graph import swap
from graph.build import build, sorted_records
from graph.collecting import resting
from graph.errors import RecordError, StoreError
from graph.files import read_file, replace_file, writing_to
from graph.model import Graph
from graph.record_json import from_json, to_json
from graph.records import Record
from graph.reference import FOLDER
from graph.stores.lock import FileLock
from graph.stores.protocol import Store

LAYOUT: Final = 1
_RECORDS: Final = ".jsonl"
_DOCUMENTS: Final = "documents"
_LOCK: Final = "LOCK"
# Names that are files' names everywhere as they are; others get a hash, for systems that do not tell case or length.
_PLAIN: Final = re.compile(r"[0-9a-z][0-9a-z_-]{0,99}")
_RESERVED: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


@dataclass(frozen=True, slots=True)
class Kept:
    """One document of the archive; `text` is None where only its facts were loaded."""

    name: str
    records: tuple[Record, ...]
    text: str | None


def graph_of(documents: Sequence[Kept], registry: Path = FOLDER) -> Graph:
    """Return the graph of some documents."""
    texts = {kept.name: kept.text for kept in documents if kept.text is not None}
    return build((record for kept in documents for record in kept.records), texts, registry)


class Archive:
    """The documents in a data directory; nothing is made there before something is kept."""

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        """`folder`: another one than that of the documents that are there."""
        self.path = path
        self._folder = folder

    def put(self, name: str, records: Iterable[Record], text: str | None) -> bool:
        """Keep a document in place of its older self; return whether anything changed.

        Several processes may keep documents at the same time. Raises StoreError where the directory cannot be written.
        """
        digest = text_digest(text)
        content = write_lines(name, records, digest)
        target = self._file(name)
        with writing_to(self._documents):
            self._documents.mkdir(parents=True, exist_ok=True)
            unchanged = target.exists() and read_file(target) == content
            if text is not None and digest is not None and not self._text_file(name, digest).exists():
                replace_file(self._text_file(name, digest), _encoded(text))
            if not unchanged:
                replace_file(target, content)
            self._remove_texts(name, digest)
        return not unchanged

    def remove(self, name: str) -> bool:
        """Forget a document; return whether it was there."""
        target = self._file(name)
        with writing_to(self._documents):
            found = target.exists()
            target.unlink(missing_ok=True)
            self._remove_texts(name, None)
        return found

    def names(self) -> list[str]:
        """Return the names of the documents, sorted."""
        return sorted(kept.name for kept in self.documents())

    def documents(self) -> Iterator[Kept]:
        """Yield the documents, in the order of their files; StoreError or RecordError for a damaged one."""
        for path in self._files():
            kept = self._read(path)
            if kept is not None:
                yield kept

    def get(self, name: str) -> Kept | None:
        """Return a document, None where there is none of that name."""
        return self._read(self._file(name))

    def graph(self, registry: Path = FOLDER) -> Graph:
        """Return the graph of all documents."""
        return graph_of(list(self.documents()), registry)

    def rebuild(self, store: Store, registry: Path = FOLDER) -> Graph:
        """Make a store hold the graph of all documents, and return that graph.

        Raises StoreError where another process is at it, so that none overwrites the newer graph of another.
        """
        with self._building():
            graph = self.graph(registry)
            store.replace(graph)
        return graph

    def replace(self, documents: Iterable[Kept], store: Store, registry: Path = FOLDER) -> Graph:
        """Keep these documents in place of all that are there, make a store hold their graph, and return it.

        All or none are replaced. Raises StoreError where another process builds the graph.
        """
        with self._building(), writing_to(self.path):
            home = self.path / _DOCUMENTS
            fresh = Archive(self.path, swap.beside(home))
            try:
                for kept in documents:
                    fresh.put(kept.name, kept.records, kept.text)
                graph = fresh.graph(registry)
            except BaseException:
                shutil.rmtree(fresh._documents, ignore_errors=True)
                raise
            swap.replace(home, fresh._documents)
            store.replace(graph)
        return graph

    def reading(self) -> contextlib.AbstractContextManager[object]:
        """Return what keeps others from replacing the documents while they are read; StoreError while they do."""
        try:
            return FileLock(self.path / _LOCK, shared=True)
        except BlockingIOError as error:
            raise self._busy() from error
        except OSError:
            # Nobody has ever built a graph here, or it cannot be written at all.
            return contextlib.nullcontext()

    def _building(self) -> FileLock:
        """Take the lock of the one who builds the store."""
        with writing_to(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
            try:
                return FileLock(self.path / _LOCK)
            except BlockingIOError as error:
                raise self._busy() from error

    def _busy(self) -> StoreError:
        return StoreError(f"{self.path}: another process is building the graph; try again when it has ended")

    @property
    def _documents(self) -> Path:
        return self._folder or swap.current(self.path / _DOCUMENTS)

    def _files(self) -> list[Path]:
        return sorted(self._documents.glob(f"*{_RECORDS}")) if self._documents.is_dir() else []

    def _file(self, name: str) -> Path:
        return self._documents / (file_name(name) + _RECORDS)

    def _text_file(self, name: str, digest: str) -> Path:
        return self._documents / f"{file_name(name)}.{digest[:16]}.txt"

    def _remove_texts(self, name: str, but: str | None) -> None:
        """Remove the texts of a document's older selves."""
        kept = None if but is None else self._text_file(name, but)
        for path in self._documents.glob(f"{file_name(name)}.????????????????.txt"):
            if path != kept:
                path.unlink(missing_ok=True)

    def _read(self, path: Path) -> Kept | None:
        """Return the document of a file, None where it was removed meanwhile."""
        seen: bytes | None = None
        while True:
            try:
                content = read_file(path)
            except FileNotFoundError:
                return None
            except OSError as error:
                raise StoreError(f"{path}: cannot be read ({error})") from error
            header, records = read_lines(content, str(path))
            digest, name = header.get("text"), str(header.get("doc"))
            if not isinstance(digest, str):
                return Kept(name, records, None)
            try:
                text = read_file(self._text_file(name, digest))
            except FileNotFoundError as error:
                # The document was replaced between the two, unless nothing has changed since.
                if content == seen:
                    raise StoreError(f"{path}: its text is missing; ingest {name!r} again") from error
                seen = content
                continue
            except OSError as error:
                raise StoreError(f"{path}: its text cannot be read ({error}); ingest {name!r} again") from error
            if hashlib.sha256(text).hexdigest() != digest:
                raise StoreError(f"{path}: its text was changed by hand; ingest {name!r} again")
            return Kept(name, records, text.decode("utf-8", "surrogatepass"))


def file_name(name: str) -> str:
    """Return the name of a document's files, without ending: different names differ on every file system.

    >>> file_name("005_pp18_final_acts")
    '005_pp18_final_acts'
    >>> file_name("Final Acts")
    'Final%20Acts~9f31e0671539'
    """
    if _PLAIN.fullmatch(name) and not _RESERVED.fullmatch(name):
        return name
    raw = name.encode("utf-8", "surrogatepass")
    return f"{quote(raw, safe='')[:60]}~{hashlib.sha256(raw).hexdigest()[:12]}"


def text_digest(text: str | None) -> str | None:
    """Return the hash that names a text, None where there is none."""
    return None if text is None else hashlib.sha256(_encoded(text)).hexdigest()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def write_lines(name: str, records: Iterable[Record], digest: str | None = None) -> bytes:
    """Return a document's records as lines of JSON, after a line that names it and the hash of its text."""
    head = {"archive": LAYOUT, "doc": name, "text": digest}
    try:
        rows = [orjson.dumps(to_json(record)) for record in sorted_records(records)]
        return b"\n".join([orjson.dumps(head), *rows, b""])
    except TypeError as error:
        raise RecordError(f"document {name!r}: a record cannot be written as JSON ({error})") from error


@resting()
def read_lines(content: bytes, where: str) -> tuple[dict[str, object], tuple[Record, ...]]:
    """Return first line and records of what `write_lines` wrote.

    Raises RecordError for a damaged line, naming it, and StoreError for the lines of a newer layout.
    """
    lines = content.splitlines()
    try:
        head = orjson.loads(lines[0])
        layout = head["archive"]
        if isinstance(layout, int) and layout > LAYOUT:
            raise StoreError(f"{where}: written by a newer resgraph; update resgraph, or name another directory")
        rows = [orjson.loads(line) for line in lines[1:]]
    except (orjson.JSONDecodeError, IndexError, KeyError, TypeError) as error:
        raise RecordError(f"{where}: damaged ({error}); ingest the document again") from error
    return head, tuple(from_json(row, f"{where}:{number}") for number, row in enumerate(rows, 2))
