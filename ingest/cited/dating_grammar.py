"""The patterns of what dates a number in a running text, compiled once from the words of all languages.

What stands in parentheses, `ingest.cited.dating` reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.cited.signs import GAP, LETTER, WRAP, YEAR
from ingest.cited.words import words
from ingest.languages.words import pattern_of
from ingest.place_names import places_pattern


@dataclass(frozen=True, slots=True)
class Datings:
    """The compiled patterns."""

    raw_dating: re.Pattern[str]
    held: re.Pattern[str]
    dated: re.Pattern[str]
    both: re.Pattern[str]
    marked: re.Pattern[str]
    day: re.Pattern[str]
    day_before: re.Pattern[str]
    at_session: re.Pattern[str]
    session_behind: re.Pattern[str]
    session_before: re.Pattern[str]
    amended: re.Pattern[str]


@cache
def datings() -> Datings:
    """Return the patterns of the lexicons' languages."""
    every = words()
    places = places_pattern(written=True)
    short = [name for listed in every.abbreviations.values() for name in listed]
    session = rf"(?:{pattern_of(short)})\s?[-–—]?\s?(?:{YEAR}|\d\d(?!\d))"
    # A place and a year in words: "Bucharest (2022)", "Дубае в 2018 году".
    spelled = rf"{YEAR}(?:\s(?i:{every.pattern('year_words')})(?!{LETTER})\.?)?"
    placed = (
        rf"(?i:{places})(?:,?\s{{0,3}}{spelled}|\s?\(\s?{spelled}\s?\)|\s(?i:{every.pattern('year_in')})\s{spelled})"
    )
    return Datings(
        raw_dating=re.compile(
            rf"{GAP},?{GAP}(?:(?P<mark>(?:(?i:{every.pattern('revised')})\.?\s{{0,3}}){{1,2}}(?:(?:(?i:{every.pattern('held')})\s)?{placed}|{session}|{YEAR}))"
            rf"|(?i:{every.pattern('adopted')})\s(?i:{every.pattern('held')})\s(?P<placed>{placed})"
            rf"(?:,?\s(?i:{every.pattern('and')})\s(?P<later>(?i:{every.pattern('revised')})\s(?i:{every.pattern('held')})\s{placed}))?"
            rf"|(?<=,\s)(?P<bare>(?i:{places}),?\s{{0,3}}{YEAR}|{session})(?=\s?(?:[);.]|$))"
            rf"|(?<=[,\s])(?P<unparted>(?P<first>{every.pattern('revised')},\s?)?{YEAR}\s?年,\s?(?:{places})"
            rf"(?(first)|(?:,\s?{every.pattern('revised')}|(?=\s?\))))))"
        ),
        held=re.compile(rf"{WRAP},?{WRAP}(?i:{every.pattern('held')})(?:(?<=')|\s)(?P<placed>{placed})"),
        dated=re.compile(rf"{YEAR}\s?年\s?,?\s?(?:{places})(?=\s?$)"),
        both=re.compile(rf"(?<!{LETTER})(?i:{every.pattern('both')})(?!{LETTER})"),
        marked=re.compile(
            rf"[^\S\n]{{1,3}}(?i:{every.pattern('revised')})\.?(?!\w)(?=\s?\(|\s(?i:{every.pattern('genitive')})\s)"
        ),
        day=re.compile(
            rf"{GAP},?{GAP}(?i:{every.pattern('genitive')})\s\d{{1,2}}\.?\s(?:de\s)?(?:{LETTER}{{3,12}}(?:\s{LETTER}{{3,8}})?/)?{LETTER}{{3,12}}\.?\s(?:de\s)?{spelled}"
        ),
        day_before=re.compile(rf"{YEAR}\s?年\s?\d{{1,2}}\s?月\s?(?:\d{{1,2}}\s?日\s?)?"),
        at_session=re.compile(
            rf"[^\n.;()\d]{{0,40}}(?:(?P<before>{YEAR})\s(?:[a-z]+\s)?session(?!\w)|(?<=\s)(?i:{every.pattern('sessions')})\s?(?P<after>{YEAR}))"
        ),
        session_behind=re.compile(
            rf"{GAP},{GAP}(?:(?P<before>{YEAR})\s(?:[a-z]+\s)?session(?!\w)|(?i:{every.pattern('sessions')})\s?(?P<after>{YEAR}))"
        ),
        session_before=re.compile(
            rf"\s?(?P<its>{every.pattern('its')})?\s?(?P<before>{YEAR})\s?(?:{every.pattern('sessions_before')})"
            rf"(?:(?P<revised>{every.pattern('revised')})的|(?P<about>[^\n.;,、。；，]{{2,60}}的))?\s?"
        ),
        amended=re.compile(
            rf"[^\n.;()\d]{{0,12}}(?i:{every.pattern('revised')})[^\n.;()\d]{{0,30}}"
            rf"(?:(?P<before>{YEAR})\s(?:[a-z]+\s)?session(?!\w)|(?<=\s)(?i:{every.pattern('sessions')})\s?(?P<after>{YEAR}))"
        ),
    )
