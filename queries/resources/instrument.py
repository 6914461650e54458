"""One instrument, with all that the graph holds of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby

from graph.stores.protocol import Reader, Row
from queries.resources.duties import Duty, list_ordered
from queries.resources.instruments import name_of
from queries.resources.passages import Passage, passage
from queries.resources.rows import in_role, integer_or_none, select, text, text_or_none, truth


@dataclass(frozen=True, slots=True)
class Version:
    """An instrument's text as adopted or revised by one session."""

    code: str = field(metadata={"description": "Its code.", "examples": ["PP-RES-123@2018"]})
    year: int | None = field(metadata={"examples": [2018]})
    place: str | None = field(metadata={"examples": ["Dubai"]})
    revised: bool = field(metadata={"description": 'Whether it is a revision, "(Rev. ...)".'})
    status: str | None = field(
        metadata={"description": "What the session did: new, revised, unchanged, suppressed.", "examples": ["revised"]}
    )
    session: str | None = field(metadata={"description": "The session that adopted it.", "examples": ["PP-18"]})
    replaces: tuple[str, ...] = field(metadata={"description": "The versions before it."})


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a document deals with the instrument."""

    title: str | None
    status: str | None
    version: str | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class Provision:
    """A paragraph of the instrument."""

    clause: str | None = field(metadata={"description": "The heading it stands under.", "examples": ["recalling"]})
    number: str | None = field(metadata={"examples": ["b)"]})
    operative: bool = field(metadata={"description": "Whether it orders something."})
    proposed: bool = field(metadata={"description": "Whether it stands in a text that is only proposed."})
    version: str | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation from or to the instrument."""

    instrument: str | None = field(
        metadata={"description": "The other end; null where a document cites in its own text.",
                  "examples": ["WTSA-RES-44"]}
    )  # fmt: skip
    title: str | None = field(metadata={"description": "The title of the other end, in English."})
    version: str | None = field(
        metadata={"description": "The version that is cited, where dated.", "examples": ["PP-RES-123@2018"]}
    )
    about: str | None = field(metadata={"description": "The instrument that a document's own text reports on."})
    clause: str | None = field(metadata={"description": "The heading above it.", "examples": ["recalling"]})
    deleted: bool = field(metadata={"description": "Whether it stands in text that was struck."})
    passage: Passage


@dataclass(frozen=True, slots=True)
class ActionItem:
    """A row of an action plan that carries out the instrument."""

    number: str | None = field(metadata={"examples": ["21-01"]})
    milestone: str | None = field(metadata={"examples": ["Ongoing"]})
    goals_met: bool
    completed: bool
    clauses: tuple[str, ...] = field(metadata={"examples": [["instructs 1"]]})
    passage: Passage


@dataclass(frozen=True, slots=True)
class Assignment:
    """A row of an implementation matrix: who acts on the instrument, with whom, and who is reported to."""

    version: str | None = field(metadata={"description": "The version it names.", "examples": ["PP-RES-123@2018"]})
    action_for: tuple[str, ...] = field(metadata={"description": "Who must act.", "examples": [["TSB-DIR"]]})
    partners: tuple[str, ...] = field(metadata={"description": "With whom.", "examples": [["BDT-DIR"]]})
    report_to: tuple[str, ...] = field(metadata={"description": "Who is reported to.", "examples": [["COUNCIL"]]})
    others: tuple[str, ...] = field(
        metadata={"description": "Names in the row that stand for no actor of the graph.", "examples": [["MS & SM"]]}
    )
    passage: Passage


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal to change the instrument."""

    number: str | None = field(metadata={"examples": ["ACP/64A1/4"]})
    action: str | None = field(metadata={"description": "MOD, ADD, SUP or NOC.", "examples": ["MOD"]})
    title: str | None
    from_version: str | None = field(metadata={"examples": ["PP-RES-25@2014"]})
    to_version: str | None = field(metadata={"examples": ["PP-RES-25@2018"]})
    passage: Passage


@dataclass(frozen=True, slots=True)
class Mention:
    """A goal, group, Recommendation or document that stands in the text about the instrument."""

    kind: str = field(metadata={"examples": ["Goal"]})
    code: str = field(metadata={"examples": ["SDG-9"]})
    passage: Passage


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument, with all that the graph holds of it."""

    code: str = field(metadata={"description": "Its code.", "examples": ["PP-RES-123"]})
    name: str = field(metadata={"description": "Its name in words.", "examples": ["PP Resolution 123"]})
    title: str | None = field(metadata={"description": "Its title, in English where there is one."})
    titles: dict[str, list[str]] = field(metadata={"description": "Its titles by language."})
    body: str | None = field(metadata={"examples": ["PP"]})
    type: str | None = field(metadata={"examples": ["resolution"]})
    number: str | None = field(metadata={"examples": ["123"]})
    ingested: bool = field(metadata={"description": "Whether a document holds its text."})
    suppressed_at: tuple[str, ...] = field(metadata={"description": "The session that suppressed it."})
    versions: tuple[Version, ...] = field(metadata={"description": "Oldest first."})
    entries: tuple[Entry, ...]
    provisions: tuple[Provision, ...]
    duties: tuple[Duty, ...]
    cites: tuple[Citation, ...]
    cited_by: tuple[Citation, ...]
    action_items: tuple[ActionItem, ...]
    assignments: tuple[Assignment, ...]
    proposals: tuple[Proposal, ...]
    mentions: tuple[Mention, ...]


