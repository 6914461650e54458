"""Puts the letters of a PDF page into lines: column by column, from top to bottom.

Co-ordinates are PDF's: points from the page's lower left corner. A line that is written from right to left (Arabic)
lies mirrored in its column, so that its `left` is where it begins.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

# A gap between letters, in letter sizes, that parts two pieces of a line (a number and its text, cells of a table).
_WIDE = 1.1
# Where a gutter between two columns may stand, as shares of the page's width, and how wide it must be in points.
_GUTTER = (0.3, 0.7)
_GUTTER_WIDTH = 9.0
# A page with more pieces than this is a drawing, and has no columns of text.
_MOST = 1000
# Hebrew, Arabic and their neighbours, and the forms of their letters.
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_MARKED_FIGURES = re.compile(r"([^\w\s]+)(\d[\d.,/-]*)")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
# Letters that stand higher than the line by this share of its size, and are smaller, are marks of footnotes.
_RAISED, _SMALLER = 0.2, 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page, the column that it stands in, and the marks of footnotes that were in it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    page: int
    column_left: float
    column_right: float
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its height and its lines in reading order."""

    height: float
    lines: list[Line]


@dataclass(slots=True)
class _Piece:
    """Letters that follow each other on one line; `place` is the piece's in the order of the file."""

    place: int
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool


def read_page(document: pypdfium2.PdfDocument, index: int) -> Page:
    """Return the lines of a page in reading order."""
    page = document[index]
    text_page = page.get_textpage()
    try:
        pieces = _pieces(text_page.raw)
        width, height = page.get_size()
    finally:
        text_page.close()
        page.close()
    lines: list[Line] = []
    for group in _columns(pieces, width):
        left, right = min(p.left for p in group), max(p.right for p in group)
        lines += [_line(row, index, left, right) for row in _rows(group)]
    return Page(height, [line for line in lines if line.text])


def _pieces(page: raw.FPDF_TEXTPAGE) -> list[_Piece]:
    """Return the pieces of a page's text in the order of the file."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found: list[_Piece] = []
    current: _Piece | None = None
    for index in range(raw.FPDFText_CountChars(page)):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in (10, 13, 0):
            current = None
            continue
        letter = "-" if code in (2, 0xFFFE) else chr(code)
        if letter.isspace():
            if current is not None and not current.text.endswith(" "):
                current.text += " "
            continue
        raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
        size = raw.FPDFText_GetFontSize(page, index) or top.value - bottom.value
        weight = raw.FPDFText_GetFontWeight(page, index)
        box = (left.value, right.value, top.value, bottom.value)
        if current is None or not _goes_on(current, box, size):
            current = _Piece(len(found), "", box[0], box[1], box[2], box[3], size, weight >= 600)
            found.append(current)
        current.text += letter
        current.left, current.right = min(current.left, box[0]), max(current.right, box[1])
        current.top, current.bottom = max(current.top, box[2]), min(current.bottom, box[3])
    return [piece for piece in found if piece.text.strip()]


def _goes_on(piece: _Piece, box: tuple[float, float, float, float], size: float) -> bool:
    """Tell whether a letter belongs to a piece: same size, same line, no wide gap."""
    left, right, top, bottom = box
    same_line = min(top, piece.top) - max(bottom, piece.bottom) > -0.2 * size or (
        bottom < piece.top and top > piece.bottom
    )
    return (
        abs(size - piece.size) < 0.12 * piece.size
        and same_line
        and left - piece.right < _WIDE * size
        and right > piece.left - 0.5 * size
    )


def _columns(pieces: list[_Piece], width: float) -> Iterable[list[_Piece]]:
    """Yield groups of pieces in reading order: what crosses the gutter, and the columns between such lines."""
    gutter = _gutter(pieces, width)
    if gutter is None:
        if pieces:
            yield pieces
        return
    left: list[_Piece] = []
    right: list[_Piece] = []
    for piece in sorted(pieces, key=lambda p: -p.top):
        if piece.left < gutter - 1 and piece.right > gutter + 1:
            for group in (right, left) if _is_from_right(pieces) else (left, right):
                if group:
                    yield list(group)
            left, right = [], []
            yield [piece]
        else:
            (left if piece.right <= gutter + 1 else right).append(piece)
    for group in (right, left) if _is_from_right(pieces) else (left, right):
        if group:
            yield group


def _gutter(pieces: list[_Piece], width: float) -> float | None:
    """Return where the gutter between two columns stands, None where the page has one column."""
    long = [piece for piece in pieces if len(piece.text) > 12]
    if not 12 <= len(long) <= _MOST:
        return None
    edges = sorted({piece.left for piece in long if _GUTTER[0] * width < piece.left < _GUTTER[1] * width})
    for edge in edges:
        place = edge - _GUTTER_WIDTH / 2
        on_left = [p for p in long if p.right <= edge - _GUTTER_WIDTH + 0.5]
        on_right = [p for p in long if p.left >= edge - 1]
        crossing = len(long) - len(on_left) - len(on_right)
        if min(len(on_left), len(on_right)) < 5 or crossing > 0.2 * len(long):
            continue
        beside = sum(any(p.bottom < r.top and p.top > r.bottom for p in on_left) for r in on_right)
        if beside > 0.5 * len(on_right):
            return place
    return None


def _rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Return pieces by line, the lines from top to bottom."""
    rows: list[list[_Piece]] = []
    largest: _Piece | None = None
    for piece in sorted(pieces, key=lambda p: (-(p.top + p.bottom) / 2, p.left)):
        if largest is not None and _beside(largest, piece):
            rows[-1].append(piece)
            largest = piece if piece.size > largest.size else largest
        else:
            rows.append([piece])
            largest = piece
    return rows


