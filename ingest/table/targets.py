"""Reads strategic targets with their status, and the outcomes of the objectives of the Sectors.

A target is stated once ("Target 1.1: ...", below its goal) and may be headed again where its progress is shown,
with the status in italics. An outcome has the code of its objective and a letter ("R.1-a: ...").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.records import Indicator, Target
from ingest.document import Document
from ingest.languages.language import languages, lexicon
from ingest.languages.letters import figures
from ingest.languages.literals import DocumentFinder, Literals
from ingest.languages.words import pattern_of
from ingest.named.scan import Scanner, Word, scanner

# The colon behind the code of an outcome is searched for, and the code before it then read.
_COLON = DocumentFinder(
    re.compile(r":(?:(?<=[.-][a-z]:)|(?<=[.-][a-z]\*:)|(?<=[.-][a-z]\*\*:))(?=\*{0,2}[ \t\u00a0]+\S)"), ":"
)
_CODE = re.compile(r"([A-Z])[.-](\d{1,2})[.-]([a-z])\*{0,2}\Z")
_LONGEST = len("R.12-a**")
# What ends the words of an outcome that run on inside a line: the next outcome, output or objective, behind a blank.
_NEXT = re.compile(r"[A-Z](?<=\s.)(?:[.-]\d{1,2}[.-][a-z0-9]{1,2}:|\.\d{1,2} [A-Z])")
# Where a footnote hangs on the words, with its text behind it in a flattened line; what closes a bracket none opened.
_FOOTNOTE = re.compile(r"\[footnoteRef:\d")
_UNOPENED = re.compile(r"(?:[^\[\]]|\[[^\[\]]*\])*+(?=\])")
_STATUS = re.compile(r"\*(?<![*\w].)(?![*\s])([^*\n]{3,120})\*(?!\*)|<(?:i|em)>([^<\n]{3,120})</(?:i|em)>")
_MARKUP = re.compile(r"\*\*{0,2}|</?\w{1,10}[^<>\n]{0,80}>")
_BULLET = re.compile(r"\s*[-–•·]\s+")
# How far before a target the words "strategic" and "Goal" may stand.
_NEAR = 20_000
_STATUS_NEAR = 400


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that name a target and a goal, the word that makes them the Union's own, and "Outcomes".

    `numbered`: where the number behind such a word ends, looked for first because few texts have one.
    """

    labels: Scanner
    strategic: Literals
    outcomes: DocumentFinder
    numbered: DocumentFinder


@cache
def _words() -> _Words:
    labels: list[Word] = []
    strategic: list[str] = []
    headings: list[str] = []
    for language in languages():
        section = lexicon(language).section("tables")
        labels += [Word(word, "target", r"(?=[ \u00a0]?\d{1,2}\.\d)") for word in section.words("target")]
        labels += [Word(word, "goal", r"(?=[ \u00a0]?\d{1,2}[ \u00a0]{0,2}[-–—:：])") for word in section.words("goal")]
        for word in section.words("strategic"):
            strategic += [word, word[:1].upper() + word[1:]]
        headings += section.words("outcomes")
    return _Words(
        scanner(labels),
        Literals(strategic),
        DocumentFinder(re.compile(pattern_of(headings)), *headings),
        DocumentFinder(_NUMBERED, *(f".{figure}" for figure in figures())),
    )


_NUMBER = re.compile(r"[ \u00a0]?(\d{1,2})\.(\d{1,2})[ \u00a0]?(?=\*{0,2}[:：])")
_NUMBERED = re.compile(r"\.\d(?<=\d.\d)\d?[ \u00a0]?\*{0,2}[:：]")
_GOAL = re.compile(r"[ \u00a0]?(\d{1,2})")


@dataclass(slots=True)
class _Stated:
    """A target as it is stated first: [char, end) with its words, and the status found there or later."""

    goal: int
    char: int
    end: int
    text: str
    status: str | None = None


