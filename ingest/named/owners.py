"""Whether a study group is that of another organization, which is named beside it: "IEEE Study Group 4"."""

from __future__ import annotations

import re
from functools import cache

from graph.reference import actors
from ingest.languages.language import languages, lexicon
from ingest.named.scan import GAP, alternatives, letters_of, spellings
from ingest.named.words import words

_OTHERS = ("other organization", "United Nations")
# Committees of theirs: "JTC 1", "ISO/TC 204", "CISPR/H", "JTC 1/SC 42".
_COMMITTEE = rf"(?:(?<![A-Za-z])(?:JTC|SC|TC){GAP}?\d{{1,3}}(?!\d))"
# An abbreviation right before a group: "ASTAP Study Group 3".
_ACRONYM = re.compile(rf"(?<![\w-])([A-Z]{{3,8}}){GAP}\Z")
# Longer than the longest of these names with what ties it to a group.
_NEAR = 40


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an owner right before a group, and behind it."""
    every = words()
    owner = rf"(?:(?<![^\W_\u4e00-\u9fff])(?<!-)(?:{alternatives(_abbreviations())})(?:/[A-Z]{{1,3}})?|{_COMMITTEE})"
    others = {word for language in languages() for word in lexicon(language).section("structure").words("others")}
    bodies = rf"(?:(?:the|la|le|el){GAP})?(?:{alternatives(word for word in others if word[:1].isupper())})"
    return (
        re.compile(rf"{owner}(?:['\u2019]s)?的?{GAP}{{0,2}}\Z"),
        re.compile(
            rf"(?:{GAP}{{1,2}}{every.any_of('of')}(?![^\W\d_])){{1,2}}{GAP}{{1,2}}(?:{owner}|{bodies})(?![^\W_]|-)"
        ),
    )


def is_owned(text: str, start: int, end: int) -> bool:
    """Tell whether another organization, or a committee of one, is named right before [start, end), or as its owner."""
    before, behind = _patterns()
    near = text[max(0, start - _NEAR) : start]
    if (_may_end(near) and before.search(near) is not None) or behind.match(text, end) is not None:
        return True
    # "LEAD STUDY GROUP 17", "FOR SG17" shout.
    acronym = _ACRONYM.search(near) if text[start + 1 : start + 2].islower() else None
    return acronym is not None and acronym[1] not in _unions()


def _may_end(near: str) -> bool:
    """Tell whether an owner may end what stands before a group; told quickly by the last two letters."""
    word = near.rstrip().removesuffix("的").removesuffix("'s").removesuffix("\u2019s")
    last = word[-1:]
    written_on = last.isdecimal() or "/" in word[-4:] or last == ";"  # "JTC 1", "CISPR/H", "&nbsp;"
    return written_on or not last.isascii() or not _ends().isdisjoint((word[-2:], last))


@cache
def _ends() -> frozenset[str]:
    """Return the last two letters of the abbreviations of others, or the one that stands behind a hyphen."""
    return frozenset(letters_of(spelling)[-1][-2:] for name in _abbreviations() for spelling in spellings(name))


@cache
def _abbreviations() -> frozenset[str]:
    """Return the abbreviations of others."""
    return frozenset(name for actor in actors().values() if actor.category in _OTHERS for name in actor.abbreviation)


@cache
def _unions() -> frozenset[str]:
    """Return the abbreviations of the Union, of what is part of it, and of what it was."""
    ours = {name for actor in actors().values() if actor.category not in _OTHERS for name in actor.abbreviation}
    return frozenset((*ours, *words()["forerunner"]))
