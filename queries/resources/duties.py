"""Duties: what operative headings and items order, and of whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from graph.stores.protocol import Reader, Row
from queries.resources import pages
from queries.resources.passages import Passage, passage
from queries.resources.rows import in_role, select, text, text_or_none, truth

Role: TypeAlias = Literal["addressee", "partner", "reportsTo"]


@dataclass(frozen=True, slots=True)
class Duty:
    """What one operative heading or item orders."""

    code: str = field(metadata={"description": "Its code."})
    instrument: str = field(metadata={"description": "Who orders it.", "examples": ["WTSA-RES-44"]})
    title: str | None = field(metadata={"description": "The instrument's title in English."})
    version: str | None = field(
        metadata={"description": "The version it stands in, where told.", "examples": ["WTSA-RES-44@2022"]}
    )
    verb: str = field(metadata={"description": "The verb as written.", "examples": ["instructs"]})
    level: str | None = field(metadata={"description": '"heading" or "item".', "examples": ["item"]})
    item: str | None = field(metadata={"description": "The item's number.", "examples": ["2"]})
    items: tuple[str, ...] = field(metadata={"description": "The numbers of the items under a heading."})
    addressees: tuple[str, ...] = field(metadata={"description": "Who must act.", "examples": [["TSB-DIR"]]})
    partners: tuple[str, ...] = field(metadata={"description": "With whom.", "examples": [["BDT-DIR"]]})
    report_to: tuple[str, ...] = field(metadata={"description": "Who is reported to.", "examples": [["COUNCIL"]]})
    proposed: bool = field(metadata={"description": "Whether it stands in a text that is only proposed."})
    passage: Passage


@dataclass(frozen=True, slots=True)
class DutyPage:
    """A page of duties, by instrument and place."""

    items: tuple[Duty, ...]
    next: str | None = field(metadata={"description": "The cursor of the next page; null on the last."})


def list_ordered(store: Reader, instrument: str, title: str | None) -> list[Duty]:
    """Return the duties that an instrument of this title orders, in the order in which they stand."""
    return [_duty(store, row, instrument, title) for row in select(store, "instrument-duties", code=instrument)]


def list_duties(
    store: Reader, actor: str, role: Role | None = None, limit: int = 50, cursor: str | None = None
) -> DutyPage:
    """Return a page of the duties that name an actor in a role (None: in any)."""
    rows = select(store, "actor-duties", code=actor, role=role or "", after=pages.read_cursor(cursor))
    page, following = pages.cut(rows, min(limit, pages.MOST))
    duties = (_duty(store, row, text(row, "instrument"), text_or_none(row, "title")) for row in page)
    return DutyPage(tuple(duties), following)


def _duty(store: Reader, row: Row, instrument: str, title: str | None) -> Duty:
    """Return the duty of a row, with its actors and items."""
    code = text(row, "code")
    parts = select(store, "duty-parts", code=code)
    return Duty(
        code=code,
        instrument=instrument,
        title=title,
        version=text_or_none(row, "version"),
        verb=text(row, "verb"),
        level=text_or_none(row, "level"),
        item=text_or_none(row, "item"),
        items=in_role(parts, "items"),
        addressees=in_role(parts, "addressee"),
        partners=in_role(parts, "partner"),
        report_to=in_role(parts, "reportsTo"),
        proposed=truth(row, "proposed"),
        passage=passage(row),
    )
