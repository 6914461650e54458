"""The records: what the documents say, one frozen dataclass a type, after the annotation guide.

A record is a fact read from one passage. `char` and `end` are code-point offsets into the document's text,
`line` counts its lines from 1, `rule` names the rule that made it. `text[char:end]` is the passage: a mention,
an operative heading, a whole item, a table row.
Codes of instruments and actors are those of `graph.designations`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias, TypeVar, dataclass_transform

Json: TypeAlias = dict[str, Any]
T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a type of record: a dataclass that is frozen to the type checker.

    One that is frozen at run time, too, takes three times as long to make: a tenth of the time of an extraction.
    """
    return dataclass(slots=True, kw_only=True, unsafe_hash=True)(cls)


@dataclass(frozen=True, slots=True)
class Revision:
    """How a text dates an instrument: "(Rev. Dubai, 2018)" is Revision(True, "Dubai", 2018)."""

    revised: bool
    place: str | None
    year: int | None

    def to_json(self) -> Json:
        """Return the guide's form, {"rev": ..., "place": ..., "year": ...}."""
        return {"rev": self.revised, "place": self.place, "year": self.year}


@record
class Record:
    """What every record has: the document (file name without its ending), the place in it, and the rule.

    `anchor` is the identifier of the element that holds the place, where the source format has one.
    """

    type: ClassVar[str]

    doc: str
    line: int
    char: int
    end: int
    rule: str = ""
    anchor: str | None = None


@record
class Source(Record):
    """The document itself. `session` is the session whose acts it holds or reports on, where it says so."""

    type: ClassVar[str] = "source"

    sha256: str
    format: str
    language: str
    characters: int
    lines: int
    title: str | None = None
    body: str | None = None
    session: str | None = None


@record
class Resolution(Record):
    """An instrument that the document is about. status: revised, new, unchanged, suppressed or None."""

    type: ClassVar[str] = "resolution"

    id: str
    rev: Revision | None
    title: str | None
    status: str | None
    lang: str = "en"


@record
class Operative(Record):
    """An operative heading: verb phrase, whom it addresses, with whom, and the numbers of its items."""

    type: ClassVar[str] = "operative"

    instrument: str
    verb: str
    addressees: tuple[str, ...]
    partners: tuple[str, ...]
    items: tuple[str, ...]
    verb_en: str | None = None
    items_raw: tuple[str, ...] = ()


@record
class Item(Record):
    """An operative item that names somebody to act together with, or a body to report to."""

    type: ClassVar[str] = "item"

    instrument: str
    verb: str
    n: str | None
    addressees: tuple[str, ...]
    partners: tuple[str, ...]
    report_to: tuple[str, ...]
    verb_en: str | None = None


@record
class Provision(Record):
    """A preambular or operative paragraph of an instrument: the heading it stands under and its number.

    `open_report`: it asks for a report and names nobody who is to receive it.
    """

    type: ClassVar[str] = "provision"

    instrument: str
    clause: str
    n: str | None
    operative: bool
    open_report: bool = False


@record
class Timing(Record):
    """How often, or by when, an operative paragraph is to be carried out; the place is that of the words that say so.

    `every`: a duration as ISO 8601 writes it ("P1Y"), "regularly", or "session" (each one of `body`). `due`: a date, a
    month or a year, or "next": the next session of `body`; with a body a year is that of its session.
    """

    type: ClassVar[str] = "timing"

    instrument: str
    n: str | None
    every: str | None = None
    due: str | None = None
    body: str | None = None


@record
class Citation(Record):
    """A mention of another instrument; `instrument` is the citing one, or "DOC"."""

    type: ClassVar[str] = "citation"

    instrument: str
    to: str
    rev: Revision | None
    clause: str | None
    about: str | None = None
    rev_old: Revision | None = None
    deleted: bool = False
    clause_en: str | None = None


@record
class ActionItem(Record):
    """A row of an action-item table."""

    type: ClassVar[str] = "action_item"

    instrument: str
    n: str | None
    milestone: str | None
    goals_met: bool
    completed: bool
    clauses: tuple[str, ...]


@record
class Matrix(Record):
    """A row of an implementation matrix: who acts on an instrument, with whom, and who is reported to."""

    type: ClassVar[str] = "matrix"

    id: str
    rev: Revision | None
    action_for: tuple[str, ...]
    others: tuple[str, ...]
    collab: tuple[str, ...]
    report_to: tuple[str, ...]


@record
class Proposal(Record):
    """A proposed change: MOD, ADD, SUP or NOC of an instrument."""

    type: ClassVar[str] = "proposal"

    n: str
    action: str
    target: str | None
    from_rev: Revision | None
    to_rev: Revision | None
    title: str | None


@record
class SdgMention(Record):
    """An explicit mention of a numbered Sustainable Development Goal or target."""

    type: ClassVar[str] = "sdg"

    sdg: str
    target: str | None
    about: str | None


@record
class GroupMention(Record):
    """A mention of a study group, regional group, question, focus group or working group."""

    type: ClassVar[str] = "group"

    id: str
    about: str | None


@record
class RecommendationMention(Record):
    """A mention of an ITU-T or ITU-R Recommendation."""

    type: ClassVar[str] = "recommendation"

    id: str
    about: str | None
    draft: bool = False


@record
class DocumentMention(Record):
    """A mention of a numbered ITU document."""

    type: ClassVar[str] = "document"

    id: str
    about: str | None


@record
class Target(Record):
    """A row of a table of strategic targets; `text` is None in facts that ship."""

    type: ClassVar[str] = "target"

    goal: int
    target: str
    text: str | None
    status: str | None


@record
class Indicator(Record):
    """An outcome of a Sector objective; `name` is None in facts that ship."""

    type: ClassVar[str] = "indicator"

    objective: str
    outcome: str
    name: str | None


@record
class Unresolved(Record):
    """A mention that was seen and could not be resolved, with the reason why."""

    type: ClassVar[str] = "unresolved"

    text: str
    reason: str
