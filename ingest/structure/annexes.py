"""The instrument of an annex that stands without it: "ANNEX 1 to RESOLUTION 71 (...)", "第2号决议（...）附件1"."""

from __future__ import annotations

import re
from typing import Final

from ingest.document import Document
from ingest.structure.designations import read_designation, read_number
from ingest.structure.formulas import REACH
from ingest.structure.headings import Heading
from ingest.structure.mark import Mark
from ingest.structure.titles import read_below
from ingest.structure.words import designation, inflected, kind_of, named_in_line

# What Chinese writes behind the instrument.
_ANNEX: Final = re.compile(r"\s*的?附件\s?(?:\d{1,2}|[A-Z]|[一二三四五六七八九十])?\s*")


def read_annex(document: Document, mark: Mark) -> Heading | None:
    """Return the instrument whose annex a line opens, "ANNEX 1 to RESOLUTION 71 (...)", with the annex's title."""
    text = document.text
    reach = min(mark.end, mark.after + REACH)
    named = designation().search(text, mark.after, reach) or named_in_line().search(text, mark.after, reach)
    if named is None:
        return None
    numbered = read_number(text, named.end(), reach)
    if numbered is None:
        return None
    dating = numbered.dating
    below = read_below(document, mark, None, mark.end, in_cell=False)
    return Heading(
        start=mark.start,
        char=named.start(),
        end=numbered.end,
        kind=inflected().get(named.group().lower()) or kind_of(named.group()),
        number=numbered.number,
        dating=dating,
        title=below.title,
        heading_end=below.end,
        body=dating.whose if dating else None,
        annex=True,
    )


def read_annexed(document: Document, mark: Mark) -> Heading | None:
    """Return the instrument before whose annex its mark stands, as Chinese has it: "第2号决议（...）附件1"."""
    text = document.text
    reach = min(mark.end, mark.after + REACH)
    designated = read_designation(document, mark, reach) if mark.number is not None else None
    if designated is None or _ANNEX.fullmatch(text, designated.end, mark.end) is None:
        return None
    dating = designated.dating
    body = dating.whose if dating else None
    below = read_below(document, mark, None, mark.end, in_cell=False)
    return Heading(
        mark.start, mark.char, designated.end, mark.instrument, designated.number, dating,
        title=below.title, heading_end=below.end, body=mark.whose or body, annex=True,
    )  # fmt: skip