def _beside(largest: _Piece, piece: _Piece) -> bool:
    """Tell whether a piece stands on the line of the largest one: it overlaps its height by half of its own."""
    overlap = min(largest.top, piece.top) - max(largest.bottom, piece.bottom)
    return overlap > 0.4 * min(largest.top - largest.bottom, piece.top - piece.bottom)


def _line(row: list[_Piece], page: int, column_left: float, column_right: float) -> Line:
    """Return the line of a row of pieces; marks of footnotes are left out."""
    main = max(row, key=lambda p: (len(p.text.strip()), p.size))
    from_right = _is_from_right(row)
    row = _ordered(row, _WIDE * main.size, from_right)
    text, last, marks = "", row[0], []
    for index, piece in enumerate(row):
        words = _turned(piece.text.strip()) if from_right else piece.text.strip()
        if index and _is_mark(piece, main):
            marks.append(words)
            continue
        if text:
            gap = last.left - piece.right if from_right else piece.left - last.right
            text += (
                "\t"
                if gap > _WIDE * main.size
                else " "
                if gap > 0.15 * main.size or row[index - 1].text[-1:] == " "
                else ""
            )
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
        page=page,
        column_left=column_left,
        column_right=column_right,
        marks=tuple(marks),
    )


def _ordered(row: list[_Piece], wide: float, from_right: bool) -> list[_Piece]:
    """Return the pieces of a line in reading order.

    From the right, pieces without a wide gap between them are in the file's order, in which figures stand rightly.
    """
    if not from_right:
        return sorted(row, key=lambda p: p.left)
    groups: list[list[_Piece]] = []
    begin = 0.0
    for piece in sorted(row, key=lambda p: -p.right):
        if groups and begin - piece.right <= wide:
            groups[-1].append(piece)
            begin = min(begin, piece.left)
        else:
            groups.append([piece])
            begin = piece.left
    return [piece for group in groups for piece in sorted(group, key=lambda p: p.place)]


def _turned(words: str) -> str:
    """Return figures of a line from the right with the marks that stand to their left, which are read after them."""
    found = _MARKED_FIGURES.fullmatch(words)
    return found[2] + found[1][::-1].translate(_MIRRORED) if found else words


def _is_from_right(pieces: list[_Piece]) -> bool:
    """Tell whether most letters of some pieces are of a script that is written from right to left."""
    text = "".join(piece.text for piece in pieces)
    return 2 * len(_FROM_RIGHT.findall(text)) > sum(map(str.isalpha, text))


def _is_mark(piece: _Piece, main: _Piece) -> bool:
    """Tell whether a piece is the mark of a footnote: figures, smaller and higher than the line's letters."""
    words = piece.text.strip()
    raised = piece.bottom > main.bottom + _RAISED * main.size
    return (
        len(words) <= 3 and (words.isdecimal() or not words.strip("*")) and raised and piece.size < _SMALLER * main.size
    )
