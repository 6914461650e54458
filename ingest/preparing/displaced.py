"""Arabic as conversions of PDF leave it, with its signs in the order in which they are read: no place moves.

A PDF holds Arabic as it is drawn, from right to left. What turns it round may forget the brackets, ")دبي، 2018(", the
two letters of one sign, "االتحاد", or the figures beside a bracket, "القرار ( 71المراجَع في دبي )2018 ،".
"""

from __future__ import annotations

import re
from typing import Final

_LETTER: Final = "[\u0621-\u064a]"
# What an empty line parts; its brackets, but for those behind the letter of an item, "أ )", and for empty ones.
_BLOCK: Final = re.compile(r"(?:[^\n]+\n?)+")
_BRACKET: Final = re.compile(r"(?:^|\n)[^\S\n]*\w{1,2}[^\S\n]?\)|\(\)|(?P<bracket>[()])")
_SWAPPED: Final = str.maketrans("()", ")(")
# No word has two alefs before a lam; the second one belongs behind it.
_LAM: Final = re.compile("\u0627(?P<alef>[\u0627\u0623\u0625\u0622])\u0644")
_FOR: Final = re.compile(f"(?<!{_LETTER})(?P<and>\u0648?)\u0644(?P<alef>[\u0627\u0623\u0625\u0622])\u0644(?={_LETTER})")
# The number before a bracket, written behind it; the year in it, behind its end.
_NUMBER: Final = re.compile(rf"(?<={_LETTER} )\((?P<blank> ?)(?P<number>\d{{1,4}})(?={_LETTER}{{3}})")
_YEAR: Final = re.compile(rf"(?<={_LETTER}) ?(?P<end>[.؛،]?)\)(?P<year>(?:19|20)\d\d)(?: ?،|(?!\d))")


def in_order(text: str) -> str:
    """Return a text of the same length whose Arabic has brackets, figures and letters where they are read."""
    if "\u0627" not in text:
        return text
    if ")" in text and "(" in text:
        text = _BLOCK.sub(_turned, text)
        text = _NUMBER.sub(r"\g<number>\g<blank>(", text)
        text = _YEAR.sub(_year, text)
    if _LAM.search(text):
        text = _LAM.sub("\u0627\u0644\\g<alef>", text)
        text = _FOR.sub("\\g<and>\u0644\u0644\\g<alef>", text)
    return text


def _year(found: re.Match[str]) -> str:
    """Return the year of a dating behind a comma and before its bracket, as long as it stood there."""
    comma = {0: "", 1: "،"}.get(len(found[0]) - len("2018)"), "، ")
    return f"{comma}{found['year']}){found['end'].strip('،')}".ljust(len(found[0]))[: len(found[0])]


def _turned(block: re.Match[str]) -> str:
    """Return a block of text with its brackets turned round if each one closes where it should open."""
    held = block[0]
    brackets = "".join(found["bracket"] or "" for found in _BRACKET.finditer(held))
    is_turned = brackets == ")(" * (len(brackets) // 2) and brackets and re.search(_LETTER, held)
    return held.translate(_SWAPPED) if is_turned else held
