"""When a duty is to be done: "annually", "at each session of the Council", "to the next conference", "by 1 April 2019".

A year that is not later than the text's own tells of something that was, and so is no deadline; where the text's year
is not known, no year is one. "The next conference" needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from ingest.duty.actor_kinds import category_of, is_conference
from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.duty.cues import Trigger
from ingest.duty.items import Paragraph
from ingest.duty.phrases import compiled, trigger_of
from ingest.languages.language import lexicon
from ingest.languages.words import pattern_of

# What `every` and `due` say where they give no duration, year or date.
REGULARLY: Final = "regularly"
EACH_SESSION: Final = "session"
NEXT: Final = "next"
# The words before a mention that tell of what it is part of, and the list behind it, reach so far.
_BEFORE: Final = 40
_BEHIND: Final = 120


class Time(NamedTuple):
    """A time at [start, end): how often, or when at the latest; `body` is the one whose session it is."""

    start: int
    end: int
    every: str | None = None
    due: str | None = None
    body: str | None = None


class _Words(NamedTuple):
    """The patterns of a language. `trigger`'s groups are `each`, `next`, `dated`, `date`, or e0, e1 ... of `every`."""

    trigger: Trigger
    every: tuple[str, ...]
    months: dict[str, int]  # a name's month; a language may list the twelve more than once
    session: re.Pattern[str]
    year: re.Pattern[str]
    told: re.Pattern[str]


def times(
    text: str, paragraph: Paragraph, context: Context, year: int | None, timed: Iterable[re.Match[str]]
) -> Iterator[Time]:
    """Yield the times that a paragraph names, each once; `year` is that of the text that it stands in.

    `timed`: what the trigger matches in it.
    """
    words = _words(context.language)
    if words is None:
        return
    known: set[tuple[str | None, str | None, str | None]] = set()
    for found in timed:
        for time in _read(text, found, paragraph.end, context, year, words):
            if time[2:] not in known:
                known.add(time[2:])
                yield time


def _read(
    text: str, found: re.Match[str], end: int, context: Context, year: int | None, words: _Words
) -> Iterator[Time]:
    """Yield what one match says."""
    kind = found.lastgroup or ""
    if kind.startswith("e") and kind[1:].isdigit():
        if words.told.search(text, max(0, found.start() - _BEFORE), found.start()) is None:
            yield Time(found.start(), found.end(), every=words.every[int(kind[1:])])
    elif kind == "date":
        date = _date(found[0], words)
        if date is not None and year is not None and int(date[:4]) >= year:
            yield Time(found.start(), found.end(), due=date)
    else:
        numbers = re.findall(r"\d{4}", found[0]) if kind == "dated" else []
        dues = [str(number) for number in map(int, numbers) if year is not None and number > year]
        if kind == "dated" and not dues:
            return
        bodies, behind = _bodies(text, found, end, context, words)
        said = words.year.match(text, behind, end) if bodies else None
        if kind != "dated":
            dues = [said[1] if said and year is not None and int(said[1]) > year else NEXT]
        for body in bodies:
            if kind == "each":
                yield Time(found.start(), behind, every=EACH_SESSION, body=body)
            else:
                stop = said.end() if said and dues == [said[1]] else behind
                yield from (Time(found.start(), stop, due=due, body=body) for due in dues)


def _bodies(text: str, found: re.Match[str], end: int, context: Context, words: _Words) -> tuple[tuple[str, ...], int]:
    """Return whose session a match speaks of, and where they are named: behind it, or they are addressed.

    The next one may be that of any body that meets; "each ordinary session" alone is one of who is addressed.
    """
    session = words.session.match(text, found.end(), end)
    if session is not None and session.lastgroup == "own":
        bodies = tuple(code for code in context.addressed if _meets(code))
        return (bodies if len(bodies) == 1 and found.lastgroup != "next" else ()), session.end()
    # "The next assembly" is a name as it stands.
    for at in (found.start(), session.end() if session is not None else found.end()):
        listed = read_list(text, at, min(end, found.end() + _BEHIND), context, led=True)
        if listed.leads and listed.codes and _meets(listed.codes[0]):
            return listed.codes[:1], listed.first_end
    return (), found.end()


def _meets(code: str) -> bool:
    """Return whether a body meets in sessions."""
    return is_conference(code) or category_of(code) == "advisory group"


def _date(text: str, words: _Words) -> str | None:
    """Return the date in a text: a day, a month, or a year alone, as ISO 8601 writes it."""
    numbers = re.findall(r"\d+", text)
    year = next((number for number in numbers if len(number) == 4), None)
    short = [int(number) for number in numbers if len(number) < 3]
    month = next((number for name, number in words.months.items() if name in text.lower()), 0)
    if not words.months and short:
        month, *short = short
    if year is None or not 0 < month < 13:
        return year
    day = short[0] if short else 0
    return f"{year}-{month:02}-{day:02}" if 0 < day < 32 else f"{year}-{month:02}"


def trigger(language: str) -> Trigger:
    """Return what finds the times in a language, which may have no words for them."""
    words = _words(language)
    return words.trigger if words is not None else trigger_of({}, "")


@cache
def _words(language: str) -> _Words | None:
    """Return the patterns of a language from its lexicon ([timing]), None where it has none."""
    section = lexicon(language).section("timing")
    if not section.values:
        return None
    edge = "" if lexicon(language).section("verbs").flag("unspaced") else r"\b"
    every = section.table("every")
    kinds = {f"e{number}": "|".join(patterns) for number, patterns in enumerate(every.values())}
    kinds |= {kind: "|".join(section.words(kind)) for kind in ("each", "dated", "next")}
    months = section.words("months")
    kinds["date"] = section.word("date", "").replace("{month}", pattern_of(months))
    kinds = {kind: pattern for kind, pattern in kinds.items() if pattern}
    return _Words(
        trigger_of(kinds, edge),
        tuple(every),
        {name.lower(): number % 12 + 1 for number, name in enumerate(months)},
        compiled(section.word("session", "(?!)")),
        compiled(section.word("year", "(?!)")),
        compiled(rf"{section.word('told', '(?!)')}\Z"),
    )
