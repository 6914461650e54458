"""The body that the words beside a number name: before it, between its word and it, or behind it.

Every function reads at a place in a plain text, looks a bounded way ahead or back, and returns None where no body is
named there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from graph.records import Revision
from graph.value import value
from ingest.bodies import COMMON
from ingest.cited.adopted import adopted_behind
from ingest.cited.dated import dating_at, session_year
from ingest.cited.dating import COUNCIL, read_dating
from ingest.cited.dating_grammar import datings
from ingest.cited.elsewhere import abbreviated_before
from ingest.cited.grammar import FOREIGN, OWN, SECTORS, grammar
from ingest.cited.telling import is_plain_behind
from ingest.cited.words import joining_words, last_words, regulation_words, words
from ingest.languages.script import is_arabic
from ingest.place_names import fold, place_names
from ingest.revision import BY_SESSION, Dating

_WINDOW: Final = 120
# So far before a place ends the name of a body, with "in its" behind it.
_FAR: Final = 60
# How a name behind a number that is nobody's of the United Nations tells whose it is: "Resolution 70/1 of ECOWAS".
BY_OWNER: Final = "owner"
# How the name of somebody who is surely none of the Union tells it before the word: "UCI Resolution 5".
BY_NAME: Final = "name"
# Longer than "in its" in any language.
_POSSESSIVE: Final = 20
# Longer than any name of the Radio Regulations.
_REGULATIONS: Final = 40
# A line that was broken is at least so long.
_BROKEN: Final = 50
_COMMA: Final = re.compile(r"\s?,\s")
_CLOSES: Final = re.compile(r"\s?(?:[,;.)]|$)", re.MULTILINE)
_DASH: Final = re.compile(r"\s[–—-]\s")
_OPENS: Final = re.compile(r"\s?\(\s?")
# "Resolution 1243 of C04"; a document's number, "C04/12", is none.
_COUNCIL_SESSION: Final = re.compile(r"C[-\u2013]?(?:20)?\d\d(?![\w/-]|\.\d)")
# What stands on a name without a blank: in a conversion, "2014);Council", behind a slash, "44/WTDC", "(TAP-WTSA-20", in
# a bibliography, "[b-WTSA", in data and code, '"by":"WTSA', "cite('WTSA", "\emph{WTSA".
_CUT_OFF: Final = re.compile(r".*[);:,=(\[{/][\"']?(?=[^\W\d_])|(?:[A-Z]{2,8}|b)-(?=[A-Z]{2})")
# After these signs no body can follow; in a sentence that a line's end breaks, one can.
_END: Final = ".;)]:!?"


@value
class Body:
    """A body that the words name at [start, end): its code, OWN or FOREIGN; `by` is how they name it.

    `inherited`: they name it beside another number of the same list.
    """

    code: str
    start: int
    end: int
    by: str
    dating: Dating | None = None
    inherited: bool = False

    def as_revision(self) -> Body:
        """Return the body with its dating as that of a revision."""
        return replace(self, dating=self.dating.as_revision()) if self.dating else self


def named_body(text: str, match: re.Match[str]) -> str:
    """Return the body of a match of `Grammar.body`; FOREIGN for "the Council of Ministers", who are somebody else's."""
    return FOREIGN if _has_owner(text, match) else grammar().body_of(match)


def _has_owner(text: str, match: re.Match[str]) -> bool:
    """Whether a body is common and somebody's, by the words behind its name."""
    return grammar().body_of(match) in COMMON and grammar().owner.match(text, match.end()) is not None


def body_behind(text: str, position: int) -> Body | None:
    """Return the body named behind a number: "of the Plenipotentiary Conference (Marrakesh, 2002)"."""
    if text[position : position + 1] in _END:
        return _behind_stop(text, position)
    patterns = grammar()
    title = patterns.title.match(text, position)
    at = title.end() if title else position
    if at > position and text.count("\n", position, at) > 1:
        return None
    body = None
    of = patterns.of.match(text, at)
    if (regulations := _regulations(text, at, of)) is not None:
        return Body(BY_SESSION, regulations.start(), regulations.end(), "behind")
    if of is not None:
        if text.count("\n", at, of.end()) > 1:
            return None
        body = patterns.body.match(text, of.end())
        if body is not None and (
            _has_owner(text, body) or (body["short"] and patterns.modified.match(text, body.end()))
        ):
            body = None  # "the Council of Ministers", "the WRC Advisory Committee"
        if body is None and (session := _COUNCIL_SESSION.match(text, of.end())):
            return Body(COUNCIL, of.end(), session.end(), "behind")
        if body is not None and of["session"]:
            return replace(_closed(text, body), dating=Dating(Revision(False, None, int(of["year"]))))
    if body is None and adopted_behind(text, at, of):
        return Body(FOREIGN, position, position, "behind")
    if body is None and (name := patterns.elsewhere.match(text, position)):
        by = BY_OWNER if patterns.not_united.match(text, name.end()) else "behind"
        return Body(FOREIGN, position, position, by)
    if body is None:
        body = _beside(text, at)
    if body is None:
        return None
    follows = text[body.end() + 1 : body.end() + 2].isalpha()
    if follows and body["name"] and patterns.others_conference.match(text, body.end()):
        return Body(FOREIGN, position, position, "behind")  # "of the Plenipotentiary Conference of the ATU"
    closed = _closed(text, body)
    if of is None and closed.dating is None and closed.code == BY_SESSION and body["session"] and body[0].isascii():
        return replace(closed, dating=read_dating(body[0]))  # "Resolution 213 WRC-23", whose parentheses were lost
    # "modified by the Council at its 2002 session"
    return closed.as_revision() if of is not None and patterns.revises.match(text, at) else closed


