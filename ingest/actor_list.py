"""A list of actors as a text gives it, and what it does not say itself."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.actor_words import ADVISORY, BUREAUX, SECTORS

_LETTERS = {
    code: letter
    for letter in SECTORS
    for code in (SECTORS[letter], BUREAUX[letter], f"{BUREAUX[letter]}-DIR", ADVISORY[letter], f"{letter}-SGS")
}
# The bodies that "the next conference" may be, and the Sector whose study groups are meant where none is named.
_BODIES = {"PP": None, "WTSA": "T", "WTDC": "D", "RA": "R", "WRC": "R", "WCIT": None}


@dataclass(frozen=True, slots=True)
class Context:
    """What a list does not say itself: the language, the instrument's Sector and body, who is addressed."""

    language: str = "en"
    sector: str | None = None
    addressed: tuple[str, ...] = ()
    body: str | None = None

    def other(self) -> list[str]:
        """Return the letters of the Sectors that are not the addressed ones'; none where it is open whose they are."""
        own = {_LETTERS[actor] for actor in self.addressed if actor in _LETTERS}
        if not own and self.sector:
            own = {self.sector}
        return [letter for letter in SECTORS if letter not in own] if own else []


def context_of(instrument: str, language: str) -> Context:
    """Return what the code of an instrument tells about the actors that its text names."""
    body = instrument.partition("-")[0]
    return Context(language, _BODIES.get(body), body=body if body in _BODIES else None)


@dataclass(frozen=True, slots=True)
class ActorList:
    """The actors of a list, in its order; [start, end) is the list.

    `generic`: it names others, too, that have no code; `leads`: its first word names an actor; `plainly`: and itself,
    not what is his ("ITU-T activities"); `first_end`: where the first word of the list that names an actor ends.
    """

    codes: tuple[str, ...]
    start: int
    end: int
    generic: bool = False
    leads: bool = False
    plainly: bool = False
    first_end: int = 0
