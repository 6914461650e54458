"""Cells of a table in a text: a line that begins with one TAB opens a cell, further lines belong to it.

A page break of a Word file's text dump is a line that begins with SPACE TAB; it swallowed what stood about it, so
the cell that it opens may be any of its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.value import value

_CELL = "\n\t"
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
    # Where each opening begins and ends.
    opened = [match.span() for match in _OPENING.finditer(text, max(start - 1, 0), end)]
    if start == 0 and text.startswith(("\t", " \t")):
        opened.insert(0, (-1, text.index("\t") + 1))  # as behind a line break
    for (before, first), (stop, _) in pairwise((*opened, (end, end))):
        words = text[first:stop]
        is_broken = first - before > len(_CELL)
        if _BOOKMARK in words and (lead := _BOOKMARKS.match(words)) is not None:
            yield Cell(first + lead.end(), stop, words[lead.end() :], is_broken)
        else:
            yield Cell(first, stop, words, is_broken)


def place(cell: Cell) -> tuple[int, int]:
    """Return start and end of a cell's first paragraph, blanks left out; the cell's start twice where it is empty."""
    words = cell.text.lstrip()
    if not words:
        return cell.start, cell.start
    first = cell.end - len(words)
    return first, first + len(words.partition("\n")[0].rstrip())
