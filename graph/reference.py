"""The registry: bodies, places, sessions, actors, goals and verbs, as plain TOML files in `graph/registry`.

Each function reads its file once and returns its entries in the order of the file. RegistryError names the file,
the entry and what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from graph.entries import Entry, entries_of
from graph.schema import ACTORS

FOLDER = Path(__file__).parent / "registry"

# What a verb does, and how strong that is.
FORCES: Final = MappingProxyType({"decide": 5, "instruct": 4, "request": 3, "invite": 2, "encourage": 1, "other": 0})


@dataclass(frozen=True, slots=True)
class Body:
    """What adopts instruments. `name` by language; `sector`: "T", "R", "D" of a Sector's conference.

    `kinds` are the kinds of instruments that it adopts ("RES"), `series` the first and last number that those of a
    kind bear; a kind without a series may bear any number.
    """

    code: str
    abbreviation: str
    name: Mapping[str, str] = field(hash=False)
    sector: str | None = None
    kinds: tuple[str, ...] = ()
    series: Mapping[str, tuple[int, int]] = field(default_factory=dict, hash=False)

    def may_have(self, kind: str, number: str) -> bool:
        """Whether an instrument of this kind and number can be this body's."""
        if kind not in self.kinds:
            return False
        if kind not in self.series or not number.isdecimal():
            return kind not in self.series
        first, last = self.series[kind]
        return first <= int(number) <= last


@dataclass(frozen=True, slots=True)
class Place:
    """Where sessions met: its English name, its names by language, and further spellings."""

    name: str
    names: Mapping[str, str] = field(hash=False)
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting of a body. `place` in English, `names` the place in other languages; dates "2018-10-29".

    `aliases`: other codes that texts use for the session ("WTSA-96").
    """

    code: str
    body: str
    place: str
    year: int
    names: Mapping[str, str] = field(hash=False)
    start: str | None = None
    end: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who can be addressed; `kind` is one of Organization, Bureau, Director, StudyGroup, Membership."""

    code: str
    kind: str
    name: Mapping[str, str] = field(hash=False)
    abbreviation: tuple[str, ...] = ()
    head_of: str | None = None
    part_of: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """A Sustainable Development Goal, target, or other goal; `part_of` the goal that a target belongs to."""

    code: str
    number: str
    name: Mapping[str, str] = field(hash=False)
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of an operative heading: its strength (4 decides ... 1 encourages) and its force ("instruct")."""

    code: str
    strength: int
    force: str
    name: Mapping[str, str] = field(hash=False)


_T = TypeVar("_T", Body, Place, Session, Actor, Goal, Verb)


def _load(path: Path, table: str, fields: str, make: Callable[[Entry], _T], key: str = "code") -> Mapping[str, _T]:
    """Return the entries of a registry file by code, or by another field that is unique."""
    found: dict[str, _T] = {}
    allowed = frozenset(fields.split())
    for entry in entries_of(path, table):
        entry.check_keys(allowed)
        name = entry.text(key)
        if name in found:
            raise entry.error(f"{key} {name!r} stands there twice")
        found[name] = make(entry)
    return MappingProxyType(found)


@cache
def bodies(folder: Path = FOLDER) -> Mapping[str, Body]:
    """Return the bodies by code."""
    return _load(
        folder / "bodies.toml",
        "body",
        "code abbreviation name sector kinds series",
        lambda e: Body(
            code=e.text("code"),
            abbreviation=e.text("abbreviation"),
            name=e.by_language("name"),
            sector=e.optional("sector"),
            kinds=e.texts("kinds"),
            series=e.ranges("series"),
        ),
    )


@cache
def places(folder: Path = FOLDER) -> Mapping[str, Place]:
    """Return the places by their English name."""
    return _load(
        folder / "places.toml",
        "place",
        "name names spellings",
        lambda e: Place(e.text("name"), e.by_language("names"), e.texts("spellings")),
        key="name",
    )


@cache
def sessions(folder: Path = FOLDER) -> Mapping[str, Session]:
    """Return the sessions by code; each belongs to a body and a place of the registry."""
    known = bodies(folder)
    where = places(folder)

    def make(entry: Entry) -> Session:
        if entry.text("body") not in known:
            raise entry.error(f"body {entry.text('body')!r} is not in bodies.toml")
        if entry.text("place") not in where:
            raise entry.error(f"place {entry.text('place')!r} is not in places.toml")
        return Session(
            code=entry.text("code"),
            body=entry.text("body"),
            place=entry.text("place"),
            year=entry.integer("year"),
            names=where[entry.text("place")].names,
            start=entry.day("start"),
            end=entry.day("end"),
            aliases=entry.texts("aliases"),
        )

    return _load(folder / "sessions.toml", "session", "code body place year start end aliases", make)


def sessions_of(body: str, folder: Path = FOLDER) -> list[Session]:
    """Return the sessions of a body."""
    return [session for session in sessions(folder).values() if session.body == body]


@cache
def actors(folder: Path = FOLDER) -> Mapping[str, Actor]:
    """Return the actors by code; whom one heads, or is a part of, is an actor too."""
    path = folder / "actors.toml"
    known = _codes(path, "actor")

    def make(entry: Entry) -> Actor:
        return Actor(
            code=entry.text("code"),
            kind=entry.one_of("kind", ACTORS),
            name=entry.by_language("name"),
            abbreviation=entry.texts("abbreviation"),
            head_of=_other(entry, "head_of", known),
            part_of=_other(entry, "part_of", known),
            category=entry.optional("category"),
        )

    return _load(path, "actor", "code kind name abbreviation head_of part_of category", make)


@cache
def goals(folder: Path = FOLDER) -> Mapping[str, Goal]:
    """Return the goals by code; what one is a part of is a goal too."""
    path = folder / "goals.toml"
    known = _codes(path, "goal")

    def make(entry: Entry) -> Goal:
        part_of = _other(entry, "part_of", known)
        return Goal(entry.text("code"), entry.text("number"), entry.by_language("name"), part_of)

    return _load(path, "goal", "code number name part_of", make)


def _codes(path: Path, table: str) -> frozenset[str]:
    """Return the codes of a file's entries."""
    return frozenset(str(entry.values.get("code")) for entry in entries_of(path, table))


