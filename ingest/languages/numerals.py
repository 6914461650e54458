"""The numbers that Chinese writes in words: "一百三十九" is 139."""

from __future__ import annotations

import re
from typing import Final

DIGITS: Final = {word: value for value, words in enumerate(("〇零○", *"一二三四五六七八九")) for word in words}
DIGITS.update(dict.fromkeys("两兩", 2))
UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_PART: Final = re.compile("[〇零○]?(?P<digit>[一二三四五六七八九两兩]?)(?P<unit>[十百千])")
_ONES: Final = re.compile("(?P<zero>[〇零○]?)(?P<digit>[一二三四五六七八九])")


def number_in_words(words: str) -> int | None:
    """Return the value of a number that Chinese writes in words; None where it is none: "一百三" may be 103 and 130."""
    if not any(unit in words for unit in UNITS):
        digits = "".join(str(DIGITS[word]) for word in words)
        return None if digits.startswith("0") else int(digits)
    total, last, tail = 0, 10_000, words
    while (found := _PART.match(tail)) is not None:
        digit, unit = found["digit"], UNITS[found["unit"]]
        if unit >= last or (not digit and (total or unit > UNITS["十"])):
            return None
        total, last, tail = total + DIGITS.get(digit, 1) * unit, unit, tail[found.end() :]
    if not tail:
        return total
    ones = _ONES.fullmatch(tail)
    return None if ones is None or not (ones["zero"] or last == UNITS["十"]) else total + DIGITS[ones["digit"]]
