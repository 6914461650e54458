"""Duties: what operative headings and items order, and of whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.stores.protocol import Row, Store
from queries.resources.passages import Passage, passage
from queries.resources.rows import select, text, text_or_none, truth


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


def gather(rows: Iterable[Row], instrument: str | None = None, title: str | None = None) -> list[Duty]:
    """Return the duties of rows that hold one actor and one item each; rows of a duty stand together or apart.

    `instrument` and `title` serve for rows that have no such columns.
    """
    by_code: dict[str, list[Row]] = {}
    for row in rows:
        by_code.setdefault(text(row, "code"), []).append(row)
    return [_duty(group, instrument, title) for group in by_code.values()]


def get_duty(store: Store, code: str) -> Duty:
    """Return one duty; KeyError where there is none."""
    found = gather(select(store, "duty", code=code))
    if not found:
        raise KeyError(code)
    return found[0]


def _duty(rows: list[Row], instrument: str | None, title: str | None) -> Duty:
    """Return the duty that all of these rows are about."""
    row = rows[0]
    return Duty(
        code=text(row, "code"),
        instrument=instrument if instrument is not None else text(row, "instrument"),
        title=title if instrument is not None else text_or_none(row, "title"),
        version=text_or_none(row, "version"),
        verb=text(row, "verb"),
        level=text_or_none(row, "level"),
        item=text_or_none(row, "item"),
        items=_numbers(rows),
        addressees=_actors(rows, "addressee"),
        partners=_actors(rows, "partner"),
        report_to=_actors(rows, "reportsTo"),
        proposed=truth(row, "proposed"),
        passage=passage(row),
    )


def _actors(rows: list[Row], role: str) -> tuple[str, ...]:
    """Return the actors that a duty has in a role, sorted."""
    return tuple(sorted({text(row, "actor") for row in rows if row["role"] == role}))


def _numbers(rows: list[Row]) -> tuple[str, ...]:
    """Return the numbers of a heading's items, in the order of counting."""
    found = {text(row, "items") for row in rows if row["items"] is not None}
    return tuple(sorted(found, key=lambda number: (len(number), number)))
