"""What a file holds, by how it begins, where its ending says something else or no reader knows it."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final, NamedTuple


class Kind(NamedTuple):
    """What a file holds, the endings under which it is read, and what to do where it has another."""

    name: str
    endings: frozenset[str]
    advice: str


def _read_as(name: str, *endings: str) -> Kind:
    return Kind(name, frozenset(endings), f"rename it to end in {endings[0]}")


def _saved_as(name: str) -> Kind:
    return Kind(name, frozenset(), "open it and save it as .docx")


_PDF: Final = _read_as("a PDF document", ".pdf")
_WORD: Final = _read_as("a Word document", ".docx")
_PAGE: Final = _read_as("an HTML page", ".html", ".htm", ".xhtml", ".md", ".markdown", ".xml", ".akn")
_OLD_WORD: Final = _saved_as("a Word file of the old format, or locked by a password")
_RTF: Final = _saved_as("a Rich Text file")
_ODT: Final = _saved_as("an OpenDocument text")
_EPUB: Final = Kind("an e-book", frozenset(), "convert it to .html")
# How files begin; those of Word 97 to 2003, and those that a password locks, as OLE containers.
_BEGINNINGS: Final = ((b"%PDF-", _PDF), (b"{\\rtf", _RTF), (bytes.fromhex("d0cf11e0a1b11ae1"), _OLD_WORD))
_HTML: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,80}(?:<\?xml[^>]{0,200}>\s{0,80})?<(?:!doctype\s{1,8})?html[\s>]", re.I
)
_MIMETYPES: Final = {b"application/epub+zip": _EPUB, b"application/vnd.oasis.opendocument.text": _ODT}


def kind_of(data: bytes) -> Kind | None:
    """Return what a file holds; None for what begins like no kind that is known here, as plain text does."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    return _PAGE if _HTML.match(data) else None


def _packed(data: bytes) -> Kind | None:
    """Return what a zip file holds."""
    # OpenDocument and EPUB begin with a part, not packed, that says what they are.
    if (kind := next((kind for words, kind in _MIMETYPES.items() if data[38:].startswith(words)), None)) is not None:
        return kind
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError):
        return None
    return _WORD if "word/document.xml" in names else None
