"""The title of an instrument, on the line of its designation or below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.records import Revision
from graph.value import value
from ingest.document import Document
from ingest.revision import Dating, read_revision
from ingest.structure.formulas import REACH, find_formula, formula_of, read_formula
from ingest.structure.mark import Mark
from ingest.structure.marks import is_mark
from ingest.structure.words import either, listed

# Lines below a heading in which its title and "The Conference ... (place, year)," are looked for.
_BELOW = 10
_TITLE_LINES = 4

_QUOTED = re.compile(r"[ \t\xa0]*[“\"«](?P<title>[^“”\"«»\n]{1,400})[”\"»]")
_DASH = re.compile(r"[ \t\xa0]*(?:[–—:：…]|-(?=[ \xa0]))[ \t\xa0]*")
BOOKMARK = re.compile(r"\[bookmark:[^\]\n]*\]")
_FOOTNOTE = re.compile(r"\[footnoteRef:\d+\]\d*")
_FOOTNOTE_TEXT = re.compile(r"[ \xa0]*\[\d+:[ \xa0].*", re.DOTALL)
_NOTE_MARK = re.compile(r"[\[(](?:\*{1,3}|\d{1,2})[\])]")
_TAG = re.compile(r"<[^<>\n]{1,80}>")
_MARKUP_END = re.compile(r"</b>|</strong>|</h\d>|\*\*")
_NOTE = re.compile(r"[ \xa0]*\[[^\]\n]*\][ \xa0]*$")
_WHOLE_NOTE = re.compile(r"\[[^\]\n]*\]")
# "....... 12" or a tab and 12: the page, in a list of contents.
_PAGE_NUMBER = re.compile(r"(?:\t|[.…]{3,})[ .…\t]{0,200}\d{1,4}[ \t]*$")
_RANGE = r"(?:19|20)\d\d[-\u2010-\u2013](?:19|20)\d\d"
_YEARS_TWICE = re.compile(rf"{_RANGE},? ?(?={_RANGE})")


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(listed('joins'))})[ \t\xa0]+")


@cache
def _strays() -> re.Pattern[str]:
    return re.compile(rf"[ \xa0](?:{either(listed('strays'))})[ \xa0]*:[ \xa0]*$")


@cache
def _openers() -> tuple[str, ...]:
    return tuple(sorted(listed("openers")))


def clean_title(text: str) -> str:
    """Return a title without what a conversion left in it: bookmarks, footnotes, markup, an older range of years."""
    if "[" in text:
        text = _FOOTNOTE_TEXT.sub("", _FOOTNOTE.sub("", BOOKMARK.sub("", text)))
    if text.rstrip()[-1:].isdecimal():
        text = _PAGE_NUMBER.sub("", text)
    if "<" in text:
        text = _TAG.sub("", text)
    text = _YEARS_TWICE.sub("", text.replace("**", ""))
    return " ".join(text.split()).strip(" :：–—#=*")


def ends_here(text: str, position: int, end: int) -> bool:
    """Whether nothing but white space and markup stands between a position and the end of the line."""
    if end - position >= 80:
        return False
    rest = text[position:end]
    return not strip_markup(_NOTE_MARK.sub("", rest) if "[" in rest or "(" in rest else rest)


def read_tail(
    text: str,
    position: int,
    reach: int,
    mark: Mark,
    status: str | None,
    marked_up: bool,
    formula: re.Match[str] | None,
) -> tuple[str | None, int, bool] | None:
    """Return title, its end, and whether the line has one, from what follows a designation; None: no heading.

    `formula` is the line of the conference, if the designation's line holds it.
    """
    if ends_here(text, position, mark.end):
        return None, mark.end, False
    if formula is not None and (title := clean_title(text[position : formula.start()])):
        return title, formula.start(), True
    quoted = _QUOTED.match(text, position, reach)
    if quoted:
        return clean_title(quoted["title"]), quoted.end(), True
    if marked_up and text.startswith(",", position):
        return None  # "** RECOMMENDATION 6-1, Tea;" is an entry of a list
    if marked_up:
        closing = _MARKUP_END.search(text, position, reach)
        end = closing.start() if closing else mark.end
        if not text[position:end].strip():
            return None
        note = _NOTE.search(text, position, min(end, reach))
        shown = note.start() if note else end
        return clean_title(text[position:shown]), shown, True
    dash = _DASH.match(text, position, reach)
    if dash:
        return clean_title(text[dash.end() : reach]), mark.end, True
    rest = text[position:reach].lstrip(" \t\xa0")
    joined = _joins().match(rest)
    if status and joined:
        return clean_title(_strays().sub("", rest[joined.end() :])), mark.end, True
    caps = text[mark.char : mark.after].isupper()
    if caps and rest[:1].isupper() and not mark.number:
        return clean_title(rest), mark.end, True
    return None


@value
class Below:
    """What the lines below a designation say: title, end of the heading, line of the conference, history of revisions.

    `in_cell`: the title stands in the next cell of the row. `has_text`: some line follows at all.
    """

    title: str | None
    end: int
    formula: tuple[str, Revision | None] | None = None
    dating: Dating | None = None
    in_cell: bool = False
    has_text: bool = False


def read_below(document: Document, mark: Mark, title: str | None, end: int, in_cell: bool) -> Below:
    """Return what the lines below a designation add to what its own line says."""
    formula: tuple[str, Revision | None] | None = None
    dating: Dating | None = None
    lines: list[tuple[str, int, bool]] = []
    seen = 0
    for start, stop, line in _lines_below(document.text, mark.end + 1):
        seen += 1
        bare = strip_markup(line)
        tabbed = line.startswith("\t")
        formula = read_formula(bare)
        if formula is None and (inside := find_formula(document.text, start, start + len(line))):
            formula, before = formula_of(inside), document.text[start : inside.start()]
            lines += [(before, inside.start(), tabbed)] if before.strip() else []
        if formula or len(line) >= REACH or (tabbed and (lines or not in_cell)) or is_mark(line):
            break
        if bare.startswith(("(", "（")) and bare.endswith((")", "）")):
            dating = dating or read_history(bare[1:-1])
        elif _LIST_ITEM.match(bare):
            break
        else:
            lines.append((bare, stop, tabbed))
        if tabbed:
            break
    # A footnote stands in brackets below what it is a note to; a draft's title may be in brackets as well.
    lines = [each for each in lines if not _WHOLE_NOTE.fullmatch(each[0])] or lines
    if title is None and lines:
        if formula is None:
            lines = [] if opens_clause(lines[0][0]) or (lines[0][2] and len(lines[0][0]) < 4) else lines[:1]
        elif len(lines) > _TITLE_LINES or (len(lines) > 1 and opens_clause(lines[0][0]) and lines[0][0][:1].islower()):
            lines = []
        if lines:
            title = clean_title(" ".join(line for line, _, _ in lines)) or None
            end = lines[-1][1]
    return Below(title, end, formula, dating, bool(lines) and lines[0][2], seen > 0)


def _lines_below(text: str, position: int) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and beginning of the next lines that hold something."""
    seen = 0
    while position < len(text) and seen < _BELOW:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position : min(end, position + REACH)]
        if line.strip():
            seen += 1
            yield position, end, line
        position = end + 1


