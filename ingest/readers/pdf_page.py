"""Puts the letters of a PDF page into lines and tables: column by column, from top to bottom.

Co-ordinates are PDF's: points from the page's lower left corner. A line that is written from right to left (Arabic)
lies mirrored in its column, so that its `left` is where it begins.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TypeAlias

import pypdfium2

from ingest.readers.letters import is_han
from ingest.readers.pdf_grid import Grid, read_grids, turn_of
from ingest.readers.pdf_pieces import WIDE, Piece, read_pieces
from ingest.readers.pdf_right import is_from_left, is_from_right, may_be_from_right, turned

# Where a gutter between two columns may stand, as shares of the page's width, and how wide it must be in points.
_GUTTER = (0.3, 0.7)
_GUTTER_WIDTH = 9.0
# A page with more pieces than this is a drawing, and has no columns of text.
_MOST = 1000
# The least gap, in letter sizes, that is a blank.
_BLANK = 0.25
# Beside a Chinese letter a narrower gap is none that was written.
_HAN_BLANK = 0.7
# By how much the blanks of one line differ at most.
_SPREAD = 1.3
# What a cell leaves free beside its edges at most, where its text stands at the left.
_PADDING = 6.0
# Letters that stand higher than the line by this share of its size, and are smaller, are marks of footnotes.
_RAISED, _SMALLER = 0.2, 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page, the column that it stands in, and the marks of footnotes that were in it.

    `word` is how wide its first word is; `in_cell`: it stands in a table; `is_note`: a raised mark begins it;
    `from_right`: it is written from right to left.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    base: float
    word: float
    page: int
    column_left: float
    column_right: float
    marks: tuple[str, ...]
    in_cell: bool = False
    is_note: bool = False
    from_right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its upright edges, and the lines in each cell of each row."""

    columns: tuple[float, ...]
    rows: list[list[list[Line]]]

    @property
    def lines(self) -> Iterator[Line]:
        """The lines of all cells."""
        return (line for row in self.rows for cell in row for line in cell)

    def with_lines(self, of: Callable[[Line], Line]) -> Table:
        """Return the table with another line for each of its lines."""
        return Table(self.columns, [[list(map(of, cell)) for cell in row] for row in self.rows])


