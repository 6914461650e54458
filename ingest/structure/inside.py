"""Headings of instruments inside lines, where a conversion wrote a whole text in one; scanned for beside `marks`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.document import Document
from ingest.languages.literals import DocumentFinder
from ingest.structure.mark import ACTIONS, SPACE, Kind, Mark
from ingest.structure.words import either, forms, is_chinese, kind_of, kind_words, listed, tabled


def headings_inside(document: Document, taken: set[int]) -> list[Mark]:
    """Return the designations inside lines that may be headings, but for those at places that are `taken`."""
    return [*_inside(document.text, taken), *_inside_counted(document, taken)]


# A heading inside a line is looked for no further than this; no sign in the margin and number are longer.
_HEADING_REACH = 2000
_LONGEST = 24
# What stands before a heading inside a line: a sentence's end or a page, also with the sign in the margin.
_BEFORE = rf'[.;:)\]"”\d][ \t\xa0]{{1,3}}(?:(?:{ACTIONS})[ \t\xa0]{{1,3}})?\n?'
# A bracket behind a number, which is found sooner than a word before one, and a dating or a session in it.
_BRACKET = re.compile(
    r"\((?:(?<=\d\()|(?<=\d[ \t\xa0]\())"
    r"(?=(?P<dating>[^()\n]{4,80}\)[ \t\xa0]\S)?+)(?=(?P<session>[CС]\W?\d)?+)"
)
# "R 1238 (C05) Tea The Council, considering ...", as the Council's volumes head their resolutions and
# decisions; in Spanish a decision is an "A".
_OF_COUNCIL = re.compile(rf"(?:{_BEFORE}|\A|\n)(?P<letter>[RDA]) \d{{3,4}} \Z")
# What Chinese writes before a number.
_ORDINAL = "第"
_COUNCIL_KINDS = {"R": "RES", "D": "DEC", "A": "DEC"}


@cache
def _numbered() -> tuple[re.Pattern[str], int]:
    """Return the pattern of a designation with its number and what stands before it, of languages with capitals.

    Beside it stands how long what it matches is at most.
    """
    words = {form for word in tabled("kinds") if not is_chinese(word) for form in forms([word])}
    named = [word for word in words if word[0].isupper()]
    pattern = rf"{_BEFORE}(?P<word>{either(named)})[ \t\xa0]\d{{1,4}}[ \t\xa0]?\Z"
    return re.compile(pattern), _LONGEST + max(map(len, named), default=0)


def _inside(text: str, taken: set[int]) -> Iterator[Mark]:
    """Yield the designations that may be headings, with a dating or the Council's session behind their number.

    They stand inside lines, for a conversion wrote a whole text in one; those of the Council may begin a line, too.
    """
    numbered, longest = _numbered()
    for bracket in _BRACKET.finditer(text):
        dating, session = bracket.groups()
        if dating is None and session is None:
            continue
        at = bracket.start()
        if dating is not None and (found := numbered.search(text, max(at - longest, 0), at)):
            place, after = found.span("word")
            if place not in taken:
                end, kind = _line_end(text, place), kind_of(found["word"])
                yield Mark(Kind.HEADING, place, place, end, "", after, kind, inside=True)
        if session is not None and (found := _OF_COUNCIL.search(text, max(at - _LONGEST, 0), at)):
            place, after = found.span("letter")
            end, kind = _line_end(text, place), _COUNCIL_KINDS[found["letter"]]
            inside = text[max(place - 1, 0) : place] not in ("", "\n")
            yield Mark(Kind.HEADING, place, place, end, "", after, kind, whose="COUNCIL", inside=inside)


def _line_end(text: str, place: int) -> int:
    """Return the end of the line that a heading begins, or how far it is read."""
    stop = min(len(text), place + _HEADING_REACH)
    end = text.find("\n", place, stop)
    return stop if end < 0 else end


@cache
def _counted() -> DocumentFinder:
    """Return what finds a designation whose number stands first, inside a line, with the conference behind it.

    "...ITU-R 第 34-2 号决议 茶叶（2007年）国际电联无线电通信全会，": what stands between is a title, and no clause.
    """
    kinds = either(word for word in kind_words() if is_chinese(word))
    ours = either(word for word in listed("union") if is_chinese(word))
    bodies = either(word for word in tabled("bodies") if is_chinese(word))
    pattern = re.compile(
        rf"(?:I(?P<sector>)TU[-\u2010\u2011]?R{SPACE}?第|第){SPACE}?(?P<number>\d+)(?(sector)(?:[-\u2010\u2011]\d+)?){SPACE}?号{SPACE}?"
        rf"(?P<kind>{kinds})(?=(?:{SPACE}?[(（][^()（）\n]{{1,60}}[)）])?+{SPACE}?+(?![,，、：:书和及与的])[^\n。；;《》]{{1,160}}?"
        rf"(?:{ours})?(?:{bodies})(?:[(（][^()（）\n]{{1,60}}[)）])?[ \xa0]?[,，])"
    )
    return DocumentFinder(pattern, _ORDINAL, *(f"ITU{hyphen}R" for hyphen in ("", "-", "\u2010", "\u2011")))


def _inside_counted(document: Document, taken: set[int]) -> Iterator[Mark]:
    """Yield the designations inside lines, with the number first, that may be headings."""
    text = document.text
    for found in _counted().find(document) if _ORDINAL in document.beyond else ():
        start = found.start()
        if start in taken or text[max(start - 1, 0) : start] in ("", "\n"):
            continue
        kind, of_sector, end = kind_of(found["kind"]), found["sector"] is not None, _line_end(text, start)
        yield Mark(
            Kind.HEADING, start, start, end, "", found.end(), kind, found["number"], of_sector=of_sector, inside=True
        )
