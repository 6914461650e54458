"""Reads a list of numbers with what belongs to each: "44 (Rev. Geneva, 2022), 50 and 52 of WTSA, 47 of WTDC"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ingest.cited.around import Body, body_behind
from ingest.cited.dated import dating_at, dating_behind_title
from ingest.cited.dating import contradicts
from ingest.cited.dating_grammar import datings
from ingest.cited.grammar import FOREIGN, grammar
from ingest.cited.telling import is_plain_behind
from ingest.revision import Dating

# A range of more instruments than this is none.
_RANGE: Final = 60
# No list of instruments whose commas were lost goes on above this.
_HIGHEST: Final = 2000
# Digits of a revision, "ITU-R 1-12".
_REVISION: Final = 2
_YEARS: Final = range(1900, 2100)
_AFTER_ENTRY: Final = re.compile(r"\s?(?:[.;:,)!?]|$|\n)")
# A page number between the heading of a part and the first of its instruments: "RESOLUTIONS 1 MOD RESOLUTION 5".
_MARGIN: Final = re.compile(r"\s(?:MOD|ADD|SUP|NOC)\s[A-Z]{4}")
# How long the title behind a number may be, and what ends it.
_TITLE: Final = 400
_END_OF_TITLE: Final = re.compile(r"[;\n]|\.\s")
_ENDS: Final = ".;)"
_COMMA: Final = re.compile(r"\s?,")
# Behind it a number of the General Assembly's follows: its sessions since 1991.
_COMMA_OF_ASSEMBLY: Final = re.compile(r",\s(?=(?:4[6-9]|[5-9]\d)/\d{1,3}(?![\d/]))")
# The title behind a number, in parentheses: "101 (IP-based networks), 102 (Internet issues) and 133".
_EXPLAINED: Final = re.compile(r"\s?\([^\W\d](?:[^()\n]|\([^()\n]{0,80}\)){2,300}\)")
# How a session of the United Nations behind a number names a body: none of the Union's.
BY_UN_SESSION: Final = "un-session"
# The session of the United Nations behind a number of before 1976: "217 A (III)".
_UN_SESSION: Final = re.compile(r"\s?(?:[A-ZА]\s?)?\((?:[IVXL]{1,7}|د-\d{1,2})\)")
_ROMAN: Final = "IVXLد"
# The session of somebody else behind a number: "(Cg-18)", "(XXIX-14)", "(EU)"; those of ours read as datings.
OTHERS_SESSION: Final = re.compile(
    r"\s?\((?:[A-ZА-Я][A-Za-zА-я]{1,3}-(?:[IVXL]{1,7}|\d{1,3})|[IVXL]{2,7}-[\w/]{1,6}|EU|EC|EEC|UE|CE|ЕС|ЕЭС)\)"
)
# The Sector behind its number, "9-6 ITU-R", where a conversion turned round what stands from right to left.
_TURNED: Final = re.compile(r"\sITU-(?P<sector>R)(?=\s?(?:[\u0600-\u06ff,.;:()]|$))")


@dataclass(slots=True)
class Entry:
    """A number of a list at [start, end); `sector` of "ITU-R 9", `last` closes a range, `body` is named behind it.

    `by_day`: a day behind it dates it; `abroad`: what stands behind it, nobody of the Union writes.
    """

    start: int
    end: int
    number: str
    sector: str | None
    last: int | None = None
    dating: Dating | None = None
    body: Body | None = None
    by_day: bool = False
    abroad: bool = False

    @classmethod
    def of(cls, match: re.Match[str]) -> Entry:
        """Return the entry of a match of a number."""
        number, sector = match.group("number", "sector")
        return cls(match.start("number" if sector is None else "whose"), match.end(), number, sector)


def first_number(text: str, position: int, plural: bool) -> re.Match[str] | None:
    """Return the first number behind a word; behind a plural that of "Resolutions from 25 to 30" as well."""
    number = grammar().number.match(text, position)
    if number is None and plural and (opens := grammar().range_opens.match(text, position)):
        return grammar().number.match(text, opens.end())
    return number


def read_list(text: str, number: re.Match[str], plural: bool, ranged: bool) -> tuple[list[Entry], int]:
    """Return the entries of the list that begins with a number, and where it ends; `ranged`: it may hold ranges."""
    entries: list[Entry] = []
    match: re.Match[str] | None = number
    end, joined, abroad = number.start(), True, False
    after = end
    while match is not None:
        entry = Entry.of(match)
        position = read_range(text, entry) if ranged and not (entries and entries[0].sector) else entry.end
        if entry.last is None and "-" in entry.number and not _may_be_revision(entry.number):
            break  # "Resolution 2016-104": no revision of ITU-R's
        if text.startswith(" (", position) or not is_plain_behind(text, position):
            position = _read_behind(text, entry, position)
            abroad = abroad or entry.abroad
        title = _EXPLAINED.match(text, position) if plural else None
        explained = title is not None and text[after - 1 : after] == ")"
        several = plural or (joined and len(entries) > 1)  # "Resolution 101, 102 and 133 on"
        if entries and not explained and not _continues(text, entry, position, several, joined):
            break
        if entries and entry.sector and not (plural or entries[0].sector):
            break  # "a resolution of 525/60, ITU-R 601"
        named = entries or entry.dating or entry.body or entry.sector
        if not (named or entry.by_day) and (_is_measure(text, position, ranged) or _MARGIN.match(text, position)):
            break
        entries.append(entry)
        end = entry.body.end if entry.body else position
        match, joined = _next(text, end)
        after = end
        if match is None and title and position == end:
            match, joined = _next(text, after := title.end())
        if match is None and plural and entry.dating:
            match, joined = _written_on(text, end, entry), True
        if match is None and plural and (len(entries) == 1 or all("/" in each.number for each in entries)):
            match, joined = _behind_title(text, end, len(entries) > 1), True
    if abroad and entries and entries[-1].body is None:
        entries[-1].body = Body(FOREIGN, end, end, BY_UN_SESSION)
    for each in entries:
        if each.abroad and each.body is None and "/" in entries[-1].number:
            each.body = entries[-1].body  # "1721 D (XVI) and 74/82 of the General Assembly"
    return entries, end


def _is_measure(text: str, position: int, ranged: bool) -> bool:
    """Whether a unit stands behind a number, or behind the end of what is too long a range: "300 to 600 dpi"."""
    patterns = grammar()
    last = patterns.range.match(text, position) if ranged else None
    return patterns.unit.match(text, last.end() if last else position) is not None


def _read_behind(text: str, entry: Entry, position: int) -> int:
    """Read what stands behind a number: its Sector, dating and body; return where the last two begin or end."""
    mark = session = None
    if text.startswith(" (", position):
        session = _UN_SESSION.match(text, position) if text[position + 2 : position + 3] in _ROMAN else None
    else:
        if entry.sector is None and (turned := _TURNED.match(text, position)):
            entry.sector, position = turned["sector"], turned.end()
            entry.end = position
        if mark := datings().marked.match(text, position):
            position = mark.end()
        session = _UN_SESSION.match(text, position)
    read = dating_at(text, session.end() if session else position)
    entry.abroad = bool(session or (read.dating is None and OTHERS_SESSION.match(text, position)))
    if read.dating is None and read.end == position:
        read = dating_behind_title(text, position)
    position = read.end
    if read.dating:
        entry.dating, entry.end = read.dating, position
    if read.dating is None or not is_plain_behind(text, position):
        if day := datings().day.match(text, position):
            entry.by_day, position = True, day.end()
            # Nobody dates the Union's by a day, nor the United Nations' but with their number.
            entry.abroad = entry.abroad or (entry.dating is None and "/" not in entry.number)
        entry.body = body_behind(text, position)
    if entry.body and text[position : position + 1] == "," and contradicts(entry.dating, entry.body.code):
        entry.body = None  # "Resolution 179 (Guadalajara, 2010), by WTDC Resolution 67 and by ...": another's
    if mark:  # "Resolution 88 rev (Kyoto, 1994)"
        entry.dating = entry.dating and entry.dating.as_revision()
        entry.body = entry.body and entry.body.as_revision()
    return position


def _may_be_revision(number: str) -> bool:
    """Whether what is written behind a hyphen may be the number of a revision."""
    revision = number.partition("-")[2].partition("-")[0]
    return len(revision) <= _REVISION and not revision[:1] == "0" < revision


def _next(text: str, position: int) -> tuple[re.Match[str] | None, bool]:
    """Return the next number of a list, and whether an "and" stands before it."""
    # Behind most numbers a sentence or a parenthesis ends.
    separator = None if text[position : position + 1] in _ENDS else grammar().following.match(text, position)
    if separator is None:
        return None, False
    joined = bool(separator["and1"] or separator["and2"])
    if text.count("\n", separator.start(), separator.end()) > (1 if joined else 0):
        return None, joined
    return grammar().number.match(text, separator.end()), joined


def _written_on(text: str, position: int, before: Entry) -> re.Match[str] | None:
    """Return the next number of a list that lost its comma, "48 (Rev. Dubai, 2012)49, 50"; a footnote's is lower."""
    number = grammar().number.match(text, position) if text[position : position + 1].isdigit() else None
    rises = number is not None and before.number.isdecimal() and number["number"].isdecimal()
    return number if number and rises and int(before.number) < int(number["number"]) < _HIGHEST else None


