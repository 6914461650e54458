"""A line that says how a document is built, and what it is a mark of."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from graph.value import value

# Blanks of a line; the signs in the margin of final acts.
SPACE: Final = r"[ \t\xa0]"
ACTIONS: Final = "MOD|ADD|SUP|NOC"


class Kind(StrEnum):
    """What a line is a mark of."""

    HEADING = "heading"
    """An instrument's designation as a heading, a row or an entry."""
    PROPOSAL = "proposal"
    """`MOD TAB ACP/64A1/4`: the proposal that changes the instrument below."""
    RULE = "rule"
    """A line of stars between two parts."""
    REASONS = "reasons"
    """`Reasons:` behind a proposed text."""
    SUMMARY = "summary"
    """`Proposal ACP/64A1/4 - Summary`: the introduction of a proposal."""
    CAPTION = "caption"
    """`Table 2`, `Section II`, `Annex`: a part of the document begins."""
    ACTION_TABLE = "action table"
    """The head of a table of action items."""
    COLUMNS = "columns"
    """The head of a table with the columns status, number, title."""
    UNREAD = "unread"
    """A heading such as `DECISION XY-2.13 (DUBAI, 2018) – title` behind a bookmark, whose designation no rule reads."""
    DIVISION = "division"
    """`PART IV - LIST OF RESOLUTIONS ABROGATED ...`, also inside a line: what stands above ends here."""


@value
class Mark:
    """A line that says how the document is built; [start, end) is the line, `lead` what stands before its words.

    Of a heading: `instrument` is its kind (RES, DEC ...; "" of a bare number), `after` the end of the words that were
    read, `number` the number where it stands before them, `is_new` whether they say so, `margin` the sign that final
    acts set beside it (MOD, ADD, SUP, NOC), `of_sector` whether it is one of ITU-R where the number stands first,
    `whose` the body whose abbreviation stands before them ("WTSA RESOLUTION 22"), `inside` whether it stands inside a
    line, where only the line of the conference behind its title makes a heading of it, `page` whether it is the head of
    a page, which goes on with the text.
    """

    kind: Kind
    start: int
    char: int
    end: int
    lead: str
    after: int = 0
    instrument: str = ""
    number: str | None = None
    is_new: bool = False
    margin: str = ""
    of_sector: bool = False
    whose: str | None = None
    inside: bool = False
    page: bool = False
