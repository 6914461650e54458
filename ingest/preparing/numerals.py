"""Numbers that Chinese writes in words, "第一百三十九号决议", and years, "二〇一八年", as figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

from ingest.languages.numerals import DIGITS, UNITS, number_in_words

_WORD: Final = f"[{''.join((*DIGITS, *UNITS))}]"
# What stands before every number that a rule asks for, or before the first of a list. A text is searched for its first
# sign, which is the fastest way.
_ORDINAL: Final = "第"
_NUMBER: Final = re.compile(
    rf"{_WORD}(?:(?<=[第、和及与與或至]{_WORD})(?P<number>{_WORD}{{0,8}}+)"
    rf"(?=[ \u3000]?(?:[号號]|研究[组組])|[、和及与與或至]第?{_WORD})"
    rf"|(?<=[一二])[{''.join(DIGITS)}]{{3}}+(?=年))"
)
_YEARS: Final = range(1900, 2100)


def numbers_in_words(text: str, beyond: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each number in words that counts instruments or groups, and of each year; its figures.

    `beyond` are the characters of the text that are not of ASCII.
    """
    if _ORDINAL not in beyond:
        return
    for found in _NUMBER.finditer(text):
        value = number_in_words(found[0])
        if value and (found["number"] is not None or value in _YEARS):
            yield found.start(), found.end(), str(value)
