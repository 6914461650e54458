"""From a document's text to its outline: which stretch belongs to which instrument, and in which role.

The text alone decides, never the file's name. The lines that can matter come from `ingest.headings`; this module
walks over them once, opens and closes sections, and names them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from graph.designations import make
from graph.errors import UsageError
from graph.records import Revision
from ingest.document import Document
from ingest.headings import Heading, Kind, Mark, clean_title, read_abrogated, read_annex, read_heading, scan, words
from ingest.outline import Change, Entry, Outline, Role, Section
from ingest.script import language_of
from ingest.setting import Setting, setting_of
from ingest.status_rows import english_titles, status_rows


@dataclass(slots=True)
class _Part:
    """A section while the outline is made; `entry` is its instrument's heading, `change` the line of its proposal."""

    start: int
    role: Role
    entry: Heading | None = None
    heading_end: int = 0
    change: Mark | None = None


def outline_of(document: Document) -> Outline:
    """Return the outline of a document: sections in text order that cover it without gap or overlap."""
    marks = scan(document)
    walk = _Walk(document, marks)
    walk.run()
    _close_tables(document, walk.found)
    headings = [heading for heading, _ in walk.entries]
    setting = setting_of(document, headings)
    language = language_of(document.text)
    titles = english_titles(document, headings)
    _split_topics(walk.found, setting)
    codes = {id(heading): _code(heading, setting, titles) for heading in headings}
    sections = _sections(document, walk.found, codes, setting, language)
    return Outline(
        sections=sections,
        starts=tuple(section.start for section in sections),
        body=setting.body,
        session=setting.session,
        language=language,
        entries=tuple(_entry(document, heading, rule, codes[id(heading)], language) for heading, rule in walk.entries),
        changes=tuple(_changes(document, walk.found, codes)),
    )


class _Walk:
    """One walk over the marks of a document, which opens a part wherever another instrument or role begins."""

    def __init__(self, document: Document, marks: list[Mark]) -> None:
        self.document = document
        self.marks = marks
        self.found: list[_Part] = [_Part(0, Role.NARRATIVE)]
        self.entries: list[tuple[Heading, str]] = []
        self.introductions: list[_Part] = []
        self.in_proposals = any(mark.kind is Kind.PROPOSAL for mark in marks)
        self.awaiting = False
        self.quoted: Heading | None = None
        self.abrogated = False
        self.read_to = 0

    def run(self) -> None:
        """Fill `found` and `entries`."""
        rows = status_rows(self.document, self.marks)
        taken = {row.start for row in rows}
        events: list[tuple[int, Mark | Heading]] = [(mark.start, mark) for mark in self.marks if mark.start not in taken]
        events += [(row.start, row) for row in rows]
        events.sort(key=lambda event: event[0])
        if self.in_proposals:
            self._introduce(0)
        for _, event in events:
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
        elif mark.kind is Kind.DIVISION:
            self._divide(mark)
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
        elif mark.kind is Kind.ACTION_TABLE and last.role is Role.INSTRUMENT:
            self._open(mark.start, Role.REPORT, last.entry)
        elif mark.kind is Kind.CAPTION and self._closes(mark, last):
            self._open(mark.start, Role.NARRATIVE)

    def _closes(self, mark: Mark, last: _Part) -> bool:
        """Whether a caption ends the part before it: an instrument keeps its own tables and annexes."""
        if last.role in (Role.INSTRUMENT, Role.NARRATIVE):
            return False
        if last.role is Role.REPORT:
            return "#" in mark.lead or "[bookmark:" in mark.lead
        return "\t" not in mark.lead

    def _open(self, start: int, role: Role, entry: Heading | None = None, heading_end: int | None = None) -> _Part:
        part = _Part(start, role, entry, start if heading_end is None else heading_end)
        if self.found[-1].start == start:
            dropped = self.found.pop()
            self.introductions = [other for other in self.introductions if other is not dropped]
        self.found.append(part)
        return part

    def _introduce(self, start: int) -> None:
        if self.awaiting:
            self.introductions = []
        self.introductions.append(self._open(start, Role.INTRODUCTION))
        self.awaiting, self.quoted = False, None

    def _divide(self, mark: Mark) -> None:
        """Open a part of the document itself; where it lists what was abrogated, one row an entry."""
        if self.found[-1].role is not Role.NARRATIVE:
            self._open(mark.start, Role.NARRATIVE)
        self.abrogated = words().abrogated.search(self.document.text, mark.start, min(mark.end, mark.after + 120)) is not None
        if self.abrogated:
            for heading in read_abrogated(self.document, mark.after, mark.end):
                self._open(heading.start, Role.TABLE, heading, heading.heading_end)
                self.entries.append((heading, "abrogated"))
                self.read_to = heading.end

    def _heading(self, heading: Heading) -> None:
        if self.awaiting:
            self._target(heading)
            self.entries.append((heading, "proposal"))
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
        self.entries.append((heading, "proposal"))

    def _target(self, heading: Heading) -> None:
        """Name the part that a proposal's line opened, and the introductions before it."""
        part = self.found[-1]
        part.entry, part.heading_end = heading, heading.heading_end
        for introduction in self.introductions:
            introduction.entry = heading
        self.introductions, self.awaiting, self.quoted = [], False, None

    def _role(self, heading: Heading) -> Role:
        """Return the role of a stretch from what its heading looks like and what follows it."""
        if heading.in_cell:
            if _before_short_cell(self.document, heading):
                return Role.TABLE
            return Role.SUMMARY if heading.title_on_line else Role.INSTRUMENT
        if heading.marked_up and heading.title_on_line and heading.formula is None:
            return Role.REPORT
        return Role.INSTRUMENT