def _behind_title(text: str, position: int, assembly: bool) -> re.Match[str] | None:
    """Return the number behind the title of the one before: "resolutions 71/243 on tea and 72/279 on milk".

    `assembly`: the list is one of the General Assembly's.
    """
    patterns = grammar()
    ends = _END_OF_TITLE.search(text, position, position + _TITLE)
    stop = ends.start() if ends else position + _TITLE
    commas = _COMMA_OF_ASSEMBLY.finditer(text, position, stop) if text[position : position + 1] == " " else ()
    for joint in sorted((*patterns.joint.finditer(text, position, stop), *commas), key=re.Match.end):
        number = patterns.number.match(text, joint.end())
        if number is None or is_year(number["number"]) or (assembly and "/" not in number["number"]):
            continue
        if not ("/" in number["number"] or dating_at(text, number.end()).dating):
            continue
        return None if patterns.trigger.whole.search(text, position, number.start()) else number
    return None


def read_range(text: str, entry: Entry) -> int:
    """Read "71 to 75" or "71-75" behind a plural; return where the entry's number ends."""
    low, dash, high = entry.number.partition("-")
    if dash and not entry.sector and int(low) < int(high.partition("-")[0]) <= int(low) + _RANGE:
        entry.number, entry.last = low, int(high)
        return entry.end
    match = grammar().range.match(text, entry.end) if entry.number.isdecimal() else None
    if match and int(entry.number) < int(match["last"]) <= int(entry.number) + _RANGE:
        entry.last, entry.end = int(match["last"]), match.end()
    return entry.end


def _continues(text: str, entry: Entry, end: int, plural: bool, joined: bool) -> bool:
    """Whether a number behind a comma or an "and" goes on the list rather than begins something else.

    `end` is where it and a parenthesis behind it end.
    """
    if entry.dating or entry.body or entry.sector:
        return True
    if is_year(entry.number) and not (plural and joined):
        return False
    if grammar().unit.match(text, entry.end):
        return False
    if "/" in entry.number or (plural and (joined or end > entry.end)):
        return True
    if _AFTER_ENTRY.match(text, end):
        return plural or joined or _COMMA.match(text, end) is not None
    return grammar().separator.match(text, end) is not None


def is_closed(entries: list[Entry]) -> bool:
    """Whether a body, or the place and year of a revision, close a list: nothing else is numbered so."""
    last = entries[-1]
    revision = last.dating.revision if last.dating else None
    return last.body is not None or (revision is not None and revision.revised and revision.place is not None)


def is_year(number: str) -> bool:
    """Whether a number reads as a year, and so hardly as an instrument's."""
    return number.isdecimal() and int(number) in _YEARS
