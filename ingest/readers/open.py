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
# Endings of documents that no reader knows: each is named with what to do.
_UNREAD: Final = frozenset(
    {".doc", ".docm", ".dot", ".dotx", ".odt", ".ott", ".fodt", ".rtf", ".epub", ".wpd", ".pages"}
)
# How the files begin that programs keep beside a document that is open, and that a Mac adds.
_BESIDE: Final = ("~$", ".~", "._")
# No document that anybody wrote is longer; reading takes memory of some times its size.
_LARGEST: Final = 1_000_000_000


def find_documents(paths: Iterable[Path]) -> tuple[list[Path], list[DocumentError]]:
    """Return the files that are named, or stand in a named folder with an ending of documents; and what is wrong.

    Documents that no reader knows (.doc) are among them, for `read` says what to do, but for one that stands beside
    what it was saved as.
    What is wrong: a path that does not exist or leads nowhere, a folder without any document or one that cannot be
    looked into, two files that would be one document because their names differ in the ending alone. The files are
    sorted and without duplicates.
    """
    found: dict[Path, None] = {}
    asked: set[Path] = set()
    errors: list[DocumentError] = []
    for path in paths:
        try:
            path.stat()
            if not path.is_dir():
                found[path.resolve()] = None
                asked.add(path.resolve())
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
    readable = {name_of(path) for path in found if path.suffix.lower() not in _UNREAD}
    named: dict[str, Path] = {}
    for path in sorted(found):
        if path.suffix.lower() in _UNREAD and name_of(path) in readable and path not in asked:
            continue
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
    """Tell whether a file of a folder is a document; a README tells of the folder and is none."""
    ending, name = path.suffix.lower(), path.name
    is_one = (ending in READERS or ending in _UNREAD) and path.stem.lower() != "readme"
    return is_one and not name.startswith(_BESIDE) and path.is_file()


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
        encoding=content.encoding,
        seen=content.beyond,
    )
