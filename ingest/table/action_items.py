"""Reads tables of action items: number, action with its clauses, milestone, periodic goals met, completed.

Below the row of an item stands a row with an empty first cell and the progress report. A row whose number a page
break swallowed is kept without it; what the page break swallowed counts as empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.designations import find
from graph.records import ActionItem, Unresolved
from ingest.document import Document
from ingest.languages.language import languages, lexicon
from ingest.languages.literals import DocumentFinder
from ingest.outline import Outline
from ingest.table.cells import Cell, cells, place

_NUMBER = re.compile(r"[^\s\-]{1,24}-\d{1,3}")
_DIGITS = re.compile(r"\d+")
_PARENTHESIS = re.compile(r"\(([^()\n]{1,80})\)")
_CLOSING = re.compile(r"[\s.;,:]*(?:\[footnote|\n|$)")
_POINTER = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3} (?:\d[\d.]{0,6}|[ivx]{1,5})")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the table's header and cells in all languages."""

    header: DocumentFinder
    columns: dict[str, str]
    verbs: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Columns:
    """At which cell of a row each thing stands."""

    action: int
    milestone: int
    goals_met: int
    completed: int
    width: int


@cache
def _words() -> _Words:
    columns: dict[str, str] = {}
    verbs: set[str] = set()
    items: set[str] = set()
    for language in languages():
        section = lexicon(language).section("tables")
        for key in ("milestone", "goals_met", "completed"):
            columns.update((word.casefold(), key) for word in section.words(key))
        items.update(section.words("item"))
        verbs.update(section.words("clause_verbs"))
    first = "|".join(sorted(map(re.escape, items), key=len, reverse=True))
    verb = "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))
    return _Words(
        header=DocumentFinder(
            re.compile(rf"\t(?<=\n.)(?:\[bookmark: [^\]\n]{{0,80}}\]){{0,40}}(?:{first})[ \t\u00a0]*(?=\n)"),
            "\t[bookmark: ",
            *(f"\t{item}" for item in items),
        ),
        columns=columns,
        verbs=re.compile(rf"(?:{verb})(?:\W|$)|(?:\w+ ){{1,3}}(?:{verb})(?:\W|$)", re.IGNORECASE),
    )


def action_items(document: Document, outline: Outline) -> Iterator[ActionItem | Unresolved]:
    """Yield the rows of the tables of action items of a document."""
    text = document.text
    headers = list(_words().header.find(document))
    for index, header in enumerate(headers):
        section = outline.at(header.start())
        stop = headers[index + 1].start() - 1 if index + 1 < len(headers) else len(text)
        if section.end > header.end():
            stop = min(stop, section.end)
        found = list(cells(text, header.start(), stop))
        columns = _columns(found)
        if columns is None:
            continue
        for number, row in _rows(found[columns.width :], columns):
            if number is None and not row[0].joined:
                continue
            yield _item(document, section.instrument, number, row, columns)


def _columns(found: list[Cell]) -> _Columns | None:
    """Return the columns of a table that begins with its header, None where it is no table of action items."""
    names = _words().columns
    at: dict[str, int] = {}
    width = 0
    for index, cell in enumerate(found):
        if key := names.get(cell.first.casefold()):
            at.setdefault(key, index)
        if cell.is_followed_by_gap:
            width = index + 1
            break
    if len(at) < 3:
        return None
    return _Columns(1, at["milestone"], at["goals_met"], at["completed"], width)


def _rows(found: list[Cell], columns: _Columns) -> Iterator[tuple[Cell | None, list[Cell]]]:
    """Yield each item's row: the cell of its number, None where it was swallowed, and the cells behind it."""
    place_ = 0
    while place_ < len(found):
        cell = found[place_]
        if cell.broken:
            rest = _whole(found, place_, columns.width - 1)
            if len(rest) > 1:
                yield None, rest
                place_ += len(rest)
                continue
        # The row of the progress report begins with an empty cell.
        elif (place_ == 0 or found[place_ - 1].is_followed_by_gap) and _NUMBER.fullmatch(cell.first):
            rest = _whole(found, place_ + 1, columns.width - 1)
            if rest:
                yield cell, rest
                place_ += 1 + len(rest)
                continue
        place_ += 1


def _whole(found: list[Cell], start: int, width: int) -> list[Cell]:
    """Return up to `width` cells of one row from `start`; a page break begins another row.

    An empty line ends a row, but the first cell (the action) may hold one.
    """
    row = found[start : start + 1]
    for cell in found[start + 1 : start + width]:
        if cell.broken or (len(row) > 1 and row[-1].is_followed_by_gap):
            break
        row.append(cell)
    return row


def _item(
    document: Document, instrument: str | None, number: Cell | None, row: list[Cell], columns: _Columns
) -> ActionItem | Unresolved:
    """Return the record of a row; `row` begins with the action's cell."""

    def cell(index: int) -> str:
        return row[index - 1].first if index - 1 < len(row) else ""

    def is_ticked(index: int) -> bool:
        return index - 1 < len(row) and row[index - 1].is_ticked

    char, end = place(number or row[0])
    line = document.line_of(char)
    name = number.first if number else None
    if instrument is None or (name and not _belongs(name, instrument)):
        text = name or ""
        return Unresolved(
            doc=document.name, line=line, char=char, end=end, rule="action-item", text=text, reason="instrument unknown"
        )
    return ActionItem(
        doc=document.name,
        line=line,
        char=char,
        end=end,
        rule="action-item" if number else "action-item-without-number",
        instrument=instrument,
        n=name,
        milestone=cell(columns.milestone) or None,
        goals_met=is_ticked(columns.goals_met),
        completed=is_ticked(columns.completed),
        clauses=_clauses(row[0].text),
    )


def _belongs(number: str, instrument: str) -> bool:
    """Tell whether an item's number is one of the instrument's: "14-01" of PP-RES-14, "DEC12-01" of PP-DEC-12."""
    designation = find(instrument)
    digits = _DIGITS.findall(number.rpartition("-")[0])
    return designation is None or not digits or designation.number.partition("/")[0] in (digits[-1], digits[0])


def _clauses(action: str) -> tuple[str, ...]:
    """Return the clauses that an action names in parentheses: "(resolves 4)", "(instructs 1)", "(invites)"."""
    verbs = _words().verbs
    found = []
    for match in _PARENTHESIS.finditer(action):
        inner = " ".join(match[1].split())
        if verbs.match(inner) or (_POINTER.fullmatch(inner) and _CLOSING.match(action, match.end())):
            found.append(inner)
    return tuple(found)