def get_instrument(store: Reader, code: str) -> Instrument:
    """Return one instrument; KeyError where the graph holds none of this code."""
    heads = select(store, "instrument", code=code)
    if not heads:
        raise KeyError(code)
    titles = _titles(heads)
    title = next(iter(titles.get("en", [])), None) or next((t for each in titles.values() for t in each), None)
    head = heads[0]
    return Instrument(
        code=code,
        name=name_of(code),
        title=title,
        titles=titles,
        body=text_or_none(head, "body"),
        type=text_or_none(head, "type"),
        number=text_or_none(head, "number"),
        ingested=truth(head, "ingested"),
        suppressed_at=tuple(sorted({text(row, "suppressedAt") for row in heads if row["suppressedAt"] is not None})),
        versions=_versions(select(store, "instrument-versions", code=code)),
        entries=tuple(map(_entry, select(store, "instrument-entries", code=code))),
        provisions=tuple(map(_provision, select(store, "instrument-provisions", code=code))),
        duties=tuple(list_ordered(store, code, title)),
        cites=_citations(select(store, "instrument-cites", code=code)),
        cited_by=_citations(select(store, "instrument-cited-by", code=code)),
        action_items=_action_items(select(store, "instrument-action-items", code=code)),
        assignments=_assignments(select(store, "instrument-assignments", code=code)),
        proposals=tuple(map(_proposal, select(store, "instrument-proposals", code=code))),
        mentions=tuple(map(_mention, select(store, "instrument-mentions", code=code))),
    )


def _titles(rows: list[Row]) -> dict[str, list[str]]:
    """Return the titles of an instrument's rows by language."""
    found: dict[str, list[str]] = {}
    for row in rows:
        title = text_or_none(row, "title")
        if title is not None:
            known = found.setdefault(text_or_none(row, "language") or "und", [])
            if title not in known:
                known.append(title)
    return found


def _versions(rows: list[Row]) -> tuple[Version, ...]:
    """Return the versions of rows that hold one older version each."""
    return tuple(
        Version(
            code=code,
            year=integer_or_none(group[0], "year"),
            place=text_or_none(group[0], "place"),
            revised=truth(group[0], "revised"),
            status=text_or_none(group[0], "status"),
            session=text_or_none(group[0], "session"),
            replaces=tuple(dict.fromkeys(text(row, "replaces") for row in group if row["replaces"] is not None)),
        )
        for code, group in _groups(rows)
    )


def _groups(rows: list[Row]) -> list[tuple[str, list[Row]]]:
    """Return the rows of each code; those of one code stand together."""
    return [(code, list(group)) for code, group in groupby(rows, key=lambda row: text(row, "code"))]


def _entry(row: Row) -> Entry:
    return Entry(
        title=text_or_none(row, "title"),
        status=text_or_none(row, "status"),
        version=text_or_none(row, "version"),
        passage=passage(row),
    )


def _provision(row: Row) -> Provision:
    return Provision(
        clause=text_or_none(row, "clause"),
        number=text_or_none(row, "number"),
        operative=truth(row, "operative"),
        proposed=truth(row, "proposed"),
        version=text_or_none(row, "version"),
        passage=passage(row),
    )


def _citations(rows: list[Row]) -> tuple[Citation, ...]:
    """Return the citations of rows; a second title of the other end makes no second citation."""
    return tuple(
        Citation(
            instrument=text_or_none(row, "instrument"),
            title=text_or_none(row, "title"),
            version=text_or_none(row, "version"),
            about=text_or_none(row, "about"),
            clause=text_or_none(row, "clause"),
            deleted=truth(row, "deleted"),
            passage=passage(row),
        )
        for row in {text(row, "code"): row for row in reversed(rows)}.values()
    )[::-1]


def _action_items(rows: list[Row]) -> tuple[ActionItem, ...]:
    """Return the rows of action plans, of which each stands once for each clause."""
    return tuple(
        ActionItem(
            number=text_or_none(group[0], "number"),
            milestone=text_or_none(group[0], "milestone"),
            goals_met=truth(group[0], "goalsMet"),
            completed=truth(group[0], "completed"),
            clauses=tuple(dict.fromkeys(text(row, "clause") for row in group if row["clause"] is not None)),
            passage=passage(group[0]),
        )
        for _, group in _groups(rows)
    )


def _assignments(rows: list[Row]) -> tuple[Assignment, ...]:
    """Return the rows of matrices, of which each stands once for each of its actors."""
    return tuple(
        Assignment(
            version=text_or_none(group[0], "version"),
            action_for=in_role(group, "actionFor"),
            partners=in_role(group, "partner"),
            report_to=in_role(group, "reportsTo"),
            others=in_role(group, "others"),
            passage=passage(group[0]),
        )
        for _, group in _groups(rows)
    )


def _proposal(row: Row) -> Proposal:
    return Proposal(
        number=text_or_none(row, "number"),
        action=text_or_none(row, "action"),
        title=text_or_none(row, "title"),
        from_version=text_or_none(row, "fromVersion"),
        to_version=text_or_none(row, "toVersion"),
        passage=passage(row),
    )


def _mention(row: Row) -> Mention:
    return Mention(kind=text(row, "kind"), code=text(row, "code"), passage=passage(row))
