"""Blanks and line ends inside the words of a script that writes none between them: "电信标准化 局主任".

A conversion of PDF leaves them where a line ended or a letter stood apart. Inside a word that the rules know they mean
nothing; where line ends stand inside several such words, so do the other ends of full lines between two characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import Final

from graph.reference import actors, places
from ingest.languages.language import languages, lexicon
from ingest.languages.words import pattern_of

_CHARACTER: Final = "[\u4e00-\u9fff]"
_GAP: Final = re.compile(rf"{_CHARACTER}(?P<gap>[ \u3000]{{1,2}}|[ \u3000]{{0,2}}\n[ \u3000]{{0,4}})(?={_CHARACTER})")
# No name of the rules is longer; a shorter word than this is none that lines are joined for.
_LONGEST: Final = 24
_SHORTEST: Final = 3
_BLANKS: Final = re.compile(r"\s+")
# So many line ends inside names show that others stand inside sentences, where lines are at least so long.
_BROKEN: Final = 2
_FULL: Final = 0.7
_NARROWEST: Final = 12


def gaps(text: str, beyond: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each gap inside a word, and what it stands for: nothing.

    `beyond` are the characters of the text that are not of ASCII.
    """
    if beyond.isdisjoint(_characters()):
        return
    found = [match.span("gap") for match in _GAP.finditer(text)]
    inside = {gap for gap in found if _is_inside(text, *gap)}
    ends = [(start, end) for start, end in found if "\n" in text[start:end]]
    if sum(gap in inside for gap in ends) >= _BROKEN:
        full = max(_NARROWEST, _FULL * max(start - text.rfind("\n", 0, start) for start, _ in ends))
        inside |= {gap for gap in ends if _goes_on(text, *gap, full)}
    yield from ((start, end, "") for start, end in found if (start, end) in inside)


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a word that the rules know holds a gap, and no other one ends before it while one begins behind it."""
    before = _BLANKS.sub("", text[max(start - 2 * _LONGEST, 0) : start])[-_LONGEST:]
    behind = _BLANKS.sub("", text[end : end + 2 * _LONGEST])[:_LONGEST]
    words, here = before + behind, len(before)
    known = _words()
    held = [found for at in range(here) if (found := known.match(words, at)) and found.end() > here]
    if not held or ("\n" in text[start:end] and max(len(found[0]) for found in held) < _SHORTEST):
        return False
    begins = known.match(behind)
    if begins is None or len(begins[0]) < _SHORTEST:
        return True
    return not any(known.fullmatch(before, at) for at in range(max(here - _LONGEST, 0), here - 1))


def _goes_on(text: str, start: int, end: int, full: float) -> bool:
    """Whether a line is so full that its sentence goes on in the next one, which begins no clause."""
    long = start - text.rfind("\n", 0, start) >= full
    return long and not _verbs().match(text, end)


@cache
def _unspaced() -> tuple[str, ...]:
    return tuple(code for code in languages() if lexicon(code).section("verbs").flag("unspaced"))


@cache
def _words() -> re.Pattern[str]:
    """Return the pattern of the words that may hold a gap: verbs of clauses, bodies, actors, places, instruments."""
    return re.compile(pattern_of(word for code in _unspaced() for word in _listed(code)))


@cache
def _characters() -> frozenset[str]:
    """Return the characters of these words: without any of them a text has no gap inside a word."""
    return frozenset(character for code in _unspaced() for word in _listed(code) for character in word)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(pattern_of(word for code in _unspaced() for word in _verbs_of(code)))


def _verbs_of(code: str) -> Iterator[str]:
    verbs = lexicon(code).section("verbs")
    yield from (word for key in ("operative", "preambular", "before") for word in verbs.pairs(key))


def _listed(code: str) -> Iterator[str]:
    """Yield the words of a language, of more than a character."""
    cited, acting = lexicon(code).section("citation"), lexicon(code).section("actors")
    tables = (cited.table("bodies"), acting.table("names"), acting.table("stems"))
    names: list[Iterable[str]] = [words for table in tables for words in table.values()]
    names += [
        [first + cited_word for first in cited.words("counter") for cited_word in cited.words(kind)]
        for kind in ("resolution", "decision", "recommendation")
    ]
    names += [cited.words("revised"), cited.words("resolution"), cited.words("decision"), acting.words("study_groups")]
    names.append(name for actor in actors().values() if (name := actor.name.get(code)))
    names.append(name for place in places().values() if (name := place.names.get(code)))
    names.append(
        stem + office + post
        for stems in acting.table("stems").values()
        for stem in stems
        for office in (*acting.words("bureaux"), *acting.words("sectors"), *acting.words("advisory_groups"))
        for post in ("", *acting.words("directors"))
    )
    names.append(_verbs_of(code))
    yield from (word for words in names for word in words if len(word) > 1 and re.fullmatch(f"{_CHARACTER}+", word))
