"""A document as the rest of ingest sees it: one text, its lines, and what its format said about places in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import Final

from ingest.languages.letters import beyond_ascii

_BREAK: Final = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text, in code points, with what its format says of it."""

    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One document's text and where its lines begin.

    `name` is the file name without its ending; `text` is the file's own text for txt, and the text that the
    reader made for other formats. `struck` are passages that a tracked change deleted: words that are no part of
    the text have an empty span where they stood, and stand in its value. `anchors` carry the element identifiers of
    the source format (Akoma Ntoso eId). `encoding` is how the encoding of a file is called that does not name it,
    where only its letters tell; else "". `starts` is where its lines begin: behind each line break, if nothing else is
    told.
    """

    name: str
    text: str
    format: str
    sha256: str
    struck: tuple[Span, ...] = ()
    anchors: tuple[Span, ...] = ()
    encoding: str = ""
    starts: tuple[int, ...] = ()
    _beyond: frozenset[str] | None = field(default=None, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.starts:
            return
        object.__setattr__(self, "starts", (0, *[found.end() for found in _BREAK.finditer(self.text)]))

    @property
    def beyond(self) -> frozenset[str]:
        """The characters beyond ASCII that its text holds."""
        if self._beyond is None:
            object.__setattr__(self, "_beyond", frozenset(beyond_ascii(self.text)))
        assert self._beyond is not None
        return self._beyond

    def with_lines(self, starts: tuple[int, ...]) -> Document:
        """Return a document with this text, whose lines begin where they do in the text that it was made of."""
        return replace(self, starts=starts)

    def with_text(self, text: str) -> Document:
        """Return a document of another text whose lines and passages stand where they do in this one."""
        return replace(self, text=text)

    def line_of(self, char: int) -> int:
        """Return the number, from 1, of the line that holds the code point at `char`."""
        return bisect_right(self.starts, char)

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
