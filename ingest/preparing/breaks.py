r"""Line breaks and page breaks as other systems write them: the rules see "\n" alone, the records keep their places.

Windows ends a line with "\r\n", a dump of a PDF begins a page with a form feed. The rules read a text in which a
line ends with "\n" and other controls that part text are blanks; `Breaks.restored` moves what they found back.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.making import changed
from graph.records import Record
from ingest.document import Document, Span
from ingest.preparing.pages import without_heads

_WINDOWS: Final = "\r\n"
# A blank is as long as one of these, so that no place moves.
_BLANKS: Final = "\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Breaks:
    r"""A document as the rules read it, and the places of "\r" that it has no longer: each as in the new text."""

    document: Document
    removed: tuple[int, ...]

    def restored(self, records: Iterable[Record]) -> Iterator[Record]:
        """Return records with their places in the original text."""
        return placed(records, self.place)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return a place of the new text as one of the original text."""
        # What begins at a line break begins behind the "\r" before it, what ends there ends before it.
        first = start + bisect_right(self.removed, start)
        return first, max(first, end + bisect_left(self.removed, end))


def placed(records: Iterable[Record], place: Callable[[int, int], tuple[int, int]]) -> Iterator[Record]:
    """Yield records with the places in the original text that `place` gives for theirs."""
    for record in records:
        char, end = place(record.char, record.end)
        yield changed(record, char=char, end=end)


def one_break(document: Document) -> Breaks | None:
    r"""Return a document in which a line ends with "\n" alone; None where it is so already."""
    text = document.text
    if document.beyond.isdisjoint(_BLANKS):
        return None
    places = [match.start() for match in re.finditer(_WINDOWS, text)]
    removed = tuple(place - number for number, place in enumerate(places))
    text = (without_heads(text) if "\f" in text else text).replace(_WINDOWS, "\n")
    for control in _BLANKS:
        text = text.replace(control, " ")

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(
            Span(span.start - bisect_left(places, span.start), span.end - bisect_left(places, span.end), span.value)
            for span in spans
        )

    made = Document(
        document.name, text, document.format, document.sha256, moved(document.struck), moved(document.anchors)
    )
    return Breaks(made, removed)
