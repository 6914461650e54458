"""Passages: where in a document a fact stands. Offsets count code points of the document's text."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.stores.protocol import Row
from queries.resources.rows import integer, text, text_or_none


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a fact was read: the stretch of a document, and its words where the text is at hand."""

    document: str = field(metadata={"description": "The document's name.", "examples": ["001_cb605667d0fa8ef2"]})
    line: int = field(metadata={"description": "Its line, from 1.", "examples": [1204]})
    char: int = field(metadata={"description": "First code point of the stretch.", "examples": [51340]})
    end: int = field(metadata={"description": "The code point behind its last.", "examples": [51402]})
    quote: str | None = field(
        metadata={"description": "The words themselves; null where only the facts were loaded, not the text."}
    )


def passage(row: Row) -> Passage:
    """Return the passage of a row that has the columns document, line, char, end and quote."""
    return Passage(
        document=text(row, "document"),
        line=integer(row, "line"),
        char=integer(row, "char"),
        end=integer(row, "end"),
        quote=text_or_none(row, "quote"),
    )
