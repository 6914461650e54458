"""The bodies of the Union whose instruments are cited, and what of theirs others have, too."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from graph.designations import find

CONFERENCES: Final = ("PP", "WTSA", "WTDC", "RA", "WRC", "WCIT", "WTPF")
ITU: Final = (*CONFERENCES, "COUNCIL")
# Bodies of whose name others have theirs.
COMMON: Final = frozenset({"COUNCIL", "UNGA"})

# Below these the Union's Council has numbers too, but so have the councils of towns.
_LOW: Final = {"RES": 500, "DEC": 350}
# The United Nations' General Assembly has lower numbers only of 1946, which bear its session, "1 (I)".
_LOWEST_OF_ASSEMBLY: Final = 100
_YEARS: Final = range(1970, 2100)


def is_low(kind: str, number: str) -> bool:
    """Return whether any council may have come to a number of a kind ("RES"), not the Union's alone."""
    return number.isdecimal() and int(number) < _LOW.get(kind, 0)


def is_year(number: str) -> bool:
    """Return whether a number reads as a year: "Agreement 2030"."""
    return number.isdecimal() and int(number) in _YEARS


def is_other_assembly(kind: str, number: str) -> bool:
    """Return whether a general assembly that takes such a number is no organ of the United Nations: 3, 2006."""
    is_early = number.isdecimal() and (kind == "DEC" or int(number) < _LOWEST_OF_ASSEMBLY)
    return is_early or is_year(number)


@lru_cache(maxsize=4096)
def holder_of(code: str) -> str | None:
    """Return the body whose instrument a code names; None where the code does not know it."""
    designation = find(code)
    return designation.body if designation is not None and designation.has_known_body else None
