"""Reads the mentions of instruments in a plain text: kind, number, dating, and the body as far as the words tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from graph.records import Revision
from ingest.cited.dating import Dating, read_dating
from ingest.cited.grammar import FOREIGN, OWN, SECTORS, Grammar, grammar

_WINDOW: Final = 120
_RANGE: Final = 60
_ENTRIES: Final = 200
_FLATTENED: Final = re.compile(r"\d{2,3}/\d{1,3}(\d{2}/\d{1,4}[A-Z]?)")
_ACRONYM: Final = re.compile(r"(?<![\w-])([A-Z]{3,8})\s$")
_AFTER_ENTRY: Final = re.compile(r"\s?(?:[.;:,)!?]|$|\n)")
_BLANKS: Final = re.compile(r"[^\S\n]{0,420}\n?[^\S\n]{0,8}")
_SHOUTED: Final = re.compile(r"[A-ZÀ-ÞА-ЯЁ]{3}")


@dataclass(frozen=True, slots=True)
class Body:
    """A body that the words name at [start, end): its code, OWN or FOREIGN; `by` is how they name it."""

    code: str
    start: int
    end: int
    by: str
    dating: Dating | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention [start, end) of one instrument. `body` is the one that the words beside it name.

    `strong`: the words can mean nothing but an instrument (a dating, a body, or a word in upper case).
    """

    kind: str
    number: str
    start: int
    end: int
    dating: Dating | None = None
    body: Body | None = None
    strong: bool = False
    part: str | None = None


@dataclass(slots=True)
class _Entry:
    """A number of a list while the list is read; `last` closes a range."""

    start: int
    end: int
    number: str
    part: str | None
    last: int | None = None
    dating: Dating | None = None
    body: Body | None = None


