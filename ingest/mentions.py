"""Reads the simple mentions of a document: goals, groups, Recommendations and numbered documents.

One compiled scan finds each word that a mention can begin with; the readers in `ingest.named` look at these places
only. A line has one record for each thing that it names, at the first place where it does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Final, TypeAlias

from graph.making import maker
from graph.records import DocumentMention, GroupMention, RecommendationMention, SdgMention, Unresolved
from ingest.document import Document, Span
from ingest.named import goals, groups, named_groups, papers, recommendations
from ingest.named.counted_goals import read_counted_goals
from ingest.named.found import Found
from ingest.named.goals import FIRST_CJK
from ingest.named.reading import Reading
from ingest.named.scan import Scanner, Word, scanner
from ingest.named.words import words
from ingest.outline import Outline
from ingest.overruled import Overruled

Mention: TypeAlias = SdgMention | GroupMention | RecommendationMention | DocumentMention | Unresolved

_PLACE: Final = attrgetter("start", "end")
# What `Overruled` calls this step.
STEP = "mention"
# What the kind of a Sector's name begins with; its letter follows.
_SECTOR: Final = "sector "
_SECTOR_TAIL: Final = rf"{recommendations.NAME_ENDS}(?!\d|\.[0-9A-Za-z])"


_new_sdg, _new_group, _new_unresolved = maker(SdgMention), maker(GroupMention), maker(Unresolved)
_new_recommendation, _new_document = maker(RecommendationMention), maker(DocumentMention)


def mentions(document: Document, outline: Outline, overruled: list[Overruled] | None = None) -> list[Mention]:
    """Return the mentions of a document in text order; passages that a tracked change deleted have none.

    `overruled` is given what was seen and mentions nothing.
    """
    seen: set[tuple[str, str, str | None, int]] = set()
    struck = [span for span in document.struck if span.end > span.start]
    records: list[Mention] = []
    section, starts = outline.at(0), document.starts
    for found in sorted(_read(document, outline, overruled), key=_PLACE):
        line = bisect_right(starts, found.start)
        key = (found.type, found.id, found.detail, line)
        if key in seen or (struck and _inside(struck, found)):
            if overruled is not None:
                why = f"{found.id} is mentioned on this line already" if key in seen else "a tracked change deleted it"
                overruled.append(Overruled(found.start, found.end, STEP, why))
            continue
        seen.add(key)
        if not section.start <= found.start < section.end:
            section = outline.at(found.start)
        records.append(_record(document.name, section.about, found, line))
    return records


@cache
def _scanner() -> Scanner:
    """Return the scanner of every word that a mention can begin with."""
    sectors = (
        Word(name, f"{_SECTOR}{sector}", _SECTOR_TAIL) for sector, names in words().sectors.items() for name in names
    )
    return scanner(
        [
            *papers.paper_words(),
            *groups.group_words(),
            *named_groups.named_group_words(),
            *recommendations.recommendation_words(),
            *goals.goal_words(),
            *sectors,
        ]
    )


def _read(document: Document, outline: Outline, overruled: list[Overruled] | None) -> list[Found]:
    """Return what is mentioned in a document, roughly in text order."""
    text = document.text
    reading, spoken = Reading(text, outline), goals.Goals(goals.contexts())
    clitics, behind_sector = frozenset(words().clitics), recommendations.lead()
    found: list[Found] = []
    for kind, start, end in _scanner().scan_all(document):
        if start < reading.covered and not kind.startswith("goal"):
            continue
        # Most words stand behind a blank.
        begin = start if text[start - 1] == " " else _begin(text, kind, start, clitics)
        if begin is None:
            continue
        if kind.startswith(_SECTOR):
            reading.name_sector(kind[-1], begin, end)
            if behind_sector.match(text, end) is not None:
                found += recommendations.read_recommendations(reading, begin, end)
            continue
        known, waiting = len(found), len(reading.waiting)
        found += _read_at(reading, spoken, kind, begin, end)
        if overruled is not None and known == len(found) and waiting == len(reading.waiting):
            name = kind.replace("_", " ")
            overruled.append(
                Overruled(begin, end, STEP, f"it can begin a {name}, but what stands beside it makes none")
            )
    found += groups.read_waiting(reading)
    return goals.without_versions(text, spoken, found)


def _read_at(reading: Reading, spoken: goals.Goals, kind: str, start: int, end: int) -> Iterable[Found]:
    """Return what stands at a word of a kind; the kinds that most words are of come first."""
    match kind:
        case "code":
            return recommendations.read_code(reading, start)
        case "group" | "groups":
            return groups.read_groups(reading, kind, start, end)
        case "goal" | "goals" | "goal_weak" | "goal_target":
            return goals.read_goals(reading, spoken, kind, start, end)
        case "recommendation":
            return recommendations.read_recommendations(reading, start, end)
        case "report":
            return recommendations.read_recommendations(reading, start, end, report=True)
        case "supplement":
            return recommendations.read_supplement(reading, start, end)
        case "working_group" | "tsag":
            return _read_group_or_paper(reading, kind, start, end)
        case "named_group":
            return named_groups.read_named_group(reading, start)
        case "question" | "questions":
            return groups.read_questions(reading, kind, start, end)
        case "ordinal":
            named = [*groups.read_ordinal(reading, start, end)]
            return named or read_counted_goals(reading.text, spoken, start, end)
        case "ordinal_group":
            return groups.read_ordinal_groups(reading, start, end)
        case "circular" | "circulars":
            return papers.read_circulars(reading, kind, start, end)
        case _:
            return papers.read_paper(reading, kind, start, end)


def _read_group_or_paper(reading: Reading, kind: str, start: int, end: int) -> Iterator[Found]:
    """Yield a document of a group that has a name, or the group."""
    yield from papers.read_paper(reading, kind, start, end)
    if reading.covered <= start:
        if kind == "tsag":
            yield from named_groups.read_tsag_group(reading, start)
        else:
            yield from named_groups.read_working_group(reading, start, end)


def _begin(text: str, kind: str, start: int, clitics: frozenset[str]) -> int | None:
    """Return where the word at `start` begins, Arabic prefixes with it; None inside of another word."""
    if start == 0:
        return 0
    before = text[start - 1]
    if before == "&" and not text.startswith(" ", start - 2):
        return None
    if before == "." and kind == "code":
        return None
    if not before.isalnum() or before >= FIRST_CJK or text[start] >= FIRST_CJK:
        return start
    begin = start
    while begin and start - begin < 5 and text[begin - 1] in clitics:
        begin -= 1
    if begin == start or (begin and text[begin - 1].isalnum()):
        return None
    return start if text[start].isascii() else begin


def _inside(struck: Sequence[Span], found: Found) -> bool:
    index = bisect_right(struck, found.start, key=lambda span: span.start) - 1
    return index >= 0 and found.end <= struck[index].end


def _record(name: str, about: str | None, found: Found, line: int) -> Mention:
    """Return the record of a mention in the document of a name, where it is about an instrument."""
    char, end, rule = found.start, found.end, found.rule
    match found.type:
        case "sdg":
            return _new_sdg(
                doc=name, line=line, char=char, end=end, rule=rule, sdg=found.id, target=found.detail, about=about
            )
        case "group":
            return _new_group(doc=name, line=line, char=char, end=end, rule=rule, id=found.id, about=about)
        case "recommendation":
            draft = found.detail == "draft"
            return _new_recommendation(
                doc=name, line=line, char=char, end=end, rule=rule, id=found.id, about=about, draft=draft
            )
        case "document":
            return _new_document(doc=name, line=line, char=char, end=end, rule=rule, id=found.id, about=about)
        case _:
            return _new_unresolved(
                doc=name, line=line, char=char, end=end, rule=rule, text=found.id, reason=found.detail or "unknown"
            )
