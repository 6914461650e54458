"""Cells of a table in a text: a line that begins with one TAB opens a cell, further lines belong to it.

A page break of a Word file's text dump is a line that begins with SPACE TAB; it swallowed what stood about it, so
the cell that it opens may be any of its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.value import value

_OPENING = re.compile(r"\n( ?)\t(?!\t)")
_BOOKMARK = "[bookmark: "
_BOOKMARKS = re.compile(rf"\s*+(?:{re.escape(_BOOKMARK)}[^\]\n]*\]\s*+)+")
# What stands in a cell that is not ticked.
_NOTHING = frozenset(("", "-", "\u2010", "\u2011", "\u2013", "\u2014", "\u25a1", "\u2610"))


@value
class Cell:
    """A cell [start, end) without its TAB; `broken` behind a page break."""

    start: int
    end: int
    text: str
    broken: bool = False

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The cell's lines that hold something, without the blanks about them."""
        return tuple(line for line in map(str.strip, self.text.split("\n")) if line)

    @property
    def joined(self) -> str:
        """The cell's text on one line."""
        return " ".join(self.paragraphs)

    @property
    def first(self) -> str:
        """The cell's text up to its first empty line, on one line."""
        return " ".join(self.text.partition("\n\n")[0].split())

    @property
    def is_ticked(self) -> bool:
        """Whether the cell holds a tick or words; a dash or an empty box is none."""
        return self.text.partition("\n\n")[0].strip() not in _NOTHING

    @property
    def is_followed_by_gap(self) -> bool:
        """Whether an empty line ends the cell, as it ends a row."""
        return "\n\n" in self.text or self.text.endswith("\n")


def cells(text: str, start: int, end: int) -> Iterator[Cell]:
    """Yield the cells that open in [start, end) of a text; the last one ends with the stretch.

    Marks of bookmarks at the beginning of a cell are left out.
    """
    opened = list(_OPENING.finditer(text, max(start - 1, 0), end))
    if start == 0 and text.startswith(("\t", " \t")):
        first = text.index("\t") + 1
        yield _cell(text, first, opened[0].start() if opened else end, first == 2)
    stops = [*(match.start() for match in opened[1:]), end]
    for match, stop in zip(opened, stops, strict=False):
        yield _cell(text, match.end(), stop, bool(match[1]))


def _cell(text: str, start: int, end: int, broken: bool) -> Cell:
    words = text[start:end]
    if _BOOKMARK in words and (lead := _BOOKMARKS.match(words)) is not None:
        return Cell(start + lead.end(), end, words[lead.end() :], broken)
    return Cell(start, end, words, broken)


def place(cell: Cell) -> tuple[int, int]:
    """Return start and end of a cell's first paragraph, blanks left out; the cell's start twice where it is empty."""
    words = cell.text.lstrip()
    if not words:
        return cell.start, cell.start
    first = cell.end - len(words)
    return first, first + len(words.partition("\n")[0].rstrip())
