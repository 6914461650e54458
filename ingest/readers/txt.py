"""Reads text files: the document's text is the file's own."""

from __future__ import annotations

import codecs

from graph.errors import DocumentError
from ingest.readers.content import Content

# Byte-order marks, longest first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# More control characters than this share of the text: no text at all.
_CONTROL_SHARE = 0.01
_CONTROL = bytes([*range(9), 11, *range(14, 32), 127])


def decode(data: bytes, path: str) -> str:
    """Return the text of a file's bytes: UTF-8, or UTF-16 and UTF-32 with their mark.

    Raises DocumentError for bytes that are no text in one of these encodings; nothing is guessed or replaced.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(
            path, f"is not {encoding.upper()} text (byte {error.start}: {error.reason}); save it as UTF-8"
        ) from error
    if not text or text.isspace():
        raise DocumentError(path, "is empty")
    # Counted in UTF-8, where bytes are deleted at once; no control character is a part of another one there.
    encoded = data if encoding == "utf-8" else text.encode()
    controls = len(encoded) - len(encoded.translate(None, _CONTROL))
    if controls > len(text) * _CONTROL_SHARE:
        raise DocumentError(path, f"is binary data, no text ({controls} control characters)")
    return text


def read_text(data: bytes, path: str) -> Content:
    """Read a text file: the file's own text. Raises DocumentError."""
    return Content(decode(data, path))
