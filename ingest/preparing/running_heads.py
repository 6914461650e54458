"""Heads and feet of pages in the middle of a line, where a conversion joined lines: the rules read blanks there.

"...; 2 to dry cups, 46 RES 9 instructs the Council ..." has the page's number and what names its volume, document or
instrument between two clauses, or between two items.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import digits
from typing import Final

from ingest.document import Document
from ingest.duty.verbs import beginnings_of_phrases
from ingest.languages.language import languages
from ingest.languages.literals import DocumentLiterals
from ingest.languages.words import pattern_of
from ingest.structure.words import either, forms, listed, tabled

# What stands before such a head.
_MARKS: Final = ",;.:)"
_BEFORE: Final = r"\s{1,3}+(?=\d{1,3} |[A-ZÀ-ÞА-ЯЁ–—-])"
_DASHES: Final = "–—-"
_DASHED: Final = rf"[{_DASHES}] ?\d{{1,4}} ?[{_DASHES}]"
_STROKE: Final = "/"
_PAPER: Final = r"[\w().-]{1,24}"
_DOCUMENT: Final = rf"[A-Z]{{1,5}}-?\d{{2,4}}{_STROKE}{_PAPER}"
# An instrument beside a page's number, as a name and as heads abbreviate it.
_WRITTEN: Final = ("RES", "REC", "DEC", "Res.", "Rec.", "Dec.")
# No further behind its mark is what tells a head: a name, the stroke in a document's number, a dash.
_NEAR: Final = 24
# So many letters tell what names a volume.
_FEW: Final = 4


def without_running_heads(document: Document) -> Document:
    """Return a document with blanks for heads of pages that part clauses or items inside a line."""
    text, begins, behind_mark = document.text, _begins(), _behind_mark()
    # Most texts have no such head, and what tells one is found faster than the marks, which stand everywhere.
    telling = _telling(frozenset(filter(_is_blank_or_figure, document.beyond))).places(document)
    if not any(begins.match(text, at) and behind_mark.match(text, max(0, at - _NEAR)) for at in telling):
        return document
    text, number = parting().subn(blanked, text)
    return document.with_text(text) if number else document


def blanked(found: re.Match[str]) -> str:
    """Return what was found with blanks for the head in it."""
    start, end = (place - found.start() for place in found.span("head"))
    return found[0][:start] + " " * (end - start) + found[0][end:]


@lru_cache(maxsize=16)
def _telling(beyond: frozenset[str]) -> DocumentLiterals:
    """Return what finds where something stands that may tell a head, in a text with some blanks and figures `beyond`.

    Those are the ones that lines of ASCII have none of.
    """
    before = (*" \t\n", *digits, *beyond)
    dashes = (blank + dash for blank in filter(str.isspace, before) for dash in _DASHES)
    documents = (figure + _STROKE for figure in filter(str.isdecimal, before))
    sessions = (f"{name}-" for name in _sessions())
    return DocumentLiterals([*_WRITTEN, *sessions, *(name[:_FEW] for name in _volumes()), *documents, *dashes])


def _is_blank_or_figure(letter: str) -> bool:
    return letter.isspace() or letter.isdecimal()


@cache
def _begins() -> re.Pattern[str]:
    """Return the pattern of what tells a head: with blanks beside it most of this tells none."""
    names = rf"(?:{either(_WRITTEN)}) ?\d|(?:{either(_sessions())})-\d\d\s|(?:{either(_volumes())})\s"
    stands = rf"(?:(?<=[{_MARKS}\d{_DASHES}]\s)|(?<=\s\s))"
    return re.compile(rf"\s{_DASHED}|\d{_STROKE}{_PAPER}\s|{stands}(?:{names})")


@cache
def _behind_mark() -> re.Pattern[str]:
    """Return the pattern of a mark at a place, or shortly behind it, and what may be a head behind that."""
    return re.compile(rf"(?s:.){{0,{_NEAR}}}?[{_MARKS}]{_BEFORE}{_head()}\s")


@cache
def parting() -> re.Pattern[str]:
    """Return the pattern of a head between a mark and a verb or an item."""
    verbs = pattern_of(word for code in languages() for word in beginnings_of_phrases(code) if word.isascii())
    return re.compile(
        rf"[{_MARKS}]{_BEFORE}(?P<head>{_head()})\s{{1,3}}(?=(?:{verbs})(?!\w)|\d{{1,2}}[.)]?\s{{1,3}}[a-z]|[a-z]\)\s)"
    )


@cache
def _head() -> str:
    """Return the pattern of a page's number and a name beside it."""
    sessions, volumes = either(_sessions()), either(_volumes())
    kinds = either(
        form for word, kind in tabled("kinds").items() if word.isascii() and kind == "RES" for form in forms([word])
    )
    name = (
        rf"(?:(?:{either(_WRITTEN)}) ?\d{{1,3}}|{_DOCUMENT}"
        rf"|(?:{sessions})-\d\d(?: [–—-] (?:{kinds}|Res\.) \d{{1,3}})?"
        rf"|(?:(?:{sessions})-\d\d )?(?:{volumes})(?: [^.,;:\d\n]{{1,80}}?)?)"
    )
    page = rf"(?:{_DASHED}|(?:Page )?\d{{1,3}})"
    return rf"(?:{name} (?:{name} )?{page}|{page} {name}(?: {name})?|{_DASHED}|(?:RES|REC)\d{{1,3}}-\d{{1,3}})"


def _sessions() -> list[str]:
    """Return the abbreviations of bodies before the year of a session."""
    return [name for name in tabled("abbreviations") if len(name) > 1]


def _volumes() -> set[str]:
    """Return what volumes are called."""
    return forms(listed("volumes"))
