"""Reads mentions of study groups and their regional groups, questions, focus groups, JCAs, Council working groups.

The Sector of a study group or question is the one that is named with it ("ITU-D Study Group 1", "Study Group 1 of
ITU-D"); else the only Sector that has a group of that number; else the one named last on the line; else the one
whose body adopted the instrument in whose text it stands; else the one that the document speaks of. Where
nothing of that tells, the mention stays unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.named.found import Found, unresolved
from ingest.named.reading import Entry, Reading, entries
from ingest.named.scan import DASH, GAP, Word, alternatives
from ingest.named.words import words

# The study groups that each Sector has or had since 2000 (ITU-T SG4, 6 to 8, 10, 14 are long dissolved).
NUMBERS = {
    "T": frozenset((2, 3, 5, 9, 11, 12, 13, 15, 16, 17, 20, 21)),
    "D": frozenset((1, 2)),
    "R": frozenset((1, 3, 4, 5, 6, 7)),
}
SECTOR_OF_BODY = {"WTSA": "T", "WTDC": "D", "RA": "R", "WRC": "R"}

_GROUP = re.compile(r"\d{1,2}(?![\d%]|[./]\d)")
_QUESTION = re.compile(rf"(\d{{1,3}}(?:{DASH}\d{{1,2}})?)/(\d{{1,2}})(?![\d/])")
_OPENING = re.compile(rf"(?:{GAP}|[\[(*_]|{DASH}){{0,4}}")
_REGIONAL_CODE = re.compile(rf"{GAP}?{DASH}?RG{DASH}([A-Z]{{2,6}})(?![A-Za-z])")
_TSAG_GROUP = re.compile(rf"TSAG(?:{GAP}|{DASH})RG{DASH}([A-Za-z0-9]{{2,20}})")
_NAMED_GROUP = re.compile(
    rf"(FG|JCA)(?:{DASH}{GAP}?|{GAP})([A-Z][A-Za-z0-9]*(?:(?:{DASH}|&amp;|&)[A-Za-z0-9]+)*"
    rf"(?:{GAP}(?:and{GAP})?[A-Z]+&[A-Z]+)?)"
)
_WORKING_GROUP = re.compile(
    rf"(?:{DASH}{GAP}?|{GAP})?(?=[^\W\d_]*[A-ZА-Я][^\W\d_]*[A-ZА-Я]|{{INTERNET}})([A-ZА-Я][^\W\d_]+(?:(?:&amp;|&)[A-Z]+)?)"
    .replace("{INTERNET}", "Internet|Интернет")
)
_PAPER = re.compile(rf"(?:{DASH}|{GAP})\d{{1,3}}/\d")
_SHOUTED = re.compile(r"[A-Z0-9].*[A-Z0-9]")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that are made of the lexicon's words."""

    filler: re.Pattern[str]
    after: re.Pattern[str]
    middle: re.Pattern[str]
    behind: re.Pattern[str]
    regional: re.Pattern[str]
    regions: re.Pattern[str]
    region_codes: tuple[str, ...]
    sectors: tuple[str, ...]


@cache
def _patterns() -> _Patterns:
    every = words()
    sectors = "|".join(f"({alternatives(names)})" for names in every.sectors.values())
    regions = "|".join(f"({alternatives(names)})" for names in every.regions.values())
    group = every.any_of("study_group", "study_groups")
    behind = every.any_of("study_group_after")
    question_behind = every.any_of("question_after")
    return _Patterns(
        filler=re.compile(rf"{GAP}{{0,3}}(?:\(|(?:{every.any_of('of')}|ITU|UIT|МСЭ)(?![^\W\d_])|{group}{GAP}?\d{{1,2}}(?!\d))"),
        after=re.compile(rf"{GAP}{{0,3}}\(?(?:{sectors})(?![A-Za-zА-яЁё0-9])"),
        middle=re.compile(rf"{GAP}{{1,2}}(?:{sectors}){GAP}{{1,2}}"),
        behind=re.compile(
            rf"((?:{GAP}?(?:{every.any_of('and')}|[、，,]){GAP}?(?:{every.any_of('ordinal')}{GAP}?)?\d[-/\d]{{0,8}}){{0,20}})"
            rf"{GAP}?(?:({behind})|({question_behind}))"
        ),
        regional=re.compile(rf"[^\n.;]{{0,40}}?{every.any_of('regional_group')}[^\W\d_]?"),
        regions=re.compile(rf"(?<![^\W\d_])(?:{regions})(?![^\W\d_])"),
        region_codes=tuple(every.regions),
        sectors=tuple(every.sectors),
    )