_AFTER_ROW = re.compile(r"\n[ \xa0]*\n+(?=[^\s])")


def _close_tables(document: Document, parts: list[_Part]) -> None:
    """End the last row of each table where running text follows: an empty line, then a line that is no cell."""
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        end = parts[index + 1].start if index + 1 < len(parts) else len(document.text)
        if part.role is not Role.TABLE or (index + 1 < len(parts) and parts[index + 1].role is Role.TABLE):
            continue
        last_cell = document.text.rfind("\n\t", part.start, end)
        after = _AFTER_ROW.search(document.text, max(last_cell, part.heading_end), end)
        if after:
            parts.insert(index + 1, _Part(after.end(), Role.NARRATIVE, None, after.end()))


def _split_topics(parts: list[_Part], setting: Setting) -> None:
    """Split running text where its headings turn to another body."""
    starts = [part.start for part in parts]
    for place, _ in setting.captions:
        above = parts[bisect_right(starts, place) - 1]
        if above.role is Role.NARRATIVE and above.start < place:
            parts.append(_Part(place, Role.NARRATIVE, None, place))
    parts.sort(key=lambda part: part.start)


def _before_short_cell(document: Document, heading: Heading) -> bool:
    """Whether the line below a row's first cell is another cell of a few characters (a tick, X, empty)."""
    line = document.line_of(heading.char) + 1
    if line > len(document.starts):
        return False
    text = document.line_text(line)
    return text.startswith("\t") and len(text) <= 12


def _code(heading: Heading, setting: Setting, titles: dict[int, str]) -> str | None:
    """Return an instrument's code; None for one that has neither number nor title."""
    body = heading.formula[0] if heading.formula else heading.body
    body = body or setting.body_at(heading.char) or "?"
    number = heading.number
    if number is None:
        title = titles.get(heading.char, heading.title)
        if not title:
            return None
        number = f"NEW:{title}"
    try:
        return make(body, heading.kind, number)
    except UsageError:
        return None


def _entry(document: Document, heading: Heading, rule: str, code: str | None, language: str) -> Entry:
    dating = heading.dating
    return Entry(
        char=heading.char,
        end=heading.end,
        instrument=code or "",
        rev=dating.revision if dating else None,
        older=dating.older if dating else None,
        title=heading.title,
        status=heading.status,
        language=language_of(heading.title or "", language),
        rule=rule,
    )


def _sections(
    document: Document, parts: list[_Part], codes: dict[int, str | None], setting: Setting, language: str
) -> tuple[Section, ...]:
    """Return the finished sections of the parts."""
    ends = [part.start for part in parts[1:]] + [len(document.text)]
    sections = []
    for part, end in zip(parts, ends, strict=True):
        code = codes.get(id(part.entry)) if part.entry else None
        body = code.partition("-")[0] if code and not code.startswith("?") else setting.body_at(part.start)
        sections.append(
            Section(
                start=part.start,
                end=end,
                role=part.role,
                instrument=code,
                rev=part.entry.revision if part.entry else None,
                heading_end=min(max(part.heading_end, part.start), end),
                body=body,
                language=language_of(document.text, language, part.start, end),
            )
        )
    return tuple(sections)


_BASIC = re.compile(r"\n[\t ]*(CONSTITUTION|CONVENTION)\b(?P<rest>[^\n]{0,200}(?:\n[^\t\n][^\n]{0,200}){0,3})")


def _changes(document: Document, parts: list[_Part], codes: dict[int, str | None]) -> list[Change]:
    """Return the proposed changes: the lines `MOD TAB ACP/64A1/4` and what stands below each."""
    found = []
    text = document.text
    for index, part in enumerate(parts):
        mark = part.change
        if mark is None:
            continue
        end = parts[index + 1].start if index + 1 < len(parts) else len(text)
        action = text[mark.char : mark.char + 3]
        number = text[mark.after : mark.end].strip().split("#")[0].strip()
        entry = part.entry
        target: str | None = None
        title: str | None = None
        older: Revision | None = None
        newer: Revision | None = None
        if entry:
            target, title = codes.get(id(entry)), _newer_title(entry)
            older, newer = _sides(action, entry)
        else:
            basic = _BASIC.search(text, mark.end, min(end, mark.end + 600))
            if basic:
                target, title = basic[1], clean_title(basic[1] + basic["rest"])
        found.append(Change(mark.char, mark.end, number, action, target, older, newer, title))
    return found


# "2020 2030" in a flattened title: the older year, then the newer one.
_YEAR_TWICE = re.compile(r"(?<!\d)(?:19|20)\d\d (?=(?:19|20)\d\d(?!\d))")


def _newer_title(entry: Heading) -> str | None:
    """Return the title of a changed instrument without the years that the change replaced."""
    if entry.title is None or entry.dating is None or entry.dating.older is None:
        return entry.title
    return _YEAR_TWICE.sub("", entry.title)


def _sides(action: str, entry: Heading) -> tuple[Revision | None, Revision | None]:
    """Return the revisions before and after a proposed change."""
    dating = entry.dating
    newer = dating.revision if dating else None
    older = dating.older if dating else None
    if action == "ADD":
        return None, newer or (entry.formula[1] if entry.formula else None)
    if action in ("SUP", "NOC"):
        return newer, None
    if older is None and newer is not None and entry.formula and entry.formula[1] not in (None, newer):
        return newer, replace(newer, revised=True)
    return older, newer
