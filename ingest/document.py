"""A document as the rest of ingest sees it: one text, its lines, and what its format said about places in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import InitVar, dataclass, replace
from functools import cached_property, partial
from typing import Final

_BREAK: Final = re.compile("\n")
# A text is looked through in pieces of so many characters, so that what is found at once stays small.
PIECE: Final = 65_536
# The longest that is looked for there.
REACH: Final = 64
# What stands for a letter that is not Latin; a piece in others begins with more than so many among so many letters.
NOT_LATIN: Final = b"?"
_OFTEN: Final = 64
_SAMPLE: Final = 1024
# What a line of ASCII has, and its end.
LINES_OF_ASCII: Final = b"\t\n" + bytes(range(32, 127))


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text, in code points, with what its format says of it."""

    start: int
    end: int
    value: str = ""


@dataclass(frozen=True)
class Document:
    """One document's text and where its lines begin.

    `name` is the file name without its ending; `text` is the file's own text for txt, and the text that the
    reader made for other formats. `struck` are passages that a tracked change deleted: words that are no part of
    the text have an empty span where they stood, and stand in its value. `anchors` carry the element identifiers of
    the source format (Akoma Ntoso eId). `encoding` is how the encoding of a file is called that does not name it,
    where only its letters tell; else "". `starts` is where its lines begin: behind each line break, if nothing else is
    told. `seen` are the characters `beyond` lines of ASCII, if a reader knows them.
    """

    name: str
    text: str
    format: str
    sha256: str
    struck: tuple[Span, ...] = ()
    anchors: tuple[Span, ...] = ()
    encoding: str = ""
    starts: tuple[int, ...] = ()
    seen: InitVar[frozenset[str] | None] = None

    def __post_init__(self, seen: frozenset[str] | None) -> None:
        if not self.starts:
            object.__setattr__(self, "starts", (0, *[found.end() for found in _BREAK.finditer(self.text)]))
        if seen is not None:
            self.__dict__["beyond"] = seen  # as if it had been asked for

    @cached_property
    def beyond(self) -> frozenset[str]:
        """The characters of the text that lines of ASCII have none of: letters and signs beyond it, and controls."""
        encoded = self.text.encode("utf-8", "surrogatepass").translate(None, LINES_OF_ASCII)
        return frozenset(encoded.decode("utf-8", "surrogatepass"))

    @cached_property
    def latin(self) -> bytes:
        """The text in Latin letters, one byte each, with "?" for any other: bytes are looked through sooner."""
        return self.text.encode("latin-1", "replace")

    @cached_property
    def pieces(self) -> tuple[tuple[int, int, bytes, bool], ...]:
        """Start and end of each piece of the text, `latin` from there on, and whether its letters are not Latin.

        What begins in a piece and is no longer than REACH is found in it.
        """
        size, latin = len(self.text), self.latin
        return tuple(
            (
                first,
                min(first + PIECE, size),
                latin[first : first + PIECE + REACH - 1],
                latin.count(NOT_LATIN, first, first + _SAMPLE) > _OFTEN,
            )
            for first in range(0, size, PIECE)
        )

    def with_lines(self, starts: tuple[int, ...]) -> Document:
        """Return a document with this text, whose lines begin where they do in the text that it was made of."""
        return replace(self, starts=starts)

    def with_text(self, text: str) -> Document:
        """Return a document of another text whose lines and passages stand where they do in this one."""
        return replace(self, text=text)

    @cached_property
    def line_of(self) -> Callable[[int], int]:
        """Returns the number, from 1, of the line that holds a code point; asked for each record."""
        return partial(bisect_right, self.starts)

    def line_span(self, line: int) -> tuple[int, int]:
        """Return start and end of a line (from 1), without its line break."""
        start = self.starts[line - 1]
        end = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return start, end

    def line_text(self, line: int) -> str:
        """Return the text of a line (from 1), without its line break."""
        start, end = self.line_span(line)
        return self.text[start:end]

    def printed(self, start: int, end: int) -> str:
        """Return a passage with the words that were deleted in it, as a document with its changes shows them."""
        if not self.struck:
            return self.text[start:end]
        first = bisect_left(self.struck, start, key=lambda span: span.start)
        pieces, place = [], start
        for span in self.struck[first:]:
            if span.start > end:
                break
            if span.start == span.end:
                pieces += [self.text[place : span.start], span.value]
                place = span.start
        return "".join([*pieces, self.text[place:end]])

    def anchor_at(self, char: int) -> str | None:
        """Return the identifier of the innermost element of the source format that begins at or before `char`."""
        index = bisect_right(self.anchors, char, key=lambda span: span.start) - 1
        return self.anchors[index].value if index >= 0 else None
