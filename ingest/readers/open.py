"""The door of the readers: a path becomes a Document, or a DocumentError says why not."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Final

from graph.errors import DocumentError
from ingest.document import Document
from ingest.readers.content import Reader
from ingest.readers.kinds import kind_of

# Ending -> module and function of its reader; loaded when a file asks for it, for the libraries take long to load.
READERS: dict[str, tuple[str, str]] = {
    ".txt": ("ingest.readers.txt", "read_text"),
    ".md": ("ingest.readers.markdown", "read_markdown"),
    ".markdown": ("ingest.readers.markdown", "read_markdown"),
    ".html": ("ingest.readers.html", "read_html"),
    ".htm": ("ingest.readers.html", "read_html"),
    ".xhtml": ("ingest.readers.html", "read_html"),
    ".docx": ("ingest.readers.docx", "read_docx"),
    ".pdf": ("ingest.readers.pdf", "read_pdf"),
    ".akn": ("ingest.readers.akn", "read_akoma_ntoso"),
    ".xml": ("ingest.readers.akn", "read_akoma_ntoso"),
}
# No document that anybody wrote is longer; reading takes memory of some times its size.
_LARGEST: Final = 1_000_000_000


def find_documents(paths: Iterable[Path]) -> tuple[list[Path], list[DocumentError]]:
    """Return the files that are named, or stand in a named folder with an ending a reader knows; and what is wrong.

    What is wrong: a path that does not exist or leads nowhere, a folder without any document or one that cannot be
    looked into, two files that would be one document because their names differ in the ending alone. The files are
    sorted and without duplicates.
    """
    found: dict[Path, None] = {}
    errors: list[DocumentError] = []
    for path in paths:
        try:
            path.stat()
            if not path.is_dir():
                found[path.resolve()] = None
                continue
            inside = _inside(path, errors)
        except (FileNotFoundError, NotADirectoryError):
            errors.append(DocumentError(str(path), "does not exist"))
        except OSError as error:
            errors.append(DocumentError(str(path), error.strerror or str(error)))
        else:
            found.update(dict.fromkeys(inside))
            if not inside:
                errors.append(DocumentError(str(path), f"is a folder without any document ({', '.join(READERS)})"))
    named: dict[str, Path] = {}
    for path in sorted(found):
        other = named.setdefault(name_of(path), path)
        if other != path:
            errors.append(DocumentError(str(path), f"has the same name as {other}; rename one of them"))
    return sorted(named.values()), errors


def name_of(path: Path) -> str:
    r"""Return the name of a file's document: the file's without its ending; what is no UTF-8 in it as "\udcff"."""
    return path.stem.encode("utf-8", "backslashreplace").decode()


def _inside(folder: Path, errors: list[DocumentError]) -> list[Path]:
    """Return the documents in a folder, sorted; which folders in it cannot be looked into is told to `errors`."""

    def refused(error: OSError) -> None:
        errors.append(DocumentError(str(error.filename), error.strerror or str(error)))

    files = (Path(base, name) for base, _, names in os.walk(folder, onerror=refused) for name in names)
    return sorted(path.resolve() for path in files if _is_document(path))


def _is_document(path: Path) -> bool:
    """Tell whether a file of a folder is one to read; a README tells of the folder and is none."""
    return path.is_file() and path.suffix.lower() in READERS and path.stem.lower() != "readme"


def read(path: Path) -> Document:
    """Return the document in a file.

    Raises DocumentError for a file that cannot be read or whose format no reader knows.
    """
    found = READERS.get(path.suffix.lower())
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise DocumentError(str(path), "is no file that could be read to its end")
        if size > _LARGEST:
            raise DocumentError(str(path), f"has {size} bytes, too many for one document")
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(str(path), error.strerror or str(error)) from error
    if not data:
        raise DocumentError(str(path), "is empty")
    kind = kind_of(data)
    if kind is not None and path.suffix.lower() not in kind.endings:
        raise DocumentError(str(path), f"is {kind.name}; {kind.advice}")
    if found is None:
        raise DocumentError(str(path), f"has an ending no reader knows; save it as one of: {', '.join(READERS)}")
    reader: Reader = getattr(import_module(found[0]), found[1])
    content = reader(data, str(path))
    return Document(
        name=name_of(path),
        text=content.text,
        format=path.suffix.lower().removeprefix("."),
        sha256=hashlib.sha256(data).hexdigest(),
        struck=content.struck,
        anchors=content.anchors,
    )
