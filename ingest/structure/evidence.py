"""Whether a text whose headings name no body of the Union speaks of the Union at all; others adopt resolutions, too."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ingest.bodies import COMMON, is_low
from ingest.duty.actor_words import ADVISORY, BUREAUX, SECTORS
from ingest.languages.words import pattern_of
from ingest.structure.headings import Heading
from ingest.structure.words import listed, tabled

# An abbreviation as short as "BR" may be anything.
_SHORT: Final = 2


def is_anybodys(heading: Heading) -> bool:
    """Whether a heading may be that of anybody's instrument: nothing dates it, and no body or any council is named."""
    body = heading.formula[0] if heading.formula else heading.body
    dating = heading.dating
    dated = dating is not None and (dating.body or (dating.revision and dating.revision.place))
    if dated or (body is not None and body != "COUNCIL"):
        return False
    number = heading.number
    return body is None or number is None or not number.isdecimal() or is_low(heading.kind, number)


def names_union(text: str) -> bool:
    """Whether a text names the Union, a Sector or Bureau of it, or one of its conferences."""
    return _names().search(text) is not None


@cache
def _names() -> re.Pattern[str]:
    names = {name for table in (BUREAUX, SECTORS, ADVISORY) for name in table.values()}
    for key in ("bodies", "abbreviations"):
        names |= {name for name, body in tabled(key).items() if body not in COMMON}
    known = (name for name in names | listed("union") if len(name) > _SHORT)
    letter = r"[^\W\d_\u2e80-\uffff]"  # Chinese writes no words apart
    return re.compile(rf"(?<!{letter}){pattern_of(known)}(?!{letter})", re.IGNORECASE)