def _other(entry: Entry, key: str, known: frozenset[str]) -> str | None:
    """Return the code of another entry of the same file, None where none is named."""
    return entry.one_of(key, known, f"in {entry.path.name}") if key in entry.values else None


@cache
def verbs(folder: Path = FOLDER) -> Mapping[str, Verb]:
    """Return the verbs of operative headings by code, the English phrase."""

    def make(entry: Entry) -> Verb:
        force = entry.one_of("force", FORCES)
        if entry.integer("strength") != FORCES[force]:
            raise entry.error(f"strength must be {FORCES[force]}, which is that of {force!r}")
        return Verb(entry.text("code"), FORCES[force], force, entry.by_language("name"))

    return _load(folder / "verbs.toml", "verb", "code strength force name", make)


@lru_cache(maxsize=1024)
def verb_of(phrase: str, folder: Path = FOLDER) -> Verb | None:
    """Return the verb of a phrase: its own entry, or else the longest one whose words it holds in their order.

    An adverb beside a verb changes nothing of what it does: "furthermore instructs" instructs.
    """
    known = verbs(folder)
    if phrase in known:
        return known[phrase]
    held = [verb for code, verb in known.items() if _in_order(code.split(), phrase.split())]
    return max(held, key=lambda verb: len(verb.code), default=None)


def _in_order(words: list[str], others: list[str]) -> bool:
    """Whether all words stand among others, in their order."""
    rest = iter(others)
    return all(word in rest for word in words)
