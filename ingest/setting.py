"""What a document says of itself: whose instruments it holds or reports on, and of which session."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache

from graph.reference import sessions
from ingest.document import Document
from ingest.headings import Heading
from ingest.language import languages, lexicon
from ingest.revision import abbreviations, fold

# A line that names a body and its resolutions is a caption only when it is short.
_CAPTION = 300


@dataclass(frozen=True, slots=True)
class Setting:
    """The body that a bare number most likely belongs to, for the document and from certain places on."""

    body: str | None = None
    session: str | None = None
    captions: tuple[tuple[int, str], ...] = ()

    def body_at(self, char: int) -> str | None:
        """Return the body of the nearest caption above a place, else the document's."""
        index = bisect_right(self.captions, (char, "\U0010ffff")) - 1
        return self.captions[index][1] if index >= 0 else self.body


@cache
def _phrases() -> re.Pattern[str]:
    """A body's abbreviation before the word resolutions, "WTSA Resolutions", "WTSA-16决议"; or a session, "WTSA-20"."""
    names = "|".join(sorted({re.escape(name.upper()) for name in abbreviations() if len(name) > 1}, key=lambda n: (-len(n), n)))
    plural = {form for code in languages() for word in lexicon(code).section("structure").words("resolutions")
              for form in (word, word.capitalize(), word.upper())}
    words = "|".join(sorted(map(re.escape, plural), key=lambda n: (-len(n), n)))
    return re.compile(
        rf"(?<![^\W_])(?P<body>{names})(?:-(?P<year>\d\d(?:\d\d)?)(?!\d))?(?:[ \xa0]?(?P<plural>{words}))?(?![^\W_\u4e00-\u9fff])"
    )


def setting_of(document: Document, headings: list[Heading]) -> Setting:
    """Return what a document says of itself, from its headings and from how it names bodies and sessions."""
    named = Counter(body for heading in headings if (body := _own_body(heading)))
    dated = Counter(
        (heading.formula[0], heading.formula[1].place, heading.formula[1].year)
        for heading in headings
        if heading.formula and heading.formula[1]
    )
    captions, plurals, spoken = _mentions(document)
    body = _most(named) or (_most(plurals) if headings else None)
    session = None
    if dated:
        session = _session_of(*dated.most_common(1)[0][0])
    elif body:
        revised = [r for heading in headings if _own_body(heading) == body and (r := heading.revision)]
        latest = max((r for r in revised if r.place and r.year), key=lambda r: r.year or 0, default=None)
        if latest:
            session = _session_of(body, latest.place, latest.year)
        else:
            own = Counter({code: count for code, count in spoken.items() if sessions()[code].body == body})
            session = _most(own)
    return Setting(body, session, tuple(captions))


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


def _mentions(document: Document) -> tuple[list[tuple[int, str]], Counter[str], Counter[str]]:
    """Return captions (place, body), how often each body's resolutions are named, and how often each session."""
    captions: list[tuple[int, str]] = []
    plurals: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    known = abbreviations()
    for match in _phrases().finditer(document.text):
        body = known[fold(match["body"])]
        if match["year"]:
            code = _sessions_by_year().get((body, int(match["year"])))
            if code:
                spoken[code] += 1
        if match["plural"]:
            plurals[body] += 1
            start, end = document.line_span(document.line_of(match.start()))
            if end - start <= _CAPTION and not match["year"]:
                captions.append((start, body))
    return captions, plurals, spoken
