"""Puts the pieces of one column of a PDF page into lines: their order, their blanks, the marks of footnotes in them.

Co-ordinates are those of `ingest.readers.pdf_page`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ingest.readers.letters import is_han
from ingest.readers.pdf_pieces import WIDE, Piece
from ingest.readers.pdf_right import is_from_left, is_from_right, may_be_from_right, turned

# The least gap, in letter sizes, that is a blank.
_BLANK = 0.25
# Beside a Chinese letter a narrower gap is none that was written.
_HAN_BLANK = 0.7
# By how much the blanks of one line differ at most.
_SPREAD = 1.3
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


def lines_of(pieces: list[Piece], page: int, left: float, right: float) -> Iterator[Line]:
    """Yield the lines that pieces make in a column."""
    from_right = is_from_right(piece.text for piece in pieces)
    for row in _rows(pieces):
        if (line := _line(row, page, left, right, from_right)).text:
            yield line


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
