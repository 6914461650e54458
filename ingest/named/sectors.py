"""Tells to which Sector a study group or a question belongs that the text names.

The Sector is the one that is named with it ("ITU-D Study Group 1", "Study Group 1 of ITU-D"), else the only Sector
that has a group of that number. Where neither tells, the mention waits until the whole text is read; then, in this
order: a question is the one of that number that the text names with its Sector elsewhere; the Sector named last on
the line; the Sector whose conference adopted the instrument in whose text the mention stands; the one of that number
named elsewhere; the Sector that the text names far more than the others, but for questions that could be ITU-D's,
which texts of every Sector cite. Else it is not known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ingest.named.ending import Ending
from ingest.named.reading import Reading, Waiting
from ingest.named.scan import GAP, alternatives
from ingest.named.words import words

# The study groups of each Sector.
NUMBERS = {
    "T": frozenset((2, 3, 5, 9, 11, 12, 13, 15, 16, 17, 20, 21)),
    "D": frozenset((1, 2)),
    "R": frozenset((1, 3, 4, 5, 6, 7)),
}
# Those that a Sector had before.
FORMER = {"T": frozenset((4, 6, 7, 8, 10, 14)), "R": frozenset((8, 9, 10, 11))}
# Letters of the languages that put what a group is of behind it without a word between.
OTHER_SCRIPT = "[\u0400-\u06ff]"
SECTOR_OF_BODY = {"WTSA": "T", "WTDC": "D", "RA": "R", "WRC": "R"}
_TITLE = re.compile(rf"{GAP}\((?=[^\W\d_])[^()\n]{{8,240}}\)")
# Longer than what a Sector is of ("Telecommunication Standardization").
_STEM = 60
# How many times as often as all others together the text must name a Sector to be one of its texts.
_FAR_MORE = 2


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that are made of the lexicon's words."""

    filler: re.Pattern[str]
    beside: re.Pattern[str]
    after: re.Pattern[str]
    stem: Ending
    sectors: tuple[str, ...]


@cache
def _patterns() -> _Patterns:
    every = words()
    sectors = "|".join(f"({alternatives((*names, *every.stems[code]))})" for code, names in every.sectors.items())
    stems = "|".join(f"({alternatives(every.stems[code])})" for code in every.sectors)
    group = every.any_of("study_group", "study_groups")
    return _Patterns(
        filler=re.compile(
            rf"{GAP}{{0,3}}(?:\(|(?:{every.any_of('of')}|ITU|UIT|МСЭ)(?:(?<=['’])|(?![^\W\d_]))|{group}{GAP}?\d{{1,2}}(?!\d))"
        ),
        beside=re.compile(rf"{GAP}{{1,2}}(?:[{every.clitics}](?=[\u0600-\u06ff]))?(?={OTHER_SCRIPT})"),
        after=re.compile(rf"{GAP}{{0,3}}\(?[{every.clitics}]?(?:{sectors})(?![A-Za-zА-яЁё0-9])"),
        stem=Ending(
            rf"(?<![^\W\d_])(?!{OTHER_SCRIPT})(?:{stems}){GAP}{{1,2}}\Z",
            (word for listed in every.stems.values() for word in listed),
            _STEM,
        ),
        sectors=tuple(every.sectors),
    )


def sector_beside(text: str, end: int) -> tuple[str, int, int] | None:
    """Return the Sector that follows a group as its genitive (Russian, Arabic), its start and end."""
    patterns = _patterns()
    beside = patterns.beside.match(text, end)
    after = patterns.after.match(text, beside.end()) if beside else None
    return _named(after) if after else None


def sector_of_stem(text: str, start: int) -> tuple[str, int, int] | None:
    """Return the Sector told by what stands right before a group, "Radiocommunication Study Group 9", start, end."""
    stem = _patterns().stem.search(text, start)
    return _named(stem) if stem else None


def _named(after: re.Match[str]) -> tuple[str, int, int]:
    index = next(index for index, name in enumerate(after.groups()) if name is not None)
    return _patterns().sectors[index], after.start(index + 1), after.end()


def sector_behind(text: str, end: int) -> tuple[str, int, int] | None:
    """Return the Sector that little words tie to a group before it, its start and end: "2 of the ITU-T".

    A question's title may stand between: "Question 4/2 (Care of kettles) of ITU-D".
    """
    tied = _tied(text, end)
    title = _TITLE.match(text, end) if tied is None else None
    return _tied(text, title.end()) if title else tied


def _tied(text: str, place: int) -> tuple[str, int, int] | None:
    """Return the Sector that little words tie to what ends at a place."""
    patterns = _patterns()
    for _ in range(6):
        filler = patterns.filler.match(text, place)
        if filler is None:
            return None
        place = filler.end()
        if after := patterns.after.match(text, place):
            return _named(after)
    return None


def fitting(groups: Sequence[int]) -> tuple[str, ...]:
    """Return the Sectors that have study groups of all these numbers."""
    return tuple(sector for sector, known in NUMBERS.items() if known.issuperset(groups))


def had(sector: str | None, groups: Sequence[int]) -> bool:
    """Tell whether a Sector had study groups of all these numbers, one of which it has no more."""
    now, before = NUMBERS.get(sector or "", frozenset()), FORMER.get(sector or "", frozenset())
    return not before.isdisjoint(groups) and all(number in now or number in before for number in groups)


def only_sector(reading: Reading) -> str | None:
    """Return the only Sector that a text names or hints at."""
    named = {*reading.counts, *(each.nearest for each in reading.waiting if each.nearest)}
    return named.pop() if len(named) == 1 else None


def settle(reading: Reading, waiting: Waiting, codes: Sequence[str], only: str | None) -> str | None:
    """Return the Sector of a waiting mention when the whole text is read, of which `only` may be the only one.

    `codes` are the mention's codes without Sector.
    """
    numbers = [] if waiting.question else [int(entry.match[0]) for entry in waiting.entries]
    if len(waiting.fits) == 1:
        return only if had(only, numbers) else waiting.fits[0]
    if had(waiting.nearest, numbers):
        # "Study Group 6" in a line about ITU-T is that of ITU-R only where the text names that Sector, too.
        return waiting.fits[0] if reading.counts.get(waiting.fits[0]) else waiting.nearest
    elsewhere = [s for s in waiting.fits if all(s in reading.told.get(code, ()) for code in codes)]
    if waiting.question and len(elsewhere) == 1:
        return elsewhere[0]
    if waiting.nearest in waiting.fits:
        return waiting.nearest
    by_body = SECTOR_OF_BODY.get(waiting.body or "")
    if by_body in waiting.fits:
        return by_body
    if len(elsewhere) == 1:
        return elsewhere[0]
    if not waiting.question or "D" not in waiting.fits:
        ranked = sorted(((reading.counts.get(s, 0), s) for s in waiting.fits), reverse=True)
        if ranked and ranked[0][0] > _FAR_MORE * sum(count for count, _ in ranked[1:]):
            return ranked[0][1]
    return None
