"""Whether the words before a number say that it is somebody's who is none of the known bodies, or several bodies'."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ingest.cited.adopted import adopted_before
from ingest.cited.grammar import grammar
from ingest.cited.telling import may_end
from ingest.cited.words import joining_words, last_words, words

_ACRONYM: Final = re.compile(r"(?<![\w-])([A-Z]{3,8})(?:['\u2019]s|\.[IVX]{1,3})?\s$")
_WRITTEN_ON: Final = re.compile(r"(?<![\w-])([A-Z]{3,8})\Z", re.ASCII)
# "SC 29 Resolution 12", "TC 100 Decision 5", "SC 29第12号决议".
_COMMITTEE: Final = re.compile(r"(?<![A-Za-z0-9-])(?:JTC|SC|TC|WG)\s?\d{1,3}\s?\Z")
# What a proposal does to the instrument behind it.
_ACTIONS: Final = ("MOD", "ADD", "SUP", "NOC")
# "the Ministers' Decision 12", "the Commission's Resolution 5".
_POSSESSIVE: Final = re.compile(r"(?<![\w-])([A-Z][a-z]+)(?:['\u2019]s|(?<=s)['\u2019])\s$")
_SHOUTED: Final = re.compile(r"[A-ZÀ-ÞА-ЯЁ]{3}")
# An apostrophe stands so near before a word that its owner's name ends with it: "'s ".
_APOSTROPHE: Final = 4
# So near before a number, or before "in its", somebody's name ends.
_NEAR: Final = 24
# An abbreviation is no longer than this.
_SHORT: Final = 4


def named_before(text: str, start: int, former: str, last: str, word: str = "") -> bool:
    """Whether the words before name somebody unknown, "CITEL Resolution 12", or many, "the respective Resolution 1".

    `former` and `last` are the last two words before; `word` is the one for an instrument, where it stands before the
    number.
    """
    patterns = grammar()
    if may_end("distributive", last) and patterns.distributive.search(text, max(0, start - 20), start):
        return True
    parted = (not word or text[start - 1 : start] == " ") and may_end("foreign_endings", last)
    if parted and patterns.foreign_ending.search(text, max(0, start - _NEAR), start):
        return True  # "Board Resolution 12"
    if adopted_before(text, start, former, last) or _owns(text, start, last):
        return True
    near = text[max(0, start - _APOSTROPHE) : start]
    if ("'" in near or "\u2019" in near) and (named := _POSSESSIVE.search(text, max(0, start - 40), start)) is not None:
        return named[1].casefold() not in last_words()
    return abbreviated_before(text, start, word)


def surely_named_before(text: str, start: int, last: str, word: str) -> bool:
    """Whether the word right before names somebody unknown, what no body of the Union is called: "Tea Congress".

    Chinese writes no word for an instrument, "", between such a name and the number.
    """
    if not word and grammar().foreign_ending.search(text, max(0, start - _NEAR), start):
        return True
    return last in _others() or abbreviated_before(text, start, word)


@cache
def _others() -> frozenset[str]:
    """Return the words with which names of others end, and none of the Union's bodies."""
    every = words()
    own = {word.casefold() for names in every.bodies.values() for name in names for word in name.split()}
    return frozenset(word for word in every["foreign_endings"] if word.casefold() not in own)


def abbreviated_before(text: str, start: int, word: str) -> bool:
    """Whether an abbreviation of somebody unknown stands right before a `word`, or "" and a number: "APG第2号决议"."""
    if _SHOUTED.match(word) and len(word.rstrip(".")) >= _SHORT:
        return False  # "MOD RESOLUTION 12"
    if text[max(0, start - 2) : start].rstrip()[-1:].isdigit():
        return _COMMITTEE.search(text, max(0, start - 12), start) is not None
    acronym = (_ACRONYM if word else _WRITTEN_ON).search(text, max(0, start - 12), start)
    return acronym is not None and acronym[1] not in _ACTIONS and not grammar().neutral.fullmatch(acronym[1])


def _owns(text: str, start: int, last: str) -> bool:
    """Whether somebody unknown is named before "in its" or "by": "the Regional Congress, in its Resolution 6"."""
    patterns = grammar()
    if last.casefold() not in joining_words() and last not in words()["means"]:
        return False
    its = patterns.owned.search(text, max(0, start - _NEAR), start)
    if its is None:
        return False
    return patterns.foreign_ending.search(text, max(0, its.start() - _NEAR), its.start()) is not None
