"""The door of the readers: a path becomes a Document, or a DocumentError says why not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.errors import DocumentError
from ingest.document import Document
from ingest.readers.content import Reader
from ingest.readers.txt import read_text


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
}


def find_documents(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that are named, and in named folders those whose ending a reader knows, sorted.

    Raises DocumentError for a path that does not exist and for a folder without any document.
    """
    for path in paths:
        if not path.exists():
            raise DocumentError(str(path), "does not exist")
        if path.is_file():
            yield path
            continue
        found = sorted(p for p in path.rglob("*") if _is_document(p))
        if not found:
            raise DocumentError(str(path), f"is a folder without any document ({', '.join(READERS)})")
        yield from found


def _is_document(path: Path) -> bool:
    """Tell whether a file of a folder is one to read; a README tells of the folder and is none."""
    return path.is_file() and path.suffix.lower() in READERS and path.stem.lower() != "readme"


def read(path: Path) -> Document:
    """Return the document in a file.

    Raises DocumentError for a file that cannot be read or whose format no reader knows.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(str(path), f"has an ending no reader knows; one of: {', '.join(READERS)}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(str(path), error.strerror or str(error)) from error
    if not data:
        raise DocumentError(str(path), "is empty")
    content = reader(data, str(path))
    return Document(
        name=path.stem,
        text=content.text,
        format=path.suffix.lower().removeprefix("."),
        sha256=hashlib.sha256(data).hexdigest(),
        struck=content.struck,
        anchors=content.anchors,
    )
