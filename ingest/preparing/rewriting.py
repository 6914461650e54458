"""A text in which passages are replaced by what they stand for, and the way back to the places of the original one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.records import Record
from ingest.document import Document, Span
from ingest.preparing.breaks import placed


class Replaced(NamedTuple):
    """The passage [start, end) of a text, and what is read there."""

    start: int
    end: int
    read: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A document with passages replaced; where each one stands in its text, and how much longer all before it were."""

    document: Document
    places: tuple[int, ...]
    longer: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return a passage of this text as one of the original text."""
        return (
            start + self.longer[bisect_left(self.places, start)],
            end + self.longer[bisect_left(self.places, end)],
        )

    def restored(self, records: Iterable[Record]) -> Iterator[Record]:
        """Return records with their places in the original text."""
        return placed(records, self.place)


def rewritten(document: Document, passages: Iterable[Replaced]) -> Rewriting:
    """Return a document with passages replaced; its lines begin where they did, or behind what stands for a line's end.

    Of passages that overlap the first one is replaced.
    """
    text, found = document.text, list(_apart(passages))
    pieces: list[str] = []
    places: list[int] = []
    longer = [0]
    last = length = 0
    for start, end, read in found:
        pieces += [text[last:start], read]
        length += start - last
        places.append(length)
        longer.append(longer[-1] + end - start - len(read))
        length += len(read)
        last = end
    ends = [passage.end for passage in found]

    def moved(position: int) -> int:
        return position - longer[bisect_right(ends, position)]

    def begins(line: int) -> int:
        index = bisect_right(ends, line)
        is_inside = index < len(found) and found[index].start < line
        return places[index] + len(found[index].read) if is_inside else line - longer[index]

    made = replace(
        document,
        text="".join([*pieces, text[last:]]),
        struck=tuple(Span(moved(span.start), moved(span.end), span.value) for span in document.struck),
        anchors=tuple(Span(moved(span.start), moved(span.end), span.value) for span in document.anchors),
        starts=tuple(map(begins, document.starts)),
    )
    return Rewriting(made, tuple(places), tuple(longer))


def _apart(passages: Iterable[Replaced]) -> Iterator[Replaced]:
    """Yield passages in their order, each of which begins behind the one before it."""
    last = 0
    for passage in sorted(passages):
        if passage.start >= last:
            yield passage
            last = passage.end
