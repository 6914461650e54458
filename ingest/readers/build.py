"""Builds a document's text line by line, with the places of what was struck and of the source's elements.

A paragraph is one line. A table's cell is a line that begins with one TAB, its further paragraphs are lines without
one, and an empty line ends a row: the shape that the tables of text dumps have (see `ingest.table.cells`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.document import Span
from ingest.readers.content import Content

# Blanks that a paragraph's text does not keep: runs of them are one blank. Non-breaking ones stay what they are.
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_BLANK = " \t\r\n\f\v"


@dataclass(slots=True)
class TextBuilder:
    """Takes a document's words in reading order.

    Soft hyphens, which say where a word might be divided, are left out. `struck` words are no part of the text: their
    span is empty, stands where they stood, and has them as its value.
    """

    parts: list[str] = field(default_factory=list)
    length: int = 0
    struck: list[Span] = field(default_factory=list)
    anchors: list[Span] = field(default_factory=list)
    at_start: bool = True
    pending: bool = False

    def write(self, text: str) -> None:
        """Add words to the line; runs of blanks become one, those at the line's beginning none."""
        if not text:
            return
        words = _BLANKS.sub(" ", text).replace("\xad", "")
        if self.at_start or self.pending:
            words = words.lstrip(" ")
        if words and self.pending and not self.at_start:
            words = " " + words
        if not words:
            self.pending = self.pending or (not self.at_start and text[0] in _BLANK)
            return
        self.pending = words.endswith(" ") and len(words) > 0
        self._add(words.rstrip(" ") if self.pending else words)

    def tab(self) -> None:
        """Add a TAB to the line."""
        self.pending = False
        self._add("\t")
        self.at_start = False

    @property
    def is_behind_mark(self) -> bool:
        """Whether the line holds an item's number so far, and the TAB behind it."""
        return not self.at_start and self.parts[-1:] == ["\t"]

    def strike(self, text: str) -> None:
        """Keep words that were deleted here."""
        words = _BLANKS.sub(" ", text)
        if not words.strip():
            return
        last = self.struck[-1] if self.struck else None
        if last and last.start == self.length:
            self.struck[-1] = Span(self.length, self.length, last.value + words)
        else:
            self.struck.append(Span(self.length, self.length, words))

    def end_line(self, even_if_empty: bool = False) -> None:
        """End the line; an empty one is left out."""
        self.pending = False
        if self.at_start and not even_if_empty:
            return
        self._add("\n")
        self.at_start = True

    def line(self, text: str) -> None:
        """Add a line of its own."""
        self.end_line()
        self.write(text)
        self.end_line()

    def gap(self) -> None:
        """End the line and leave an empty one, unless there is one already or nothing stands before."""
        self.end_line()
        if self.length and not self._ends_with_gap():
            self._add("\n")

    def open_cell(self) -> None:
        """Begin a table's cell."""
        self.end_line()
        self._add("\t")
        self.at_start = True

    def close_cell(self) -> None:
        """End a table's cell, which is a line even where it holds nothing."""
        self.pending = False
        if not self.parts or not self.parts[-1].endswith("\n"):
            self._add("\n")
        self.at_start = True

    def close_row(self) -> None:
        """End a table's row by an empty line."""
        self.pending = False
        self._add("\n")
        self.at_start = True

    def anchor(self, identifier: str) -> None:
        """Say that the source's element of this identifier begins here."""
        place = self.length + (self.pending and not self.at_start)
        if self.anchors and self.anchors[-1].start == place:
            self.anchors[-1] = Span(place, place, identifier)
        else:
            self.anchors.append(Span(place, place, identifier))

    def content(self) -> Content:
        """Return the text with everything that was said of it."""
        self.end_line()
        ends = [*(span.start for span in self.anchors[1:]), self.length]
        anchors = tuple(Span(a.start, end, a.value) for a, end in zip(self.anchors, ends, strict=False))
        return Content("".join(self.parts), tuple(self.struck), anchors)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        if text not in ("\n", "\t"):
            self.at_start = False

    def _ends_with_gap(self) -> bool:
        return "".join(self.parts[-2:]).endswith("\n\n")
