"""How a heading dates its instrument: the parenthesis "(Rev. Dubai, 2018)" and its relatives in six languages.

    read_revision("Rev. Busan, 2014dubai, 2018") -> Dating(revision=Rev. Dubai 2018, older=Rev. Busan 2014)

Shapes: "Dubai, 2018"; "REV.WRC-23"; "C23"; "Modified 2017"; "2018年，迪拜，修订版"; flattened tracked changes, in which
the old text stands before the new one without a mark ("Busan, 2014REV. DUBAI, 2018", "DubaiBuenos Aires, 20142017").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from graph.records import Revision
from graph.reference import bodies, sessions, sessions_of
from ingest.languages.language import languages, lexicon
from ingest.place_names import fold, place_names

# A body whose instruments are dated by the session's code alone, "(Rev.WRC-15)", and so without a place.
BY_SESSION: Final = "WRC"
_LONGEST = 160
_NOISE = " .,;:、،，'’\xa0\u200e\u200f"
# "г." (year) behind the number in Russian, 年 in Chinese.
_YEAR_WORD = re.compile(r"(?<!\w)г(?!\w)|年")


@dataclass(frozen=True, slots=True)
class Dating:
    """What a parenthesis says: the revision, the older one of a tracked change, and the body where it names one."""

    revision: Revision | None
    older: Revision | None = None
    body: str | None = None

    @property
    def is_placed(self) -> bool:
        """Whether it names the place of a session."""
        return self.revision is not None and self.revision.place is not None

    @property
    def whose(self) -> str | None:
        """The body that it names, or the one that met at its place in its year."""
        return self.body or body_of(self.revision)

    def as_revision(self) -> Dating:
        """Return this dating as that of a revision, where it holds a date: "revised (Kyoto, 1994)"."""
        return replace(self, revision=replace(self.revision, revised=True)) if self.revision else self


@cache
def bodies_at() -> dict[tuple[str, int], frozenset[str]]:
    """Return the bodies that met at a place (English name) in a year."""
    found: dict[tuple[str, int], set[str]] = {}
    for session in sessions().values():
        found.setdefault((session.place, session.year), set()).add(session.body)
    return {key: frozenset(bodies) for key, bodies in found.items()}


def body_of(revision: Revision | None) -> str | None:
    """Return the one body that met at a revision's place in its year; None where none or several did."""
    if revision is None or revision.place is None or revision.year is None:
        return None
    if revision.place == BY_SESSION:
        return BY_SESSION
    met = bodies_at().get((revision.place, revision.year), frozenset())
    return next(iter(met)) if len(met) == 1 else None


def by_date(revision: Revision | None, kind: str, number: str) -> tuple[str, ...]:
    """Return the bodies whose instrument of that kind and number can bear a dating."""
    if revision is None or revision.place is None or revision.year is None:
        return ()
    return _met(revision.place, revision.year, revision.revised, kind, number)


@lru_cache(maxsize=4096)
def _met(place: str, year: int, revised: bool, kind: str, number: str) -> tuple[str, ...]:
    """Return the bodies that met at a place in a year and may have adopted, or revised, such an instrument there."""
    if place == BY_SESSION:
        return (BY_SESSION,)
    if place == "Council":
        return ("COUNCIL",)
    every = bodies()
    met = [s.body for s in sessions().values() if s.place == place and s.year == year]
    able = [body for body in met if every[body].may_have(kind, number)]
    if len(able) > 1 and BY_SESSION in able:
        able.remove(BY_SESSION)
    if len(able) > 1 and "WCIT" in able:
        # WCIT-12 was the first of its name and could revise nothing; the assembly of that year added nos. 77 to 82.
        able = [body for body in able if (body == "WCIT") is not revised]
    return tuple(able)


def may_have_met(body: str, revision: Revision | None) -> bool:
    """Whether a body may have met in the year of a dating that names no place; who meets each year has no sessions."""
    if revision is None or revision.place is not None or revision.year is None:
        return True
    met = {s.year for s in sessions().values() if s.body == body}
    return not met or revision.year in met or revision.year < min(met)


@cache
def abbreviations() -> dict[str, str]:
    """Return the code of each body by its abbreviation in any language ("CMR" -> WRC), folded."""
    found: dict[str, str] = {}
    for language in languages():
        for body, names in lexicon(language).section("structure").table("abbreviations").items():
            for name in names:
                found.setdefault(fold(name), body)
    return found


