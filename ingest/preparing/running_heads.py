"""Heads and feet of pages in the middle of a line, where a conversion joined lines: the rules read blanks there.

"...; 2 to dry cups, 46 RES 9 instructs the Council ..." has the page's number and what names its volume, document or
instrument between two clauses, or between two items.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ingest.document import Document
from ingest.duty.verbs import beginnings_of_phrases
from ingest.languages.language import languages
from ingest.languages.words import pattern_of
from ingest.structure.words import either, forms, listed, tabled

# What stands before such a head.
_MARKS: Final = ",;.:)"
_BEFORE: Final = r"\s{1,3}+(?=\d{1,3} |[A-ZÀ-ÞА-ЯЁ–—-])"
_DASHED: Final = r"[–—-] ?\d{1,4} ?[–—-]"
_DOCUMENT: Final = r"[A-Z]{1,5}-?\d{2,4}/[\w().-]{1,24}"


def without_running_heads(document: Document) -> Document:
    """Return a document with blanks for heads of pages that part clauses or items inside a line."""
    # One mark after the other is found faster than any of them, and most texts have no such head.
    if not any(behind_mark.search(document.text) for behind_mark in _behind_marks()):
        return document
    text, number = _parting().subn(_blanked, document.text)
    return document.with_text(text) if number else document


def _blanked(found: re.Match[str]) -> str:
    """Return what was found with blanks for the head in it."""
    start, end = (place - found.start() for place in found.span("head"))
    return found[0][:start] + " " * (end - start) + found[0][end:]


@cache
def _behind_marks() -> tuple[re.Pattern[str], ...]:
    """Return for each mark the pattern of what may be a head behind it."""
    return tuple(re.compile(rf"{re.escape(mark)}{_BEFORE}{_head()}\s") for mark in _MARKS)


@cache
def _parting() -> re.Pattern[str]:
    """Return the pattern of a head between a mark and a verb or an item."""
    verbs = pattern_of(word for code in languages() for word in beginnings_of_phrases(code) if word.isascii())
    return re.compile(
        rf"[{_MARKS}]{_BEFORE}(?P<head>{_head()})\s{{1,3}}(?=(?:{verbs})(?!\w)|\d{{1,2}}[.)]?\s{{1,3}}[a-z]|[a-z]\)\s)"
    )


@cache
def _head() -> str:
    """Return the pattern of a page's number and a name beside it."""
    sessions = either(name for name in tabled("abbreviations") if len(name) > 1)
    kinds = either(
        form for word, kind in tabled("kinds").items() if word.isascii() and kind == "RES" for form in forms([word])
    )
    volumes = either(form for word in listed("volumes") for form in forms([word]))
    name = (
        rf"(?:(?:RES|REC|DEC|Res\.|Rec\.|Dec\.) ?\d{{1,3}}|{_DOCUMENT}"
        rf"|(?:{sessions})-\d\d(?: [–—-] (?:{kinds}|Res\.) \d{{1,3}})?"
        rf"|(?:(?:{sessions})-\d\d )?(?:{volumes})(?: [^.,;:\d\n]{{1,80}}?)?)"
    )
    page = rf"(?:{_DASHED}|(?:Page )?\d{{1,3}})"
    return rf"(?:{name} (?:{name} )?{page}|{page} {name}(?: {name})?|{_DASHED}|(?:RES|REC)\d{{1,3}}-\d{{1,3}})"