Part: TypeAlias = "Line | Table"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its height, and its lines and tables in reading order."""

    height: float
    parts: list[Part]

    @property
    def lines(self) -> Iterator[Line]:
        """The lines of the page, those of its tables too."""
        for part in self.parts:
            yield from [part] if isinstance(part, Line) else part.lines


def read_page(document: pypdfium2.PdfDocument, index: int) -> Page:
    """Return the lines and tables of a page in reading order."""
    page = document[index]
    text_page = page.get_textpage()
    try:
        grids = read_grids(page)
        pieces = read_pieces(text_page.raw, grids, turn_of(page))
        width, height = page.get_size()
    finally:
        text_page.close()
        page.close()
    return Page(height, list(_parts(pieces, grids, index, width)))


def _parts(pieces: list[Piece], grids: list[Grid], page: int, width: float) -> Iterator[Part]:
    """Yield tables, and the lines above, between and below them."""
    gutter = _gutter([piece for piece in pieces if piece.cell is None], width)
    # What stands inside of one of two columns is read with it.
    apart = [gutter is None or grid.columns[0] < gutter < grid.columns[-1] for grid in grids]
    held: dict[tuple[int, int], list[Piece]] = defaultdict(list)
    bands: list[list[Piece]] = [[] for _ in range(len(grids) + 1)]
    tops = [-grid.edges[0] for grid in grids]
    for piece in pieces:
        if piece.cell is not None and apart[piece.cell[0]]:
            held[piece.cell].append(piece)
        else:
            bands[bisect_left(tops, -(piece.top + piece.bottom) / 2) if any(apart) else 0].append(piece)
    filled = {table for table, _ in held}
    for index, band in enumerate(bands):
        for group in _columns(band, gutter):
            left, right = min(p.left for p in group), max(p.right for p in group)
            yield from _lines(group, page, left, right)
        if index in filled:
            yield _table(grids[index], {cell: inside for (table, cell), inside in held.items() if table == index}, page)


def _table(grid: Grid, cells: dict[int, list[Piece]], page: int) -> Table:
    """Return a table with the lines of its cells; a cell that goes on from the row above is empty."""
    from_right = is_from_right(piece.text for inside in cells.values() for piece in inside)
    rows = []
    for slots, row in zip(grid.owners, grid.rows, strict=True):
        lines: list[list[Line]] = []
        for cell in row:
            inside = cells.get(cell, []) if cell is not None else []
            if cell is None or not inside:
                lines.append([])
                continue
            first, last = slots.index(cell), len(slots) - slots[::-1].index(cell)
            left = min(piece.left for piece in inside)
            padding = min(left - grid.columns[first], _PADDING)
            lines.append(
                [replace(line, in_cell=True) for line in _lines(inside, page, left, grid.columns[last] - padding)]
            )
        rows.append(lines[::-1] if from_right else lines)
    return Table(grid.columns, rows)


def _lines(pieces: list[Piece], page: int, left: float, right: float) -> Iterator[Line]:
    """Yield the lines that pieces make in a column."""
    from_right = is_from_right(piece.text for piece in pieces)
    for row in _rows(pieces):
        if (line := _line(row, page, left, right, from_right)).text:
            yield line


def _columns(pieces: list[Piece], gutter: float | None) -> Iterable[list[Piece]]:
    """Yield groups of pieces in reading order: what crosses the gutter, and the columns between such lines."""
    if gutter is None:
        if pieces:
            yield pieces
        return
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: -p.top):
        if piece.left < gutter - 1 and piece.right > gutter + 1:
            for group in (right, left) if is_from_right(p.text for p in pieces) else (left, right):
                if group:
                    yield list(group)
            left, right = [], []
            yield [piece]
        else:
            (left if piece.right <= gutter + 1 else right).append(piece)
    for group in (right, left) if is_from_right(p.text for p in pieces) else (left, right):
        if group:
            yield group


def _gutter(pieces: list[Piece], width: float) -> float | None:
    """Return where the gutter between two columns stands, None where the page has one column."""
    long = [piece for piece in pieces if len(piece.text) > 12]
    if not 12 <= len(long) <= _MOST:
        return None
    edges = sorted({piece.left for piece in long if _GUTTER[0] * width < piece.left < _GUTTER[1] * width})
    for edge in edges:
        on_left = [p for p in long if p.right <= edge - _GUTTER_WIDTH + 0.5]
        on_right = [p for p in long if p.left >= edge - 1]
        crossing = len(long) - len(on_left) - len(on_right)
        if min(len(on_left), len(on_right)) < 5 or crossing > 0.2 * len(long):
            continue
        beside = sum(any(p.bottom < r.top and p.top > r.bottom for p in on_left) for r in on_right)
        if beside > 0.5 * len(on_right):
            ends = max(p.right for p in on_left)
            # Numbers of items may stand before what is long.
            return (ends + min(p.left for p in pieces if p.left >= ends)) / 2
    return None


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Return pieces by line, the lines from top to bottom."""
    rows: list[list[Piece]] = []
    largest: Piece | None = None
    for piece in sorted(pieces, key=lambda p: (-(p.top + p.bottom) / 2, p.left)):
        if largest is not None and _beside(largest, piece):
            rows[-1].append(piece)
            largest = piece if piece.size > largest.size else largest
        else:
            rows.append([piece])
            largest = piece
    return rows


def _beside(largest: Piece, piece: Piece) -> bool:
    """Tell whether a piece stands on the line of the largest one: it overlaps its height by half of its own."""
    overlap = min(largest.top, piece.top) - max(largest.bottom, piece.bottom)
    return overlap > 0.4 * min(largest.top - largest.bottom, piece.top - piece.bottom)


