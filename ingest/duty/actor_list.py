"""A list of actors as a text gives it, and what it does not say itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.value import value
from ingest.duty.actor_words import ADVISORY, BUREAUX, SECTORS
from ingest.named.sectors import fitting

_LETTERS = {
    code: letter
    for letter in SECTORS
    for code in (SECTORS[letter], BUREAUX[letter], f"{BUREAUX[letter]}-DIR", ADVISORY[letter], f"{letter}-SGS")
}
# What the letters of a part's codes stand for, by its kind.
_NAMES = {
    "bureau": BUREAUX, "director": {letter: f"{bureau}-DIR" for letter, bureau in BUREAUX.items()},
    "sector": SECTORS, "advisory": ADVISORY, "plain": {},
}  # fmt: skip
# The bodies that "the next conference" may be, and the Sector whose study groups are meant where none is named.
_BODIES = {"PP": None, "WTSA": "T", "WTDC": "D", "RA": "R", "WRC": "R", "WCIT": None}


@value
class Context:
    """What a list does not say itself: the language, the instrument's Sector and body, who is addressed."""

    language: str = "en"
    sector: str | None = None
    addressed: tuple[str, ...] = ()
    body: str | None = None

    def addressing(self, codes: tuple[str, ...]) -> Context:
        """Return the context of a text that addresses these actors."""
        return Context(self.language, self.sector, codes, self.body)

    def other(self) -> list[str]:
        """Return the letters of the Sectors that are not the addressed ones'; none where it is open whose they are."""
        own = {_LETTERS[actor] for actor in self.addressed if actor in _LETTERS}
        if not own and self.sector:
            own = {self.sector}
        return [letter for letter in SECTORS if letter not in own] if own else []


def context_of(instrument: str, language: str) -> Context:
    """Return what the code of an instrument tells about the actors that its text names."""
    body = instrument.partition("-")[0]
    return Context(language, _BODIES[body], (), body) if body in _BODIES else Context(language)


@dataclass(slots=True)
class Part:
    """One actor of a list, or several of a kind.

    `kind`: "name", "bureau", "director", "sector", "groups", "advisory", or "plain" for whoever has no code.
    `codes` are codes of names and letters of the others; `tentative`: only an "and" further on makes it one of the
    list; `settled`: the Sector of a group is known; `qualified`: another word follows it ("ITU-T | activities");
    `other`: "other" stands before it; `behind`: its Sector stands behind it; `joined`: a Sector whose groups the words
    before another Sector may name, too ("the study groups of ITU-T and ITU-D"); `shared`: its Sector is the next one's.
    """

    kind: str
    codes: list[str]
    end: int
    tentative: bool = False
    settled: bool = False
    qualified: bool = False
    other: bool = False
    behind: bool = False
    joined: bool = False
    shared: bool = False
    named_end: int = 0
    numbers: tuple[str, ...] = ()

    def actors(self, sector: str | None, owns: bool = True) -> Iterable[str]:
        """Return the actors' codes; `sector` is the Sector whose groups are meant where none is named.

        `owns`: the language has what is an actor's behind its name, "ITU-T activities".
        """
        if self.kind == "name":
            return self.codes
        if self.kind != "groups":
            if self.kind == "sector" and self.qualified and owns:
                return []
            names = _NAMES[self.kind]
            return [names[letter] for letter in self.codes]
        letters = self.codes or ([sector] if sector else [])
        if self.numbers and not letters and len(only := fitting([int(number) for number in self.numbers])) == 1:
            letters = list(only)
        if self.numbers and letters:
            return [f"{letters[-1]}-SG{number}" for number in self.numbers]
        return [f"{letter}-SGS" for letter in letters]


@value
class ActorList:
    """The actors of a list, in its order; [start, end) is the list.

    `generic`: it names others, too, that have no code; `leads`: its first word names an actor; `plainly`: and itself,
    not what is his ("ITU-T activities"); `first_end`, `named_end`: where the first and the last word that names an
    actor ends; `others`: the codes of "other Member States", who may be addressed themselves.
    """

    codes: tuple[str, ...]
    start: int
    end: int
    generic: bool = False
    leads: bool = False
    plainly: bool = False
    qualified: bool = False
    first_end: int = 0
    named_end: int = 0
    others: tuple[str, ...] = ()


def nobody(start: int) -> ActorList:
    """Return a list that begins at `start` and names nobody."""
    return ActorList((), start, start, False, False, False, False, start)
