"""Numbers that Chinese writes in words, "第一百三十九号决议", and years, "二〇一八年", as figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

_DIGITS: Final = {word: value for value, words in enumerate(("〇零○", *"一二三四五六七八九")) for word in words}
_DIGITS.update(dict.fromkeys("两兩", 2))
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_WORD: Final = f"[{''.join((*_DIGITS, *_UNITS))}]"
# What stands before every number that a rule asks for, or before the first of a list. A text is searched for its first
# sign, which is the fastest way.
_ORDINAL: Final = "第"
_NUMBER: Final = re.compile(
    rf"{_WORD}(?:(?<=[第、和及与與或至]{_WORD})(?P<number>{_WORD}{{0,8}}+)"
    rf"(?=[ \u3000]?(?:[号號]|研究[组組])|[、和及与與或至]第?{_WORD})"
    rf"|(?<=[一二])[{''.join(_DIGITS)}]{{3}}+(?=年))"
)
_PART: Final = re.compile("[〇零○]?(?P<digit>[一二三四五六七八九两兩]?)(?P<unit>[十百千])")
_ONES: Final = re.compile("(?P<zero>[〇零○]?)(?P<digit>[一二三四五六七八九])")
_YEARS: Final = range(1900, 2100)


def numbers_in_words(text: str, beyond: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each number in words that counts instruments or groups, and of each year; its figures.

    `beyond` are the characters of the text that are not of ASCII.
    """
    if _ORDINAL not in beyond:
        return
    for found in _NUMBER.finditer(text):
        value = _value(found[0])
        if value and (found["number"] is not None or value in _YEARS):
            yield found.start(), found.end(), str(value)


def _value(words: str) -> int | None:
    """Return the value of a number in words; None where it is none: "一百三" may be 103 and 130."""
    if not any(unit in words for unit in _UNITS):
        digits = "".join(str(_DIGITS[word]) for word in words)
        return None if digits.startswith("0") else int(digits)
    total, last, tail = 0, 10_000, words
    while (found := _PART.match(tail)) is not None:
        digit, unit = found["digit"], _UNITS[found["unit"]]
        if unit >= last or (not digit and (total or unit > _UNITS["十"])):
            return None
        total, last, tail = total + _DIGITS.get(digit, 1) * unit, unit, tail[found.end() :]
    if not tail:
        return total
    ones = _ONES.fullmatch(tail)
    return None if ones is None or not (ones["zero"] or last == _UNITS["十"]) else total + _DIGITS[ones["digit"]]
