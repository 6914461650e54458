"""Reads the letters of a PDF page and puts those that follow each other on one line into pieces."""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pypdfium2 import raw

from ingest.readers.letters import is_han
from ingest.readers.pdf_grid import Grid, Turn

# A gap between letters, in letter sizes, that parts two pieces of a line (a number and its text, cells of a table).
WIDE = 1.1
# A gap in which another piece may stand: a mark of another font, drawn before or after the letters about it.
_GAP = 0.3

# Hebrew, Arabic and their neighbours, and the forms of their letters.
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_MARKED_FIGURES = re.compile(r"([^\w\s]+)(\d[\d.,/-]*)")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


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
    def middle(self) -> float:
        """Where the middle of the piece is, from left to right."""
        return (self.left + self.right) / 2

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
    loose = False
    for index in range(raw.FPDFText_CountChars(page)):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in (10, 13, 0):
            current = None
            continue
        letter = "-" if code in (2, 0xFFFE) else chr(code)
        if letter.isspace():
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
        cell = _cell_at(grids, (box[0] + box[1]) / 2, (box[2] + box[3]) / 2) if grids else None
        if current is None or current.cell != cell or not _goes_on(current, box, size):
            raw.FPDFText_GetCharOrigin(page, index, left, right)
            current = Piece(len(found), "", *box, size, weight >= 600, turn.point(left.value, right.value)[1], cell)
            found.append(current)
        elif loose and (is_han(letter) or is_han(current.text[-2:-1])):
            # What typesetting leaves free about a Chinese letter is no blank.
            current.text = current.text.rstrip()
        if box[0] - current.right > _GAP * size:
            current.gaps.append((len(current.text), current.right, box[0]))
        loose = False
        current.text += letter
        current.left, current.right = min(current.left, box[0]), max(current.right, box[1])
        current.top, current.bottom = max(current.top, box[2]), min(current.bottom, box[3])
    return [piece for piece in found if piece.text.strip()]


def _goes_on(piece: Piece, box: tuple[float, float, float, float], size: float) -> bool:
    """Tell whether a letter belongs to a piece: same size, same line, no wide gap."""
    left, right, top, bottom = box
    same_line = min(top, piece.top) - max(bottom, piece.bottom) > -0.2 * size or (
        bottom < piece.top and top > piece.bottom
    )
    return (
        abs(size - piece.size) < 0.12 * piece.size
        and same_line
        and left - piece.right < WIDE * size
        and right > piece.left - 0.5 * size
    )


def _cell_at(grids: Sequence[Grid], x: float, y: float) -> tuple[int, int] | None:
    """Return the table and its cell that hold a point, None for one outside of all tables."""
    for index, grid in enumerate(grids):
        if grid.edges[0] >= y >= grid.edges[-1] and (cell := grid.cell_at(x, y)) is not None:
            return index, cell
    return None


def turned(words: str) -> str:
    """Return figures of a line from the right with the marks that stand to their left, which are read after them."""
    found = _MARKED_FIGURES.fullmatch(words)
    return found[2] + found[1][::-1].translate(_MIRRORED) if found else words


def is_from_right(pieces: Sequence[Piece]) -> bool:
    """Tell whether most letters of some pieces are of a script that is written from right to left."""
    text = "".join(piece.text for piece in pieces)
    return 2 * len(_FROM_RIGHT.findall(text)) > sum(map(str.isalpha, text))
