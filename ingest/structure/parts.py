"""A walk over the marks of a document, which opens a part wherever another instrument or another role begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.document import Document
from ingest.outline import Role
from ingest.structure.annexes import read_annex, read_annexed
from ingest.structure.headings import Heading, read_abrogated, read_heading
from ingest.structure.mark import Kind, Mark
from ingest.structure.status_rows import status_rows
from ingest.structure.titles import ends_here
from ingest.structure.words import abrogated

_BEGINS = re.compile(r"\S")


@dataclass(slots=True)
class Part:
    """A section before it has a name; `entry` is its instrument's heading, `change` the line of its proposal."""

    start: int
    role: Role
    entry: Heading | None = None
    heading_end: int = 0
    change: Mark | None = None


def parts_of(document: Document, marks: list[Mark]) -> tuple[list[Part], list[tuple[Heading, str]]]:
    """Return the parts of a document in text order, and the entries of instruments with the rule that found each."""
    walk = _Walk(document, marks)
    walk.run()
    _make_lists(document, walk.found)
    _close_tables(document, walk.found)
    return walk.found, walk.entries


class _Walk:
    """The state of the walk: parts and entries so far, introductions that await the instrument they introduce."""

    def __init__(self, document: Document, marks: list[Mark]) -> None:
        self.document = document
        self.marks = marks
        self.found: list[Part] = [Part(0, Role.NARRATIVE)]
        self.entries: list[tuple[Heading, str]] = []
        self.introductions: list[Part] = []
        self.in_proposals = any(mark.kind is Kind.PROPOSAL for mark in marks)
        self.awaiting = False
        self.quoted: Heading | None = None
        self.abrogated = False
        self.read_to = 0
        begins = _BEGINS.search(document.text)
        self.begins = begins.start() if begins else len(document.text)

    def run(self) -> None:
        """Fill `found` and `entries`."""
        rows = status_rows(self.document, self.marks)
        taken = {row.start for row in rows}
        events: list[Mark | Heading] = [mark for mark in self.marks if mark.start not in taken]
        events += rows
        if self.in_proposals:
            self._introduce(0)
        for event in sorted(events, key=lambda event: event.start):
            if isinstance(event, Heading):
                self._open(event.start, Role.TABLE, event, event.heading_end)
                self.entries.append((event, "status row"))
            else:
                self._mark(event)

    def _mark(self, mark: Mark) -> None:
        last = self.found[-1]
        if mark.start < self.read_to:
            return
        if mark.kind is Kind.HEADING:
            heading = read_heading(self.document, mark)
            if heading is not None:
                self._heading(heading)
            elif self._is_first(mark) and (annexed := read_annexed(self.document, mark)) and annexed.body:
                self._open(mark.start, Role.INSTRUMENT, annexed, annexed.heading_end)
        elif mark.kind is Kind.DIVISION:
            self._divide(mark)
        elif mark.kind is Kind.UNREAD:
            if last.role in (Role.REPORT, Role.INSTRUMENT) and not self.in_proposals:
                self._open(mark.start, Role.NARRATIVE)
        elif mark.kind is Kind.PROPOSAL:
            if self.awaiting:
                self.introductions = []
            self._open(mark.start, Role.INSTRUMENT).change = mark
            self.awaiting = True
        elif self.in_proposals:
            if mark.kind in (Kind.RULE, Kind.SUMMARY):
                self._introduce(mark.start)
            elif mark.kind is Kind.REASONS:
                self._open(mark.start, Role.INTRODUCTION, last.entry)
            elif mark.kind is Kind.CAPTION and self.awaiting:
                self._annex(mark)
        elif mark.kind is Kind.CAPTION and last.role is Role.NARRATIVE and (annex := self._lone_annex(mark)):
            self._open(mark.start, Role.INSTRUMENT, annex, annex.heading_end)
        elif mark.kind is Kind.ACTION_TABLE and last.role is Role.INSTRUMENT:
            self._open(mark.start, Role.REPORT, last.entry)
        elif mark.kind is Kind.CAPTION and self._closes(mark, last):
            self._open(mark.start, Role.NARRATIVE)

    def _closes(self, mark: Mark, last: Part) -> bool:
        """Whether a caption ends the part before it: an instrument keeps its own tables and annexes."""
        if last.role in (Role.INSTRUMENT, Role.NARRATIVE):
            return False
        if last.role is Role.REPORT:
            return "#" in mark.lead or "[bookmark:" in mark.lead
        return "\t" not in mark.lead

    def _open(self, start: int, role: Role, entry: Heading | None = None, heading_end: int | None = None) -> Part:
        part = Part(start, role, entry, start if heading_end is None else heading_end)
        if self.found[-1].start == start:
            dropped = self.found.pop()
            self.introductions = [other for other in self.introductions if other is not dropped]
        self.found.append(part)
        return part

    def _introduce(self, start: int) -> None:
        if self.awaiting:
            self.introductions = []
        part = self._open(start, Role.INTRODUCTION)
        self.introductions.append(part)
        self.awaiting, self.quoted = False, None

    def _divide(self, mark: Mark) -> None:
        """Open a part of the document itself; where it lists what was abrogated, one row an entry."""
        if self.found[-1].role is not Role.NARRATIVE:
            self._open(mark.start, Role.NARRATIVE)
        head = min(mark.end, mark.after + 120)
        self.abrogated = abrogated().search(self.document.text, mark.start, head) is not None
        if self.abrogated:
            for heading in read_abrogated(self.document, mark.after, mark.end):
                self._open(heading.start, Role.TABLE, heading, heading.heading_end)
                self.entries.append((heading, "abrogated"))
                self.read_to = heading.end

    def _heading(self, heading: Heading) -> None:
        if self.awaiting:
            self._target(heading)
        elif self.introductions:
            self.quoted = heading
        elif self.abrogated and heading.formula is None:
            heading = replace(heading, status="suppressed")
            self._open(heading.start, Role.TABLE, heading, heading.heading_end)
            self.entries.append((heading, "abrogated"))
        else:
            self.abrogated = False
            self._open(heading.start, self._role(heading), heading, heading.heading_end)
            self.entries.append((heading, "row" if heading.in_cell else "heading"))

    def _annex(self, mark: Mark) -> None:
        """Take an annex below the line of a proposal as what it changes, dated as the heading above the line says."""
        heading = read_annex(self.document, mark)
        if heading is None:
            return
        above = self.quoted
        if above is not None and (above.kind, above.number) == (heading.kind, heading.number) and above.dating:
            heading = replace(heading, dating=above.dating, body=above.body)
        self._target(heading)

    def _lone_annex(self, mark: Mark) -> Heading | None:
        """Return the heading of an annex whose instrument the text does not hold: "ANNEX TO RESOLUTION 1 (...)"."""
        heading = read_annex(self.document, mark)
        if heading is None or heading.body is None or not ends_here(self.document.text, heading.end, mark.end):
            return None
        text = self.document.text
        stands_out = self._is_first(mark) and not text[heading.heading_end :].lstrip()[:1].islower()
        return heading if stands_out or text[mark.char : heading.char].isupper() else None

    def _is_first(self, mark: Mark) -> bool:
        """Whether nothing stands above a mark: what it says in small letters too heads the text."""
        return mark.start <= self.begins

    def _target(self, heading: Heading) -> None:
        """Name the part that a proposal's line opened, and the introductions before it."""
        part = self.found[-1]
        heading = replace(heading, proposal=proposal_number(self.document, part.change) if part.change else None)
        part.entry, part.heading_end = heading, heading.heading_end
        for introduction in self.introductions:
            introduction.entry = heading
        self.introductions, self.awaiting, self.quoted = [], False, None
        self.entries.append((heading, "proposal"))

    def _role(self, heading: Heading) -> Role:
        """Return the role of a stretch from what its heading looks like and what follows it."""
        if heading.in_cell:
            if heading.title_in_cell or _before_short_cell(self.document, heading):
                return Role.TABLE
            return Role.SUMMARY if heading.title_on_line else Role.INSTRUMENT
        if heading.marked_up and heading.title_on_line and heading.formula is None:
            return Role.REPORT
        return Role.INSTRUMENT