def _behind_stop(text: str, position: int) -> Body | None:
    """Return the session that a stop parts from its number at the end of a parenthesis: "(Res. 21.PP-2006)"."""
    if text[position : position + 1] != "." or text[position + 1 : position + 2].isspace():
        return None
    patterns = grammar()
    body = patterns.body.match(text, position + 1)
    if body is None or not body["session"] or text[body.end() : body.end() + 1] != ")":
        return None
    return Body(patterns.body_of(body), body.start(), body.end(), "behind")


def _regulations(text: str, at: int, of: re.Match[str] | None) -> re.Match[str] | None:
    """Return the Radio Regulations named behind a number: they hold the resolutions of their conference."""
    patterns = grammar()
    joint = of or (patterns.juxtaposed and patterns.juxtaposed.match(text, at))
    return patterns.regulations.match(text, joint.end()) if joint else None


def _beside(text: str, at: int) -> re.Match[str] | None:
    """Return a body that follows without a word between: a genitive, behind a comma, a code, in parentheses."""
    patterns = grammar()
    if patterns.juxtaposed and (blank := patterns.juxtaposed.match(text, at)):
        if text.startswith(patterns.conjunctions, blank.end()):
            return None
        body = patterns.body.match(text, blank.end())
        return None if body is None or body[0].split()[0] in words()["no_genitives"] else body
    if comma := _COMMA.match(text, at):
        body = patterns.body.match(text, comma.end())
        return body if body is not None and _CLOSES.match(text, body.end()) else None
    if text[at : at + 2] == " (":
        body = patterns.body.match(text, at + 2)
        return body if body is not None and text[body.end() : body.end() + 1] == ")" else None
    if text[at : at + 1] == " " and (body := patterns.body.match(text, at + 1)) and body["short"]:
        return body if body["session"] or text[body.end() : body.end() + 1] == ")" else None
    return None


def subject_behind(text: str, start: int, end: int) -> Body | None:
    """Return the body with which a sentence goes on behind a number: "in its Resolution 50, WTSA asked for tea"."""
    patterns = grammar()
    comma = _COMMA.match(text, end)
    if comma is None or patterns.possessed.search(text, max(0, start - _POSSESSIVE), start) is None:
        return None
    article = patterns.articled.match(text, comma.end() - 1)
    match = patterns.body.match(text, article.end() if article else comma.end())
    if match is None or patterns.body_of(match) == OWN or _has_owner(text, match):
        return None
    subject = replace(_closed(text, match), by="before-its")
    return None if _CLOSES.match(text, subject.end) else subject  # "in its Resolution 50, WTSA, and"


def _closed(text: str, match: re.Match[str]) -> Body:
    """Return a body behind a number with what belongs to it: its abbreviation, a dating, the year of a session."""
    patterns = grammar()
    end, dating = match.end(), None
    tells = not is_plain_behind(text, end)
    again = _OPENS.match(text, end) if tells else None
    if again and (short := patterns.body.match(text, again.end())) and text[short.end() : short.end() + 1] == ")":
        end = short.end() + 1
    read = dating_at(text, end) if tells else None
    if read and read.dating is not None and text[end : read.end].lstrip().startswith(("(", ",")):
        dating, end = read.dating, read.end
    elif tells and (held := datings().held.match(text, end)) and (read_at := read_dating(held["placed"])) is not None:
        dating, end = read_at, held.end()  # "of the Plenipotentiary Conference in Bucharest (2022)"
    elif year := datings().at_session.match(text, end):
        dating, end = Dating(session_year(text, year)), year.end()
    return Body(patterns.body_of(match), match.start(), end, "behind", dating)


def body_between(text: str, position: int) -> Body | None:
    """Return a body between a word and its number: "Resolución del Consejo 1372", "Resolution WTSA 44"."""
    patterns = grammar()
    of = patterns.of.match(text, position)
    for at in ((of.end(),) if of else ()) + ((position + 1,) if text[position : position + 1] in (" ", "\n") else ()):
        match = patterns.body.match(text, at)
        if match is not None:
            end = match.end()
            if match["session"] and not patterns.number.match(text, end):
                end = match.start("session")
            end += text.startswith(": ", end)  # "Резолюции ПК: 64, 139"
            if not text[end : end + 1].isspace():
                return None
            return Body(patterns.body_of(match), position, end, "infix")
    return None


