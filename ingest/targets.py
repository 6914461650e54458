"""Reads strategic targets with their status, and the outcomes of the objectives of the Sectors.

A target is stated once ("Target 1.1: ...", below its goal) and may be headed again where its progress is shown,
with the status in italics. An outcome has the code of its objective and a letter ("R.1-a: ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.records import Indicator, Target
from ingest.document import Document
from ingest.language import languages, lexicon

_OUTCOME = re.compile(r"(?<![\w.])([A-Z])[.-](\d{1,2})[.-]([a-z])(?=\*{0,2}:\*{0,2}[ \t\u00a0]+\S)")
# What ends the words of an outcome that run on inside a line: the next outcome, output or objective.
_NEXT = re.compile(r"\s(?:[A-Z][.-]\d{1,2}[.-][a-z0-9]{1,2}:|[A-Z]\.\d{1,2} [A-Z])")
_STATUS = re.compile(r"(?<![*\w])\*(?![*\s])([^*\n]{3,120})\*(?!\*)|<(?:i|em)>([^<\n]{3,120})</(?:i|em)>")
_MARKUP = re.compile(r"\*{1,3}|</?\w{1,10}[^<>\n]{0,80}>|^\s*[-–•·]\s+")
# How far before a target the words "strategic" and "Goal" may stand.
_NEAR = 20_000
_STATUS_NEAR = 400


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that name a target and a goal, and the word that makes them the Union's own."""

    label: re.Pattern[str]
    strategic: tuple[str, ...]


@cache
def _words() -> _Words:
    targets: dict[str, None] = {}
    goals: dict[str, None] = {}
    strategic: list[str] = []
    for language in languages():
        section = lexicon(language).section("tables")
        targets.update(dict.fromkeys(section.words("target")))
        goals.update(dict.fromkeys(section.words("goal")))
        for word in section.words("strategic"):
            strategic += [word, word[:1].upper() + word[1:]]
    target, goal = ("|".join(map(re.escape, words)) for words in (targets, goals))
    return _Words(
        label=re.compile(
            rf"(?:{target})[ \u00a0]?(\d{{1,2}})\.(\d{{1,2}})[ \u00a0]?(?=\*{{0,2}}[:：])|(?:{goal})[ \u00a0]?(\d{{1,2}})(?=[ \u00a0]{{0,2}}[-–—:：])"
        ),
        strategic=tuple(strategic),
    )


@dataclass(slots=True)
class _Stated:
    """A target as it is stated first."""

    match: re.Match[str]
    text: str
    end: int
    status: str | None = None


def strategic_targets(document: Document) -> Iterator[Target]:
    """Yield the Union's strategic targets that a document states, in text order."""
    text = document.text
    stated: dict[str, _Stated] = {}
    goal: str | None = None
    labels = list(_words().label.finditer(text))
    for index, match in enumerate(labels):
        if match[3]:
            goal = match[3]
            continue
        if match[1] != goal:
            continue
        stop = labels[index + 1].start() if index + 1 < len(labels) else len(text)
        number = f"{match[1]}.{match[2]}"
        if number not in stated:
            if _is_strategic(text, match.start()):
                stated[number] = _state(text, match, stop)
        elif stated[number].status is None:
            stated[number].status = _status(text, match.end(), stop)
    for number, target in stated.items():
        char = target.match.start()
        yield Target(
            doc=document.name,
            line=document.line_of(char),
            char=char,
            end=target.end,
            rule="strategic-target",
            goal=int(target.match[1]),
            target=number,
            text=target.text,
            status=target.status,
        )


def _is_strategic(text: str, place: int) -> bool:
    """Tell whether the text before a target speaks of strategic goals, so that it is none of the SDGs' targets."""
    return any(text.rfind(word, max(place - _NEAR, 0), place) >= 0 for word in _words().strategic)


def _state(text: str, match: re.Match[str], stop: int) -> _Stated:
    """Return a target with its words: the rest of its line, or of it up to the next label."""
    line = text.find("\n", match.end())
    end = min(stop, len(text) if line < 0 else line)
    status = _STATUS.search(text, match.end(), end)
    words = text[match.end() : status.start() if status else end]
    found = _Stated(match, clean(words), match.end() + len(words.rstrip()))
    if status:
        found.status = status[1] or status[2]
    return found


def _status(text: str, start: int, stop: int) -> str | None:
    """Return the status in italics behind the heading of a target's progress, None where there is none."""
    match = _STATUS.search(text, start, min(stop, start + _STATUS_NEAR))
    return (match[1] or match[2]).strip() if match else None


def outcomes(document: Document) -> Iterator[Indicator]:
    """Yield the outcomes of objectives that a document states, each where it stands first."""
    text = document.text
    seen: set[str] = set()
    for match in _OUTCOME.finditer(text):
        objective = f"{match[1]}.{match[2]}"
        code = f"{objective}-{match[3]}"
        if code in seen:
            continue
        seen.add(code)
        line = text.find("\n", match.end())
        stop = len(text) if line < 0 else line
        if ahead := _NEXT.search(text, match.end(), stop):
            stop = ahead.start()
        words = text[match.end() : stop].rstrip()
        char = match.start()
        yield Indicator(
            doc=document.name,
            line=document.line_of(char),
            char=char,
            end=match.end() + len(words),
            rule="outcome",
            objective=objective,
            outcome=code,
            name=clean(words),
        )


def clean(words: str) -> str:
    """Return words without markup, the colon before them, and needless blanks."""
    return " ".join(_MARKUP.sub("", words).split()).lstrip(":： ").strip()
