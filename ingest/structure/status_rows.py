"""Tables that give each instrument a row of status, number and title; and new instruments named in two languages.

In a report on an assembly a new resolution has no number yet: its row, its summary and its text then share the code
BODY-RES-NEW:title, with the title of its own text where that is English.
"""

from __future__ import annotations

import re

from ingest.document import Document
from ingest.place_names import fold
from ingest.revision import read_revision
from ingest.structure.headings import Heading
from ingest.structure.mark import Kind, Mark
from ingest.structure.titles import clean_title
from ingest.structure.words import columns as names_of_columns
from ingest.structure.words import statuses

_LATIN = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z-]*")
_NUMBER = re.compile(r"(\d{1,4})(?:[ \xa0]*[(（]([^()（）]{1,160})[)）])?")


def status_rows(document: Document, marks: list[Mark]) -> list[Heading]:
    """Return the rows of each table whose head names the columns status, number and title, in any order."""
    found: list[Heading] = []
    heads = [mark for mark in marks if mark.kind is Kind.COLUMNS and "\t" in mark.lead]
    index = 0
    while index < len(heads):
        group = [heads[index]]
        while index + 1 < len(heads) and heads[index + 1].start == group[-1].end + 1:
            index += 1
            group.append(heads[index])
        index += 1
        columns = [names_of_columns()[fold(document.text[mark.char : mark.end].strip())] for mark in group]
        if {"status", "number", "title"} <= set(columns):
            found += _rows(document, document.line_of(group[-1].start) + 1, columns)
    return found


def _rows(document: Document, line: int, columns: list[str]) -> list[Heading]:
    """Return the rows from a line on, as long as each has a cell a column and a status that is one."""
    found: list[Heading] = []
    last = len(document.starts)
    while True:
        while line <= last and not document.line_text(line).strip():
            line += 1
        if line + len(columns) - 1 > last:
            return found
        cells = [document.line_span(line + step) for step in range(len(columns))]
        texts = [document.text[start:end] for start, end in cells]
        if not all(text.startswith("\t") for text in texts):
            return found
        values = dict(zip(columns, texts, strict=True))
        status = statuses().get(fold(values["status"].strip()))
        if status is None:
            return found
        number = _NUMBER.fullmatch(values["number"].strip())
        # A row whose cell of the number is empty is named by its title.
        named = "number" if values["number"].strip() else "title"
        cell, place = values[named], cells[columns.index(named)][0]
        found.append(
            Heading(
                start=cells[0][0],
                char=place + len(cell) - len(cell.lstrip()),
                end=place + len(cell.rstrip()),
                kind="RES",
                number=number[1] if number else None,
                dating=read_revision(number[2]) if number and number[2] else None,
                status=status,
                title=clean_title(values["title"]),
                heading_end=cells[-1][1],
                in_cell=True,
                title_on_line=True,
            )
        )
        line += len(columns)


def english_titles(document: Document, headings: list[Heading]) -> dict[int, str]:
    """Return, by the place of its heading, the English title of each new instrument that another part calls in English.

    New instruments stand in runs (a table, the summaries, the texts). Two runs belong together when they are of one
    length and no pair of titles has an acronym that another pair's title owns.
    """
    runs: list[list[Heading]] = []
    last: Heading | None = None
    for heading in headings:
        if heading.number is None and heading.title:
            if runs and last is not None and last.number is None and _looks(last) == _looks(heading):
                runs[-1].append(heading)
            else:
                runs.append([heading])
        last = heading
    english = [run for run in runs if all(heading.title and heading.title.isascii() for heading in run)]
    found: dict[int, str] = {}
    for run in runs:
        if run in english:
            continue
        matching = [other for other in english if len(other) == len(run) and _agree(run, other)]
        if len(matching) == 1:
            for heading, other in zip(run, matching[0], strict=True):
                found[heading.char] = other.title or ""
    return found


def _looks(heading: Heading) -> tuple[bool, bool]:
    return (heading.title or "").isascii(), heading.title_on_line


def _agree(run: list[Heading], other: list[Heading]) -> bool:
    """Whether no acronym of a title stands in exactly one title of the other run, and that not its partner's."""
    theirs = [set(_LATIN.findall(heading.title or "")) for heading in other]
    for index, heading in enumerate(run):
        for acronym in _LATIN.findall(heading.title or ""):
            holders = [place for place, acronyms in enumerate(theirs) if acronym in acronyms]
            if len(holders) == 1 and holders[0] != index:
                return False
    return True
