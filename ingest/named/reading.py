"""What the readers of simple mentions share: the text, and what was last named in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from graph.value import value
from ingest.bodies import ITU
from ingest.evidence import hints_at_itu, names_council, names_forerunner, names_itu, names_members
from ingest.languages.literals import Literals
from ingest.named.scan import GAP, Scanner, Word, held_by, scanner
from ingest.named.words import Words, words
from ingest.outline import Outline

# How far a Sector named on the same line may stand: lines of a damaged text may be very long.
_FAR = 5000
# How far behind "work items:" the first item of their list may stand.
_LISTED = 300
# The longest name that is looked for.
_LONGEST = 90


@value
class SectorName:
    """A Sector named in the text: "T", "D" or "R", and where."""

    sector: str
    start: int
    end: int


@value
class Entry:
    """One entry of a list of numbers: its place and its match."""

    start: int
    end: int
    match: re.Match[str]


@value
class Waiting:
    """A group or question whose Sector the text around it does not tell; `nearest`: the one named last on the line.

    `short`: it is an abbreviation, and nothing near it speaks of the ITU.
    """

    question: bool
    start: int
    end: int
    entries: tuple[Entry, ...]
    fits: tuple[str, ...]
    nearest: str | None
    body: str | None
    short: bool


@dataclass(slots=True)
class Recent:
    """Finds the last match of a pattern before a place, in a text that is read from its beginning to its end.

    Only what was not looked at before is searched, so that many questions cost no more than one reading. `held` finds
    letters without which the pattern matches nothing, in less time.
    """

    pattern: re.Pattern[str]
    held: Literals
    reach: int
    searched: int = 0
    last: re.Match[str] | None = None

    def before(self, text: str, place: int) -> re.Match[str] | None:
        """Return the last match that ends at most `reach` before `place`, None where there is none."""
        start = max(self.searched - _LONGEST, place - self.reach, 0)
        if self.held.are_in(text, start, place):
            for match in self.pattern.finditer(text, start, place):
                self.last = match
        self.searched = max(self.searched, place)
        return self.last if self.last and place - self.last.end() <= self.reach else None


@cache
def _hints() -> Scanner:
    """Return the scanner of the names of bodies that belong to a Sector; their kind is the Sector."""
    return scanner(Word(name, sector, r"(?![^\W\d_])") for sector, names in words().hints.items() for name in names)


@cache
def _drafts() -> tuple[re.Pattern[str], Literals]:
    """Return the pattern of the words that a draft's name follows, and letters that they hold."""
    pattern = re.compile(rf"(?<![^\W\d_]){words().any_of('draft')}(?![^\W\d_])")
    return pattern, held_by(words()["draft"])


@dataclass(slots=True)
class Reading:
    """A text while it is read from its beginning to its end.

    `sector` is the Sector that was named last, `covered` the end of what is already part of a mention, `evidence` the
    end of the last words that show the text to speak of the ITU's own work, `studies` the end of the last group or
    draft that was named, `hint` the name of a body that belongs to a Sector ("" of bodies of several in a list),
    searched for up to `hinted`.
    `others` is the end of the last code that named a series or a former name.
    `series` keeps the Sector with which the text named the Recommendations of a series last.
    `told` keeps, for each study group and question, the Sectors with which the text names it; `waiting` are those
    whose Sector only the whole text tells; `counts` how often each Sector was named. `itu`, `forerunner` and
    `council` tell whether the text names the ITU, a forerunner of its Sectors or a Council, once somebody asks.
    """

    text: str
    outline: Outline
    sector: SectorName | None = None
    covered: int = 0
    evidence: int = -1
    studies: int = -_FAR
    others: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    series: dict[str, str] = field(default_factory=dict)
    told: dict[str, set[str]] = field(default_factory=dict)
    waiting: list[Waiting] = field(default_factory=list)
    hint: SectorName | None = None
    hinted: int = 0
    drafts: Recent = field(default_factory=lambda: Recent(*_drafts(), _LISTED))
    itu: bool | None = None
    forerunner: bool | None = None
    council: bool | None = None

    def speaks_of_itu(self) -> bool:
        """Tell whether the text is of the ITU: a Sector was named, it is of a known body, or it names the Union."""
        if self.itu is None:
            self.itu = self.outline.body in ITU or names_itu(self.text)
        return self.itu or bool(self.counts)

    def speaks_of_forerunner(self) -> bool:
        """Tell whether the text names a body whose Recommendations became the ITU's, such as CCITT."""
        if self.forerunner is None:
            self.forerunner = names_forerunner(self.text)
        return self.forerunner

    def name_sector(self, sector: str, start: int, end: int) -> None:
        """Keep a Sector as the one named last."""
        self.sector = SectorName(sector, start, end)
        self.evidence = end
        self.counts[sector] = self.counts.get(sector, 0) + 1

    def speaks_of_council(self) -> bool:
        """Tell whether the text names a Council, and what can be the Union's beside it."""
        if self.council is None:
            hinted = hints_at_itu(self.text) or names_members(self.text)
            self.council = hinted and names_council(self.text)
        return self.council

    def sector_before(self, start: int) -> SectorName | None:
        """Return the Sector whose name ends right before `start`, markup and brackets apart."""
        found = self.sector
        if found is None or found.end > start or start - found.end > 6:
            return None
        return found if _BETWEEN.fullmatch(self.text, found.end, start) else None

    def speaks_of_drafts(self, start: int) -> bool:
        """Tell whether a group, a draft or the words for one stand on the line of `start` or shortly before."""
        near = start - self.studies < _LISTED or self.same_line(self.studies, start)
        return near or self.drafts.before(self.text, start) is not None

    def nearest_sector(self, start: int) -> str | None:
        """Return the Sector named last on the line of `start`, or hinted at last; None where there is none."""
        line = self.line_of(start)
        named = self.sector if self.sector and self.sector.end > max(line, start - _FAR) else None
        begin = max(line, start - _FAR, self.hinted, named.end if named else 0)
        for sector, first, end in _hints().scan(self.text, begin, start):
            before, self.hint = self.hint, SectorName(sector, first, end)
            if before and before.sector != sector and self._listed(before, first):
                self.hint = SectorName("", first, end)
        self.hinted = max(self.hinted, start)
        if (
            self.hint
            and self.hint.sector
            and self.hint.start >= line
            and (named is None or self.hint.start >= named.end)
        ):
            return self.hint.sector
        return named.sector if named else None

    def _listed(self, before: SectorName, start: int) -> bool:
        """Tell whether what begins at `start` is listed behind a body of another Sector: both tell nothing of it."""
        comma, conjunction, _ = _separators()
        between = conjunction if conjunction.match(self.text, before.end) else comma
        return between.fullmatch(self.text, before.end, start) is not None

    def line_of(self, place: int) -> int:
        """Return where the line of a place begins, or what is near it of a very long one."""
        return self.text.rfind("\n", max(place - _FAR, 0), place) + 1

    def same_line(self, start: int, end: int) -> bool:
        """Tell whether no line ends between two places, which are not far from each other."""
        return end - start < _FAR and self.text.find("\n", start, end) < 0


