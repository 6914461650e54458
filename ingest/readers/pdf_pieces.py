"""Reads the letters of a PDF page and puts those that follow each other on one line into pieces."""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias
from unicodedata import combining

from pypdfium2 import raw

from ingest.readers.letters import is_han
from ingest.readers.pdf_grid import Grid, Turn
from ingest.readers.pdf_right import APART, is_right, with_letter

# A gap between letters, in letter sizes, that parts two pieces of a line (a number and its text, cells of a table).
WIDE = 1.1
# A gap in which another piece may stand: a mark of another font, drawn before or after the letters about it.
_GAP = 0.3


# Where a letter is: left, right, top, bottom.
Box: TypeAlias = tuple[float, float, float, float]


@dataclass(slots=True)
class Piece:
    """Letters that follow each other on one line; `place` is the piece's in the order of the file.

    `base`: the height of the line that its letters stand on. `cell`: which table of the page it stands in, and which
    cell of it. `word`: where its first word ends, if it has more than one. `gaps`: blanks so wide that another piece
    may stand in them: where in the text, from where to where.
    """

    place: int
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    base: float
    cell: tuple[int, int] | None = None
    word: float | None = None
    gaps: list[tuple[int, float, float]] = field(default_factory=list)

    @property
    def middles(self) -> Iterator[float]:
        """Where the middle of each stretch is that has no gap in it."""
        begin = self.left
        for _, start, end in self.gaps:
            yield (begin + start) / 2
            begin = end
        yield (begin + self.right) / 2

    def parted(self, middles: Sequence[float]) -> Iterator[Piece]:
        """Yield the parts of a piece between which others stand, whose `middles` are given in order."""
        begin, left = 0, self.left
        for index, start, end in self.gaps:
            if bisect_right(middles, start) < bisect_left(middles, end):
                yield replace(self, text=self.text[begin:index], left=left, right=start, word=None, gaps=[])
                begin, left = index, end
        yield replace(self, text=self.text[begin:], left=left, word=None, gaps=[]) if begin else self


def read_pieces(page: raw.FPDF_TEXTPAGE, grids: Sequence[Grid], turn: Turn) -> list[Piece]:
    """Return the pieces of a page's text in the order of the file; none goes over the edge of a table's cell."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found: list[Piece] = []
    current: Piece | None = None
    loose = turning = False
    # Words from the left and from the right are pieces of their own, and so are signs about them.
    before: bool | None = None
    seen = (0.0, 0.0, 0.0, 0.0)
    for index in range(raw.FPDFText_CountChars(page)):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in (10, 13, 0):
            current = None
            continue
        letter = "-" if code in (2, 0xFFFE) else chr(code)
        if letter.isspace():
            if turning:
                raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
                if (right.value > seen[1]) if before else (left.value < seen[0]):
                    # It stands before the letter, not behind it.
                    continue
            if current is not None and not current.text.endswith(" "):
                current.text += " "
                current.word = current.right if current.word is None else current.word
                loose = bool(raw.FPDFText_IsGenerated(page, index))
            continue
        raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
        size = raw.FPDFText_GetFontSize(page, index) or top.value - bottom.value
        weight = raw.FPDFText_GetFontWeight(page, index)
        box = (left.value, right.value, top.value, bottom.value)
        if turn.degrees:
            box = turn.box(*box)
        if combining(letter) and (current is None or not _overlaps(box, seen)):
            # A mark that is drawn apart: which letter it stands on is not said.
            continue
        cell = _cell_at(grids, (box[0] + box[1]) / 2, (box[2] + box[3]) / 2) if grids else None
        turning = turning or is_right(letter)
        after = is_right(letter) if letter.isalnum() else None
        turns = turning and (
            (after is not None and before is not after)
            or (not after and not before and box[0] < seen[0])
            or letter in APART
            or (current is not None and current.text[:1] in APART)
        )
        before = before if after is None else after
        if current is None or turns or current.cell != cell or not _goes_on(current, seen, box, size, turning):
            raw.FPDFText_GetCharOrigin(page, index, left, right)
            if current is not None and loose:
                current.text = current.text.rstrip()
            current = Piece(len(found), "", *box, size, weight >= 600, turn.point(left.value, right.value)[1], cell)
            found.append(current)
        elif loose and (is_han(letter) or is_han(current.text[-2:-1])):
            # What typesetting leaves free about a Chinese letter is no blank.
            current.text = current.text.rstrip()
        if box[0] - current.right > _GAP * size:
            # A blank that nobody wrote is none where another piece stands.
            index = len(current.text.rstrip()) if loose else len(current.text)
            current.gaps.append((index, current.right, box[0]))
        loose = False
        current.text = with_letter(current.text, letter, is_same_sign=box == seen)
        seen = box
        current.left, current.right = min(current.left, box[0]), max(current.right, box[1])
        current.top, current.bottom = max(current.top, box[2]), min(current.bottom, box[3])
    return [piece for piece in found if piece.text.strip()]


def _overlaps(box: Box, other: Box) -> bool:
    return box[0] < other[1] and box[1] > other[0]


def _goes_on(piece: Piece, last: Box, box: Box, size: float, turning: bool) -> bool:
    """Tell whether a letter belongs to a piece: same size, same line, no wide gap, not before the last letter.

    On a page with lines from right to left (`turning`) it may stand right before it.
    """
    left, right, top, bottom = box
    same_line = min(top, piece.top) - max(bottom, piece.bottom) > -0.2 * size or (
        bottom < piece.top and top > piece.bottom
    )
    return (
        abs(size - piece.size) < 0.12 * piece.size
        and same_line
        and left - piece.right < WIDE * size
        and right > last[0] - (0.5 * size if turning else 0)
    )


def _cell_at(grids: Sequence[Grid], x: float, y: float) -> tuple[int, int] | None:
    """Return the table and its cell that hold a point, None for one outside of all tables."""
    for index, grid in enumerate(grids):
        if grid.edges[0] >= y >= grid.edges[-1] and (cell := grid.cell_at(x, y)) is not None:
            return index, cell
    return None
