"""Letters that are written in more than one form, and marks that a text may leave out, in the one form that rules know.

Documents, lexicons and names are brought into it before any pattern sees them: none has to allow for the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

# Arabic: the stroke that lengthens a word, and the marks of vowels; printed texts bear some of them, or none.
UNWRITTEN: Final = "".join(["\u0640", *map(chr, range(0x064B, 0x0656)), "\u0670"])
# Egyptian texts write a closing yeh without its dots, "الدولى".
LETTERS: Final = dict.fromkeys("أإآٱ", "ا") | {"ى": "ي", "ё": "е", "Ё": "Е"} | dict.fromkeys(UNWRITTEN, "")
# Among these characters are the figures of all scripts.
_WITH_FIGURES: Final = range(0x20000)
_TABLE: Final = str.maketrans(LETTERS)


@cache
def figures() -> str:
    """Return the figures of all scripts, each of which a pattern takes for one."""
    return "".join(filter(str.isdecimal, map(chr, _WITH_FIGURES)))


def one_form(text: str) -> str:
    """Return a text with its letters in the form that rules know; marks that may be left out are left out."""
    return text if text.isascii() else text.translate(_TABLE)


def in_one_form(table: Mapping[str, object]) -> dict[str, object]:
    """Return a table of words with all its letters in one form; lists whose keys become the same are put together."""
    found: dict[str, object] = {}
    for key, value in table.items():
        read, known = _of(value), found.get(one_form(key))
        if known is None:
            found[one_form(key)] = read
        elif isinstance(known, list) and isinstance(read, list):
            known += (word for word in read if word not in known)
    return found


def _of(value: object) -> object:
    """Return a value of a table in one form."""
    if isinstance(value, str):
        return one_form(value)
    if isinstance(value, list):
        return [_of(each) for each in value]
    return in_one_form(value) if isinstance(value, dict) else value
