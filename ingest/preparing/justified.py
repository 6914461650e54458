"""Blanks between the words of a line that a text set to an even width has more of: the rules read one.

Wider gaps part the columns of a table and stay.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.document import Document
from ingest.preparing.rewriting import Replaced, Rewriting, rewritten

_GAP: Final = re.compile(r"(?<=[^\s|])[ \u00a0]{2,3}(?=[^\s|])")
# What every such gap holds: the text is searched for it first.
_BLANKS: Final = "  "


def single_spaced(document: Document) -> Rewriting | None:
    """Return a document with one blank between words, and the way back; None where it has them."""
    text = document.text
    if _BLANKS not in text:
        return None
    gaps = [Replaced(gap.start(), gap.end(), " ") for gap in _GAP.finditer(text)]
    return rewritten(document, gaps) if gaps else None
