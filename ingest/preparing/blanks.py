"""Blanks that a line of an even width has too many of, and signs without a width: the rules read one blank, or none.

Wider gaps part the columns of a table and stay.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.document import Document
from ingest.preparing.rewriting import Replaced, Rewriting, rewritten

# Spaces without a width, and marks of direction.
_UNSEEN: Final = frozenset("\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
_SIGNS: Final = "".join(sorted(_UNSEEN))
# Such a sign parts a word from a number that has no other blank: "Resolution\u200b71".
_PARTED: Final = rf"(?P<parted>(?<=[^\W\d_A-Z\u4e00-\u9fff])[{_SIGNS}]+(?=\d))"
_WIDE: Final = r"(?P<wide>(?<=[^\s|])[ \u00a0]{2,3}(?=[^\s|]))"
_GAP: Final = re.compile(_WIDE)
_ANY: Final = re.compile(rf"{_PARTED}|[{_SIGNS}]+|{_WIDE}")
# What every wide gap holds: the text is searched for it first.
_BLANKS: Final = "  "


def evenly_spaced(document: Document, beyond: set[str]) -> Rewriting | None:
    """Return a document with one blank between words, and the way back; None where it is so.

    `beyond` are the characters that its text holds beyond ASCII.
    """
    text = document.text
    unseen = not _UNSEEN.isdisjoint(beyond)
    if not unseen and _BLANKS not in text:
        return None
    found = (_ANY if unseen else _GAP).finditer(text)
    gaps = [Replaced(gap.start(), gap.end(), " " if gap.lastgroup else "") for gap in found]
    return rewritten(document, gaps) if gaps else None
