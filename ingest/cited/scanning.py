"""Where a mention can begin, found with plain searches for strings.

In Latin letters, these are the first ones of each word for an instrument ("resolu", "decisi", ...). Any other such word
holds one of a few rows of letters, chosen from the lexicons, so that a text is not matched character by character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from ingest.cited.words import words
from ingest.document import PIECE, Document
from ingest.languages.literals import Literals, places_of
from ingest.languages.search import Search, shortest
from ingest.languages.words import UNREADABLE

# Longer than any prefixes with a word for an instrument.
_WORD: Final = 32
_SHORT: Final = 3
# A row that has a sign has it among so many first letters.
_LETTERS: Final = 5
_FIRST: Final = 8
_LENGTH: Final = range(4, 8)
# Rows begin among a word's first letters: its ending ("tion") is that of too many others.
_HEAD: Final = 3
_SYMBOLS: Final = (b"a/res/", b"e/res/", b"s/res/", b"?/res/", b"a/hrc/res/", b"?/hrc/res/")
# The last word of symbols, and what stands before it.
_RES: Final = b"res"
_SLASHES: Final = (b"/", b"?")
_MARITIME: Final = (b"msc.", b"mepc.", b"fal.", b"leg.")
# "RES169 (WRC-19)", "RES-35 (REV.WRC-23)".
_WRITTEN_ON: Final = tuple(b"res%s%d" % (dash, figure) for dash in (b"", b"-") for figure in range(1, 10))
# Latin letters in small ones, blanks for signs that a plain text has none of, and "?" for letters beyond ASCII.
_SMALL: Final = bytes(
    ord(" ") if sign in "\xa0\xad*[]\\`" else ord(sign.lower()) if sign.isascii() else ord("?")
    for sign in map(chr, range(256))
)
# With these a document may write what is a blank in its plain text, and any sign of it with the last one.
_BLANKS: Final = (b" ", b"<", b"&", b"?")
# Two letters beyond ASCII; a text of another alphabet has two side by side more often than once in so many characters.
_BESIDE: Final = b"??"
_OFTEN: Final = 64


@dataclass(frozen=True, slots=True)
class _Hints:
    """Letter rows to search for in small letters.

    With the `latin` ones words begin, as a plain text writes them; any letter that is not of ASCII is a "?" there.
    `search` finds them as a document may write them. `letters` are those of which the `others` are made, `bare` are
    these without case, `longest` the length of the longest of them.
    """

    latin: tuple[bytes, ...]
    search: Search[bytes]
    others: Literals
    letters: frozenset[str]
    bare: Literals
    longest: int

    def places(self, text: str, latin: bytes) -> Iterator[int]:
        """Yield where `latin` rows stand in a plain text; `latin` is that of its document, in small letters."""
        longest = max(map(len, self.latin))
        for first in range(0, len(latin), PIECE):
            for place in self.search.places(latin[first : first + PIECE + longest - 1], first):
                if latin[place : place + _LETTERS].isalpha():
                    yield place
                    continue
                before = latin[place - 1 : place]
                if before.isalpha() and text[place].islower():
                    continue  # "measures 5"
                # What stands behind few letters the document may write in another way.
                for at in (place, place - 2, place - 6) if before in _SLASHES else (place,):
                    if at >= 0 and _latin(text[at : at + longest]).startswith(self.latin):
                        yield at

    def may_hold_others(self, text: str, latin: bytes, beyond: Set[str]) -> bool:
        """Whether a text may hold one of the `others`, each of which has two letters side by side.

        Told for a text that has few of these: looked at is what stands around them.
        """
        if self.letters.isdisjoint(beyond):
            return False
        most = len(text) // _OFTEN
        beside = [*islice(places_of(latin, _BESIDE), most + 1)]
        if len(beside) > most:
            return True
        letters, longest = self.letters, self.longest
        near = [
            text[max(0, place - longest) : place + longest]
            for place in beside
            if text[place] in letters and text[place + 1] in letters  # most are quotes and other signs
        ]
        return bool(near) and self.bare.are_in("\n".join(near).casefold())


def starts(text: str, document: Document | None = None) -> list[int]:
    """Return the places in a plain text where a word for an instrument, or a symbol of one, can begin; sorted.

    `document` is the one whose text it is, if there is one.
    """
    hints = _hints()
    document = document or Document("", text, "txt", "")
    latin = document.latin.translate(_SMALL)
    found = set(hints.places(text, latin))
    if hints.may_hold_others(text, latin, document.beyond):
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
        for place in hints.others.places(lower):
            found.add(place if "\u4e00" <= lower[place] <= "\u9fff" else _start(text, place))
    return sorted(found)


def counted_starts(text: str, document: Document | None = None) -> list[int]:
    """Return the places where a number can begin that stands before its word: at "第71", and at "70/1" of "70/1号".

    `document` is the one whose text it is, if there is one.
    """
    every = words()
    beyond = (document or Document("", text, "txt", "")).beyond
    if not any(_beyond(mark) <= beyond for mark in (*every["ordinal"], *every["counter"])):
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
            lettered = before.isascii() and before.isalpha()
            tied = lettered or before in ("/", ".")
            # "51/2001/QH10", "A40-4"; but "ITU-R36".
            part = (tied and text[first - 2 : first - 1].isalnum()) or (lettered and text[first - 2 : first - 1] != "-")
            if first < place and not part and text[first - 1 : first] not in every["ordinal"]:
                found.add(first)
    return sorted(found)


def _latin(text: str) -> bytes:
    """Return a text in small letters, with a "?" for each character that is not of ASCII."""
    return text.encode("latin-1", "replace").translate(_SMALL)


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
    others = {word for word in listed - counted if _BESIDE in _latin(word) and not _holds_ascii(word)}
    latin = {_latin(_alone(word) if _is_short(word) else word[:_FIRST]) for word in listed - counted - others}
    latin.update((*_MARITIME, *_WRITTEN_ON))
    rows = [*_cover(others), *counted]
    return _Hints(
        (*latin, *_SYMBOLS),
        Search(shortest(way for row in (*latin, _RES + b"/") for way in _written(row)), leftmost=True),
        Literals(rows),
        frozenset(form for letter in "".join(rows) for form in (letter, letter.upper())),
        Literals(row.casefold() for row in rows),
        max(map(len, rows), default=0),
    )


def _written(row: bytes) -> Iterator[bytes]:
    """Yield how a document may write a row, up to the first sign among its first letters."""
    letters = next((at for at in range(_LETTERS) if not row[at : at + 1].isalpha() and row[at : at + 1] != b"?"), 0)
    if not letters:
        yield row
        return
    sign = row[letters : letters + 1]
    for way in _BLANKS if sign == b" " else (sign, b"?"):
        yield row[:letters] + way


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
