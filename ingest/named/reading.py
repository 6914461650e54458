"""What the readers of simple mentions share: the text, and what was last named in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from ingest.named.scan import GAP
from ingest.named.words import Words, words
from ingest.outline import Outline


@dataclass(frozen=True, slots=True)
class SectorName:
    """A Sector named in the text: "T", "D" or "R", and where."""

    sector: str
    start: int
    end: int


@dataclass(slots=True)
class Reading:
    """A text while it is read from its beginning to its end.

    `sector` is the Sector that was named last, `covered` the end of what is already part of a mention,
    `evidence` the end of the last words that show the text to speak of the ITU's own work.
    """

    text: str
    outline: Outline
    sector: SectorName | None = None
    covered: int = 0
    evidence: int = -1
    counts: dict[str, int] = field(default_factory=dict)

    def name_sector(self, sector: str, start: int, end: int) -> None:
        """Keep a Sector as the one named last."""
        self.sector = SectorName(sector, start, end)
        self.evidence = end
        self.counts[sector] = self.counts.get(sector, 0) + 1

    def sector_before(self, start: int) -> SectorName | None:
        """Return the Sector whose name ends right before `start`, markup and brackets apart."""
        found = self.sector
        if found is None or found.end > start or start - found.end > 6:
            return None
        return found if _BETWEEN.fullmatch(self.text, found.end, start) else None

    def same_line(self, start: int, end: int) -> bool:
        """Tell whether no line ends between two places."""
        return self.text.find("\n", start, end) < 0


# What may stand between a Sector's name and the group's: "ITU-T) Study", "ITU-T's [Study", "ITU-T: SG".
_BETWEEN = re.compile(rf"(?:{GAP}|[)\]\[(*_:]|['’]s)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list of numbers: its place and its match."""

    start: int
    end: int
    match: re.Match[str]


@cache
def _separators() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a comma, of an "and", and of the words a sentence goes on with."""
    every: Words = words()
    conjunction = every.any_of("and")
    return (
        re.compile(rf"{GAP}{{0,2}}[,;、，،]{GAP}{{0,3}}"),
        re.compile(rf"{GAP}{{0,2}}(?:[,;、，،]{GAP}{{0,3}})?(?:&amp;|&|{conjunction}){GAP}{{0,3}}"),
        re.compile(rf"(?!{GAP}{{0,2}}%)(?:{GAP}{{1,3}}{every.any_of('goes_on')}(?![^\W\d_])|{GAP}{{0,3}}(?![^\W\d_A-Z\u0600-\uffff]))"),
    )


def entries(text: str, start: int, item: re.Pattern[str], plural: bool, aside: bool = False) -> Iterator[Entry]:
    """Yield the entries of a list that begins at `start`: "2", "2 and 3", "2, 3, 5 and 17".

    Commas go on with a list only behind a plural word; an "and" also behind a singular one where the number is
    not the beginning of something else ("SDG 5 and 12 reports"). `aside`: a parenthesis may follow each entry.
    """
    comma, conjunction, goes_on = _separators()
    match = item.match(text, start)
    last = False
    while match:
        yield Entry(match.start(), match.end(), match)
        if last:
            return
        end = match.end()
        if aside and (note := _ASIDE.match(text, end)):
            end = note.end()
        if between := conjunction.match(text, end):
            match = item.match(text, between.end())
            last = True
            if match and not plural and not goes_on.match(text, match.end()):
                return
        elif plural and (between := comma.match(text, end)):
            match = item.match(text, between.end())
        else:
            return


# "(4.1.1)", "(Build resilient infrastructure ...)" behind an entry.
_ASIDE = re.compile(rf"{GAP}{{0,2}}\([^()\n]{{0,200}}\)")
