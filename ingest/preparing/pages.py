"""Heads and feet of pages in the dump of a PDF, whose pages end with form feeds: the rules read blanks there.

They stand in the middle of sentences and lists. What is taken for one says nothing in words: a document's number, the
path of a file, a page's number; and it stands so on many pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from ingest.structure.marks import is_mark

# So many lines at the top and at the bottom of a page may belong to its head and foot.
_LINES: Final = 3
_LONGEST: Final = 120
_LINE: Final = re.compile(r"[^\r\n]*\S[^\r\n]*")
_NUMBER: Final = re.compile(r"\s*(\d{1,4})\s*")
# Words, or what stands below a heading, "(DUBAI, 2018)"; the mark of an item.
_WORDS: Final = re.compile(r"[^\W\d_]*[a-zà-ÿа-я]{3}|[\u0590-\u08ff\u2e80-\u9fff]|\s*\(|\s*\(?\w{1,3}[.)]?\s*\Z")


def without_heads(text: str) -> str:
    """Return a text of the same length with blanks for the heads and feet of its pages."""
    pages = list(_pages(text))
    if len(pages) < 2:
        return text
    edges = [list(_edges(text, start, end)) for start, end in pages]
    often, most = max(2, len(pages) // 4), max(3, len(pages) // 2)
    seen = Counter(key for lines in edges for key in {_key(text[start:end]) for start, end in lines})
    # A bare number may be an item's, unless it counts the pages.
    counted = Counter(step for index, lines in enumerate(edges) for step in {*_steps(text, lines, index)})
    pieces: list[str] = []
    last = 0
    for index, lines in enumerate(edges):
        for start, end in lines:
            line = text[start:end]
            number = _NUMBER.fullmatch(line)
            if counted[int(number[1]) - index] >= most if number else seen[_key(line)] >= often and _is_bare(line):
                pieces += [text[last:start], " " * (end - start)]
                last = end
    return "".join([*pieces, text[last:]])


def _pages(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each page that holds something."""
    start = 0
    for page in text.split("\f"):
        if page and not page.isspace():
            yield start, start + len(page)
        start += len(page) + 1


def _edges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of the first and last lines of a page."""
    spans = [match.span() for match in _LINE.finditer(text, start, end)]
    yield from spans if len(spans) <= 2 * _LINES else (*spans[:_LINES], *spans[-_LINES:])


def _steps(text: str, lines: list[tuple[int, int]], index: int) -> Iterator[int]:
    """Yield by how much the bare numbers of a page differ from its place."""
    for start, end in lines:
        if number := _NUMBER.fullmatch(text, start, end):
            yield int(number[1]) - index


def _key(line: str) -> str:
    """Return a line with all figures alike."""
    return re.sub(r"\d+", "#", " ".join(line[:_LONGEST].split()))


def _is_bare(line: str) -> bool:
    """Tell whether a line has figures and no words, and is no heading."""
    short = len(line) <= _LONGEST and any(map(str.isdigit, line)) and not _WORDS.match(line)
    return short and not re.search("[a-zà-ÿа-я]{4}", line) and not is_mark(line.strip())
