"""Reads mentions of study groups, with the regional groups named beside them, and of their questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.bodies import ITU
from ingest.evidence import names_itu
from ingest.named.found import Found, unresolved
from ingest.named.owners import is_owned
from ingest.named.reading import Entry, Reading, Waiting, entries, said_beside
from ingest.named.regional import names_regional, regional_code, regional_groups
from ingest.named.scan import DASH, GAP, Word, alternatives
from ingest.named.sectors import FORMER, fitting, had, only_sector, sector_behind, sector_beside, sector_of_stem, settle
from ingest.named.words import words

_GROUP = re.compile(r"\d{1,2}(?![\d%]|[./]\d)")
_QUESTION = re.compile(rf"(\d{{1,3}}(?:{DASH}\d{{1,2}})?)/(\d{{1,2}})(?![\d/])")
# One of a list of questions, of which the last may tell the group.
_EACH = re.compile(rf"(\d{{1,3}}(?:{DASH}\d{{1,2}})?)(?![\d.])(?:/(\d{{1,2}})(?![\d/]))?")
# What may stand between the word and its number: blanks, marks of markup, a dash, "N°".
_BEFORE = rf"(?:{GAP}|[\[(*_]|{DASH}|[Nn]\.?[°º]|№){{0,9}}"
_OPENING = re.compile(_BEFORE)
_DASH = re.compile(DASH)
# A question of ITU-D has two digits at most: "221/1" is "22-1/1", its revision, whose hyphen a conversion swallowed.
_SWALLOWED = re.compile(r"(Q\d\d)(\d/)")
# The highest number of a study group; larger ones are something else.
LAST_GROUP = 21
# Questions of groups with lower numbers look like dates and fractions, all others like parts of a form's.
_TELLING = 9
# Between sentences, and how far from a question its own may reach.
_SENTENCE = re.compile(r"[.;!?]\s|[。；؛\n]")
_SAID = 160
# So far before the word a list of ordinals begins: "1-й, 4-й, 5-й и 6-й".
_ORDINALS = 48
# Only study groups of this Sector have regional groups.
_REGIONAL_SECTOR = "T"
_SHORT = re.compile(r"[A-Za-zА-Яа-я]{1,3}(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that are made of the lexicon's words."""

    group: re.Pattern[str]
    middle: re.Pattern[str]
    ordinal: re.Pattern[str]
    behind: re.Pattern[str]
    conjunctions: tuple[str, ...]
    sectors: tuple[str, ...]


@cache
def _patterns() -> _Patterns:
    every = words()
    sectors = "|".join(f"({alternatives(names)})" for names in every.sectors.values())
    behind = every.any_of("study_group_after")
    group = every.any_of("study_group", "study_groups")
    question_behind = every.any_of("question_after")
    return _Patterns(
        group=re.compile(group),
        middle=re.compile(rf"{GAP}{{1,2}}(?:{sectors}){GAP}{{1,2}}"),
        ordinal=re.compile(
            rf"(?<![\d/.-])(?:\d{{1,2}}{every.any_of('ordinal_ending')}(?:{GAP}?,)?{GAP}(?:{every.any_of('and')}{GAP})?){{1,6}}"
        ),
        behind=re.compile(
            rf"((?:号?{GAP}?(?:{every.any_of('and')}|[、，,]){GAP}?(?:{every.any_of('ordinal')}{GAP}?)?\d[-/\d]{{0,8}}){{0,20}})"
            rf"{GAP}?(?:({behind})|({question_behind}))"
        ),
        conjunctions=tuple(word for word in every["and"] if word in every.clitics),
        sectors=tuple(every.sectors),
    )


def _script(word: str) -> str:
    """Return the script of a word's letters: "LATIN", "CYRILLIC" ..."""
    return unicodedata.name(next(filter(str.isalpha, word))).partition(" ")[0]


def group_words() -> Iterator[Word]:
    """Yield the words that a mention of a study group or a question begins with."""
    every = words()
    number = rf"(?={_BEFORE}\d)"
    for key, kind in (("study_group", "group"), ("study_groups", "groups")):
        for word in every[key]:
            yield Word(word, kind, number)
    near = rf"(?={GAP}?\d{{1,3}}(?:{DASH}\d{{1,2}})?/\d)"
    for word in every["study_groups"]:
        if any(_script(ending) == _script(word) for ending in every["ordinal_ending"]):
            yield Word(word, "ordinal_group")
    question = rf"(?=.{{0,60}}?\d{{1,3}}(?:{DASH}\d{{1,2}})?/\d)"
    for key, kind in (("question", "question"), ("questions", "questions")):
        for word in every[key]:
            yield Word(word, kind, near if len(word) <= 2 and kind == "question" else question)
    for word in every["ordinal"]:
        yield Word(word, "ordinal", rf"(?={GAP}?\d)")


