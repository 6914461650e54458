"""Reads implementation matrices: a row for each instrument, a column for each body, a tick where it has to act.

The header says which columns stand for whom: those who act (up to "others", whose cell is text), those with whom
they collaborate (offices), those who are reported to (assemblies, councils and advisory groups).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.records import Matrix
from ingest.document import Document
from ingest.languages.language import languages, lexicon
from ingest.outline import Outline, Role, Section
from ingest.table.cells import Cell, cells, place

OTHERS = "others"
# Offices, which one collaborates with; any other column behind them is reported to.
_OFFICES = frozenset(("GS", "SG", "TSB", "BDT", "BR", "TSB-DIR", "BDT-DIR", "BR-DIR", "RO", "ITU-T", "ITU-D", "ITU-R"))
_SESSION = re.compile(r"-\d{2,4}$")
_GROUPS = re.compile(r"(?:SGs?|CE|ИК)\s?((?:\d{1,2}(?:\s?(?:,|&|and)\s?(?=\d))?)+)")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a matrix's header in all languages; `columns` maps a column's words to its code."""

    action: frozenset[str]
    others: frozenset[str]
    columns: dict[str, str]


@cache
def _words() -> _Words:
    action: set[str] = set()
    others: set[str] = set()
    columns: dict[str, str] = {}
    for language in languages():
        section = lexicon(language).section("tables")
        action.update(map(str.casefold, section.words("matrix_action")))
        others.update(map(str.casefold, section.words("matrix_others")))
        for code, names in section.table("columns").items():
            columns.update((name.casefold(), code) for name in names)
    return _Words(frozenset(action), frozenset(others), columns)


@dataclass(frozen=True, slots=True)
class _Columns:
    """What each column of a matrix stands for, the first (the instrument's title) left out."""

    codes: tuple[str | None, ...]
    others: int
    report: int


def matrices(document: Document, outline: Outline) -> Iterator[Matrix]:
    """Yield the rows of the matrices of a document."""
    sections = [s for s in outline.sections if s.role is Role.TABLE and s.instrument]
    if not sections:
        return
    header: _Columns | None = None
    last = 0
    for section in sections:
        if section.start > last:
            header = _header(document, last, section.start) or header
        if header and (row := _row(document, section, header)):
            yield row
        last = section.end


def _header(document: Document, start: int, end: int) -> _Columns | None:
    """Return the columns of the matrix whose header ends at `end`, None where there is none."""
    known = _words()
    found = list(cells(document.text, start, end))
    opening = [index for index, cell in enumerate(found) if cell.joined.casefold() in known.action]
    if not opening:
        return None
    rest = found[opening[-1] :]
    titles = next((index for index, cell in enumerate(rest) if cell.is_followed_by_gap), None)
    if titles is None:
        return None
    columns = rest[titles + 1 :]
    if columns and not columns[0].joined:
        columns = columns[1:]
    codes = [_code(cell) for cell in columns]
    names = [cell.joined.casefold() for cell in columns]
    others = next((index for index, name in enumerate(names) if name in known.others), None)
    if others is None or not any(codes):
        return None
    report = next((i for i in range(others + 1, len(codes)) if codes[i] not in _OFFICES), len(codes))
    return _Columns(tuple(codes), others, report)


def _code(cell: Cell) -> str | None:
    """Return the code of whom a column stands for; "PP-22" stands for the body, "BDT / ITU-D" for the first."""
    columns = _words().columns
    for name in (cell.joined, *cell.paragraphs):
        folded = _SESSION.sub("", name.strip()).casefold()
        if folded in columns:
            return columns[folded]
    return None


def _row(document: Document, section: Section, columns: _Columns) -> Matrix | None:
    """Return the row of a section, None where the section holds no row of the matrix."""
    found = list(cells(document.text, section.start, section.end))
    width = len(columns.codes) + 1
    if len(found) < 2 or section.instrument is None:
        return None
    row = _aligned(found[:width], width)
    marks = row[1:]
    if marks[columns.others] is None and not any(marks):
        return None
    char, end = place(found[0])
    return Matrix(
        doc=document.name,
        line=document.line_of(char),
        char=char,
        end=end,
        rule="matrix-row",
        id=section.instrument,
        rev=section.rev,
        action_for=_actors(columns, marks, 0, columns.others),
        others=marks[columns.others].paragraphs if marks[columns.others] else (),  # type: ignore[union-attr]
        collab=_actors(columns, marks, columns.others + 1, columns.report),
        report_to=_actors(columns, marks, columns.report, len(columns.codes)),
    )


def _aligned(found: list[Cell], width: int) -> list[Cell | None]:
    """Return a row's cells by column: those behind a page break count from the row's end."""
    broken = next((index for index, cell in enumerate(found) if cell.broken), None)
    missing: list[Cell | None] = [None] * (width - len(found))
    if broken is None:
        return [*found, *missing]
    return [*found[:broken], *missing, *found[broken:]]


def _actors(columns: _Columns, marks: list[Cell | None], start: int, end: int) -> tuple[str, ...]:
    """Return the codes of the columns [start, end) whose cell holds something."""
    codes: list[str] = []
    for index in range(start, end):
        cell, code = marks[index], columns.codes[index]
        if cell is None or code is None or not cell.is_ticked:
            continue
        numbers = _groups(cell.first) if code.endswith("-SGS") else []
        codes += [f"{code[0]}-SG{number}" for number in numbers] or [code]
    return tuple(dict.fromkeys(codes))


def _groups(words: str) -> list[str]:
    """Return the numbers of the study groups that a cell names."""
    return [number for match in _GROUPS.finditer(words) for number in re.findall(r"\d+", match[1])]
