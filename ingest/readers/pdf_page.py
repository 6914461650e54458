"""Puts the letters of a PDF page into lines and tables: column by column, from top to bottom.

Co-ordinates are PDF's: points from the page's lower left corner. A line that is written from right to left (Arabic)
lies mirrored in its column, so that its `left` is where it begins.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

import pypdfium2

from ingest.readers.pdf_grid import Grid, read_grids, turn_of
from ingest.readers.pdf_lines import Line, lines_of
from ingest.readers.pdf_pieces import Piece, read_pieces
from ingest.readers.pdf_right import is_from_right

# Where a gutter between two columns may stand, as shares of the page's width, and how wide it must be in points.
_GUTTER = (0.3, 0.7)
_GUTTER_WIDTH = 9.0
# A page with more pieces than this is a drawing, and has no columns of text.
_MOST = 1000
# What a cell leaves free beside its edges at most, where its text stands at the left.
_PADDING = 6.0


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
            yield from lines_of(group, page, left, right)
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
                [replace(line, in_cell=True) for line in lines_of(inside, page, left, grid.columns[last] - padding)]
            )
        rows.append(lines[::-1] if from_right else lines)
    return Table(grid.columns, rows)


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
