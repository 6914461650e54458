"""What dates an instrument: "Rev. Dubai, 2018" and its relatives in six languages, as they stand in parentheses.

A dating is a row of marks ("Rev."), places, years, codes of sessions ("WRC-15", "C17") and small words, and nothing
else. In a flattened tracked change the old text stands before the new one: "Busan, 2014Dubai, 2018",
"DubaiBuenos Aires, 20142017", "Busan, 2014REV. DUBAI, 2018"; position decides, not size.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from graph.records import Revision
from ingest.cited.words import Words, words
from ingest.languages.words import unreadable
from ingest.place_names import fold, parted, place_names, places_pattern
from ingest.revision import BY_SESSION, Dating, bodies_at

LONGEST: Final = 160
_CONFERENCES: Final = range(1947, 2100)
COUNCIL: Final = "COUNCIL"
_UNKNOWN_PLACE: Final = re.compile(
    r"(?:(?P<mark>r[eé]v\.?|пересм\.?)\s*)?(?P<place>[^\W\d_][^\W\d_]*(?:[ '-][^\W\d_]+){0,4}),"
    r"\s*(?P<year>(?:19|20)\d\d)(?:\s*г\.?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Tables:
    """The tokens of a dating in folded text, and what they stand for."""

    token: re.Pattern[str]
    places: dict[str, str]
    sessions: dict[str, str]


@lru_cache(maxsize=4096)
def read_dating(inner: str) -> Dating | None:
    """Return what the inside of a parenthesis (plain text, at most LONGEST) says; None where it is no dating."""
    tables = _tables()
    text = " ".join(fold(inner).split()).strip()
    row: list[tuple[str, str]] = []
    position = 0
    while position < len(text):
        match = tables.token.match(text, position)
        if match is None or match.end() == position:
            return _unknown_place(inner)
        kind = match.lastgroup
        if kind not in (None, "noise"):
            row.append((str(kind), match[0]))
        position = match.end()
    return _dated(row, tables)


def _dated(row: list[tuple[str, str]], tables: _Tables) -> Dating | None:
    """Put the tokens of a dating together."""
    years: list[int] = []
    found: list[str] = []
    bodies: list[str] = []
    marks: list[int] = []
    by_code = False
    for kind, token in row:
        if kind == "mark":
            marks.append(len(years) + len(found))
        elif kind == "year":
            years.append(int(token))
        elif kind == "changed":  # "20174": a change of the last figure, which may stand before or behind the old one
            years += sorted((int(token[:4]), int(token[:3] + token[4])))
        elif kind == "place":
            found.append(tables.places[parted(token)])
        elif kind == "body":
            bodies.append(tables.sessions[token])
        else:
            name = re.sub(r"[ \-\u2013\u2014]*\d+$", "", token)
            bodies.append(tables.sessions[name])
            by_code = by_code or len(name) == 1
            ends = _years(re.findall(r"\d+$", token)[0])
            bodies += bodies[-1:] * (len(ends) - 1)
            years += ends
    body = bodies[-1] if bodies else None
    if body == BY_SESSION:
        found = []
    elif len(set(years)) == 1:
        years = years[:1]
    if not years:
        return Dating(None, None, body) if body else None
    revised = bool(marks)
    if body is not None and not found:
        if body == BY_SESSION:
            found = [BY_SESSION] * len(bodies)
            years = years[-len(found) :]
        elif body == COUNCIL:
            place = None if by_code or revised else "Council"
            return Dating(Revision(revised, place, years[-1]), None, body)
        else:
            return Dating(Revision(True, None, years[-1]) if revised else None, None, body)
    if len(years) > 2 or len(found) > 2:
        # A list of sessions or years ("2000-2003-2007") tells when the text was last revised.
        return Dating(Revision(True, found[-1] if found else None, years[-1]), None, body)
    if len(years) == 1 and len(found) < 2:
        return Dating(Revision(revised, found[0] if found else None, years[0]), None, body)
    if not found:
        return Dating(Revision(True, None, years[-1]), None, body)
    if (
        len(found) == len(years) == 2
        and not met(found[1], years[1])
        and met(found[0], years[1])
        and met(found[1], years[0])
    ):
        # The places stand the wrong way round: a session met at the first one in the second year.
        found.reverse()
    older = Revision(any(mark == 0 for mark in marks), found[0], years[0])
    return Dating(Revision(revised, found[-1], years[-1]), older, body)


def contradicts(dating: Dating | None, body: str) -> bool:
    """Whether a dating names a session of other bodies than this one."""
    revision = dating.revision if dating else None
    if revision is None or revision.place is None or revision.year is None:
        return False
    hosts = bodies_at().get((revision.place, revision.year))
    return hosts is not None and body not in hosts


def met(place: str, year: int) -> bool:
    """Whether a session of the registry met at a place (its English name) in a year."""
    return (place, year) in bodies_at()


def _years(digits: str) -> list[int]:
    """Return the year of a session's code: "19", "2019"; two of a tracked change, "1519"."""
    if len(digits) == 4 and int(digits) in _CONFERENCES:
        return [int(digits)]
    return [int(pair) + (2000 if int(pair) < 60 else 1900) for pair in (digits[:2], digits[2:]) if pair]


def _unknown_place(inner: str) -> Dating | None:
    """Return the dating of "Rev. Place, 2031" with a place that the registry does not know."""
    match = _UNKNOWN_PLACE.fullmatch(" ".join(inner.split()))
    if match is None or not match["place"][0].isupper():
        return None
    place = match["place"].title() if match["place"].isupper() else match["place"]
    return Dating(Revision(match["mark"] is not None, place, int(match["year"])))


@cache
def _tables() -> _Tables:
    every: Words = words()
    names = place_names()
    codes = {fold(name): body for body, listed in every.sessions.items() for name in listed}
    # "C17" is a session of the Council, in Cyrillic letters too.
    codes |= dict.fromkeys(("c", "с"), COUNCIL)

    def longest_first(options: dict[str, str] | set[str]) -> str:
        return "|".join(re.escape(option) for option in sorted(options, key=lambda o: (-len(o), o)))

    marks = {fold(word) for word in every["revised"]} | {fold(unreadable(word)) for word in every["revised"]}
    mark = longest_first(marks).replace("\\~", "~").replace("~", r"\w*")
    noise = {fold(word) for word in every["noise"]}
    # A word written without blanks (Chinese) needs no edge; any other one ends where its letters end.
    edge = r"(?![^\W\d_](?<![\u4e00-\u9fff]))"
    token = re.compile(
        rf"(?P<session>(?:{longest_first(codes)})[ \-\u2013\u2014]{{0,3}}(?:\d\d){{1,2}}(?!\d))"
        rf"|(?P<body>(?:{longest_first({name for name in codes if len(name) > 1})}){edge})"
        rf"|(?P<place>{places_pattern()})"
        r"|(?P<changed>(?:19|20)\d\d\d(?!\d))"
        r"|(?P<year>(?:19|20)\d\d)"
        rf"|(?P<mark>(?:{mark})\.?(?:{edge}|(?={places_pattern()})|(?={longest_first(codes)})))"
        rf"|(?P<noise>(?:{longest_first(noise)})\.?{edge}|[ ,;:.()'\-\u2013\u2014]+)"
    )
    return _Tables(token, names, codes)