# What may stand between a Sector's name and the group's: "ITU-T) Study", "ITU-T's [Study", "ITU-T: SG".
_BETWEEN = re.compile(rf"(?:{GAP}|[)\]\[(*_:]|['’]s)*")


@cache
def _separators() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a comma, of an "and", and of the words a sentence goes on with."""
    every: Words = words()
    conjunction = every.any_of("and")
    return (
        re.compile(rf"{GAP}{{0,2}}[,;、，،]{GAP}{{0,3}}"),
        re.compile(rf"{GAP}{{0,2}}(?:[,;、，،]{GAP}{{0,3}})?(?:&amp;|&|{conjunction}){GAP}{{0,3}}"),
        re.compile(
            rf"(?!{GAP}{{0,2}}%)(?:{GAP}{{1,3}}{every.any_of('goes_on')}(?![^\W\d_])|{GAP}{{0,3}}(?!{GAP})(?![^\W\d_A-Z\u0600-\uffff]))"
        ),
    )


def entries(text: str, start: int, item: re.Pattern[str], plural: bool, aside: bool = False) -> list[Entry]:
    """Return the entries of a list that begins at `start`: "2", "2 and 3", "2, 3, 5 and 17".

    Behind a singular word a list must close with an "and", and its last number must not be the beginning of
    something else ("SDG 5 and 12 reports"); else its first entry stands alone. `aside`: a parenthesis may follow
    each entry.
    """
    comma, conjunction, goes_on = _separators()
    found: list[Entry] = []
    match, closed, written_on = item.match(text, start), False, False
    while match:
        found.append(Entry(match.start(), match.end(), match))
        if closed and not written_on:
            break  # only an "and" that is written onto each number (Arabic) goes on
        end = match.end()
        if aside and (note := _ASIDE.match(text, end)):
            end = note.end()
        if between := conjunction.match(text, end):
            match, closed = item.match(text, between.end()), True
            written_on = between[0][-1:] in words().clitics
        else:
            between = comma.match(text, end)
            match = item.match(text, between.end()) if between else None
    if plural or len(found) < 2 or (closed and match and goes_on.match(text, match.end())):
        return found
    return found[:1]


def said_beside(text: str, start: int, end: int, ends: re.Pattern[str], reach: int) -> tuple[str, str]:
    """Return what stands before and behind [start, end) in its sentence, and no further than `reach`.

    `ends`: what parts sentences.
    """
    before, behind = text[max(0, start - reach) : start], text[end : end + reach]
    return ends.split(before)[-1], ends.split(behind, 1)[0]


# "(4.1.1)", "(Build resilient infrastructure ...)" behind an entry, or ", (4.1.1)" behind its comma.
_ASIDE = re.compile(rf"{GAP}{{0,2}}\([^()\n]{{0,200}}\)|,{GAP}{{0,2}}\(\d[\w.,\u00a0 ]{{0,60}}\)")
