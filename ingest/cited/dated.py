"""The dating that stands at a place of a plain text, behind a number or behind the title of an instrument."""

from __future__ import annotations

import re
from typing import Final

from graph.records import Revision
from graph.value import value
from ingest.cited.dating import LONGEST, read_dating
from ingest.cited.dating_grammar import datings
from ingest.cited.grammar import grammar
from ingest.cited.signs import WRAP
from ingest.cited.telling import may_date
from ingest.revision import Dating

_BLANKS: Final = re.compile(WRAP)
_SHORT: Final = 60
_QUOTES: Final = frozenset('"“«„')
# "[COM6/8]", the name that a text had while its conference met; plain text has blanks for the brackets.
_LEAD: Final = re.compile(rf"(?P<provisional>[^\S\n]{{1,3}}[A-Z]{{2,8}}\d{{0,2}}/\d{{1,3}}(?=[\s,;.)]|$))?{WRAP}")
# A parenthesis of the plainest form, as most datings stand in.
_CLOSED: Final = re.compile(rf"\(([^()]{{1,{LONGEST - 2}}})\)")
_CUT: Final = re.compile(r"\s?(?:[.,;]|$)", re.MULTILINE)


@value
class DatingAt:
    """A dating and where it ends, or where what was passed over ends: a short parenthesis, a provisional name."""

    dating: Dating | None
    end: int


def dating_at(text: str, position: int) -> DatingAt:
    """Return the dating at a place, in parentheses or not; a parenthesis that dates nothing may stand before it."""
    at = position + 1
    if text.startswith(" (", position):
        if (closed := _CLOSED.match(text, at)) and (dating := read_dating(closed[1])):
            return DatingAt(dating, closed.end())
    elif not may_date(text, position):
        return DatingAt(None, position)
    elif lead := _LEAD.match(text, position):
        position, at = max(position, lead.end("provisional")), lead.end()
    read = _dating_at(text, position, at)
    if read.dating is None and read.end > position:
        blanks = _BLANKS.match(text, read.end)
        behind = _dating_at(text, read.end, blanks.end() if blanks else read.end)
        return behind if behind.dating is not None else read
    return read


def _dating_at(text: str, position: int, at: int) -> DatingAt:
    """Return the dating right at a place, with blanks up to `at`, or where a short parenthesis ends that is none."""
    if text[at : at + 1] != "(":
        match = datings().raw.match(text, position)
        told = match and (match["mark"] or match["later"] or match["placed"] or match["bare"] or match["unparted"])
        dating = read_dating(told) if told else None
        return DatingAt(dating, match.end()) if match and dating else DatingAt(None, position)
    close = text.find(")", at, at + LONGEST)
    if close < 0:
        return _unclosed(text, at, position)
    if text.find("(", at + 1, close) > 0:
        # "(Rev. (Hammamet, 2016)" lacks one parenthesis, "(C14/24(Rev.1))" holds another one.
        second = text.find(")", close + 1, close + 40)
        dating = read_dating(text[at + 1 : second]) if second > 0 and "(" not in text[close:second] else None
        if dating is not None:
            return DatingAt(dating, second + 1)
    dating = read_dating(text[at + 1 : close])
    if dating is not None:
        return DatingAt(dating, close + 1)
    unclosed = _unclosed(text, at, position)
    is_title = text[at + 1 : at + 2] in _QUOTES
    if unclosed.dating is None and (close - at < _SHORT or is_title) and "\n" not in text[at:close]:
        return DatingAt(None, close + 1)
    return unclosed


def _unclosed(text: str, at: int, position: int) -> DatingAt:
    """Return the dating in a parenthesis at `at` that a text forgets to close: "(Rev. Geneva, 2022."."""
    match = datings().raw.match(text, at + 1)
    dating = read_dating(match["mark"] or match["unparted"] or "") if match else None
    if match is None or dating is None or not (dating.is_placed or _CUT.match(text, match.end())):
        return DatingAt(None, position)
    return DatingAt(dating, match.end())


def dating_behind_title(text: str, position: int) -> DatingAt:
    """Return the dating behind the title of an instrument: 'Resolution 21 "Measures on tea" (Rev. Busan, 2014)'."""
    title = grammar().titled.match(text, position)
    read = dating_at(text, title.end()) if title else DatingAt(None, position)
    return read if read.dating is not None and read.dating.is_placed else DatingAt(None, position)


def session_behind(text: str, position: int) -> DatingAt:
    """Return the dating behind a number of the Council's: "Council Decision 601, 2017 session"."""
    match = datings().session_behind.match(text, position)
    return DatingAt(Dating(session_year(text, match)), match.end()) if match else DatingAt(None, position)


def session_year(text: str, match: re.Match[str]) -> Revision:
    """Return the year of "at its 2004 session, last amended at its 2009 session"."""
    later = datings().amended.match(text, match.end())
    year = later or match
    return Revision(later is not None, None, int(year["before"] or year["after"]))
