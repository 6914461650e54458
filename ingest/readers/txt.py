"""Reads text files: the document's text is the file's own."""

from __future__ import annotations

import codecs
from collections import Counter

from graph.errors import DocumentError
from ingest.document import LINES_OF_ASCII
from ingest.readers.content import Content
from ingest.readers.encodings import guessed

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
_SAMPLE = 4000
_CONTROL = bytes([*range(9), 11, *range(14, 32), 127])


def read_text(data: bytes, path: str) -> Content:
    """Return the text of a file's bytes: UTF-8, UTF-16 and UTF-32 with their mark, or what its letters tell.

    Raises DocumentError for bytes that are no text in one of these encodings; nothing is replaced.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    told = ""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        guess = guessed(data) if encoding == "utf-8" and not _wide(data) else None
        if guess is None:
            why = f"byte {error.start}: {error.reason}"
            raise DocumentError(
                path, f"is not {encoding.upper()} text ({why}){_wide(data)}; save it as UTF-8"
            ) from error
        text, told = guess
        data, encoding = text.encode(), "utf-8"
    if not text or text.isspace():
        raise DocumentError(path, "is empty")
    # Counted in UTF-8, where bytes are deleted at once; no control character is a part of another one there.
    beyond = (data if encoding == "utf-8" else text.encode()).translate(None, LINES_OF_ASCII)
    controls = len(beyond) - len(beyond.translate(None, _CONTROL))
    if controls > len(text) * _CONTROL_SHARE:
        if wide := _wide(data):
            raise DocumentError(path, f"is no UTF-8 text{wide}; save it as UTF-8")
        raise DocumentError(path, f"is binary data, no text ({controls} control characters)")
    return Content(text, encoding=told, beyond=frozenset(beyond.decode()))


def _wide(data: bytes) -> str:
    """Return what to say of bytes every second of which is the same, as in UTF-16 of most scripts; "" of others."""
    sample = data[:_SAMPLE]
    halves = (sample[::2], sample[1::2])
    if any(2 * Counter(half).most_common(1)[0][1] > len(half) for half in halves if half):
        return ", but seems to be UTF-16 without a byte order mark"
    return ""
