"""Bodies and their sessions."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby

from graph.stores.protocol import Reader, Row
from queries.resources.rows import integer_or_none, select, text, text_or_none


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting of a body."""

    code: str = field(metadata={"examples": ["PP-18"]})
    place: str | None = field(metadata={"examples": ["Dubai"]})
    year: int | None = field(metadata={"examples": [2018]})
    start: str | None = field(metadata={"description": "Its first day, where known.", "examples": ["2018-10-29"]})
    end: str | None = field(metadata={"description": "Its last day, where known.", "examples": ["2018-11-16"]})


@dataclass(frozen=True, slots=True)
class Body:
    """What adopts instruments."""

    code: str = field(metadata={"examples": ["PP"]})
    name: str | None = field(metadata={"examples": ["Plenipotentiary Conference"]})
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class BodyList:
    """The bodies, by code."""

    items: tuple[Body, ...]


def list_bodies(store: Reader) -> BodyList:
    """Return all bodies with their sessions, oldest first."""
    groups = groupby(select(store, "bodies"), key=lambda row: text(row, "code"))
    return BodyList(tuple(_body(code, list(rows)) for code, rows in groups))


def _body(code: str, rows: list[Row]) -> Body:
    """Return the body of rows that hold one session each."""
    sessions = {text(row, "session"): row for row in rows if row["session"] is not None}
    return Body(
        code=code,
        name=text_or_none(rows[0], "name"),
        sessions=tuple(
            Session(
                code=session,
                place=text_or_none(row, "place"),
                year=integer_or_none(row, "year"),
                start=text_or_none(row, "start"),
                end=text_or_none(row, "end"),
            )
            for session, row in sessions.items()
        ),
    )