@cache
def _tokens() -> re.Pattern[str]:
    """Return the pattern of marks of revision, codes of sessions and years; what is left of a parenthesis is places."""
    marks: set[str] = set()
    for language in languages():
        marks.update(fold(word) for word in lexicon(language).section("structure").words("revised"))
    bodies = "|".join(map(re.escape, sorted(abbreviations(), key=len, reverse=True)))
    words = "|".join(map(re.escape, sorted(marks, key=len, reverse=True)))
    # Chinese parts no words.
    chinese = (mark for mark in marks if "\u4e00" <= mark[0] <= "\u9fff")
    unparted = "|".join(sorted(chinese, key=len, reverse=True)) or "(?!)"
    return re.compile(
        rf"(?P<mark>(?:last )?(?:(?<![^\W\d_])(?:{words})(?![^\W\d_\u4e00-\u9fff])|{unparted})\.?(?: by| في)?)"
        rf"|(?P<session>(?<![^\W_\u4e00-\u9fff])(?:{bodies})(?P<dash>[-\u2010-\u2013]?)(?P<short>\d\d(?:\d\d)?)(?!\d))"
        r"|(?P<year>(?:19|20)\d\d)"
    )


def _split_places(words: str) -> list[str] | None:
    """Return the places that a run of words names: one, two of a flattened change, none; None if it is no place."""
    known = place_names()
    name = _YEAR_WORD.sub("", fold(words)).replace("-", " ").strip(_NOISE)
    if not name:
        return []
    if name in known:
        return [known[name]]
    for cut in range(2, len(name) - 1):
        left, right = known.get(name[:cut].strip(_NOISE)), known.get(name[cut:].strip(_NOISE))
        if left and right:
            return [left, right]
    return None


@lru_cache(maxsize=4096)
def read_revision(inner: str) -> Dating | None:
    """Return what the inside of a parenthesis behind a designation says; None where it dates nothing."""
    if len(inner) > _LONGEST:
        return None
    text = fold(inner)
    years: list[int] = []
    found: list[str] = []
    marks: list[int] = []
    body: str | None = None
    position = 0
    for token in [*_tokens().finditer(text), None]:
        named = _split_places(text[position : token.start() if token else len(text)])
        if named is None:
            return _unknown_place(inner)
        found += named
        if token is None:
            break
        position = token.end()
        if token["mark"]:
            marks.append(len(years))
        elif token["session"]:
            body = abbreviations()[token["session"][: token.start("dash") - token.start()]]
            years += _session_years(body, token["short"])
        else:
            years.append(int(token["year"]))
    if body is not None:
        found = [BY_SESSION] if body == BY_SESSION else []
    if body not in (None, BY_SESSION, "COUNCIL"):
        return Dating(None, None, body)
    return _dating(years, found, marks, body)


def _dating(years: list[int], found: list[str], marks: list[int], body: str | None) -> Dating | None:
    """Put years, places and marks together; of two, the older stands first."""
    if not years or len(years) > 2 or len(found) > 2:
        return None
    last_place = found[-1] if found else None
    if body is None and not found and marks:
        body = "COUNCIL"  # the Council alone dates by the year, "(Modified 2017)"
    if len(years) == 1 or body == "COUNCIL":
        if len(found) == 2:
            return Dating(Revision(bool(marks), last_place, years[-1]), Revision(bool(marks), found[0], years[0]))
        return Dating(Revision(bool(marks), last_place, years[-1]), None, body)
    before = any(mark == 0 for mark in marks)
    older = Revision(before, found[0] if found else None, years[0])
    return Dating(Revision(bool(marks), last_place, years[1]), older, body)


def _century(digits: str) -> int:
    year = int(digits)
    return year if year > 99 else year + (2000 if year < 60 else 1900)


def _session_years(body: str, digits: str) -> list[int]:
    """Return the year of a session, or two of a flattened change, "WRC-1519", where the body met in both."""
    if len(digits) == 4:
        older, newer = _century(digits[:2]), _century(digits[2:])
        met = {session.year for session in sessions_of(body)}
        if older < newer and {older, newer} <= met:
            return [older, newer]
    return [_century(digits)]


_PLAIN = re.compile(
    r"(?:(?P<mark>[Rr][EeÉé][Vv]\.?)[ \xa0]*)?(?P<place>[^\W\d_][^\d,()]{1,40}),[ \xa0]*(?P<year>(?:19|20)\d\d)"
)


def _unknown_place(inner: str) -> Dating | None:
    """Return the dating of "Rev. Place, 2031" with a place that no session of the registry has."""
    match = _PLAIN.fullmatch(inner.strip())
    if match is None:
        return None
    place = match["place"].strip()
    if place.isupper():
        place = place.title()
    return Dating(Revision(match["mark"] is not None, place, int(match["year"])))
