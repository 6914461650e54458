"""Numbers of several instruments that slashes part, "PP Resolutions 25/30/34"; "70/1" is one of the United Nations'.

Blanks may stand about each slash.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from ingest.bodies import ITU
from ingest.cited.around import Body
from ingest.cited.grammar import OWN
from ingest.cited.lists import is_year
from ingest.revision import Dating

# A number of the United Nations has no more parts.
_PARTS: Final = 2
# Old and new text of a tracked change side by side, "68/19872/200".
_FLATTENED: Final = re.compile(r"\d{2,3}/\d{1,3}(\d{2}/\d{1,4}[A-Z]?)")
# The Security Council counts on from year to year: "1244/99" is 1244 of 1999.
_OF_YEAR: Final = re.compile(r"(\d{1,4})/(?:19|20)?\d\d")


def parted(number: str, body: Body | None, dating: Dating | None, plural: bool) -> tuple[str, ...]:
    """Return the numbers that slashes part behind a word, which is a plural or not; none where it is one number.

    They rise, and are of a body of the Union or dated as its are; behind a singular they are more than two.
    """
    parts = tuple(number.replace(" ", "").split("/"))
    if not all(part.isdecimal() and part[0] != "0" and not is_year(part) for part in parts):
        return ()
    if not all(int(one) < int(next_) for one, next_ in pairwise(parts)):
        return ()
    placed = dating is not None and dating.revision is not None and dating.revision.place is not None
    ours = placed if body is None else body.code in (*ITU, OWN)
    return parts if ours and (plural or len(parts) > _PARTS) else ()


def one_number(written: str, body: Body | None) -> str:
    """Return the number of an instrument without that of its revision, without its year and without blanks."""
    number = written.partition("-")[0].replace(" ", "")
    if body is not None and body.code == "UNSC" and (match := _OF_YEAR.fullmatch(number)):
        return match[1]
    match = _FLATTENED.fullmatch(number)
    return match[1] if match else number
