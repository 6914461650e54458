"""Whether what stands before a line has ended, so that a heading can begin there: a sentence that goes on has none."""

from __future__ import annotations

import re
from typing import Final

from ingest.outline import Section

# A paragraph that begins with a mark of bold or italics goes on with nothing.
_MARKED: Final = re.compile(r"\n[ \t\u00a0]*\n[ \t\u00a0]*[*_]{1,3}\Z")
# The head of a page between two lines of a text: its number and a title.
_PAGE_HEAD: Final = re.compile(
    r"\n[ \t\u00a0]*(?:\d{1,4}[ \t\u00a0]+[A-ZÀ-ÞА-ЯЁ][^\n,;:.]{0,80}|[–-][ \u00a0]?\d{1,4}[ \u00a0]?[–-])\Z"
)
_ENDS: Final = frozenset(',;.:!?)]"”»،؛。；，：）》！？_*>|-')
_STOPS: Final = _ENDS - {"-"}
# So much of what stands before a line tells, and of the marks before its words.
_BEFORE: Final = 200
_MARKS: Final = 8


def is_new(text: str, section: Section, line: int, at: int) -> bool:
    """Return whether a line whose words begin at `at` goes on with nothing."""
    return _MARKED.search(text, max(section.heading_end, line - _MARKS), at) is not None or is_ended(
        text, section, line
    )


def is_ended(text: str, section: Section, line: int) -> bool:
    """Return whether what stands before a line has ended: with a mark, or because there is nothing."""
    before = text[max(section.heading_end, line - _BEFORE) : line].rstrip()
    if before and before[-1] not in _STOPS and (page := _PAGE_HEAD.search(before)):
        before = before[: page.start()].rstrip()
    return not before or before[-1] in _ENDS or before[-1].isdecimal()
