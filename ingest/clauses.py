"""Clauses of instruments: "recalling", "resolves to instruct", "further instructs the Council", "annex".

Scans over an instrument's text find where a heading can be: at the start of a line, and inside one behind a comma or
the like. `ingest.duty.clause_heads` says which of them are headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.making import maker
from ingest.clause import Clause, Clauses
from ingest.document import Document
from ingest.duty.clause_heads import LEAD, Head, annex, annex_head, joined_head, line_head, running_head
from ingest.duty.endings import is_ended
from ingest.duty.verbs import beginnings_of_phrases, grammar
from ingest.languages.language import languages, lexicon
from ingest.languages.words import beginnings_of, pattern_of
from ingest.outline import Outline, Role, Section
from ingest.overruled import Overruled

# What `Overruled` calls this step.
STEP: Final = "heading"
_LINE_BREAK: Final = "\n"
# The instrument of an annex, which Chinese names first: "第2号决议（2022年，基加利，修订版）附件1".
_OWNER_FIRST: Final = r"(?:第\s?\d{1,4}\s?号决[议定]\s?(?:[(（][^()（）\n]{1,60}[)）])?)?+"
# Behind these a heading may stand inside a line.
_SIGNS: Final = ",;.:_،؛。；，："


_new_clause = maker(Clause)


@dataclass(frozen=True, slots=True)
class _Scans:
    """The patterns of a heading's beginning: at the start of a text, of a line, and inside a line behind each sign.

    The groups say what may begin there: verb, joined (behind an "and"), annex, and the same inside a line.
    """

    first: re.Pattern[str]
    line: re.Pattern[str]
    inside: dict[str, re.Pattern[str]]


def clauses_of(document: Document, outline: Outline, overruled: list[Overruled] | None = None) -> Clauses:
    """Return the clauses of all instruments of a document, in text order, without overlap.

    `overruled` is given the verbs that begin no heading.
    """
    found: list[Clause] = []
    for section in outline.sections:
        if section.role is Role.INSTRUMENT:
            found.extend(_clauses(document, section, overruled))
    return Clauses(tuple(found), tuple(clause.start for clause in found))


def _clauses(document: Document, section: Section, overruled: list[Overruled] | None) -> Iterator[Clause]:
    """Yield the clauses of one section; each ends where the next begins."""
    text, heads, holder = document.text, list(_heads(document, section, overruled)), section.holder
    for index, head in enumerate(heads):
        phrase = head.phrase
        end = heads[index + 1].phrase.start if index + 1 < len(heads) else section.end
        yield _new_clause(
            start=phrase.start,
            end=end,
            verb=phrase.written,
            heading_end=_bare_end(text, phrase.end, min(head.end, end)),
            operative=phrase.operative,
            instrument=holder,
            language=phrase.language,
            verb_en=phrase.counterpart,
            verb_end=phrase.end,
        )


def _bare_end(text: str, start: int, end: int) -> int:
    """Return the end of a heading without the blanks and marks of markup at its end."""
    while end > start and text[end - 1] in " \t\u00a0*_":
        end -= 1
    return end


def _heads(document: Document, section: Section, overruled: list[Overruled] | None) -> Iterator[Head]:
    """Yield each heading of a section. No preambular one runs on behind an operative one, and none in an annex."""
    text = document.text
    last = annex(section.heading_end, section.heading_end) if section.annex else None
    if last is not None:
        yield last
    stop = -1
    opening = _end_of_line(text, _words(text, section.heading_end, section.end), section.end)
    for found in _candidates(document, section):
        kind = found.lastgroup or ""
        at = found.start(kind)
        if last is not None and (found.end() < last.end or at < last.phrase.end):
            continue
        if at > stop:
            # The end of a line that is as long as the text is looked for once, not for each candidate in it.
            stop = _end_of_line(text, at, section.end)
        if kind in ("joined", "joined_inside"):
            is_new = kind == "joined_inside" or is_ended(text, section, found.start())
            head = joined_head(text, at, stop, section, last.phrase, is_new) if last is not None else None
        elif kind == "verb":
            head = line_head(text, at, stop, section, found.start())
        elif kind == "annex":
            head = annex_head(text, at, found.end(), stop) if is_ended(text, section, found.start()) else None
        elif last is not None and last.phrase.is_annex:
            continue
        elif kind == "annex_inside":
            head = annex(at, found.end())
        else:
            head = running_head(text, at, stop, section, last.phrase if last is not None else None, stop == opening)
        if head is not None:
            yield head
            last = head
        elif overruled is not None:
            why = "it begins no heading: it addresses nobody here, points to a clause, or is only told of"
            overruled.append(Overruled(at, found.end(), STEP, why))


def _end_of_line(text: str, at: int, end: int) -> int:
    stop = text.find(_LINE_BREAK, at, end)
    return end if stop < 0 else stop


def _words(text: str, start: int, end: int) -> int:
    """Return where the first word behind `start` begins, or `end`."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _candidates(document: Document, section: Section) -> Iterator[re.Match[str]]:
    """Yield where headings can be, from left to right, without overlap."""
    text, scans = document.text, _scans(section.language)
    start, end = section.heading_end, section.end
    if start == 0 or text[start - 1] != _LINE_BREAK:
        if (first := scans.first.match(text, start, end)) is not None:
            yield first
    else:
        start -= 1
    # What begins with one sign is found several times as fast as what begins with any of many.
    candidates = [*scans.line.finditer(text, start, end)]
    for sign, scan in scans.inside.items():
        if (place := text.find(sign, start, end)) >= 0:
            candidates += scan.finditer(text, place, end)
    candidates.sort(key=re.Match.start)
    for found in candidates:
        if found.start() >= start:
            yield found
            start = found.end()


@cache
def _scans(language: str) -> _Scans:
    """Return the patterns of a language."""
    listed, ands = beginnings_of_phrases(language), lexicon(language).section("verbs").words("and")
    annexes = [word for code in languages() for word in lexicon(code).section("verbs").words("annex")]
    verbs, joins = pattern_of(listed), pattern_of(ands) + r"[ \t\u00a0]+"
    letters = "".join({start[0] for word in (*listed, *ands, *annexes) for start in beginnings_of(word)})
    owner = _OWNER_FIRST if grammar(language).unspaced else ""
    letters += owner and "第"
    line = (
        rf"{LEAD}(?=(?i:[{re.escape(letters)}]))"
        rf"(?:(?P<verb>(?i:{verbs}))|{joins}(?P<joined>{verbs})|(?P<annex>{owner}(?i:{pattern_of(annexes)})(?![^\W\d])))"
    )
    gap = r"[ \t\u00a0]*" if grammar(language).unspaced else r"[ \t\u00a0]+"
    capitals = pattern_of([word.upper() for word in annexes])
    inside = (
        rf"{gap}(?:(?P<verb_inside>{verbs})|{joins}(?P<joined_inside>{verbs})"
        rf"|(?P<annex_inside>{capitals}(?:\s*[A-Z0-9]{{1,2}})?(?!\w)(?=\s+[^\Wa-z]{{2}}|\s*\Z)))"
    )
    return _Scans(
        re.compile(line),
        re.compile(_LINE_BREAK + line),
        {sign: re.compile(re.escape(sign) + inside) for sign in _SIGNS},
    )