def strategic_targets(document: Document) -> Iterator[Target]:
    """Yield the Union's strategic targets that a document states, in text order."""
    text = document.text
    numbers = [match.start() for match in _words().numbered.find(document)]
    labels = _labels(text, numbers[0], numbers[-1]) if numbers else []
    strategic = list(_words().strategic.places(text, max(0, labels[0][1] - _NEAR), labels[-1][2])) if labels else []
    if not strategic:
        return
    stated: dict[str, _Stated] = {}
    goal = 0
    for index, (kind, start, end) in enumerate(labels):
        if kind == "goal":
            match = _GOAL.match(text, end)
            goal = int(match[1]) if match else 0
            continue
        match = _NUMBER.match(text, end)
        if match is None or int(match[1]) != goal:
            continue
        stop = labels[index + 1][1] if index + 1 < len(labels) else len(text)
        number = f"{int(match[1])}.{int(match[2])}"
        if number not in stated:
            if _is_strategic(strategic, start):
                stated[number] = _state(text, goal, start, match.end(), stop)
        elif stated[number].status is None:
            stated[number].status = _status(text, match.end(), stop)
    for number, target in stated.items():
        yield Target(
            doc=document.name,
            line=document.line_of(target.char),
            char=target.char,
            end=target.end,
            rule="strategic-target",
            goal=target.goal,
            target=number,
            text=target.text,
            status=target.status,
        )


def _labels(text: str, first: int, last: int) -> list[tuple[str, int, int]]:
    """Return the labels from the goal above the number at `first` to what may end the words of the one at `last`."""
    end = text.find("\n", last + _STATUS_NEAR)
    for reach in (_NEAR, first):
        start = text.rfind("\n", 0, max(0, first - reach)) + 1
        labels = list(_words().labels.scan(text, start, len(text) if end < 0 else end))
        if not labels or labels[0][0] == "goal":
            break
    return labels


def _is_strategic(spoken: list[int], place: int) -> bool:
    """Tell whether one of the places that speak of strategic goals is before a target, which then is no SDG's."""
    index = bisect_left(spoken, place) - 1
    return index >= 0 and spoken[index] >= place - _NEAR


def _state(text: str, goal: int, start: int, begin: int, stop: int) -> _Stated:
    """Return a target whose words begin at `begin`: the rest of its line, or of it up to the next label."""
    line = text.find("\n", begin, stop)
    end = stop if line < 0 else line
    status = _STATUS.search(text, begin, end)
    words = text[begin : status.start() if status else end].rstrip()
    found = _Stated(goal, start, begin + len(words), clean(words))
    if status:
        found.status = (status[1] or status[2]).strip()
    return found


def _status(text: str, start: int, stop: int) -> str | None:
    """Return the status in italics behind the heading of a target's progress, None where there is none."""
    match = _STATUS.search(text, start, min(stop, start + _STATUS_NEAR))
    return (match[1] or match[2]).strip() if match else None


def outcomes(document: Document) -> Iterator[Indicator]:
    """Yield the outcomes of objectives that a document states, each where it stands first."""
    text = document.text
    codes = [found for colon in _COLON.find(document) if (found := _code_before(text, colon.start())) is not None]
    first = next((found.start() for found in _words().outcomes.find(document)), len(text)) if codes else 0
    seen: set[str] = set()
    for match in codes:
        char = match.start()
        objective = f"{match[1]}.{match[2]}"
        code = f"{objective}-{match[3]}"
        if char < first or code in seen or text[char - 1 : char].isalnum():
            continue
        seen.add(code)
        begin = match.end(3)
        end = _end_of_words(text, begin)
        yield Indicator(
            doc=document.name,
            line=document.line_of(char),
            char=char,
            end=end,
            rule="outcome",
            objective=objective,
            outcome=code,
            name=clean(text[begin:end]),
        )


def _code_before(text: str, colon: int) -> re.Match[str] | None:
    """Return the code of an outcome before its colon."""
    return _CODE.search(text, max(0, colon - _LONGEST), colon)


def _end_of_words(text: str, begin: int) -> int:
    """Return where the words of an outcome end, on the line where they begin."""
    line = text.find("\n", begin)
    stop = len(text) if line < 0 else line
    if ahead := _NEXT.search(text, begin, stop):
        stop = ahead.start() - 1
    if ahead := _FOOTNOTE.search(text, begin, stop):
        stop = ahead.start()
    if text.find("]", begin, stop) >= 0 and (closed := _UNOPENED.match(text, begin, stop)):
        stop = closed.end()
    return begin + len(text[begin:stop].rstrip())


def clean(words: str) -> str:
    """Return words without markup, the colon before them, and needless blanks."""
    bullet = _BULLET.match(words)
    return " ".join(_MARKUP.sub("", words[bullet.end() :] if bullet else words).split()).lstrip(":： ").strip()
