"""Tables that converters draw with letters, and that are none of CommonMark's.

Pandoc draws a frame of "+", "-" and "|", or columns below rows of dashes; markdownify gives rows of a table without a
head in bars, "| 1 | tea |", and no line of dashes between.

They are given as HTML tables whose cells are Markdown. A letter may be wider than one column, or take none.
Source: pandoc's manual, "Tables": simple_tables, multiline_tables, grid_tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final
from unicodedata import combining, east_asian_width

from ingest.readers.letters import is_han

_FRAME: Final = re.compile(r"[ >]*\+(?:[-=:]{2,}\+)+[ ]*")
_RULE: Final = re.compile(r"[ ]*-{5,}[ ]*")
_DASHES: Final = re.compile(r"[ ]*-{2,}(?:[ ]+-{2,})+[ ]*")
_BARRED: Final = re.compile(r"\|(?:[^|\\\n]|\\.)*\|(?:(?:[^|\\\n]|\\.)*\|)+[ ]*")
_BAR: Final = re.compile(r"(?<!\\)\|")
_BELOW_HEAD: Final = re.compile(r"[ ]*\|?(?:[ ]*:?-+:?[ ]*\|)+[ ]*:?-*:?[ ]*")
_RUN: Final = re.compile(r"-+")
_ITEM: Final = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ ]")
# One line in bars makes no table.
_ROWS: Final = 2
# A table's head has no more lines than this.
_HEAD: Final = 30


def with_tables(text: str) -> str:
    """Return a Markdown text with its drawn tables as HTML."""
    if "--" not in text and "\n|" not in f"\n{text}":
        return text
    lines = text.split("\n")
    return "\n".join(_lines(lines))


def _lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a text, those of tables as HTML."""
    # Lines that may be the head of a table below them wait for it.
    waiting: list[str] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        drawn: tuple[list[list[str]], int] | None = None
        if _FRAME.fullmatch(line):
            drawn = _framed(lines, place)
        elif _DASHES.fullmatch(line):
            drawn = _dashed(lines, place, waiting)
        elif line.startswith("|") and not (waiting and waiting[-1].startswith("|")):
            drawn = _barred(lines, place)
        if drawn is not None:
            rows, place = drawn
            yield from waiting
            waiting = []
            yield from _html(rows)
            continue
        if not line.strip() or len(waiting) > _HEAD:
            yield from waiting
            waiting = []
        waiting.append(line)
        place += 1
    yield from waiting


def _framed(lines: Sequence[str], start: int) -> tuple[list[list[str]], int] | None:
    """Return the rows of a table in a frame and the place behind it, None where no row is."""
    edges = [match.start() for match in re.finditer(r"\+", lines[start])]
    rows: list[list[str]] = []
    block: list[str] = []
    place = start + 1
    while place < len(lines) and lines[place].lstrip(" >").startswith(("|", "+")):
        if _FRAME.fullmatch(lines[place]):
            if not block:
                break
            rows.append(_cells(block, edges, 1))
            block = []
        else:
            block.append(lines[place])
        place += 1
    return (rows, place) if rows else None


def _barred(lines: Sequence[str], start: int) -> tuple[list[list[str]], int] | None:
    """Return the rows of a table in bars alone and the place behind it; None where a line of dashes is in it."""
    place = start
    while place < len(lines) and lines[place].startswith("|"):
        place += 1
    block = lines[start:place]
    if len(block) < _ROWS or any(_BELOW_HEAD.fullmatch(line) or not _BARRED.fullmatch(line) for line in block):
        return None
    rows = [[cell.strip() for cell in _BAR.split(line.strip())[1:-1]] for line in block]
    return (rows, place) if len({len(row) for row in rows}) == 1 else None


def _dashed(lines: Sequence[str], start: int, above: list[str]) -> tuple[list[list[str]], int] | None:
    """Return the rows of a table with columns below dashes, with its head, and the place behind it.

    `above` loses the lines of the head. A rule above the head says that a row has many lines, and an empty one ends it;
    a table without a head has a rule below.
    """
    columns = [match.start() for match in _RUN.finditer(lines[start])]
    rule = next((index for index, line in enumerate(above) if _RULE.fullmatch(line)), None)
    head = above[rule + 1 :] if rule is not None else [line for line in above[-1:] if line.strip()]
    is_open = head and rule is None
    place = start + 1
    block: list[str] = []
    while place < len(lines) and not _closes(lines[place]) and (lines[place].strip() or not is_open):
        block.append(lines[place])
        place += 1
    if not block or (not is_open and place == len(lines)) or not all(_fits(line, columns) for line in (*head, *block)):
        return None
    many = rule is not None or not all(map(str.strip, block))
    rows = [_cells(head, columns)] if head else []
    rows += [_cells(row, columns) for row in (_parted(block) if many else ([line] for line in block))]
    place += not is_open
    del above[rule if rule is not None else len(above) - len(head) :]
    return rows, place


def _closes(line: str) -> bool:
    return bool(_RULE.fullmatch(line) or _DASHES.fullmatch(line))


def _fits(line: str, columns: Sequence[int]) -> bool:
    """Tell whether a line holds nothing right before its columns."""
    spread = _spread(line)
    return not any("".join(spread[column - 1 : column]).strip() for column in columns if column)


def _parted(block: Sequence[str]) -> Iterator[list[str]]:
    """Yield the rows of lines that empty ones part."""
    for holds, row in groupby(block, key=lambda line: bool(line.strip())):
        if holds:
            yield list(row)


def _cells(block: Sequence[str], edges: Sequence[int], margin: int = 0) -> list[str]:
    """Return the cells that lines make between edges; the last of them may be wider than its dashes."""
    spread = [_spread(line) for line in block]
    stops: list[int | None] = [*edges[1:]] if margin else [*edges[1:], None]
    return [
        _joined(["".join(line[start + margin : stop]).strip() for line in spread])
        for start, stop in zip(edges, stops, strict=False)
    ]


def _joined(lines: Sequence[str]) -> str:
    """Return the paragraphs of a cell, each on a line, an empty one between them; an item begins a line too."""
    text = ""
    for above, line in pairwise(("", *lines)):
        if not above or not line or _ITEM.match(line):
            text += "\n"
        elif not (is_han(above[-1]) and is_han(line[0])):
            text += " "
        text += line
    return text.strip("\n")


def _spread(line: str) -> list[str]:
    """Return what a line shows column by column: a wide letter takes two, a mark on a letter none."""
    columns: list[str] = []
    for letter in line:
        if combining(letter) and columns:
            columns[-1] += letter
        else:
            columns += [letter, ""] if east_asian_width(letter) in "WF" else [letter]
    return columns


def _html(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield ""
    yield "<table>"
    for row in rows:
        yield "<tr>"
        for cell in row:
            yield from ("<td>", "", cell, "", "</td>")
        yield "</tr>"
    yield "</table>"
    yield ""
