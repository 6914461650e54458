"""Whether what stands beside a place can tell any rule something.

Most places have plain words beside them, of which the rules' own patterns, tried in turn, would find nothing.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import printable
from typing import Final

from ingest.cited.adopted import may_adopt, mixed_ends, verbs
from ingest.cited.words import joining_words, last_words, words
from ingest.place_names import written_places

_NAMES: Final = "names"
# So far before a place stand the last two words before it.
_NEAR: Final = 40
_KEYS_BEFORE: Final = ("not_before", "distributive", "foreign_endings", "union")
_KEYS_OF_DATINGS: Final = ("revised", "adopted", _NAMES)
_KEYS_BEHIND: Final = ("of", "genitive", "parts", "adopted", "held", "regulations", "own", "foreign")
# What may stand behind a number, and begins with a word in plain letters; no letter follows that.
_BEHIND: Final = re.compile(r"[;)\]!?”]|\.\s|,?\s(?:\d{1,3}(?!\d)|([A-Za-z][a-z]++)(?![^\W\d_]))|\Z")
# A word in plain letters that is no part of a code, behind a number too, or behind a comma.
_SMALL_WORD: Final = re.compile(r"[\s,]{0,4}([A-Za-z][a-z]++)(?![^\W\d_])")
_WORD: Final = re.compile(r"[\s,]{0,4}([A-Za-z]++)(?![^\W\d_])")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def words_before(text: str, start: int) -> tuple[str, str]:
    """Return the last two words before a place, with the signs on them; "" for one that is not there."""
    before = ["", "", *text[max(0, start - _NEAR) : start].rsplit(None, 2)]
    return before[-2], before[-1]


def may_tell_before(former: str, last: str) -> bool:
    """Whether two words right before a place may end what a rule looks for: a name, or what makes a number none."""
    return not former or _may_be_last(last) or _may_be_last_but_one(former)


@lru_cache(maxsize=4096)
def _may_be_last(last: str) -> bool:
    """Whether the last word before a place may end what a rule looks for; told quickly for plain letters."""
    word = last.rstrip(".,;:)")
    if not (word.isascii() and word.isalpha() and word[-2:].islower()):
        return True
    word, known = word.lower(), _last_words()
    return word in known or word.startswith(_stems_before()) or last.lower() in known


@lru_cache(maxsize=4096)
def _may_be_last_but_one(former: str) -> bool:
    """Whether the last word but one before a place may end what a rule looks for that has a small word behind it."""
    return may_adopt(former) or former.lower() in mixed_ends()


@lru_cache(maxsize=4096)
def may_end(key: str, last: str) -> bool:
    """Whether the last word before a place may be the end of one of some words; told quickly for plain letters."""
    if not last.isascii():
        return True
    if not last.isalpha():
        return last[-1:] in _closing_signs(key)
    word = last.lower()
    return word in _ends(key) or word.startswith(_stems(key))


def is_plain_behind(text: str, position: int) -> bool:
    """Whether what stands behind a number or a word for an instrument neither dates it nor names a body.

    So it is at the end of a sentence or of a parenthesis, and before a word with which nothing begins that a rule
    looks for.
    """
    behind = _BEHIND.match(text, position)
    return behind is not None and (behind[1] is None or not _tells(behind[1].lower()))


def may_begin(key: str, text: str, position: int) -> bool:
    """Whether words under a key may begin behind a place, and blanks or a comma; told quickly for plain letters."""
    word = _WORD.match(text, position)
    return word is None or _begins(key, word[1].lower())


def may_date(text: str, position: int) -> bool:
    """Whether a dating without parentheses may stand at a place; told quickly for plain letters."""
    word = _SMALL_WORD.match(text, position)
    return word is None or _dates(word[1].lower())


@lru_cache(maxsize=4096)
def _dates(word: str) -> bool:
    """Whether a word may begin a dating."""
    return any(_begins(key, word) for key in _KEYS_OF_DATINGS)


@lru_cache(maxsize=4096)
def _tells(word: str) -> bool:
    """Whether a word may begin what a rule looks for behind a number."""
    return any(_begins(key, word) for key in (*_KEYS_BEHIND, "revised", _NAMES))


@lru_cache(maxsize=4096)
def _begins(key: str, word: str) -> bool:
    """Whether a word in small letters may begin what stands under a key."""
    return word in _firsts(key) or word.startswith(_openings(key))


@cache
def _firsts(key: str) -> frozenset[str]:
    """Return, in small letters, the first words of what stands under a key."""
    return frozenset(found[0] for word in _listed(key) if (found := _LETTERS.match(word)))


@cache
def _openings(key: str) -> tuple[str, ...]:
    """Return those of the first words that have an open ending, as marks of revision have, without it."""
    return tuple(
        found[0]
        for word in _listed(key)
        if (found := _LETTERS.match(word)) and (key == "revised" or word[found.end() :].startswith("~"))
    )


@cache
def _listed(key: str) -> frozenset[str]:
    """Return, in small letters, what stands under a key; the names of bodies and places."""
    every = words()
    names = written_places().union(*every.sessions.values())
    return frozenset(word.lower() for word in (names if key == _NAMES else every[key]))


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
def _closing_signs(key: str) -> frozenset[str]:
    """Return the signs of ASCII with which anything ends that stands under a key; a hyphen, or "'s", may follow it."""
    signs = {sign for word in _ends(key) for sign in (word[-1], word[-1].upper())}
    return frozenset(signs.union("-'sS", printable if "~" in signs else ""))


@cache
def _stems(key: str) -> tuple[str, ...]:
    """Return those of the last words that have an open ending, without it."""
    return tuple(word.removesuffix("~") for word in _ends(key) if word.endswith("~"))
