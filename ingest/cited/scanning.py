"""Where a mention can begin, found with plain searches for strings.

In Latin letters, these are the first ones of each word for an instrument ("resolu", "decisi", ...). Any other such word
holds one of a few rows of letters, chosen from the lexicons, so that a text is not matched character by character.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache
from typing import Final

from ingest.cited.plain import places_of
from ingest.cited.words import words
from ingest.languages.letters import beyond_ascii
from ingest.languages.literals import Literals
from ingest.languages.words import UNREADABLE

# Longer than any prefixes with a word for an instrument.
_WORD: Final = 32
_SHORT: Final = 3
_FIRST: Final = 8
_LENGTH: Final = range(4, 8)
# Rows begin among a word's first letters: its ending ("tion") is that of too many others.
_HEAD: Final = 3
_SYMBOLS: Final = ("a/res/", "e/res/", "s/res/", "?/res/", "a/hrc/res/", "?/hrc/res/")
_MARITIME: Final = ("msc.", "mepc.", "fal.", "leg.")
# "RES169 (WRC-19)", "RES-35 (REV.WRC-23)".
_WRITTEN_ON: Final = tuple(f"res{dash}{figure}" for dash in ("", "-") for figure in range(1, 10))
# A text of another alphabet has two of its letters side by side more often than once in so many characters.
_OFTEN: Final = 64


@dataclass(frozen=True, slots=True)
class _Hints:
    """Letter rows to search for in small letters.

    With the `latin` ones words begin; any letter that is not of ASCII is a "?" there. `letters` are those of which the
    `others` are made, `bare` are these without case, `longest` the length of the longest of them.
    """

    latin: Literals
    others: Literals
    letters: frozenset[str]
    bare: Literals
    longest: int

    def may_hold_others(self, text: str, latin: str, beyond: Set[str]) -> bool:
        """Whether a text may hold one of the `others`, each of which has two letters that `latin` writes as "??".

        Told for a text that has few of these: looked at is what stands around them.
        """
        if self.letters.isdisjoint(beyond):
            return False
        near: list[str] = []
        place = latin.find("??")
        while place >= 0:
            if len(near) > len(text) // _OFTEN:
                return True
            near.append(text[max(0, place - self.longest) : place + self.longest])
            place = latin.find("??", place + 2)
        return self.bare.are_in("\n".join(near).casefold())


def starts(text: str, beyond: Set[str] | None = None) -> list[int]:
    """Return the places in a plain text where a word for an instrument, or a symbol of one, can begin; sorted.

    `beyond` are the characters beyond ASCII that it may hold, where that is known.
    """
    hints = _hints()
    latin = _latin(text)
    places = hints.latin.places(latin)
    if not hints.may_hold_others(text, latin, beyond_ascii(text) if beyond is None else beyond):
        return list(places)
    found = {*places}
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
    for place in hints.others.places(lower):
        found.add(place if "\u4e00" <= lower[place] <= "\u9fff" else _start(text, place))
    return sorted(found)


def counted_starts(text: str, beyond: Set[str] | None = None) -> list[int]:
    """Return the places where a number can begin that stands before its word: at "第71", and at "70/1" of "70/1号".

    `beyond` are the characters beyond ASCII that the text may hold, where that is known.
    """
    every = words()
    if beyond is not None and not any(_beyond(mark) <= beyond for mark in (*every["ordinal"], *every["counter"])):
        return []
    found: set[int] = set()
    for ordinal in every["ordinal"]:
        found.update(places_of(text, ordinal))
    for counter in every["counter"]:
        for place in places_of(text, counter):
            first = place
            while first > 0 and place - first < _WORD and (text[first - 1].isdigit() or text[first - 1] in "/- "):
                first -= 1
            first += len(text[first:place]) - len(text[first:place].lstrip(" -/"))
            before = text[first - 1 : first]
            tied = before in ("/", ".") or (before.isascii() and before.isalpha())
            part = tied and text[first - 2 : first - 1].isalnum()  # of "51/2001/QH10"
            if first < place and not part and text[first - 1 : first] not in every["ordinal"]:
                found.add(first)
    return sorted(found)


def _latin(text: str) -> str:
    """Return a text in small letters, with a "?" for each character that is not of ASCII."""
    return text.encode("ascii", "replace").lower().decode("ascii")


def _start(text: str, position: int) -> int:
    """Return where the word begins that holds a place; Chinese words are not told apart by blanks.

    A capital behind a small letter begins a word that lost its blank: "ConventionResolution 71".
    """
    first, after = max(0, position - _WORD), text[position]
    while position > first:
        before = text[position - 1]
        if (
            not (before.isalpha() or before == UNREADABLE)
            or "\u4e00" <= before <= "\u9fff"
            or (after.isupper() and before.islower())
        ):
            break
        position, after = position - 1, before
    return position


@cache
def _hints() -> _Hints:
    listed = {word.replace("~", "").lower() for names in words().kinds.values() for word in names}
    counted = {word for names in words().counted.values() for word in names}
    others = {word for word in listed - counted if "??" in _latin(word) and not _holds_ascii(word)}
    latin = map(_latin, listed - counted - others)
    rows = [*_cover(others), *counted]
    firsts = (_alone(word) if _is_short(word) else word[:_FIRST] for word in latin)
    return _Hints(
        Literals([*firsts, *_SYMBOLS, *_MARITIME, *_WRITTEN_ON]),
        Literals(rows),
        frozenset(form for letter in "".join(rows) for form in (letter, letter.upper())),
        Literals(row.casefold() for row in rows),
        max(map(len, rows), default=0),
    )


def _beyond(word: str) -> set[str]:
    return {letter for letter in word if not letter.isascii()}


def _holds_ascii(word: str) -> bool:
    return any(letter.isascii() and letter.isalpha() for letter in word)


def _is_short(word: str) -> bool:
    return len(word.rstrip(".")) <= _SHORT


def _alone(word: str) -> str:
    """Return a short word as it stands for itself, with a blank."""
    return word if word.endswith(".") else f"{word} "


def _cover(listed: Iterable[str]) -> list[str]:
    """Return few letter rows so that each word holds one of them; a short word stands for itself, with a blank."""
    words_of = sorted(listed)
    rows = [_alone(word) for word in words_of if _is_short(word)]
    left = {word for word in words_of if not _is_short(word)}
    while left:
        counts: dict[str, int] = {}
        for word in left:
            for row in {word[i : i + n] for n in _LENGTH for i in range(min(_HEAD, len(word) - n + 1))}:
                counts[row] = counts.get(row, 0) + 1
        best = min(counts, key=lambda row: (-counts[row], -len(row), row))
        rows.append(best)
        left = {word for word in left if best not in word}
    return rows
