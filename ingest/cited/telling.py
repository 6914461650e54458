"""Whether what stands beside a place can tell any rule something.

Most places have plain words beside them, of which the rules' own patterns, tried in turn, would find nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from ingest.cited.adopted import may_adopt, mixed_ends, verbs
from ingest.cited.words import joining_words, last_words, words
from ingest.languages.words import LETTER, pattern_of
from ingest.place_names import written_places

# So far before a place stand the last two words before it.
_NEAR: Final = 40
_KEYS_BEFORE: Final = ("not_before", "distributive", "foreign_endings", "union")
_KEYS_BEHIND: Final = ("of", "genitive", "parts", "adopted", "held", "regulations", "own", "foreign")


def words_before(text: str, start: int) -> tuple[str, str]:
    """Return the last two words before a place, with the signs on them; "" for one that is not there."""
    before = ["", "", *text[max(0, start - _NEAR) : start].rsplit(None, 2)]
    return before[-2], before[-1]


def may_tell_before(former: str, last: str) -> bool:
    """Whether two words right before a place may end what a rule looks for: a name, or what makes a number none."""
    word = last.rstrip(".,;:)")
    if not former or not (word.isascii() and word.isalpha() and word[-2:].islower()):
        return True
    word, known = word.lower(), _last_words()
    if word in known or word.startswith(_stems_before()) or last.lower() in known:
        return True
    return may_adopt(former) or former.lower() in mixed_ends()


def may_end(key: str, last: str) -> bool:
    """Whether the last word before a place may be the end of one of some words; told quickly for plain letters."""
    if not (last.isascii() and last.isalpha()):
        return True
    word = last.lower()
    return word in _ends(key) or word.startswith(_stems(key))


@cache
def plain_behind() -> re.Pattern[str]:
    """Return a pattern of what, behind a number or a word for an instrument, neither dates it nor names a body.

    It is the end of a sentence or of a parenthesis, or the next word where no word begins that a rule looks for.
    """
    every = words()
    listed = {word for key in _KEYS_BEHIND for word in every[key] if word}.union(*every.sessions.values())
    named = rf"{_small(listed | written_places())}(?:(?<=')|(?!{LETTER}))"
    # Letters of other alphabets and capitals in a row stand for too much: "71 A (III)", "[COM5/1]", "МСЭ".
    return re.compile(
        rf"[;)\]!?”]|\.\s|,?\s(?=[A-Za-z][a-z]|\d{{1,3}}(?!\d))(?!(?i:{named}|{_small(every['revised'])}))|\Z"
    )


def _small(listed: Iterable[str]) -> str:
    """Return a pattern of those words, in small letters, that begin with a letter of ASCII: of fewer branches."""
    return pattern_of({word.lower() for word in listed if word[0].isascii()})


@cache
def _last_words() -> frozenset[str]:
    """Return, in small letters, the words with which anything ends that a rule looks for before a place."""
    return joining_words() | last_words() | mixed_ends() | frozenset[str]().union(*map(_ends, _KEYS_BEFORE))


@cache
def _stems_before() -> tuple[str, ...]:
    """Return, in small letters, how the words begin that have an open ending, and verbs of adopting."""
    return (*verbs(), *(stem for key in _KEYS_BEFORE for stem in _stems(key)))


@cache
def _ends(key: str) -> frozenset[str]:
    """Return, in small letters, the last words of what stands under a key."""
    return frozenset(word.split()[-1].lower() for word in words()[key])


@cache
def _stems(key: str) -> tuple[str, ...]:
    """Return those of the last words that have an open ending, without it."""
    return tuple(word.removesuffix("~") for word in _ends(key) if word.endswith("~"))
