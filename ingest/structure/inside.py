"""Headings of instruments inside lines, where a conversion wrote a whole text in one; scanned for beside `marks`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.document import Document
from ingest.languages.literals import Literals
from ingest.structure.mark import ACTIONS, SPACE, Kind, Mark
from ingest.structure.words import designation, either, forms, is_chinese, kind_of, kind_words, listed, tabled


def headings_inside(document: Document, taken: set[int]) -> list[Mark]:
    """Return the designations inside lines that may be headings, but for those at places that are `taken`."""
    return [*_inside(document, taken), *_inside_counted(document, taken)]


@cache
def _designations() -> Literals:
    """Return the words for an instrument as they stand in headings, of the languages that have capitals."""
    return Literals(
        {form for word in tabled("kinds") if not is_chinese(word) for form in forms([word]) if form[0].isupper()}
    )


# A heading inside a line is looked for no further than this.
_HEADING_REACH = 2000
# What stands before a heading inside a line, and behind its word: a sentence's end or a page, also with the sign in the
# margin; a number with its dating.
_BEFORE = re.compile(rf"(?:[.;:)\]\"”]|\d)[ \t\xa0]{{1,3}}(?:(?:{ACTIONS})[ \t\xa0]{{1,3}})?$")
_BEHIND = re.compile(r"[ \t\xa0]\d{1,4}[ \t\xa0]?\([^()\n]{4,80}\)[ \t\xa0]\S")


def _inside(document: Document, taken: set[int]) -> list[Mark]:
    """Return the designations inside lines that may be headings: a conversion wrote a whole text in one line."""
    text = document.text
    marks = []
    for place in _designations().places(text):
        if place in taken or not _BEFORE.search(text, max(place - 10, 0), place):
            continue
        named = designation().match(text, place)
        if named is not None and _BEHIND.match(text, named.end()):
            stop = min(len(text), place + _HEADING_REACH)
            end = text.find("\n", place, stop)
            end = stop if end < 0 else end
            marks.append(Mark(Kind.HEADING, place, place, end, "", named.end(), kind_of(named.group()), inside=True))
    return [*marks, *_of_council(text)]


# "R 1238 (C05) Tea The Council, considering ...", as the Council's volumes head their resolutions and
# decisions; in Spanish a decision is an "A".
_OF_COUNCIL = re.compile(r"[RDA](?= \d{3,4} \([CС]\W?\d)")
_SESSION = re.compile(r" \([CС]\W?\d")
_COUNCIL_KINDS = {"R": "RES", "D": "DEC", "A": "DEC"}


def _of_council(text: str) -> Iterator[Mark]:
    """Yield the headings, with a line of their own or inside one, that name the Council's session behind a number."""
    for session in _SESSION.finditer(text) if " (C" in text or " (С" in text else ():
        place = max(text.rfind(letter, max(session.start() - 6, 0), session.start()) for letter in _COUNCIL_KINDS)
        inside = place > 0 and text[place - 1] != "\n"
        if place < 0 or (inside and not _BEFORE.search(text, max(place - 10, 0), place)):
            continue
        if _OF_COUNCIL.match(text, place):
            stop = min(len(text), place + _HEADING_REACH)
            end = text.find("\n", place, stop)
            end = stop if end < 0 else end
            kind = _COUNCIL_KINDS[text[place]]
            yield Mark(Kind.HEADING, place, place, end, "", place + 1, kind, whose="COUNCIL", inside=inside)


@cache
def _counted() -> re.Pattern[str]:
    """Return the pattern of a designation whose number stands first, inside a line, with the conference behind it.

    "...ITU-R 第 34-2 号决议 茶叶（2007年）国际电联无线电通信全会，": what stands between is a title, and no clause.
    """
    kinds = either(word for word in kind_words() if is_chinese(word))
    ours = either(word for word in listed("union") if is_chinese(word))
    bodies = either(word for word in tabled("bodies") if is_chinese(word))
    return re.compile(
        rf"(?P<sector>ITU[-\u2010\u2011]?R{SPACE}?)?第{SPACE}?(?P<number>\d+)(?(sector)(?:[-\u2010\u2011]\d+)?){SPACE}?号{SPACE}?"
        rf"(?P<kind>{kinds})(?=(?:{SPACE}?[(（][^()（）\n]{{1,60}}[)）])?+{SPACE}?+(?![,，、：:书和及与的])[^\n。；;《》]{{1,160}}?"
        rf"(?:{ours})?(?:{bodies})(?:[(（][^()（）\n]{{1,60}}[)）])?[ \xa0]?[,，])"
    )


def _inside_counted(document: Document, taken: set[int]) -> Iterator[Mark]:
    """Yield the designations inside lines, with the number first, that may be headings."""
    text = document.text
    if "第" not in text:
        return
    for found in _counted().finditer(text):
        start = found.start()
        if start in taken or text[max(start - 1, 0) : start] in ("", "\n"):
            continue
        stop = min(len(text), start + _HEADING_REACH)
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        kind, of_sector = kind_of(found["kind"]), found["sector"] is not None
        yield Mark(
            Kind.HEADING, start, start, end, "", found.end(), kind, found["number"], of_sector=of_sector, inside=True
        )