def _line(row: list[Piece], page: int, column_left: float, column_right: float, in_turned: bool) -> Line:
    """Return the line of a row of pieces; marks of footnotes are left out.

    `in_turned`: most lines about it are written from right to left.
    """
    main = max(row, key=lambda p: (len(p.text.strip()), p.size))
    words_of = [piece.text for piece in row]
    from_right = is_from_right(words_of) or (in_turned and may_be_from_right(words_of))
    row = _ordered(row, from_right)
    wide = _wide(row, main, from_right)
    text, last, marks = "", row[0], []
    for index, piece in enumerate(row):
        words = turned(piece.text.strip()) if from_right else piece.text.strip()
        if index and _is_mark(piece, main):
            marks.append(words)
            continue
        if text:
            gap = last.left - piece.right if from_right else piece.left - last.right
            blank = gap > _BLANK * main.size or row[index - 1].text[-1:] == " "
            if is_han(text[-1:]) or is_han(words[:1]):
                blank = gap > _HAN_BLANK * main.size
            text += "\t" if gap > wide else " " if blank else ""
        text += words
        last = piece
    left, right = min(p.left for p in row), max(p.right for p in row)
    if from_right:
        left, right = column_left + column_right - right, column_left + column_right - left
    return Line(
        text=text.strip(),
        left=left,
        right=right,
        top=max(p.top for p in row),
        bottom=min(p.bottom for p in row),
        size=main.size,
        bold=main.bold,
        base=main.base,
        word=len(text.partition(" ")[0]) * (right - left) / len(text)
        if from_right
        else (row[0].word or row[0].right) - left,
        page=page,
        column_left=column_left,
        column_right=column_right,
        marks=tuple(marks),
        is_note=len(row) > 1 and _is_mark(row[0], main),
        from_right=from_right,
    )


def _wide(row: list[Piece], main: Piece, from_right: bool) -> float:
    """Return which gap parts two pieces of a line; the blanks of a line that is spread to its full width are as wide.

    Before the first of them a number may stand.
    """
    between = [b.left - a.right for a, b in (pairwise(row[::-1]) if from_right else pairwise(row))][1:]
    gaps = [*between, *(end - start for piece in row for _, start, end in piece.gaps)]
    # Blanks that are no wider than usual are not among them.
    narrow = sum(piece.text.strip().count(" ") - len(piece.gaps) for piece in row)
    spread = between and len(gaps) > 1 and narrow <= 0 and max(gaps) < _SPREAD * min(gaps)
    return max(WIDE * main.size, _SPREAD * max(gaps)) if spread else WIDE * main.size


def _ordered(row: list[Piece], from_right: bool) -> list[Piece]:
    """Return the pieces of a line in reading order; from the right, those of words from the left as one piece."""
    middles = sorted(middle for piece in row for middle in piece.middles)
    parts = [part for piece in row for part in piece.parted(middles)]
    if not from_right:
        return sorted(parts, key=lambda p: p.left)
    runs = groupby(sorted(parts, key=lambda p: -p.right), key=lambda piece: is_from_left(piece.text))
    return [piece for from_left, run in runs for piece in ([_joined(list(run))] if from_left else run)]


def _joined(run: list[Piece]) -> Piece:
    """Return pieces of words from the left as one; figures with a blank between them stand as the line does."""
    text = ""
    run.sort(key=lambda piece: piece.left)
    for last, piece in pairwise([run[0], *run]):
        text += " " if text and piece.left - last.right > _BLANK * piece.size else ""
        text += piece.text.strip()
    if not any(map(str.isalpha, text)):
        text = " ".join(text.split()[::-1])
    return replace(run[0], text=text, right=max(piece.right for piece in run), gaps=[])


def _is_mark(piece: Piece, main: Piece) -> bool:
    """Tell whether a piece is the mark of a footnote: figures, smaller and higher than the line's letters."""
    words = piece.text.strip()
    raised = piece.bottom > main.bottom + _RAISED * main.size
    return (
        len(words) <= 3 and (words.isdecimal() or not words.strip("*")) and raised and piece.size < _SMALLER * main.size
    )