def group_words() -> Iterator[Word]:
    """Yield the words that a mention of a group begins with."""
    every = words()
    number = rf"(?=(?:{GAP}|[\[(*_]|{DASH}){{0,4}}\d)"
    for key, kind in (("study_group", "group"), ("study_groups", "groups")):
        for word in every[key]:
            yield Word(word, kind, number)
    near = rf"(?=\d{{1,3}}(?:{DASH}\d{{1,2}})?/\d)"
    question = rf"(?=.{{0,60}}?\d{{1,3}}(?:{DASH}\d{{1,2}})?/\d)"
    for key, kind in (("question", "question"), ("questions", "questions")):
        for word in every[key]:
            yield Word(word, kind, near if len(word) <= 2 else question)
    for word in every["ordinal"]:
        yield Word(word, "ordinal", rf"(?={GAP}?\d)")
    for word in every["working_group"]:
        yield Word(word, "working_group", r"(?!s\b)")
    yield Word("FG", "named_group", rf"(?=(?:{GAP}|{DASH})[A-Z])")
    yield Word("JCA", "named_group", rf"(?=(?:{GAP}|{DASH}))")
    yield Word("TSAG", "tsag", rf"(?=(?:{GAP}|{DASH}))")


def read_groups(reading: Reading, kind: str, start: int, end: int) -> Iterator[Found]:
    """Yield the study groups behind a word that names them, with the regional groups named beside them."""
    text = reading.text
    opening = _OPENING.match(text, end)
    begin = opening.end() if opening else end
    found = list(entries(text, begin, _GROUP, kind == "groups"))
    if not found:
        return
    yield from _groups(reading, start, found)


def _groups(reading: Reading, start: int, found: list[Entry]) -> Iterator[Found]:
    """Yield a mention of each study group of a list that begins at `start`."""
    text, last = reading.text, found[-1]
    numbers = [int(entry.match[0]) for entry in found]
    sector, first, end = _sector(reading, start, last.end, numbers)
    reading.covered = max(reading.covered, end)
    if sector is None:
        yield unresolved(text[start : last.end], "sector unknown", start, last.end)
        return
    reading.evidence = end
    for index, (entry, number) in enumerate(zip(found, numbers, strict=True)):
        place = (first if index == 0 else entry.start, end if len(found) == 1 else entry.end)
        code = f"{sector}-SG{number}"
        if region := _REGIONAL_CODE.match(text, entry.end):
            reading.covered = region.end()
            yield Found("group", f"{code}-RG-{region[1]}", place[0], region.end(), "regional-group")
            continue
        yield Found("group", code, *place, "study-group")
    if len(found) == 1:
        yield from _regional(reading, f"{sector}-SG{numbers[0]}", end)


def _regional(reading: Reading, code: str, end: int) -> Iterator[Found]:
    """Yield the regional groups that the sentence names behind a study group: "SG2 Regional Group for Africa"."""
    patterns = _patterns()
    text = reading.text
    words_ = patterns.regional.match(text, end)
    if words_ is None:
        return
    stop = min((p for p in (text.find(c, words_.end(), words_.end() + 160) for c in ".;(\n") if p >= 0),
               default=min(len(text), words_.end() + 160))
    for match in patterns.regions.finditer(text, words_.end(), stop):
        region = patterns.region_codes[(match.lastindex or 1) - 1]
        yield Found("group", f"{code}-RG-{region}", match.start(), match.end(), "regional-group-words")


def read_questions(reading: Reading, kind: str, start: int, end: int) -> Iterator[Found]:
    """Yield the questions behind a word that names them: "Q8/3", "Questions ITU-R 235/1 and 236/1"."""
    text = reading.text
    opening = _OPENING.match(text, end)
    begin = opening.end() if opening else end
    if middle := _patterns().middle.match(text, end):
        reading.name_sector(_patterns().sectors[_first_group(middle)], middle.start(), middle.end())
        begin = middle.end()
    found = list(entries(text, begin, _QUESTION, kind == "questions"))
    if found:
        yield from _questions(reading, start, found, middle is not None)


def _questions(reading: Reading, start: int, found: list[Entry], told: bool) -> Iterator[Found]:
    text = reading.text
    if told and reading.sector:
        sector, first, end = reading.sector.sector, start, found[-1].end
    else:
        known, first, end = _sector(reading, start, found[-1].end, [int(entry.match[2]) for entry in found])
        if known is None:
            reading.covered = max(reading.covered, end)
            yield unresolved(text[start:end], "sector unknown", start, end)
            return
        sector = known
    reading.covered = max(reading.covered, end)
    reading.evidence = end
    for index, entry in enumerate(found):
        number = re.sub(DASH, "-", entry.match[1])
        place = (first if index == 0 else entry.start, end if len(found) == 1 else entry.end)
        yield Found("group", f"{sector}-Q{number}/{int(entry.match[2])}", *place, "question")