def read_groups(reading: Reading, kind: str, start: int, end: int) -> Iterator[Found]:
    """Yield the study groups behind a word that names them, with the regional groups named beside them."""
    text = reading.text
    opening = _OPENING.match(text, end)
    begin = opening.end() if opening else end
    found = entries(text, begin, _GROUP, kind == "groups")
    if found and not _is_item(text, start, end, kind, found):
        yield from _read(reading, False, start, found)


def read_ordinal_groups(reading: Reading, start: int, end: int) -> Iterator[Found]:
    """Yield the study groups whose number stands before the word: "1-я и 2-я Исследовательские комиссии"."""
    text = reading.text
    listed = _patterns().ordinal.finditer(text, max(start - _ORDINALS, 0), start)
    before = next((match for match in listed if match.end() == start), None)
    if before is None:
        return
    found = [Entry(m.start(), m.end(), m) for m in _GROUP.finditer(text, before.start(), start)]
    found[-1] = Entry(found[-1].start, end, found[-1].match)
    yield from _read(reading, False, before.start(), found)


def _is_item(text: str, start: int, end: int, kind: str, found: list[Entry]) -> bool:
    """Tell whether the number is that of an item below a heading ("instructs the study groups / 1 to ...")."""
    if len(found) > 1:
        return False
    if kind == "groups" and text[start].islower():
        return True
    return "\n" in text[end : found[0].start] and (kind == "groups" or text[found[0].end : found[0].end + 1] in "\t.)")


def _read(reading: Reading, question: bool, start: int, found: list[Entry], told: str | None = None) -> Iterator[Found]:
    """Yield a list of groups or questions that begins at `start`, of the Sector `told` or named beside it."""
    numbers = [int(entry.match[2] if question else entry.match[0]) for entry in found]
    end, sector = found[-1].end, told
    beside = sector_beside(reading.text, end)
    follows = reading.text.startswith(_patterns().conjunctions, start)
    if sector is None and beside is None and not follows and (before := reading.sector_before(start)):
        sector = before.sector
        if not {"(", ")"} & {*reading.text[before.end : start]}:
            start = before.start
    if sector is None and (behind := beside or sector_behind(reading.text, end)):
        sector = behind[0]
        if not question or _patterns().group.search(reading.text, end, behind[1]) is None:
            end = behind[2]  # else "Study Group 1 of ITU-D" is a mention of its own
            reading.name_sector(*behind)
    if sector is None and not question and (stem := sector_of_stem(reading.text, start)) and reading.speaks_of_itu():
        sector, start = stem[:2]
    if sector is None and not question and any(regional_code(reading.text, entry.end) for entry in found):
        sector = _REGIONAL_SECTOR
    if max(numbers) > LAST_GROUP:
        return
    reading.covered = max(reading.covered, end)
    if sector is None:
        yield from _untold(reading, question, start, end, found, numbers)
        return
    reading.evidence = reading.studies = max(reading.evidence, end)
    codes = _codes(question, found)
    for code in codes:
        reading.told.setdefault(code, set()).add(sector)
    yield from _found(reading, question, start, end, found, codes, sector)


def _untold(
    reading: Reading, question: bool, start: int, end: int, found: list[Entry], numbers: list[int]
) -> Iterator[Found]:
    """Yield a list beside which no Sector is told where its numbers tell, or keep it until the whole text is read."""
    if is_owned(reading.text, start, end):
        return
    section = reading.outline.at(start)
    body = section.instrument.partition("-")[0] if section.instrument else section.body
    unknown = body not in ITU
    if unknown and not (reading.speaks_of_itu() or names_regional(reading.text, start, end)):
        return  # a school has its Study Group 7, and a quiz its Question 7/12
    low = question and (max(numbers) < _TELLING or (reading.studies < 0 and not _is_told_of(reading.text, start, end)))
    small = not question and reading.text[start].islower()  # a control is a study group 7, too
    short = unknown and (low or small or _SHORT.match(reading.text, start) is not None)
    if not short or reading.counts:
        reading.evidence = reading.studies = max(reading.evidence, end)
    fits, nearest, sector = fitting(numbers), reading.nearest_sector(start), None
    if not question and had(nearest, numbers):
        fits = (*fits, str(nearest))
    elif len(fits) == 1 and (not short or reading.counts):
        # Whose it is that another Sector had as well, the whole text tells.
        sector = fits[0] if question or not any(had(each, numbers) for each in FORMER) else None
    elif nearest is None and not question and _REGIONAL_SECTOR in fits:
        sector = _REGIONAL_SECTOR if names_regional(reading.text, start, end) else None
    if sector is not None:
        yield from _found(reading, question, start, end, found, _codes(question, found), sector)
        return
    reading.waiting.append(Waiting(question, start, end, tuple(found), fits, nearest, body, short))


