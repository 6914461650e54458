"""Blanks that a line of an even width has too many of, and signs without a width: the rules read one blank, or none.

Wider gaps part the columns of a table and stay.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final

from ingest.document import Document
from ingest.languages.literals import DocumentLiterals
from ingest.preparing.rewriting import Replaced, Rewriting, rewritten

# Spaces without a width, and marks of direction.
_UNSEEN: Final = frozenset("\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
# Behind a word and before a number such a sign stands for a blank: "Resolution\u200b71".
_WORD: Final = re.compile(r"[^\W\d_A-Z\u4e00-\u9fff]")
# Two blanks are looked for first, as the letters that they are, which is the fastest way.
_BLANKS: Final = "  "
# One in so many characters is a slip, which the rules read as it is.
_SPARSE: Final = 2000
_WIDE: Final = re.compile(rf"{_BLANKS}(?<=[^\s|]{_BLANKS})[ \u00a0]?(?=[^\s|])")


def evenly_spaced(document: Document) -> Rewriting | None:
    """Return a document with one blank between words, and the way back; None where it is so."""
    text = document.text
    gaps = _wide(document)
    if signs := "".join(sorted(_UNSEEN & document.beyond)):
        gaps += (Replaced(*match.span(), _read(text, match)) for match in re.finditer(f"[{signs}]+", text))
    return rewritten(document, gaps) if gaps else None


def _wide(document: Document) -> list[Replaced]:
    """Return the wide gaps of a text that has as many of them as lines of an even width have."""
    text, most = document.text, len(document.text) // _SPARSE
    # A run of blanks has more places than it counts.
    if len(list(islice(_blanks().places(document), most + 1))) <= most or text.count(_BLANKS) <= most:
        return []
    gaps = [Replaced(*match.span(), " ") for match in _WIDE.finditer(text)]
    return gaps if len(gaps) > most else []


@cache
def _blanks() -> DocumentLiterals:
    return DocumentLiterals([_BLANKS])


def _read(text: str, signs: re.Match[str]) -> str:
    """Return what signs without a width stand for: nothing, or the only blank between a word and its number."""
    is_parted = text[signs.end() : signs.end() + 1].isdecimal() and _WORD.match(text, signs.start() - 1)
    return " " if signs.start() and is_parted else ""