def body_before(text: str, start: int) -> Body | None:
    """Return the body named right before a word or number: "WTSA Resolution 44", "UNGA in its Resolution 70/1"."""
    if not _may_end_body(text, start):
        return None
    patterns = grammar()
    if text[max(0, start - _REGULATIONS) : start].rstrip().rstrip(")»").endswith(regulation_words()):
        regulations = patterns.regulations_before.search(text, max(0, start - _REGULATIONS), start)
        if regulations is not None and not regulations["of"]:
            return Body(BY_SESSION, regulations.start(), start, "before")
    first = max(0, start - _WINDOW, _begins_line(text, start))
    found = before = None
    for match in patterns.bodies.find(text, first, start):
        found, before = match, found
    sector = patterns.sector.search(text, max(first, start - 14), start)  # "ITU R", which is no body's name
    if sector is not None and (found is None or found.end() <= sector.start()):
        return Body(SECTORS[sector["sector"]], sector.start(), start, "before")
    if found is None:
        return None
    code = patterns.body_of(found)
    if code == COUNCIL and found["name"] and _is_others_council(text, first, found):
        return Body(FOREIGN, found.start(), start, "before")
    at = found.start("session") if found["session"] else found.end()
    if code == COUNCIL and (session := datings().session_before.fullmatch(text, at, start)):
        by = "before-its" if session["its"] or session["about"] else "before"
        year = Revision(session["revised"] is not None, None, int(session["before"]))
        return Body(code, found.start(), start, by, Dating(year))
    if found["short"] and text[found.end() : start] == "-":
        return Body(code, found.start(), start, "before")  # "PP-Res. 140"
    bridge = patterns.bridge.fullmatch(text, found.end(), start)
    if bridge is None:
        if found["session"] and _DASH.fullmatch(text, found.end(), start):
            return Body(code, found.start(), start, "before")  # "WTSA-16 – Resolution 1"
        if found["session"] and patterns.bridge.fullmatch(text, found.start("session"), start):
            return Body(code, found.start(), start, "before")
        return _dated_before(text, found, code, start)
    first = found.start()
    if ")" in bridge[0]:
        if text[first - 1 : first] != "(":
            return None
        if before is not None and text[before.end() : first].strip() == "(":
            first = before.start() if patterns.body_of(before) == code else first
    beside = not bridge[0].strip(" ()«»'s\n") and not _is_subject(found)
    return Body(code, first, found.end(), "before" if beside else "before-its")


def _is_others_council(text: str, first: int, council: re.Match[str]) -> bool:
    """Whether the words before a council make it another one: "the Gulf Cooperation Council", "the CERN Council"."""
    if grammar().others_council.search(text, first, council.start()):
        return True
    return not council[0].isupper() and abbreviated_before(text, council.start(), council[0])


def _is_subject(body: re.Match[str]) -> bool:
    """Whether a body before a number did something to it: in Arabic it stands between its verb and the object."""
    return is_arabic(body[0][0])


def _begins_line(text: str, start: int) -> int:
    """Return where the line of a place begins; before the first word of a broken line, where the one above does."""
    line = text.rfind("\n", max(0, start - _WINDOW), start) + 1
    if line == 0 or text[line:start].strip(" "):
        return line
    above = text.rfind("\n", max(0, line - 1 - _WINDOW), line - 1) + 1
    return above if line - above > _BROKEN else line


def _dated_before(text: str, found: re.Match[str], code: str, start: int) -> Body | None:
    """Return a body with a dating between it and the number: "全权代表大会（2018年，迪拜）第71号决议"."""
    opens = _OPENS.match(text, found.end(), start)
    close = text.find(")", opens.end(), start) if opens else -1
    if opens is None or close < 0 or not grammar().bridge.fullmatch(text, close + 1, start):
        return None
    inner = text[opens.end() : close]
    dating = read_dating(inner)
    # Who "(Dubai, 2018) adopted Resolution 5" may have revised it since: only right before the number it is a date.
    beside = dating if not text[close + 1 : start].strip() and not _is_subject(found) else None
    told = dating or fold(inner).strip() in place_names()  # "(Kigali)" behind "WTDC-22"
    return Body(code, found.start(), close + 1, "before-its", beside) if told else None


def _may_end_body(text: str, start: int) -> bool:
    """Whether the words before a place can be the end of a body's name; told quickly for words of plain letters."""
    last, joining = last_words(), joining_words()
    rest, joined = text[max(0, start - _FAR) : start], False
    while before := rest.rsplit(None, 1):
        token, rest = before[-1], before[0] if len(before) > 1 else ""
        word = (token if token.isalpha() else _bare(token)).casefold()
        if word and word not in joining:
            if word in last or not word.isascii():
                return True
            return joined and grammar().owned.search(text, max(0, start - 40), start) is not None
        joined = True
    return True


def _bare(token: str) -> str:
    """Return the last word in what stands between blanks, without the signs around it and the year of a session."""
    token = token.strip("()[]|*_\"'")
    if token.isalnum():
        return token.rstrip("0123456789")
    return (
        _CUT_OFF.sub("", token)
        .rpartition("|")[2]
        .rpartition(">")[2]
        .removesuffix("'s")
        .removesuffix("\u2019s")
        .rstrip("0123456789")
        .rstrip("-\u2013\u2014")
    )
