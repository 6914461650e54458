"""Line ends inside sentences, as a text has them whose lines are all about as wide: the rules read blanks there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from ingest.document import Document
from ingest.duty.items import DATE
from ingest.duty.verbs import starts
from ingest.languages.language import languages, lexicon
from ingest.languages.words import pattern_of
from ingest.structure.marks import is_mark

# No line of such a text is longer.
_WIDEST: Final = 160
# A line that a word is too long for is at least so long, and is so much of the longest one.
_FULL: Final = 40
_SHARE: Final = 0.6
_MARKED: Final = re.compile(rf"(?!{DATE})" r"(?:\d{1,3}(?:\.\d+)*[.)]?|\(?[^\W\d_]{1,4}\))\s|[^\w\"'“«‘(]")


@cache
def _unfinished() -> re.Pattern[str]:
    """Return the pattern of a word with which no line ends of itself, "of the", at the end of a line."""
    words = (word for code in languages() for word in lexicon(code).section("structure").words("stop_words"))
    return re.compile(rf"(?<!\w)(?i:{pattern_of(words)})[^\S\n]*\n")


@cache
def _opens() -> re.Pattern[str]:
    """Return the pattern of the verb of a clause at the start of a line."""
    return re.compile("|".join(starts(code).pattern for code in languages()), re.IGNORECASE)


def unwrapped(document: Document) -> Document:
    """Return a document with blanks where a line ends inside a sentence, its lines as they were."""
    text, edges = document.text, (*document.starts, len(document.text) + 1)
    if len(edges) < 3 or max(map(int.__sub__, edges[1:], edges)) > _WIDEST or not _unfinished().search(text):
        return document
    places = list(_inside(text, edges))
    pieces = [text[first:last] for first, last in pairwise((0, *(place + 1 for place in places), len(text)))]
    joined = " ".join(piece[:-1] for piece in pieces[:-1]) + (" " if places else "") + pieces[-1]
    return Document(
        document.name, joined, document.format, document.sha256, document.struck, document.anchors
    ).with_lines(document.starts)


def _inside(text: str, edges: tuple[int, ...]) -> Iterator[int]:
    """Yield the line breaks inside sentences."""
    full = max(_FULL, _SHARE * max(map(int.__sub__, edges[1:], edges)))
    for start, below in pairwise(edges[:-1]):
        line = text[start : below - 1].rstrip()
        after = text[below : below + _WIDEST].lstrip(" \t\u00a0")
        if not line or not after or after[0] == "\n" or _MARKED.match(after):
            continue
        if _unfinished().search(text, start, below):
            yield below - 1
            continue
        goes_on = line[-1].isalpha() or (line[-1] == "," and after[0].islower())
        if len(line) >= full and goes_on and not _opens().match(after) and not is_mark(after.partition("\n")[0]):
            yield below - 1
