"""Whether a pattern runs away: whether there is a short text that it takes for ever to look at.

Each part of the pattern that may be repeated without end is tried on what it matches, again and again, behind what
the parts before it match: `(?:a+ ?)+b` on "aaaa", "aaaaaa" and so on, and on "a a a a". So a repetition in another one
is found where both may take the same letters. Time that grows with the square of a text is let pass: rules look at some
hundred letters at a time.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Final

_OPENS: Final = re.compile(r"\((?:\?(?:P<\w+>|[:>]|(?P<look><?[!=])|[a-z]*(?:-[a-z]+)?:))?")
_PART: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|[^()|]", re.DOTALL)
_OFTEN: Final = re.compile(r"(?P<endless>[*+]|\{\d*,\})?(?:\?|\{\d+(?:,\d*)?\})?[?+]?")
# What stands for a class of letters, where it is in the class.
_LETTERS: Final = "a ,1.-;A\n"
# A match of the longest text takes some milliseconds where its time grows with the square; it takes 16 times as long as
# one of a quarter of the text then.
_LONGEST: Final = 400
_SECONDS: Final = 0.03
_GROWTH: Final = 32


def runs_away(pattern: str) -> str:
    """Return what, repeated, makes a pattern that compiles run away; "" where nothing was found."""
    compiled = re.compile(pattern, re.IGNORECASE)
    for before, piece in sorted(set(_Walk(pattern).repeated())):
        if _grows(compiled, before, piece):
            return piece
    return ""


def _grows(compiled: re.Pattern[str], before: str, piece: str) -> bool:
    times = 8
    while times * len(piece) < _LONGEST:
        taken = _seconds(compiled, f"{before}{piece * times}\0")
        if taken > _SECONDS:
            return taken > _GROWTH * _seconds(compiled, f"{before}{piece * (times // 4)}\0")
        # By twos at first: the time may grow with a power of the length.
        times += 2 if times < 40 else times // 2
    return False


def _seconds(compiled: re.Pattern[str], text: str) -> float:
    start = time.thread_time()
    compiled.match(text)
    return time.thread_time() - start


class _Walk:
    """One walk over a pattern that has been compiled, so that it is known to be one."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self._found: list[tuple[str, str]] = []

    def repeated(self) -> Iterator[tuple[str, str]]:
        """Yield what each endless repetition repeats, with a text that the parts before it match."""
        self._choices("")
        yield from self._found

    def _choices(self, before: str) -> list[str]:
        """Walk to the end of a group; return a text for each of its alternatives."""
        texts = [""]
        while self._at < len(self._pattern) and self._pattern[self._at] != ")":
            if self._pattern[self._at] == "|":
                self._at += 1
                texts.append("")
            else:
                texts[-1] += self._part(before + texts[-1])
        self._at += 1
        return texts

    def _part(self, before: str) -> str:
        """Walk over one part and how often it may stand; return a text that it matches."""
        if opens := _OPENS.match(self._pattern, self._at):
            self._at = opens.end()
            texts = self._choices(before)
            if opens["look"]:
                texts = [""]
        else:
            part = _PART.match(self._pattern, self._at)
            assert part is not None, self._pattern
            self._at = part.end()
            texts = [_letter(part[0])]
        often = _OFTEN.match(self._pattern, self._at)
        assert often is not None, self._pattern
        self._at = often.end()
        if often["endless"]:
            self._found += [(before, text) for text in texts if text]
        return texts[0]


def _letter(part: str) -> str:
    """Return a letter that a part matches: "" for a part that is a place, as a word's edge."""
    if part in ("^", "$"):
        return ""
    if len(part) == 1 and part != ".":
        return part
    one = re.compile(part)
    return next((letter for letter in (*_LETTERS, *part) if one.fullmatch(letter)), "")