def proposal_number(document: Document, mark: Mark) -> str:
    """Return the number in the line of a proposal, "ACP/64A1/9" of `MOD TAB ACP/64A1/9#48507`."""
    return document.text[mark.after : mark.end].partition("#")[0].strip()


_AFTER_ROW = re.compile(r"\n[ \xa0]*\n+(?=[^\s])")


def _close_tables(document: Document, parts: list[Part]) -> None:
    """End the last row of each table where running text follows: an empty line, then a line that is no cell."""
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        end = parts[index + 1].start if index + 1 < len(parts) else len(document.text)
        if part.role is not Role.TABLE or (index + 1 < len(parts) and parts[index + 1].role is Role.TABLE):
            continue
        last_cell = document.text.rfind("\n\t", part.start, end)
        after = _AFTER_ROW.search(document.text, max(last_cell, part.heading_end), end)
        if after:
            parts.insert(index + 1, Part(after.end(), Role.NARRATIVE, None, after.end()))


def _make_lists(document: Document, parts: list[Part]) -> None:
    """Make rows of headings that stand line upon line without text, as in a list of contents."""
    listed = False
    for part, below in zip(parts, [*parts[1:], None], strict=True):
        heading = part.entry
        if part.role is not Role.INSTRUMENT or heading is None or part.change or not heading.title_on_line:
            listed = False
            continue
        bare = below is not None and not document.text[part.heading_end : below.start].strip()
        if listed or (bare and below is not None and below.entry is not None):
            part.role = Role.TABLE
        listed = bare


def _before_short_cell(document: Document, heading: Heading) -> bool:
    """Whether the line below a row's first cell is another cell of a few characters (a tick, X, empty)."""
    line = document.line_of(heading.char) + 1
    if line > len(document.starts):
        return False
    text = document.line_text(line)
    return text.startswith("\t") and len(text) <= 12
