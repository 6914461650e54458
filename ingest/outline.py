"""The outline of a document: which stretch of it belongs to which instrument, and in which role."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from graph.records import Revision
from graph.value import value


class Role(StrEnum):
    """What a section of a document is."""

    INSTRUMENT = "instrument"
    """The instrument's own text (whole or an extract): `in` of what stands there is the instrument.

    Of a text that begins in the middle of one, the section has this role and no instrument: `in` is DOC.
    """
    SUMMARY = "summary"
    """Somebody's summary of what an instrument orders: `in` is DOC, `about` the instrument; duties may be read."""
    REPORT = "report"
    """A report on an instrument (progress, implementation): `in` is DOC, `about` the instrument."""
    INTRODUCTION = "introduction"
    """The introduction of a proposal to change an instrument, which is named there and not cited."""
    TABLE = "table"
    """A row of a table about an instrument (a list of titles, a matrix, action items): no running text."""
    NARRATIVE = "narrative"
    """Anything else: `in` is DOC, about nothing."""


@value
class Section:
    """A stretch [start, end) of the text, in code points, that belongs to one instrument or to none.

    `heading_end` is where the section's own heading and title end and its text begins. `body` is the body
    whose instruments a bare number in this section most likely means ("PP"), None where nothing says so. `language` is
    its own where duties are read from it, else the document's. `annex`: it is an annex of the instrument alone.
    """

    start: int
    end: int
    role: Role
    instrument: str | None = None
    rev: Revision | None = None
    heading_end: int = 0
    body: str | None = None
    language: str = "en"
    annex: bool = False

    @property
    def holder(self) -> str:
        """`in` of a record that stands here."""
        return self.instrument if self.role is Role.INSTRUMENT and self.instrument else "DOC"

    @property
    def about(self) -> str | None:
        """The instrument that the section is about: `about` of the mentions that stand here."""
        return self.instrument


@value
class Entry:
    """Where the document names an instrument that it is about: a heading, a row, an item of a list.

    [char, end) is the mention; `older` the revision that a tracked change replaced.
    """

    char: int
    end: int
    instrument: str
    rev: Revision | None = None
    older: Revision | None = None
    title: str | None = None
    status: str | None = None
    language: str = "en"
    rule: str = "heading"


@dataclass(frozen=True, slots=True)
class Change:
    """A proposed change, [char, end) its line: number, action (MOD, ADD, SUP, NOC) and what it changes.

    `target` is an instrument's code, CONSTITUTION, CONVENTION, or None where the text below does not tell.
    """

    char: int
    end: int
    number: str
    action: str
    target: str | None
    from_rev: Revision | None = None
    to_rev: Revision | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """All sections of a document in text order; together they cover it without gap or overlap."""

    sections: tuple[Section, ...]
    starts: tuple[int, ...]
    body: str | None = None
    session: str | None = None
    language: str = "en"
    entries: tuple[Entry, ...] = ()
    changes: tuple[Change, ...] = ()

    def at(self, char: int) -> Section:
        """Return the section that holds the code point at `char`."""
        return self.sections[max(bisect_right(self.starts, char) - 1, 0)]