def _is_told_of(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence of a question speaks of the ITU: "the ITU's Question 5/17"."""
    before, behind = said_beside(text, start, end, _SENTENCE, _SAID)
    return names_itu(f"{before}{text[start:end]}{behind}")


def read_waiting(reading: Reading) -> Iterator[Found]:
    """Yield the groups and questions whose Sector only the whole text tells, or that it does not tell at all.

    A small question ("3/4") or an abbreviation ("SG17") may be anything else in a text that never speaks of the ITU's
    Sectors. A group that its line names again is the same one there.
    """
    listed = [waiting for waiting in reading.waiting if reading.counts or not waiting.short]
    codes = [_codes(waiting.question, list(waiting.entries)) for waiting in listed]
    only = only_sector(reading)
    settled = [settle(reading, waiting, named, only) for waiting, named in zip(listed, codes, strict=True)]
    again: dict[tuple[int, str], set[str]] = {}
    for waiting, sector, named in zip(listed, settled, codes, strict=True):
        for code in named if sector is not None else ():
            again.setdefault((reading.line_of(waiting.start), code), set()).add(str(sector))
    for waiting, sector, named in zip(listed, settled, codes, strict=True):
        found = list(waiting.entries)
        if sector is None and len(named) == 1:
            told = again.get((reading.line_of(waiting.start), named[0]), set())
            sector = next(iter(told)) if len(told) == 1 else None
        if sector is None:
            text = reading.text[waiting.start : waiting.end]
            yield unresolved(text, "sector unknown", waiting.start, waiting.end)
        else:
            yield from _found(reading, waiting.question, waiting.start, waiting.end, found, named, sector)


def _codes(question: bool, found: list[Entry]) -> list[str]:
    """Return the codes of groups or questions without their Sector: "SG17", "Q14-3/2"."""
    if not question:
        return [f"SG{int(entry.match[0])}" for entry in found]
    return [f"Q{_DASH.sub('-', entry.match[1])}/{int(entry.match[2])}" for entry in found]


def _found(
    reading: Reading, question: bool, start: int, end: int, found: list[Entry], codes: list[str], sector: str
) -> Iterator[Found]:
    """Yield a mention of each group or question of a list [start, end), whose codes lack the Sector."""
    if sector == "D":
        codes = [_SWALLOWED.sub(r"\1-\2", code) for code in codes]
    region = None
    for index, (entry, code) in enumerate(zip(found, codes, strict=True)):
        first = start if index == 0 else entry.start
        if not question and (region := regional_code(reading.text, entry.end)):
            reading.covered = max(reading.covered, region.end())
            yield Found("group", f"{sector}-{code}-RG-{region[1]}", first, region.end(), "regional-group")
            continue
        last = end if len(found) == 1 else entry.end
        yield Found("group", f"{sector}-{code}", first, last, "question" if question else "study-group")
    if len(found) == 1 and not question and not region:
        yield from regional_groups(reading.text, f"{sector}-{codes[0]}", start, end)


def read_questions(reading: Reading, kind: str, start: int, end: int) -> Iterator[Found]:
    """Yield the questions behind a word that names them: "Q8/3", "Questions ITU-R 235/1 and 236/1"."""
    text = reading.text
    opening = _OPENING.match(text, end)
    begin, told = opening.end() if opening else end, None
    if middle := _patterns().middle.match(text, end):
        told = _patterns().sectors[next(i for i, name in enumerate(middle.groups()) if name is not None)]
        reading.name_sector(told, middle.start(), middle.end())
        begin = middle.end()
    if found := _with_groups(entries(text, begin, _EACH if kind == "questions" else _QUESTION, True)):
        yield from _read(reading, True, start, found, told)


def _with_groups(found: list[Entry]) -> list[Entry]:
    """Return the questions of a list "2, 3 and 5/17", in which the last one tells of which group all are."""
    group, whole = "", []
    for entry in reversed(found):
        group = entry.match[2] or group
        if group and (match := _QUESTION.match(f"{entry.match[1]}/{group}")):
            whole.append(Entry(entry.start, entry.end, match))
    return whole[::-1]


_NUMBER_LIST = re.compile(rf"{GAP}?(\d{{1,3}}(?:{DASH}\d{{1,2}})?(?:/\d{{1,2}})?)")


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
    yield from _read(reading, not behind[2], start, found)
