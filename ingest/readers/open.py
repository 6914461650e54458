"""The door of the readers: a path becomes a Document, or a DocumentError says why not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from graph.errors import DocumentError
from ingest.document import Document
from ingest.readers.content import Reader

# Ending -> module and function of its reader; loaded when a file asks for it, for the libraries take long to load.
READERS: dict[str, tuple[str, str]] = {
    ".txt": ("ingest.readers.txt", "read_text"),
    ".md": ("ingest.readers.txt", "read_text"),
    ".html": ("ingest.readers.html", "read_html"),
    ".htm": ("ingest.readers.html", "read_html"),
    ".xhtml": ("ingest.readers.html", "read_html"),
    ".docx": ("ingest.readers.docx", "read_docx"),
    ".pdf": ("ingest.readers.pdf", "read_pdf"),
    ".akn": ("ingest.readers.akn", "read_akoma_ntoso"),
    ".xml": ("ingest.readers.akn", "read_akoma_ntoso"),
}


def find_documents(paths: Iterable[Path]) -> tuple[list[Path], list[DocumentError]]:
    """Return the files that are named, or stand in a named folder with an ending a reader knows; and what is wrong.

    What is wrong: a path that does not exist, a folder without any document, two files that would be one document
    because their names differ in the ending alone. The files are sorted and without duplicates.
    """
    found: dict[Path, None] = {}
    errors = []
    for path in paths:
        if not path.exists():
            errors.append(DocumentError(str(path), "does not exist"))
        elif path.is_file():
            found[path.resolve()] = None
        else:
            inside = sorted(p.resolve() for p in path.rglob("*") if _is_document(p))
            found.update(dict.fromkeys(inside))
            if not inside:
                errors.append(DocumentError(str(path), f"is a folder without any document ({', '.join(READERS)})"))
    named: dict[str, Path] = {}
    for path in sorted(found):
        other = named.setdefault(path.stem, path)
        if other != path:
            errors.append(DocumentError(str(path), f"has the same name as {other}; rename one of them"))
    return sorted(named.values()), errors


def _is_document(path: Path) -> bool:
    """Tell whether a file of a folder is one to read; a README tells of the folder and is none."""
    return path.is_file() and path.suffix.lower() in READERS and path.stem.lower() != "readme"


def read(path: Path) -> Document:
    """Return the document in a file.

    Raises DocumentError for a file that cannot be read or whose format no reader knows.
    """
    found = READERS.get(path.suffix.lower())
    if found is None:
        raise DocumentError(str(path), f"has an ending no reader knows; one of: {', '.join(READERS)}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(str(path), error.strerror or str(error)) from error
    if not data:
        raise DocumentError(str(path), "is empty")
    reader: Reader = getattr(import_module(found[0]), found[1])
    content = reader(data, str(path))
    return Document(
        name=path.stem,
        text=content.text,
        format=path.suffix.lower().removeprefix("."),
        sha256=hashlib.sha256(data).hexdigest(),
        struck=content.struck,
        anchors=content.anchors,
    )
