"""Line ends inside sentences and behind numbers of items: the rules read blanks there.

A text whose lines are all about as wide ends them inside sentences. A dump of a PDF gives the mark of an item a line of
its own, for it stands apart on the page.
"""

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
_FULL: Final = 28
_SHARE: Final = 0.6
_ALMOST: Final = 0.8
_FEW: Final = 2
_WORD: Final = re.compile(r"\S{1,40}")
_MARKED: Final = re.compile(rf"(?!{DATE})" r"(?:\d{1,3}(?:\.\d+)*[.)]?|\(?[^\W\d_]{1,4}\))\s|[^\w\"'“«‘(]")


# The mark of an item that has a line for itself; such a line is no longer. What may stand behind one.
_MARK: Final = re.compile(r"[^\S\t]*(?:(\d{1,2})|(?:\(?[^\W\d_]{1,2}|[ivx]{3,4}) ?\))\s*")
_LONGEST_MARK: Final = 12
_REACH: Final = 3000
_BEHIND_MARK: Final = re.compile(r"\s{0,8}(?=[^\W\d_]|[\"“«(])")
# What a bracket holds that one line opens and the next closes.
_OPENED: Final = re.compile(r"[(（][^()（）\n]{0,80}\n")
_CLOSED: Final = re.compile(r"[^()（）\n]{0,80}[)）]")
_ENDS_ITEM: Final = frozenset(";,；，؛،")


@cache
def _unfinished() -> re.Pattern[str]:
    """Return the pattern of a word with which no line ends of itself, "of the", at the end of a line."""
    sections = [lexicon(code).section("structure") for code in languages()]
    words = (word for section in sections for key in ("stop_words", "unfinished") for word in section.words(key))
    return re.compile(rf"(?<!\w)(?i:{pattern_of(words)})[^\S\n]*\n")


@cache
def _opens() -> re.Pattern[str]:
    """Return the pattern of the verb of a clause at the start of a line."""
    return re.compile("|".join(starts(code).pattern for code in languages()), re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    """Return the pattern of a word whose number the next line begins with, "Study Group", at the end of a line."""
    found: set[str] = set()
    for code in languages():
        mentions, citation = lexicon(code).section("mentions"), lexicon(code).section("citation")
        found.update(word for key in ("study_group", "question", "goal") for word in mentions.words(key))
        found.update(word for key in ("resolution", "decision") for word in citation.words(key))
    return re.compile(rf"(?<!\w)(?i:{pattern_of(word for word in found if len(word) > _FEW)})\Z")


def unwrapped(document: Document) -> Document:
    """Return a document with blanks where a line ends inside a sentence, its lines as they were."""
    text, edges = document.text, (*document.starts, len(document.text) + 1)
    places = list(_behind_marks(text, edges))
    if len(edges) > 2 and _is_narrow(edges) and _is_broken(text, edges):
        places = sorted({*places, *_inside(text, edges)})
    if not places:
        return document
    pieces = [text[first:last] for first, last in pairwise((0, *(place + 1 for place in places), len(text)))]
    return document.with_text(" ".join([*(piece[:-1] for piece in pieces[:-1]), pieces[-1]]))


def _is_narrow(edges: tuple[int, ...]) -> bool:
    """Tell whether no line is longer than those of such a text."""
    return all(below - start <= _WIDEST for start, below in pairwise(edges))


def _is_broken(text: str, edges: tuple[int, ...]) -> bool:
    """Tell whether lines end inside sentences.

    One does behind a word that ends none or inside brackets, or two do where the next word had no place in them.
    """
    opened = (match.end() for match in _OPENED.finditer(text))
    if _unfinished().search(text) is not None or any(_CLOSED.match(text, place) for place in opened):
        return True
    widest = max(map(int.__sub__, edges[1:], edges)) - 1
    filled = 0
    for start, below in pairwise(edges[:-1]):
        if below - 1 - start >= _ALMOST * widest and text[below - 2].isalpha() and text[below : below + 1].islower():
            word = _WORD.match(text, below)
            filled += word is not None and below - start + word.end() - word.start() > widest
    return filled >= _FEW


def _behind_marks(text: str, edges: tuple[int, ...]) -> Iterator[int]:
    """Yield the line breaks behind marks of items that stand on lines of their own.

    A number that is not the first follows the one before it, and what ends an item: a page's number stands so too.
    """
    last = 0
    short = [(start, below) for start, below in pairwise(edges[:-1]) if 1 < below - start <= _LONGEST_MARK]
    for start, below in short:
        if text[start : start + 1] in "\t\n" or (mark := _MARK.fullmatch(text, start, below)) is None:
            continue
        behind = _BEHIND_MARK.match(text, below)
        if behind is None or text[behind.end() - 1] == "\t":
            continue
        number = int(mark[1] or 0)
        above = text[max(start - _WIDEST, 0) : start].rstrip()[-1:]
        if number > 1 and not (above in _ENDS_ITEM and (number == last + 1 or _is_above(number - 1, text, start))):
            continue
        if number and is_mark(text[behind.end() : behind.end() + _WIDEST].partition("\n")[0]):
            continue
        last = number or last
        yield from (place for place in range(below - 1, behind.end()) if text[place] == "\n")


def _is_above(number: int, text: str, place: int) -> bool:
    """Tell whether a line not far above a place begins with a number."""
    return any(text.rfind(f"\n{number}{sign}", max(place - _REACH, 0), place) >= 0 for sign in " \t\u00a0.)")


def _parted(line: str) -> bool:
    """Tell whether a line ends with the hyphen of an abbreviation: "ITU-"."""
    return line[-1] in "-\u2010\u2011" and line[-3:-1].isupper()


def _ends_list(line: str) -> bool:
    """Tell whether a line ends with a number of a list."""
    return line[-1] == "," and line[-2:-1].isdigit()


def _inside(text: str, edges: tuple[int, ...]) -> Iterator[int]:
    """Yield the line breaks inside sentences."""
    full = max(_FULL, _SHARE * max(map(int.__sub__, edges[1:], edges)))
    for start, below in pairwise(edges[:-1]):
        if text[below - 1 : below] != "\n":
            continue  # the line began in the middle of a word that was parted there
        line = text[start : below - 1].rstrip()
        after = text[below : below + _WIDEST].lstrip(" \t\u00a0")
        if not line or not after or after[0] == "\n":
            continue
        if _MARKED.match(after):
            if len(line) >= full and after[0].isdigit() and _counted().search(line):
                yield below - 1  # "ITU-T Study Group | 2 with": no item
            continue
        if (
            _parted(line)
            or _unfinished().search(text, start, below)
            or (_OPENED.search(text, start, below) and _CLOSED.match(after))
        ):
            yield below - 1
            continue
        numbered = line[-1].isdigit()
        goes_on = line[-1].isalpha() or (after[0].islower() and (line[-1] in ",)" or numbered))
        # "Resolution 7 | (Rev. Dubai, 2018)", "Resolutions 7, | 8 and 9".
        goes_on = goes_on or (numbered and after[0] == "(") or (after[0].isdigit() and _ends_list(line))
        if len(line) >= full and goes_on and not _opens().match(after) and not is_mark(after.partition("\n")[0]):
            yield below - 1
