"""Lines of a PDF that are written from right to left, in Arabic or Hebrew.

PDFium turns round each run of such letters; where a line has others too, in which order it gives the runs is up to how
they were drawn, and their places alone tell. Some programs write what a bracket looks like in place of what it is: "("
where one closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_LETTERS: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_FROM_RIGHT: Final = re.compile(f"[{_LETTERS}]")
_MARKED_FIGURES: Final = re.compile(r"([^\w\s]+)(\d[\d.,/-]*)")
# Signs that are turned with the line, whatever stands beside them.
APART: Final = frozenset("()[]{}<>«»\u060c\u061b")
_MIRRORED: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_FROM_LEFT: Final = re.compile(r"[A-Za-z\d.,:/\-\u2010\u2011 ]+")
_ALEF: Final = ("\u0622", "\u0623", "\u0625", "\u0627")
_LAM: Final = "\u0644"
# The mark of an item, and what may stand in brackets.
_MARK: Final = re.compile(r"\s*\w{1,3}\s?([()])")
_OPEN: Final = re.compile(r"\([^()\tA-Za-z]{2,}\)")
_TURNED: Final = re.compile(r"\)[^()\tA-Za-z]{2,}\(")
# Brackets about words from the left, which stand as they should.
_PAIR: Final = re.compile(r"\([A-Za-z][A-Za-z\d .,/\-\u2010\u2011]*\)|[()\[\]{}<>«»]")
# Brackets about words from the left, one of which PDFium turned round, and a line of figures that it turned.
_ALIKE: Final = re.compile(r"([()]) ?([A-Za-z][A-Za-z\d .,/\-\u2010\u2011]*?)( ?)\1")
_ALIKE_SQUARE: Final = re.compile(r"([\[\]]) ?([A-Za-z][A-Za-z\d .,/\-\u2010\u2011]*?)( ?)\1")
_FIGURES: Final = re.compile(r"\)([\d\s.,/\-\u2010-\u2013]+)\(")


def is_right(letter: str) -> bool:
    """Tell whether a letter is of a script that is written from right to left."""
    return letter > "\u058f" and bool(_FROM_RIGHT.match(letter))


def with_letter(text: str, letter: str, is_same_sign: bool) -> str:
    """Return a text and one letter more; one sign for lam and alef, which PDFium may turn round, is put right."""
    if is_same_sign and letter == _LAM and text[-1:] in _ALEF:
        return text[:-1] + letter + text[-1]
    return text + letter


def is_from_right(words: Iterable[str]) -> bool:
    """Tell whether most letters of some words are of a script that is written from right to left."""
    text = "".join(words)
    return 2 * len(_FROM_RIGHT.findall(text)) > sum(map(str.isalpha, text))


def may_be_from_right(words: Iterable[str]) -> bool:
    """Tell whether some words have a letter of such a script, or none at all."""
    text = "".join(words)
    return _FROM_RIGHT.search(text) is not None or not any(map(str.isalpha, text))


def is_from_left(words: str) -> bool:
    """Tell whether some words are Latin letters, figures and the signs in them, and nothing else."""
    return _FROM_LEFT.fullmatch(words) is not None


def turned(words: str) -> str:
    """Return figures of a line from the right with the marks that stand to their left, which are read after them."""
    found = _MARKED_FIGURES.fullmatch(words)
    return found[2] + found[1][::-1].translate(_MIRRORED) if found else words


def mirrored(line: str) -> str:
    """Return a line with each bracket as the one that it looks like from the other side, but for Latin words' own."""
    return _PAIR.sub(lambda found: found[0] if len(found[0]) > 1 else found[0].translate(_MIRRORED), line)


def with_pairs(line: str) -> str:
    """Return a line in which the brackets about words from the left, or about nothing but figures, are a pair."""
    if found := _FIGURES.fullmatch(line):
        return f"({found[1]})"
    return _ALIKE_SQUARE.sub(r"[\2]\3", _ALIKE.sub(r"(\2)\3", line))


def are_mirrored(lines: Iterable[str]) -> bool:
    """Tell whether the brackets of some lines are what they look like: more are closed before they open.

    An item's mark closes one that was never opened.
    """
    balance = 0
    for line in lines:
        mark = _MARK.match(line)
        start = mark.end() if mark else 0
        balance += ((mark[1] == "(") - (mark[1] == ")")) if mark else 0
        balance += len(_TURNED.findall(line, start)) - len(_OPEN.findall(line, start))
    return balance > 0
