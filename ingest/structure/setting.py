"""What a document says of itself: whose instruments it holds or reports on, and of which session."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.reference import sessions
from ingest.document import Document
from ingest.languages.literals import Literals
from ingest.place_names import fold
from ingest.revision import abbreviations
from ingest.structure.headings import Heading
from ingest.structure.words import either, listed

# A line that names a body and its resolutions is a caption only when it is short.
_CAPTION = 300
# Letters and digits of scripts that part words; Chinese does not.
_ALPHABETIC = "[0-9A-Za-z\u00c0-\u024f\u0400-\u04ff\u0600-\u06ff]"


@dataclass(frozen=True, slots=True)
class Setting:
    """The body that a bare number most likely belongs to, for the document and from certain places on."""

    body: str | None = None
    session: str | None = None
    captions: tuple[tuple[int, str | None], ...] = ()

    def body_at(self, char: int) -> str | None:
        """Return the body of the nearest caption above a place, else the document's."""
        index = bisect_right(self.captions, char, key=lambda caption: caption[0]) - 1
        return (self.captions[index][1] if index >= 0 else None) or self.body


def _names() -> set[str]:
    """Return the abbreviations of bodies as such phrases begin with them."""
    return {name.upper() for name in abbreviations() if len(name) > 1}


@cache
def _beginnings() -> Literals:
    return Literals(_names())


def _said(text: str) -> Iterator[re.Match[str]]:
    """Yield the phrases in a text, from left to right, without overlap."""
    stop = 0
    for place in _beginnings().places(text):
        if place >= stop and (found := _phrases().match(text, place)) is not None:
            stop = found.end()
            yield found


@cache
def _phrases() -> re.Pattern[str]:
    """Return the pattern of a session, "WTSA-20", and of a body's abbreviation before the word resolutions."""
    names = either(_names())
    plural = either(form for word in listed("resolutions") for form in (word, word.capitalize(), word.upper()))
    year = r"[-\u2010-\u2013](?P<year>\d\d(?:\d\d)?)(?!\d)"
    return re.compile(
        rf"(?<!{_ALPHABETIC})(?P<body>{names})(?:{year})?(?:[ \xa0]?(?P<plural>{plural}))?(?!{_ALPHABETIC})"
    )


def setting_of(document: Document, headings: list[Heading]) -> Setting:
    """Return what a document says of itself, from its headings and from how it names bodies and sessions."""
    if not headings:
        found, _, _ = _mentions(document)
        bodies = {body for _, body in found}
        return Setting(bodies.pop() if len(bodies) == 1 else None, None, tuple(_topics(document)))
    named = Counter(body for heading in headings if (body := _own_body(heading)))
    body = _most(named)
    captions = _topics(document)
    spoken: Counter[str] = Counter()
    if named.total() < len(headings):
        found, plurals, spoken = _mentions(document)
        captions = sorted(captions + found, key=lambda caption: caption[0])
        body = body or _most(plurals)
    return Setting(body, _session(headings, body, spoken), tuple(captions))


def _session(headings: list[Heading], body: str | None, spoken: Counter[str]) -> str | None:
    """Return the session whose acts a document holds, else the latest of its headings, else the one it speaks of."""
    formulas = [heading.formula for heading in headings if heading.formula]
    dated = Counter((code, revision.place, revision.year) for code, revision in formulas if revision)
    if dated:
        return _session_of(*dated.most_common(1)[0][0])
    if body is None:
        return None
    revised = [r for heading in headings if _own_body(heading) == body and (r := heading.revision)]
    latest = max((r for r in revised if r.place and r.year), key=lambda r: r.year or 0, default=None)
    if latest:
        return _session_of(body, latest.place, latest.year)
    return _most(Counter({code: count for code, count in spoken.items() if sessions()[code].body == body}))


def _session_of(body: str, place: str | None, year: int | None) -> str | None:
    """Return the session of a body that met at a place in a year."""
    if place == body and year is not None:
        return _sessions_by_year().get((body, year % 100))
    return next((s.code for s in sessions().values() if (s.body, s.place, s.year) == (body, place, year)), None)


def _own_body(heading: Heading) -> str | None:
    return heading.formula[0] if heading.formula else heading.body


def _most(counts: Counter[str]) -> str | None:
    """Return what makes up more than half of all, None where nothing does."""
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] * 2 > counts.total() else None


@cache
def _sessions_by_year() -> dict[tuple[str, int], str]:
    found: dict[tuple[str, int], str] = {}
    for session in sessions().values():
        for code in (session.code, *session.aliases):
            digits = code.rpartition("-")[2]
            if digits.isdigit():
                found.setdefault((session.body, int(digits)), session.code)
    return found


_SHARPS = re.compile(r"(#(?<![^\n]#)#{0,5})[ \xa0]([^\n]{1,200})")


def _topics(document: Document) -> list[tuple[int, str | None]]:
    """Return where a markdown heading names a body or its session, and where what it heads ends (None)."""
    topics: list[tuple[int, str | None]] = []
    above: list[tuple[int, str]] = []
    for match in _SHARPS.finditer(document.text) if "#" in document.text else ():
        level = len(match[1])
        before = above[-1:]
        while above and above[-1][0] >= level:
            above.pop()
        named = _phrases().search(match[2])
        if named:
            above.append((level, abbreviations()[fold(named["body"])]))
        if above[-1:] != before:
            topics.append((match.start(), above[-1][1] if above else None))
    return topics


def _mentions(document: Document) -> tuple[list[tuple[int, str | None]], Counter[str], Counter[str]]:
    """Return captions (place, body), how often each body's resolutions are named, and how often each session."""
    captions: list[tuple[int, str | None]] = []
    plurals: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    known = abbreviations()
    for match in _said(document.text):
        body = known[fold(match["body"])]
        if match["year"]:
            code = _sessions_by_year().get((body, int(match["year"])))
            if code:
                spoken[code] += 1
        if match["plural"]:
            plurals[body] += 1
            start, end = document.line_span(document.line_of(match.start()))
            if end - start <= _CAPTION and not match["year"] and document.text[end - 1] not in ".;,。；，":
                captions.append((start, body))
    return captions, plurals, spoken