class Reader:
    """Reads one plain text from front to back."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.grammar: Grammar = grammar()

    def mentions(self) -> list[Mention]:
        """Return all mentions in text order; linear in the text's length."""
        groups = sorted([*self._by_kind(), *self._counted()], key=lambda group: group[0].start)
        return self._linked(groups)

    def _by_kind(self) -> Iterator[list[Mention]]:
        """Yield the mentions behind each word for an instrument, "Resolutions 71 and 72"."""
        text, position = self.text, 0
        search = self.grammar.trigger.search
        while (match := search(text, position)) is not None:
            position = match.end()
            if match["organ"] or match["imo"]:
                yield [self._symbol(match, match.start())]
                continue
            kind, plural = self.grammar.kinds[int(str(match.lastgroup)[1:])]
            read = self._behind(match, kind, plural)
            if read:
                position = max(position, read[-1].end)
                yield read

    def _symbol(self, match: re.Match[str], start: int) -> Mention:
        """Return the mention of a document symbol such as A/RES/70/1, or A/70/1 behind the word."""
        if match["imo"]:
            code, number = "IMO", match["imo"]
        elif "short" in match.re.groupindex and match["short"]:
            code, number = "UNGA", match["short"]
        else:
            organs = {"A": "HRC" if match["council"] else "UNGA", "E": "ECOSOC", "S": "UNSC"}
            code, number = organs[match["organ"]], match["symbol"]
        body = Body(code, match.start(), match.end(), "symbol")
        return Mention("RES", number, start, match.end(), None, body, True)

    def _behind(self, match: re.Match[str], kind: str, plural: bool) -> list[Mention]:
        """Return the mentions whose numbers stand behind the word `match`."""
        text, position = self.text, match.end()
        symbol = self.grammar.symbol.match(text, position)
        prefix = self._body_before(match.start())
        start = prefix.start if prefix and prefix.by == "before" else match.start()
        if symbol:
            return [self._symbol(symbol, start)]
        number = self.grammar.number.match(text, position)
        if number is None:
            infix = self._infix(position)
            if infix is None:
                return []
            prefix, number = infix, self.grammar.number.match(text, infix.end)
            if number is None:
                return []
        entries, end, suffix = self._list(number, plural)
        if not entries:
            return []
        if "\n" in text[match.end() : number.start("number")] and not (entries[0].dating or suffix):
            return []
        if self.grammar.not_before.search(text, max(0, match.start() - 20), match.start()):
            return []
        word = match[0]
        capital = word[0].isupper() or not word[0].islower()
        if prefix is None and suffix is None and self._is_elsewhere(match.start(), word):
            prefix = Body(FOREIGN, match.start(), match.start(), "before")
        return self._made(kind, start, entries, end, prefix, suffix, capital, plural)

    def _infix(self, position: int) -> Body | None:
        """Return a body between the word and the number: "Resolución del Consejo 1372", "Resolution WTSA 44"."""
        grammar_, text = self.grammar, self.text
        for at in (self._after(grammar_.of, position), self._after_blank(position)):
            if at is not None and (match := grammar_.body.match(text, at)) is not None:
                end = match.end()
                if match["session"] and not grammar_.number.match(text, end):
                    end = match.start("session")
                if not text[end : end + 1].isspace():
                    return None
                return Body(self._code(match), position, end, "infix")
        return None

    def _after(self, pattern: re.Pattern[str], position: int) -> int | None:
        match = pattern.match(self.text, position)
        return match.end() if match else None

    def _after_blank(self, position: int) -> int | None:
        return position + 1 if self.text[position : position + 1] == " " else None

    def _code(self, match: re.Match[str]) -> str:
        return self.grammar.body_of(match["name"] or match["short"])

    def _list(self, number: re.Match[str], plural: bool) -> tuple[list[_Entry], int, Body | None]:
        """Return the entries of a list of numbers, its end, and the body that closes it."""
        entries: list[_Entry] = []
        match: re.Match[str] | None = number
        end, joined, closing = number.start(), True, None
        while match is not None and len(entries) < _ENTRIES:
            entry = _Entry(match.start("number"), match.end(), match["number"], match["sector"])
            position = self._range(entry, plural)
            entry.dating, position, skipped = self._dating(position)
            if entry.dating:
                entry.end = position
            body = self._suffix(position)
            if entries and not self._continues(entry, body, plural, joined, skipped):
                break
            if not entries and not entry.dating and not body and self.grammar.unit.match(self.text, position):
                break
            entry.body = body
            entries.append(entry)
            closing = body
            end = body.end if body else position
            separator = self.grammar.separator.match(self.text, end)
            if separator is None:
                break
            joined = bool(separator["and1"] or separator["and2"])
            if self.text.count("\n", separator.start(), separator.end()) > (1 if joined else 0):
                break
            match = self.grammar.number.match(self.text, separator.end())
        return entries, end, closing

    def _range(self, entry: _Entry, plural: bool) -> int:
        """Read "71 to 75" or "71-75"; return where the entry's number ends."""
        low, dash, high = entry.number.partition("-")
        if dash and plural and not entry.part and int(low) < int(high):
            entry.number, entry.last = low, int(high)
        elif plural and entry.number.isdecimal() and (match := self.grammar.range.match(self.text, entry.end)):
            if int(entry.number) < int(match["last"]) <= int(entry.number) + _RANGE:
                entry.last, entry.end = int(match["last"]), match.end()
        return entry.end

    def _dating(self, position: int) -> tuple[Dating | None, int, bool]:
        """Return the dating at a position and where it ends; skips a short parenthesis that dates nothing."""
        text = self.text
        blanks = _BLANKS.match(text, position)
        at = blanks.end() if blanks else position
        if text[at : at + 1] == "(":
            close = text.find(")", at, at + 162)
            again = text.find("(", at + 1, close) if close > 0 else -1
            if again > 0 and (second := text.find(")", close + 1, close + 40)) > 0 and "(" not in text[close:second]:
                if (dating := read_dating(text[at + 1 : second])) is not None:
                    return dating, second + 1, False
            if close > 0:
                dating = read_dating(text[at + 1 : close])
                if dating is not None:
                    return dating, close + 1, False
                if close - at < 60 and "\n" not in text[at:close]:
                    return None, close + 1, True
            return None, position, False
        match = self.grammar.raw_dating.match(text, position)
        if match:
            dating = read_dating(match["mark"] or match["bare"])
            if dating is not None:
                return dating, match.end(), False
        return None, position, False

    def _continues(self, entry: _Entry, body: Body | None, plural: bool, joined: bool, skipped: bool) -> bool:
        """Whether a number behind a comma or an "and" goes on the list rather than begins something else."""
        if entry.dating or body or entry.part:
            return True
        if entry.number.isdecimal() and 1900 <= int(entry.number) < 2100 and not (plural and joined):
            return False
        if self.grammar.unit.match(self.text, entry.end):
            return False
        if "/" in entry.number or (plural and joined) or (plural and skipped):
            return True
        if _AFTER_ENTRY.match(self.text, entry.end):
            return plural or joined or bool(re.match(r"\s?,", self.text[entry.end : entry.end + 2]))
        return self.grammar.separator.match(self.text, entry.end) is not None

    def _suffix(self, position: int) -> Body | None:
        """Return the body named behind a number: "of the Plenipotentiary Conference (Marrakesh, 2002)"."""
        grammar_, text = self.grammar, self.text
        title = grammar_.title.match(text, position)
        at = title.end() if title else position
        if text.count("\n", position, at) > 1:
            return None
        body = None
        if of := grammar_.of.match(text, at):
            if text.count("\n", at, of.end()) > 1:
                return None
            body = grammar_.body.match(text, of.end())
            if body is not None and of["session"]:
                return replace(self._closed(body), dating=Dating(Revision(False, None, int(of["year"]))))
        if body is None and grammar_.elsewhere.match(text, position):
            return Body(FOREIGN, position, position, "behind")
        if body is None and grammar_.juxtaposed and (blank := grammar_.juxtaposed.match(text, at)):
            body = grammar_.body.match(text, blank.end())
        if body is None and (comma := re.compile(r"\s?,\s").match(text, at)):
            body = grammar_.body.match(text, comma.end())
            if body is not None and not re.compile(r"\s?(?:[,;.)]|$)", re.MULTILINE).match(text, body.end()):
                body = None
        if body is None and text[at : at + 1] == " " and (short := grammar_.body.match(text, at + 1)):
            body = short if short["short"] and (short["session"] or text[short.end() : short.end() + 1] == ")") else None
        if body is None and text[at : at + 2] == " (":
            body = grammar_.body.match(text, at + 2)
            if body is not None and text[body.end() : body.end() + 1] != ")":
                body = None
        if body is None:
            return None
        return self._closed(body)

    def _closed(self, match: re.Match[str]) -> Body:
        """Return a body behind a number with what belongs to it: its abbreviation, a dating, the year of a session."""
        grammar_, text = self.grammar, self.text
        end, dating = match.end(), None
        again = re.compile(r"\s?\(\s?").match(text, end)
        if again and (short := grammar_.body.match(text, again.end())) and text[short.end() : short.end() + 1] == ")":
            end = short.end() + 1
        read, after, skipped = self._dating(end)
        if read is not None and not skipped and text[end : after].lstrip().startswith("("):
            dating, end = read, after
        elif year := grammar_.at_session.match(text, end):
            revision = self._session_year(match, year)
            dating, end = Dating(revision), year.end()
        return Body(self._code(match), match.start(), end, "behind", dating)

    def _session_year(self, body: re.Match[str], match: re.Match[str]) -> Revision:
        """Return the year of "at its 2004 session, last amended at its 2009 session"."""
        year = int(match["before"] or match["after"])
        later = re.compile(
            r",?\s(?:and\s)?(?:as\s)?(?:last\s)?(?:amended|modified|revised)\s(?:at|by)[^\n.;()\d]{0,30}((?:19|20)\d\d)\s(?:[a-z]+\s)?session"
        ).match(self.text, match.end())
        return Revision(True, None, int(later[1])) if later else Revision(False, None, year)

    def _body_before(self, start: int) -> Body | None:
        """Return the body named right before a word or number: "WTSA Resolution 44", "UNGA in its Resolution"."""
        text, grammar_ = self.text, self.grammar
        first = max(0, start - _WINDOW, text.rfind("\n", max(0, start - _WINDOW), start) + 1)
        found = before = None
        for match in grammar_.body.finditer(text, first, start):
            found, before = match, found
        if found is None:
            if sector := grammar_.sector.search(text, max(first, start - 14), start):
                return Body(SECTORS[sector["sector"]], sector.start(), start, "before")
            return None
        bridge = grammar_.bridge.fullmatch(text, found.end(), start)
        if bridge is None:
            if found["session"] and grammar_.bridge.fullmatch(text, found.start("session"), start):
                return Body(self._code(found), found.start(), start, "before")
            return self._dated_before(found, start)
        code, first = self._code(found), found.start()
        if ")" in bridge[0]:
            if text[first - 1 : first] != "(":
                return None
            if before is not None and text[before.end() : first].strip() == "(" and self._code(before) == code:
                first = before.start()
        by = "before" if not bridge[0].strip(" ()'s\n") else "before-its"
        return Body(code, first, found.end(), by)

    def _dated_before(self, found: re.Match[str], start: int) -> Body | None:
        """Return a body with a dating between it and the number: "全权代表大会（2018年，迪拜）第71号决议"."""
        text = self.text
        if text[found.end() : found.end() + 1] != "(":
            return None
        close = text.find(")", found.end(), start)
        if close > 0 and read_dating(text[found.end() + 1 : close]) and self.grammar.bridge.fullmatch(text, close + 1, start):
            return Body(self._code(found), found.start(), close + 1, "before-its")
        return None

    def _is_elsewhere(self, start: int, word: str) -> bool:
        """Whether the words before name somebody unknown, "CITEL Resolution 12", or many, "the respective Resolution 1"."""
        if self.grammar.distributive.search(self.text, max(0, start - 20), start):
            return True
        match = None if _SHOUTED.match(word) else _ACRONYM.search(self.text, max(0, start - 10), start)
        return match is not None and not self.grammar.neutral.fullmatch(match[1])

    def _made(
        self,
        kind: str,
        start: int,
        entries: list[_Entry],
        end: int,
        prefix: Body | None,
        closing: Body | None,
        capital: bool,
        plural: bool,
    ) -> list[Mention]:
        """Return the mentions of a list; a body or a dating that closes it holds for what stands before it."""
        made: list[Mention] = []
        body, dating, dated = closing, None, False
        for entry in reversed(entries):
            if entry.body is not None:
                body = entry.body
                if body.dating and not entry.dating:
                    dating = body.dating
            if entry.dating is not None:
                dating, dated = entry.dating, True
            own = prefix if prefix is not None else body
            if entry.part:
                own = Body(SECTORS[entry.part], entry.start, entry.start, "sector")
            if entry.body is not None and entry.body.code != FOREIGN:
                own = entry.body
            number = entry.number.partition("-")[0].replace(" ", "")
            mention = Mention(
                kind, number, entry.start, entry.end, dating, own, capital or plural or dated or own is not None,
                entry.number.partition("-")[2] or None,
            )
            made += [replace(mention, number=str(n)) for n in range(entry.last, int(number), -1)] if entry.last else []
            made.append(mention)
        made.reverse()
        first = replace(made[0], start=start)
        if len(entries) == 1 and entries[0].body and not entries[0].dating and entries[0].body.code not in (OWN, FOREIGN):
            first = replace(first, end=end)
        made[0] = first
        return [_new_text(mention) for mention in made]

    def _linked(self, groups: list[list[Mention]]) -> list[Mention]:
        """Give a body that closes a row of groups to those before it: "Decision 8 and Resolution 113 of the ..."."""
        for index in range(len(groups) - 2, -1, -1):
            group, after = groups[index], groups[index + 1]
            closing = after[-1].body
            if closing is None or closing.by != "behind" or any(mention.body for mention in group):
                continue
            if self.grammar.link.fullmatch(self.text, group[-1].end, after[0].start):
                dating = closing.dating if after[-1].dating is closing.dating else None
                groups[index] = [
                    replace(mention, body=replace(closing, by="behind"), dating=mention.dating or dating) for mention in group
                ]
        return [mention for group in groups for mention in group]

    def _counted(self) -> Iterator[list[Mention]]:
        """Yield the mentions whose number stands first, "第71号决议"."""
        grammar_, text = self.grammar, self.text
        if not grammar_.counted_kinds or not any(counter in text for counter in "号號"):
            return
        position = 0
        while (match := grammar_.counted_trigger.search(text, position)) is not None:
            position = match.end("number")
            read = self._counted_list(match)
            if read:
                position = max(position, read[-1].end)
                yield read

    def _counted_list(self, match: re.Match[str]) -> list[Mention]:
        grammar_, text = self.grammar, self.text
        number = grammar_.number.match(text, match.start())
        entries: list[_Entry] = []
        kind = None
        while number is not None and len(entries) < _ENTRIES:
            entry = _Entry(number.start("number"), number.end(), number["number"], number["sector"])
            entry.end = self._range(entry, True)
            entries.append(entry)
            at = entry.end
            if text[at : at + 1] in ("号", "號"):
                at += 1
                dating, after, skipped = self._dating(at)
                if dating or skipped:
                    entry.dating, at = dating, after
                    entry.end = after
            if kind := grammar_.counted.match(text, at):
                break
            separator = grammar_.separator.match(text, at)
            number = grammar_.number.match(text, separator.end()) if separator and separator.end() > at else None
        if kind is None:
            return []
        inner = read_dating(kind["dating"]) if kind["dating"] else None
        dating, end, _ = self._dating(kind.end())
        last = entries[-1]
        last.dating = last.dating or inner or dating
        last.end = end if dating else kind.end()
        prefix = self._body_before(match.start())
        start = prefix.start if prefix and prefix.by == "before" else match.start()
        name = grammar_.counted_kinds[int(str(kind.lastgroup)[1:])]
        return self._made(name, start, entries, last.end, prefix, None, True, True)


def _new_text(mention: Mention) -> Mention:
    """Return the mention with the new number of a flattened change, "68/19872/200" -> "72/200"."""
    match = _FLATTENED.fullmatch(mention.number)
    return replace(mention, number=match[1]) if match else mention
