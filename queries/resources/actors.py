"""Actors and their place in the house."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from graph.stores.protocol import Reader, Row
from queries.resources.rows import integer, select, text, text_or_none

ActorKind: TypeAlias = Literal["Organization", "Bureau", "Director", "StudyGroup", "Membership"]


@dataclass(frozen=True, slots=True)
class ActorSummary:
    """An actor in a list."""

    code: str = field(metadata={"description": "Its code.", "examples": ["TSB-DIR"]})
    kind: ActorKind = field(metadata={"examples": ["Director"]})
    name: str | None = field(
        metadata={"description": "Its name in English, where known.", "examples": ["Director of TSB"]}
    )
    duties: int = field(metadata={"description": "How many duties address it.", "examples": [87]})


@dataclass(frozen=True, slots=True)
class ActorList:
    """The actors, by code."""

    items: tuple[ActorSummary, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who can be addressed, and its place in the house."""

    code: str = field(metadata={"description": "Its code.", "examples": ["TSB-DIR"]})
    kind: ActorKind = field(metadata={"examples": ["Director"]})
    name: str | None = field(metadata={"description": "Its name in English, where known."})
    names: dict[str, str] = field(metadata={"description": "Its names by language."})
    abbreviations: tuple[str, ...]
    category: str | None
    head_of: tuple[str, ...] = field(metadata={"description": "What it heads.", "examples": [["TSB"]]})
    part_of: tuple[str, ...] = field(metadata={"description": "What it belongs to.", "examples": [["ITU-T"]]})
    headed_by: tuple[str, ...] = field(metadata={"description": "Who heads it."})
    parts: tuple[str, ...] = field(metadata={"description": "Who belongs to it."})


def list_actors(store: Reader, kind: str = "", words: tuple[str, ...] = ()) -> ActorList:
    """Return the actors of a kind (empty: of any) in whose code or name all words stand, by code."""
    found = (_summary(row) for row in select(store, "actors", kind=kind))
    return ActorList(tuple(actor for actor in found if _holds(actor, words)))


def get_actor(store: Reader, code: str) -> Actor:
    """Return one actor; KeyError where the graph holds none of this code."""
    rows = select(store, "actor", code=code)
    if not rows:
        raise KeyError(code)
    parts = select(store, "actor-parts", code=code)
    names = {text_or_none(row, "language") or "und": text(row, "name") for row in rows if row["name"] is not None}
    return Actor(
        code=code,
        kind=text(rows[0], "kind"),  # type: ignore[arg-type]
        name=names.get("en") or next(iter(names.values()), None),
        names=names,
        abbreviations=_texts(rows, "abbreviation"),
        category=text_or_none(rows[0], "category"),
        head_of=_texts(rows, "headOf"),
        part_of=_texts(rows, "partOf"),
        headed_by=tuple(text(row, "code") for row in parts if row["role"] == "headOf"),
        parts=tuple(text(row, "code") for row in parts if row["role"] == "partOf"),
    )


def _summary(row: Row) -> ActorSummary:
    return ActorSummary(
        code=text(row, "code"),
        kind=text(row, "kind"),  # type: ignore[arg-type]
        name=text_or_none(row, "name"),
        duties=integer(row, "duties"),
    )


def _holds(actor: ActorSummary, words: tuple[str, ...]) -> bool:
    """Whether all words stand in an actor's code or name."""
    where = f"{actor.code} {actor.name or ''}".lower()
    return all(word in where for word in words)


def _texts(rows: list[Row], column: str) -> tuple[str, ...]:
    """Return the different texts of a column, in order."""
    return tuple(dict.fromkeys(text(row, column) for row in rows if row[column] is not None))
