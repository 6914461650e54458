"""Search: what somebody means who types "Res 123", "PP-RES-123", "WTSA Resolution 44", "SG17" or words of a title.

A phrase is read as far as it names something: a kind ("Res", "Resolution"), a number, a body, a year; the other
words must stand in a title or an actor's name. What is named by its code comes first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from graph.schema import ACTORS
from graph.stores.protocol import Reader
from queries.codes import codes
from queries.resources.actors import list_actors
from queries.resources.instruments import MOST_WORDS, Filters, InstrumentSummary, list_instruments, name_of
from queries.resources.rows import select, text, text_or_none, truth

# Abbreviations and words of kinds of instruments, in lower case, in the six languages.
_TYPES: Final = {
    "res": "resolution", "resolution": "resolution", "resolutions": "resolution", "résolution": "resolution",
    "resolución": "resolution", "резолюция": "resolution", "决议": "resolution", "القرار": "resolution",
    "dec": "decision", "decision": "decision", "décision": "decision", "decisión": "decision",
    "решение": "decision", "决定": "decision", "المقرر": "decision",
    "rec": "recommendation", "recommendation": "recommendation", "recommandation": "recommendation",
    "recomendación": "recommendation", "рекомендация": "recommendation", "建议": "recommendation",
    "opi": "opinion", "opinion": "opinion", "avis": "opinion", "мнение": "opinion",
}  # fmt: skip
# What people write for a body beside its code.
_BODIES: Final = {"itu-r": "RA", "itur": "RA", "plenipotentiary": "PP", "council": "COUNCIL"}
_GROUP: Final = re.compile(r"(?:itu-)?([tdr])?[ -]?(?:sg|study group) ?([0-9]{1,2})", re.IGNORECASE)
_SECTORS: Final = ("T", "D", "R")
_TOKEN: Final = re.compile(r"[^\s,;()\[\]\"“”«»]+")
_SESSION: Final = re.compile(r"([a-z]+)-(?:[0-9]{2}|[0-9]{4})")
_EMPTY: Final = frozenset({
    "of", "the", "and", "on", "to", "for", "in", "a", "an", "rev", "de", "la", "le", "et", "y", "и", "в", "на",
})  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+")
_NUMBER: Final = re.compile(r"[0-9]{1,5}(?:[/-][0-9]{1,4})?")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_JOINED: Final = re.compile(r"(res|dec|rec|opi)\.?([0-9]+)")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a search found."""

    type: Literal["instrument", "actor"]
    code: str = field(metadata={"examples": ["PP-RES-123"]})
    name: str = field(metadata={"description": "Its name in words.", "examples": ["PP Resolution 123"]})
    title: str | None = field(metadata={"description": "An instrument's title."})
    ingested: bool = field(metadata={"description": "Whether a document holds its text; true for actors."})


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, best first."""

    query: str
    items: tuple[Hit, ...]
    more: bool = field(metadata={"description": "Whether there is more than is shown."})


class Meaning(NamedTuple):
    """What a phrase names, as far as it names anything; `words` are the others, in lower case."""

    body: str
    type: str
    number: str
    year: int
    words: tuple[str, ...]


def search(store: Reader, query: str, limit: int = 20) -> Hits:
    """Return the instruments and actors that a phrase may mean, best first."""
    found = {hit.code: hit for hit in [*_named(store, query), *_described(store, query, limit + 1)]}
    hits = list(found.values())
    return Hits(query, tuple(hits[:limit]), len(hits) > limit)


def read(query: str, bodies: frozenset[str]) -> Meaning:
    """Return what a phrase names; `bodies` are the codes of the bodies that the graph knows.

    >>> read("WTSA Res. 44 (Rev. Geneva, 2022)", frozenset({"PP", "WTSA"}))
    Meaning(body='WTSA', type='resolution', number='44', year=2022, words=('geneva',))
    """
    body = type_ = number = ""
    year, words = 0, list[str]()
    for token in _tokens(query, bodies):
        name = _BODIES.get(token, token.upper())
        if not body and name in bodies:
            body = name
        elif not type_ and token in _TYPES:
            type_ = _TYPES[token]
        elif not number and _NUMBER.fullmatch(token) and (type_ or not _YEAR.fullmatch(token)):
            number = token
        elif not year and number and _YEAR.fullmatch(token):
            year = int(token)
        elif token not in _EMPTY:
            words += _WORD.findall(token)
    # "ITU-R 9-5" is the fifth revision of Resolution ITU-R 9.
    number = number.partition("-")[0]
    return Meaning(body, type_, number, year, tuple(dict.fromkeys(words))[:MOST_WORDS])


def _tokens(query: str, bodies: frozenset[str]) -> list[str]:
    """Return the parts of a phrase in lower case: "PP-RES-123" and "Res123" in their pieces, "PP-18" as "PP"."""
    out: list[str] = []
    for found in _TOKEN.findall(query.lower()):
        token = found.strip(".:")
        joined = _JOINED.fullmatch(token)
        session = _SESSION.fullmatch(token)
        head, _, rest = token.partition("-")
        if joined:
            out += joined.groups()
        elif session and session[1].upper() in bodies:
            out.append(session[1])
        elif rest and head.upper() in bodies:
            kind, _, number = rest.partition("-")
            out += [head, kind, number]
        elif token:
            out.append(token)
    return [token for token in out if token]


def _named(store: Reader, query: str) -> list[Hit]:
    """Return what the whole phrase is the code of: an instrument, an actor, a study group of some Sector."""
    code = query.strip()
    wanted = [code, code.upper()]
    group = _GROUP.fullmatch(code)
    if group:
        sectors = [group[1].upper()] if group[1] else _SECTORS
        wanted += [f"{sector}-SG{group[2]}" for sector in sectors]
    hits: list[Hit] = []
    for each in dict.fromkeys(wanted):
        for node in select(store, "node", code=each)[:1]:
            hits += _hit(store, each, text(node, "kind"), text_or_none(node, "label"))
    return hits


def _hit(store: Reader, code: str, kind: str, label: str | None) -> list[Hit]:
    """Return the hit of a node; goals have no page of their own."""
    if kind == "Instrument":
        ingested = any(truth(row, "ingested") for row in select(store, "instrument", code=code))
        return [Hit("instrument", code, name_of(code), label, ingested)]
    return [Hit("actor", code, label or code, None, True)] if kind in ACTORS else []


def _described(store: Reader, query: str, limit: int) -> list[Hit]:
    """Return the instruments that fit a phrase, those with a text first, then the actors that fit its words."""
    meaning = read(query, frozenset(codes(store, ("Body",))))
    if not any(meaning):
        return []
    filters = Filters(
        body=meaning.body, type=meaning.type, number=meaning.number, year=meaning.year, words=meaning.words
    )
    found = list_instruments(store, filters, limit).items
    if not found and meaning.number and (meaning.words or meaning.year):
        # A date or a place beside a number may be one that no text gave: the number alone decides.
        found = list_instruments(store, Filters(body=meaning.body, type=meaning.type, number=meaning.number)).items
    hits = [_instrument(each) for each in sorted(found, key=lambda each: not each.ingested)]
    if meaning.words and not (meaning.number or meaning.type or meaning.body):
        actors = list_actors(store, words=meaning.words).items
        hits += [Hit("actor", each.code, each.name or each.code, None, True) for each in actors]
    return hits


def _instrument(found: InstrumentSummary) -> Hit:
    return Hit("instrument", found.code, found.name, found.title, found.ingested)
