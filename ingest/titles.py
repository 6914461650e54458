"""The title of an instrument, and the line of its conference, "The Plenipotentiary Conference (Dubai, 2018),"."""

from __future__ import annotations

import re
from functools import cache

from graph.records import Revision
from ingest.document import Document
from ingest.marks import Mark, either, listed, tabled
from ingest.revision import fold, read_revision

# A line of a heading is read no further than this: titles end before, and a line of any length takes linear time.
REACH = 1200
# Lines below a heading in which its title and "The Conference ... (place, year)," are looked for.
_BELOW = 7

_QUOTED = re.compile(r"[ \t\xa0]*[“\"«](?P<title>[^“”\"«»\n]{1,400})[”\"»]")
_DASH = re.compile(r"[ \t\xa0]*(?:[–—:：]|-(?=[ \xa0]))[ \t\xa0]*")
_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]*\]")
_FOOTNOTE = re.compile(r"\[footnoteRef:\d+\]\d*")
_FOOTNOTE_TEXT = re.compile(r"[ \xa0]*\[\d+:[ \xa0].*", re.DOTALL)
_TAG = re.compile(r"<[^<>\n]{1,80}>")
_MARKUP_END = re.compile(r"</b>|</strong>|</h\d>|\*\*")
_NOTE = re.compile(r"[ \xa0]*\[[^\]\n]*\][ \xa0]*$")
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


@cache
def _bodies() -> dict[str, str]:
    return {fold(name): body for name, body in tabled("bodies").items()}


@cache
def _formula() -> re.Pattern[str]:
    """Return the pattern of the start of a folded line "The Plenipotentiary Conference of the ITU ..."."""
    articles = either(fold(word) for word in listed("articles") | listed("union"))
    return re.compile(rf"(?:(?:{articles})\s*)*(?P<body>{either(_bodies())})(?![^\W\d_\u4e00-\u9fff])")


def clean_title(text: str) -> str:
    """Return a title without what a conversion left in it: bookmarks, footnotes, markup, an older range of years."""
    text = _FOOTNOTE_TEXT.sub("", _FOOTNOTE.sub("", _BOOKMARK.sub("", text)))
    text = _YEARS_TWICE.sub("", _TAG.sub("", text).replace("**", ""))
    return " ".join(text.split()).strip(" :：–—")


def ends_here(text: str, position: int, end: int) -> bool:
    """Whether nothing but white space and markup stands between a position and the end of the line."""
    return end - position < 40 and not text[position:end].strip(" \t\xa0*_#\u200e\u200f")


def read_tail(
    text: str, position: int, reach: int, mark: Mark, status: str | None, marked_up: bool
) -> tuple[str | None, int, bool] | None:
    """Return title, its end, and whether the line has one, from what follows a designation; None: no heading."""
    if ends_here(text, position, mark.end):
        return None, mark.end, False
    quoted = _QUOTED.match(text, position, reach)
    if quoted:
        return clean_title(quoted["title"]), quoted.end(), True
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


def read_below(
    document: Document, mark: Mark, title: str | None, heading_end: int
) -> tuple[str | None, int, tuple[str, Revision | None] | None]:
    """Return title, end of the heading and the formula of the conference, as the lines below a heading give them."""
    text = document.text
    position, lines, formula = mark.end + 1, [], None
    first_end, seen = 0, 0
    while position < len(text) and seen < _BELOW:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position : min(end, position + REACH)]
        if line.strip():
            seen += 1
            formula = read_formula(line)
            if formula or line.startswith("\t") or _opens_clause(line) or len(line) >= REACH:
                break
            lines.append((clean_title(line), end))
            first_end = first_end or end
        position = end + 1
    if title is None and lines:
        if formula is None or len(lines) > 3:
            lines = lines[:1]
        title = " ".join(line for line, _ in lines) or None
        heading_end = lines[-1][1]
    return title, heading_end, formula


def _opens_clause(line: str) -> bool:
    """Whether a line opens a clause ("considering", "1 ..."), or is the end of one, and so is no title."""
    bare = line.strip(" \t\xa0*_\u200e\u200f")
    return (
        bare[:1].islower()
        or bare[-1:] in ",;،；，"
        or (bare[-1:] == "." and bare[-2:] != "..")
        or re.match(r"\d+[.)]?[ \t]|[a-z]\)", bare) is not None
        or bare.startswith(_openers())
    )


_PLACE_YEAR = re.compile(r"[(（](?P<inner>[^()（）\n]{1,160})[)）]")


def read_formula(line: str) -> tuple[str, Revision | None] | None:
    """Return body, place and year of a line such as "The Plenipotentiary Conference (Dubai, 2018),"; else None."""
    bare = line.strip(" \t\xa0*_\u200e\u200f")
    if len(bare) > 260:
        return None
    named = _formula().match(fold(bare))
    if named is None:
        return None
    dated = _PLACE_YEAR.search(bare)
    if not dated and not bare.endswith((",", "，", "،")):
        return None
    dating = read_revision(dated["inner"]) if dated else None
    return _bodies()[named["body"]], (dating.revision if dating else None)
