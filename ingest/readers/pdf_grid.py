"""Finds the ruled tables of a PDF page: what lines are drawn, and which cells they part.

A table is drawn as lines or as thin bars, each for a whole row or for one side of a cell. Rules that meet make one
grid; a cell is what no rule parts. Co-ordinates are PDF's: points from the page's lower left corner.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

# A bar that is wider than this is a coloured field, no rule; rules that are so near each other are one.
_THICK = 3.0
# Shorter ones are corners and underlined letters.
_SHORT = 6.0
# A page with more of them is a drawing, and squared paper no table.
_MOST_OBJECTS, _MOST_RULES, _MOST_CELLS = 20_000, 400, 2000
# A frame that reaches into both margins of a page, as shares of its height, is its border.
_BORDER = 0.06


@dataclass(frozen=True, slots=True)
class _Rule:
    """A drawn line: the co-ordinate that it keeps, and from where to where it goes."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page is turned before it is shown: by 0, 90, 180 or 270 degrees clockwise, and its size before that."""

    degrees: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page is shown."""
        match self.degrees:
            case 90:
                return y, self.width - x
            case 180:
                return self.width - x, self.height - y
            case 270:
                return self.height - y, x
        return x, y

    def box(self, left: float, right: float, top: float, bottom: float) -> tuple[float, float, float, float]:
        """Return where the sides of a box are shown."""
        (x, y), (to_x, to_y) = self.point(left, bottom), self.point(right, top)
        return min(x, to_x), max(x, to_x), max(y, to_y), min(y, to_y)


def turn_of(page: pypdfium2.PdfPage) -> Turn:
    """Return how a page is turned; its size is given as it is shown."""
    degrees = page.get_rotation()
    width, height = page.get_size()
    return Turn(degrees, height, width) if degrees in (90, 270) else Turn(degrees, width, height)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's edges from left to right and from top to bottom, and the cell that each slot between them is of.

    Cells are numbered from 0 row by row. `rows` holds each row's cells; None for one that goes on from the row above.
    """

    columns: tuple[float, ...]
    edges: tuple[float, ...]
    owners: tuple[tuple[int, ...], ...]
    rows: tuple[tuple[int | None, ...], ...]

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the cell that holds a point, None for one outside of the table."""
        column = bisect_right(self.columns, x) - 1
        row = bisect_right(self.edges, -y, key=lambda edge: -edge) - 1
        if 0 <= column < len(self.columns) - 1 and 0 <= row < len(self.edges) - 1:
            return self.owners[row][column]
        return None


def read_grids(page: pypdfium2.PdfPage) -> list[Grid]:
    """Return the ruled tables of a page, from top to bottom."""
    flat, upright = _merged(_drawn(page))
    if not flat or not upright or len(flat) + len(upright) > _MOST_RULES:
        return []
    height = page.get_height()
    found = [grid for group in _groups(flat, upright) if (grid := _grid(*group)) is not None]
    found = [grid for grid in found if not _is_border(grid, height) and not any(_is_inside(grid, o) for o in found)]
    return sorted(found, key=lambda grid: (-grid.edges[0], grid.columns[0]))


def _drawn(page: pypdfium2.PdfPage) -> Iterator[tuple[bool, _Rule]]:
    """Yield the level (True) and upright lines that are drawn on a page."""
    count = raw.FPDFPage_CountObjects(page.raw)
    if count > _MOST_OBJECTS:
        return
    turn = turn_of(page)
    sides = tuple(ctypes.c_float() for _ in range(4))
    for index in range(count):
        thing = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_PATH:
            continue
        raw.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides))
        left, bottom, right, top = (side.value for side in sides)
        left, right, top, bottom = turn.box(left, right, top, bottom)
        width, height = right - left, top - bottom
        if min(width, height) <= _THICK < _SHORT < max(width, height):
            level = width > height
            at, start, end = ((top + bottom) / 2, left, right) if level else ((left + right) / 2, bottom, top)
            yield level, _Rule(at, start, end)
        elif min(width, height) > _SHORT and _is_stroked(thing):
            yield from _sides(thing, turn)


def _is_stroked(thing: raw.FPDF_PAGEOBJECT) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(stroke.value)


def _sides(thing: raw.FPDF_PAGEOBJECT, turn: Turn) -> Iterator[tuple[bool, _Rule]]:
    """Yield the straight lines of a path that has several."""
    count = min(raw.FPDFPath_CountSegments(thing), _MOST_RULES)
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, ctypes.byref(matrix))
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(thing, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        here = turn.point(
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _straight(last, here)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _straight(here, first)
        last = here


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[tuple[bool, _Rule]]:
    (x, y), (to_x, to_y) = one, other
    if abs(y - to_y) < 1 and abs(x - to_x) > _SHORT:
        yield True, _Rule((y + to_y) / 2, min(x, to_x), max(x, to_x))
    elif abs(x - to_x) < 1 and abs(y - to_y) > _SHORT:
        yield False, _Rule((x + to_x) / 2, min(y, to_y), max(y, to_y))


def _merged(drawn: Iterator[tuple[bool, _Rule]]) -> tuple[list[_Rule], list[_Rule]]:
    """Return the level and the upright rules; pieces of one are put together."""
    kinds: dict[bool, list[_Rule]] = {True: [], False: []}
    for level, rule in drawn:
        kinds[level].append(rule)
    return _together(kinds[True]), _together(kinds[False])


def _together(rules: list[_Rule]) -> list[_Rule]:
    found: list[_Rule] = []
    for at, group in _near(rules):
        current: _Rule | None = None
        for rule in sorted(group, key=lambda each: each.start):
            if current is not None and rule.start <= current.end + _THICK:
                current = _Rule(at, current.start, max(current.end, rule.end))
                found[-1] = current
            else:
                current = _Rule(at, rule.start, rule.end)
                found.append(current)
    return found


def _near(rules: list[_Rule]) -> Iterator[tuple[float, list[_Rule]]]:
    """Yield rules of about the same co-ordinate, and it."""
    group: list[_Rule] = []
    for rule in sorted(rules, key=lambda each: each.at):
        if group and rule.at - group[0].at > _THICK:
            yield group[0].at, group
            group = []
        group.append(rule)
    if group:
        yield group[0].at, group


def _groups(flat: list[_Rule], upright: list[_Rule]) -> Iterator[tuple[list[_Rule], list[_Rule]]]:
    """Yield level and upright rules that meet."""
    parent = list(range(len(flat) + len(upright)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for place, level in enumerate(flat):
        for other, rule in enumerate(upright, len(flat)):
            crosses = level.start - _THICK <= rule.at <= level.end + _THICK
            if crosses and rule.start - _THICK <= level.at <= rule.end + _THICK:
                parent[root(place)] = root(other)
    groups: dict[int, tuple[list[_Rule], list[_Rule]]] = defaultdict(lambda: ([], []))
    for index, rule in enumerate([*flat, *upright]):
        groups[root(index)][index >= len(flat)].append(rule)
    for level_rules, upright_rules in groups.values():
        if len(level_rules) > 1 and upright_rules:
            yield level_rules, upright_rules


def _grid(flat: list[_Rule], upright: list[_Rule]) -> Grid | None:
    """Return the grid of rules that meet; where a side of the whole is not drawn, it ends where the rules end."""
    ends = [end for rule in flat for end in (rule.start, rule.end)]
    columns = _distinct([rule.at for rule in upright] + [min(ends), max(ends)])
    ends = [end for rule in upright for end in (rule.start, rule.end)]
    edges = _distinct([rule.at for rule in flat] + [min(ends), max(ends)])[::-1]
    if len(columns) < 2 or len(edges) < 2 or len(columns) * len(edges) > _MOST_CELLS:
        return None
    bars, lines = _by_place(upright), _by_place(flat)
    owners: list[list[int]] = []
    rows: list[list[int | None]] = []
    count = 0
    above: dict[tuple[int, int], int] = {}
    for row, (top, bottom) in enumerate(pairwise(edges)):
        middle = (top + bottom) / 2
        parts = [c for c in range(1, len(columns) - 1) if _covers(bars, columns[c], middle)]
        runs = list(pairwise([0, *parts, len(columns) - 1]))
        own: dict[tuple[int, int], int] = {}
        cells: list[int | None] = []
        for run in runs:
            goes_on = row > 0 and run in above and not _covers(lines, top, (columns[run[0]] + columns[run[0] + 1]) / 2)
            own[run] = above[run] if goes_on else count
            cells.append(None if goes_on else count)
            count += not goes_on
        owners.append([own[run] for run in runs for _ in range(*run)])
        rows.append(cells)
        above = own
    return Grid(tuple(columns), tuple(edges), tuple(map(tuple, owners)), tuple(map(tuple, rows)))


def _distinct(places: list[float]) -> list[float]:
    """Return places in order, those that are very near each other once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _THICK:
            found.append(place)
    return found


def _by_place(rules: list[_Rule]) -> dict[int, list[_Rule]]:
    found: dict[int, list[_Rule]] = defaultdict(list)
    for rule in rules:
        found[round(rule.at / _THICK)].append(rule)
    return found


def _covers(rules: dict[int, list[_Rule]], at: float, place: float) -> bool:
    """Tell whether one of the rules at a co-ordinate goes over a place."""
    near = round(at / _THICK)
    return any(
        abs(rule.at - at) <= _THICK and rule.start - 1 <= place <= rule.end + 1
        for key in (near - 1, near, near + 1)
        for rule in rules.get(key, ())
    )


def _is_border(grid: Grid, height: float) -> bool:
    """Tell whether a frame is the border of a page."""
    frame = len(grid.edges) == len(grid.columns) == 2
    return frame and grid.edges[0] > height * (1 - _BORDER) and grid.edges[-1] < height * _BORDER


def _is_inside(grid: Grid, other: Grid) -> bool:
    """Tell whether a table stands in a cell of another one."""
    return (
        grid is not other
        and other.columns[0] <= grid.columns[0]
        and grid.columns[-1] <= other.columns[-1]
        and other.edges[0] >= grid.edges[0]
        and grid.edges[-1] >= other.edges[-1]
    )