_NUMBER_LIST = re.compile(rf"{GAP}?(\d{{1,3}}(?:{DASH}\d{{1,2}})?(?:/\d{{1,2}})?)")
_EACH = re.compile(rf"(\d{{1,3}}(?:{DASH}\d{{1,2}})?)(?:/(\d{{1,2}}))?")


def read_ordinal(reading: Reading, start: int, end: int) -> Iterator[Found]:
    """Yield groups and questions whose word stands behind the number: 第2研究组, 第8/3号课题."""
    text = reading.text
    number = _NUMBER_LIST.match(text, end)
    behind = _patterns().behind.match(text, number.end()) if number else None
    if number is None or behind is None:
        return
    pattern = _GROUP if behind[2] else _QUESTION
    found = [Entry(m.start(), m.end(), m) for m in pattern.finditer(text, number.start(1), behind.end(1))]
    if not found:
        return
    last = Entry(found[-1].start, behind.end(), found[-1].match)
    found[-1] = last
    if behind[2]:
        yield from _groups(reading, start, found)
    else:
        yield from _questions(reading, start, found, False)


def read_named_group(reading: Reading, start: int) -> Iterator[Found]:
    """Yield a focus group or joint coordination activity: "FG-AI4H", "FG NET2030", "JCA-AHF"."""
    match = _NAMED_GROUP.match(reading.text, start)
    if match is None or not _SHOUTED.search(match[2]):
        return
    name = re.sub(GAP + "+", " ", re.sub(DASH, "-", match[2]).replace("&amp;", "&"))
    reading.covered = match.end()
    reading.evidence = match.end()
    yield Found("group", f"{match[1]}-{name}", start, match.end(), "named-group")


def read_working_group(reading: Reading, start: int, end: int) -> Iterator[Found]:
    """Yield a Council working group: "CWG-Internet", "CWG-WSIS&SDG"."""
    match = _WORKING_GROUP.match(reading.text, end)
    if match is None or _PAPER.match(reading.text, match.end()):
        return
    reading.covered = match.end()
    name = match[1].replace("&amp;", "&")
    yield Found("group", f"CWG-{name}", start, match.end(), "working-group")


def read_tsag_group(reading: Reading, start: int) -> Iterator[Found]:
    """Yield a rapporteur group of TSAG: "TSAG RG-SC"."""
    if match := _TSAG_GROUP.match(reading.text, start):
        reading.covered = match.end()
        yield Found("group", f"TSAG-RG-{match[1]}", start, match.end(), "advisory-rapporteur-group")


def _sector(reading: Reading, start: int, end: int, numbers: list[int]) -> tuple[str | None, int, int]:
    """Return the Sector of groups of these numbers named at [start, end), and the mention with the Sector's name."""
    if before := reading.sector_before(start):
        return before.sector, before.start, end
    patterns = _patterns()
    if after := _sector_behind(reading.text, end):
        return patterns.sectors[_first_group(after)], start, after.end()
    fits = [sector for sector, known in NUMBERS.items() if all(number in known for number in numbers)]
    if len(fits) == 1:
        return fits[0], start, end
    last = reading.sector
    if last and last.sector in fits and reading.same_line(last.end, start):
        return last.sector, start, end
    section = reading.outline.at(start)
    body = section.instrument.partition("-")[0] if section.instrument else section.body
    if (sector := SECTOR_OF_BODY.get(body or "")) in fits:
        return sector, start, end
    counted = sorted(((reading.counts.get(s, 0), s) for s in fits), reverse=True)
    if counted and counted[0][0] > 2 * sum(count for count, _ in counted[1:]):
        return counted[0][1], start, end
    return None, start, end


def _sector_behind(text: str, end: int) -> re.Match[str] | None:
    """Return the Sector's name that little words tie to a group before it: "2 of the ITU-T", "1 (ITU-D)"."""
    patterns = _patterns()
    place = end
    for _ in range(6):
        filler = patterns.filler.match(text, place)
        if filler is None:
            return None
        place = filler.end()
        if after := patterns.after.match(text, place):
            return after
    return None


def _first_group(match: re.Match[str]) -> int:
    """Return the index of the first group of a match that took part."""
    return next(index for index, value in enumerate(match.groups()) if value is not None)
