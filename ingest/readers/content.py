"""What a reader makes of a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from ingest.document import Span


@dataclass(frozen=True, slots=True)
class Content:
    """A file's text, and what its format says about places in it (see `ingest.document.Document`).

    `encoding` is how the encoding of a file is called that does not name it, where only its letters tell; else "".
    `beyond` are the characters of that name in the document, where the reader saw them.
    """

    text: str
    struck: tuple[Span, ...] = ()
    anchors: tuple[Span, ...] = ()
    encoding: str = ""
    beyond: frozenset[str] | None = None


# Takes a file's bytes and its path (for messages); raises DocumentError.
Reader: TypeAlias = Callable[[bytes, str], Content]
