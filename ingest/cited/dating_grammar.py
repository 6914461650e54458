"""The patterns of what dates a number in a running text, compiled once from the words of all languages.

What stands in parentheses, `ingest.cited.dating` reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.cited.signs import GAP, WRAP, YEAR
from ingest.cited.words import words
from ingest.languages.words import LETTER, pattern_of
from ingest.place_names import places_pattern


@dataclass(frozen=True, slots=True)
class Datings:
    """The compiled patterns.

    `raw`: a dating without parentheses; `held`: the place and year of the session that a body held; `both`: says that
    a dating is of two numbers; `marked`: a mark of revision that stands before the parenthesis; `placed_before`, `day`,
    `day_before`: a place and year before a number, a day behind or before it; `at_session`, `session_behind`,
    `session_before`: the year of a session, behind a body, behind the number of one, between them; `amended`: the year
    of a later session.
    """

    raw: re.Pattern[str]
    held: re.Pattern[str]
    placed_before: re.Pattern[str]
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
    revised, held = every.pattern("revised"), every.pattern("held")
    places = places_pattern(written=True)
    firsts = "".join(re.escape(letter) for letter in {word[0] for key in ("revised", "adopted") for word in every[key]})
    short = [name for listed in every.abbreviations.values() for name in listed]
    session = rf"(?:{pattern_of(short)})\s?[-–—]?\s?(?:{YEAR}|\d\d(?!\d))"
    # A place and a year in words: "Bucharest (2022)", "Дубае в 2018 году".
    spelled = rf"{YEAR}(?:\s(?i:{every.pattern('year_words')})(?!{LETTER})\.?)?"
    placed = (
        rf"(?i:{places})(?:,?\s{{0,3}}{spelled}|\s?\(\s?{spelled}\s?\)|\s(?i:{every.pattern('year_in')})\s{spelled})"
    )
    # "2017 session", "session de 2017".
    in_session = (
        rf"(?:(?P<before>{YEAR})\s(?:[a-z]+\s)?session(?!\w)"
        rf"|(?<=\s)(?i:{every.pattern('sessions')})\s?(?P<after>{YEAR}))"
    )
    return Datings(
        raw=re.compile(
            rf"{GAP},?{GAP}(?=(?i:[{firsts}\d])|(?<=,\s))(?:(?P<mark>(?:(?i:{revised})\.?\s{{0,3}}){{1,2}}(?:(?:(?i:{held})\s)?{placed}|{session}|{YEAR}))"
            rf"|(?i:{every.pattern('adopted')})\s(?i:{held})\s(?P<placed>{placed})"
            rf"(?:,?\s(?i:{every.pattern('and')})\s(?P<later>(?i:{revised})\s(?i:{held})\s{placed}))?"
            rf"|(?<=,\s)(?P<bare>(?i:{places}),?\s{{0,3}}{YEAR}|{session})(?=\s?(?:[);.]|$))"
            rf"|(?<=[,\s(\u4e00-\u9fff])(?P<unparted>(?P<first>{revised},\s?)?{YEAR}\s?年,\s?(?:{places})"
            rf"(?(first)|(?:,\s?{revised}|(?=\s?\))))))"
        ),
        held=re.compile(rf"{WRAP},?{WRAP}(?i:{held})(?:(?<=')|\s)(?P<placed>{placed})"),
        placed_before=re.compile(rf"{YEAR}\s?年\s?,?\s?(?:{places})(?=\s?$)"),
        both=re.compile(rf"(?<!{LETTER})(?i:{every.pattern('both')})(?!{LETTER})"),
        marked=re.compile(rf"[^\S\n]{{1,3}}(?i:{revised})\.?(?!\w)(?=\s?\(|\s(?i:{every.pattern('genitive')})\s)"),
        day=re.compile(
            rf"{GAP},?{GAP}(?i:{every.pattern('genitive')})\s\d{{1,2}}\.?\s(?:de\s)?"
            rf"(?:{LETTER}{{3,12}}(?:\s{LETTER}{{3,8}})?/)?{LETTER}{{3,12}}\.?\s(?:de\s)?{spelled}"
        ),
        day_before=re.compile(rf"{YEAR}\s?年\s?\d{{1,2}}\s?月\s?(?:\d{{1,2}}\s?日\s?)?"),
        at_session=re.compile(rf"(?=[^;()0-9]*+{YEAR})[^\n.;()\d]{{0,40}}{in_session}"),
        session_behind=re.compile(rf"{GAP},{GAP}{in_session}"),
        session_before=re.compile(
            rf"\s?(?P<its>{every.pattern('its')})?\s?(?P<before>{YEAR})\s?(?:{every.pattern('sessions_before')})"
            rf"(?:(?P<revised>{revised})的|(?P<about>[^\n.;,、。；，]{{2,60}}的))?\s?"
        ),
        amended=re.compile(
            rf"[^\n.;()\d]{{0,12}}(?i:{revised})[^\n.;()\d]{{0,30}}"
            rf"{in_session}"
        ),
    )