# "1 to report", "a)"; a date, "28 October 2009", is none.
_LIST_ITEM = re.compile(r"\d+(?:\.\d+)*[.)]?[ \t](?!\w+[ \t](?:19|20)\d\d\b)|[a-z]\)")


def opens_clause(line: str) -> bool:
    """Whether a line opens a clause ("considering"), or is the end of one, and so is no title."""
    line = line.lstrip("•●▪◦ \t\xa0")
    return (
        line[:1].islower()
        or line[-1:] in ",;،；，"
        or (line[-1:] == "." and line[-2:] != "..")
        or line.startswith(_openers())
    )


def strip_markup(line: str) -> str:
    """Return a line without bookmarks, tags, and the markup around it."""
    if "[" in line:
        line = BOOKMARK.sub("", line)
    if "<" in line:
        line = _TAG.sub("", line)
    return line.strip(" \t\xa0*_#=\u200e\u200f")


# "2003-2007-2012": when a resolution of the Radiocommunication Assembly was revised.
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-\u2010-\u2013](?:19|20)\d\d)+")


def read_history(inner: str) -> Dating | None:
    """Return the dating of "(Dubai, 2012; Geneva, 2022)" or "(2007-2012)": the last, revised if not the only one."""
    if _YEARS.fullmatch(inner.rstrip("年")):
        return Dating(Revision(revised=True, place=None, year=int(inner.rstrip("年")[-4:])), None, None)
    parts = inner.split(";")
    dating = read_revision(parts[-1].strip()) if len(inner) < REACH else None
    if dating is None or dating.revision is None or not (dating.revision.place or dating.body):
        return None
    return Dating(replace(dating.revision, revised=len(parts) > 1), None, dating.body)
