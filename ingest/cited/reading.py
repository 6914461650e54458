"""Reads the mentions of instruments in a plain text: kind, number, dating, and the body as far as the words tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ingest.cited.adopted import adopted_before
from ingest.cited.around import Body, body_before, body_between
from ingest.cited.dated import dating_at, session_behind
from ingest.cited.dating import COUNCIL, Dating, contradicts, read_dating
from ingest.cited.grammar import FOREIGN, OWN, SECTORS, grammar
from ingest.cited.lists import Entry, is_year, read_counted, read_list
from ingest.cited.scanning import counted_starts, starts
from ingest.cited.words import last_words, words

_FLATTENED: Final = re.compile(r"\d{2,3}/\d{1,3}(\d{2}/\d{1,4}[A-Z]?)")
# The Security Council counts on from year to year: "1244/99" is 1244 of 1999.
_OF_YEAR: Final = re.compile(r"(\d{1,4})/(?:19|20)?\d\d")
_ACRONYM: Final = re.compile(r"(?<![\w-])([A-Z]{3,8})(?:['\u2019]s)?\s$")
# "the Ministers' Decision 12", "the Commission's Resolution 5".
_POSSESSIVE: Final = re.compile(r"(?<![\w-])([A-Z][a-z]+)(?:['\u2019]s|(?<=s)['\u2019])\s$")
_SHOUTED: Final = re.compile(r"[A-ZÀ-ÞА-ЯЁ]{3}")
# Blanks between the items of a list.
_WIDEST: Final = 3
# An abbreviation is no longer than this.
_SHORT: Final = 4
# Longer than any name of the Union.
_NAME: Final = 48
_DIGIT_NEAR: Final = re.compile(r"[^\n\d]{0,120}\d")


class Mention(NamedTuple):
    """A mention [start, end) of one instrument. `body` is the one that the words beside it name.

    `first` is where the list begins that it stands in. `strong`: the words can mean nothing but an instrument
    (a dating, a body, a plural, a word with a capital). `unions`: it is called the Union's, "ITU Resolution 559";
    `serial`: its number ends in that of a revision, as ITU-R writes them, "61-2"; `conferences`: its word is of
    conferences, not of a council.
    """

    kind: str
    number: str
    start: int
    end: int
    first: int
    dating: Dating | None = None
    body: Body | None = None
    strong: bool = False
    unions: bool = False
    serial: bool = False
    conferences: bool = False


def read_mentions(text: str) -> list[Mention]:
    """Return all mentions of a plain text, in text order; takes time in proportion to the text's length."""
    groups = [*_by_word(text), *_counted(text)]
    groups.sort(key=lambda group: group[0].start)
    return _linked(text, groups)


def _by_word(text: str) -> Iterator[list[Mention]]:
    """Yield the mentions behind each word for an instrument, "Resolutions 71 and 72", and of symbols, "A/RES/70/1"."""
    patterns = grammar()
    position = 0
    for start in starts(text):
        if start < position or (match := patterns.trigger.match(text, start)) is None:
            continue
        position = match.end()
        if match["organ"] or match["imo"]:
            yield [_symbol(text, match, start)]
            continue
        after = text[position : position + 1]
        if not (after.isspace() or after.isdigit() or text[position - 1] == "."):
            continue
        kind, plural = patterns.kinds[int(str(match.lastgroup)[1:])]
        read = _behind(text, match, kind, plural)
        if read:
            position = max(position, read[-1].end)
            yield read


def _symbol(text: str, match: re.Match[str], start: int) -> Mention:
    """Return the mention of a document symbol such as A/RES/70/1, or A/70/1 behind the word."""
    if match["imo"]:
        code, number = "IMO", match["imo"]
    elif "short" in match.re.groupindex and match["short"]:
        code, number = "UNGA", match["short"]
    else:
        assembly = "HRC" if match["council"] else "UNGA"
        organs = {"A": assembly, "\u0410": assembly, "E": "ECOSOC", "\u0415": "ECOSOC", "S": "UNSC"}
        code, number = organs[match["organ"]], "".join(match["symbol"].split())
    body = Body(code, match.start(), match.end(), "symbol")
    read = dating_at(text, match.end())
    return Mention("RES", number, start, read.end if read.dating else match.end(), start, read.dating, body, True)


def _behind(text: str, match: re.Match[str], kind: str, plural: bool) -> list[Mention]:
    """Return the mentions whose numbers stand behind the word `match`."""
    patterns = grammar()
    symbol = patterns.symbol.match(text, match.end())
    number = patterns.number.match(text, match.end())
    infix = dated = None
    whose = words().whose.get(match[0].casefold())
    may_turn = patterns.counted.fullmatch(match[0]) is None  # "第71号决议 (WRC-19) 5"
    if symbol is None and number is None and may_turn and (first := dating_at(text, match.end())).dating:
        # Right-to-left text turned round in a conversion: "القرار (Rev.WRC-19) 750".
        number, dated = patterns.number.match(text, first.end), first.dating
    if symbol is None and number is None and _DIGIT_NEAR.match(text, match.end()):
        infix = body_between(text, match.end())
        number = patterns.number.match(text, infix.end) if infix else None
    if symbol is None and number is None:
        return []
    if whose is not None:
        prefix: Body | None = Body(whose, match.start(), match.end(), "before")
    else:
        prefix = infix or (None if match[0].startswith(patterns.conjunctions) else body_before(text, match.start()))
    if prefix and number and "\n" in text[prefix.end : match.start()]:
        # A heading below a line is none that a broken line goes on with.
        heads = match[0].isupper() or number["sector"] or contradicts(dating_at(text, number.end()).dating, prefix.code)
        prefix = None if heads else prefix
    start = prefix.start if prefix and prefix.by == "before" else match.start()
    if _opens_between(text, start, match.start()) or "\u0600" <= text[start] <= "\u06ff":
        start = match.start()
    if symbol is not None or number is None:
        return [_symbol(text, symbol, start)] if symbol else []
    # "ITU-R Res. 2-8" is the eighth revision of 2, no range; "Res." may stand for one.
    ranged = plural and not (prefix and prefix.code == "RA") and len(match[0].rstrip(".")) > _SHORT
    entries, end = read_list(text, number, plural, ranged)
    if not entries or patterns.not_before.search(text, max(0, match.start() - 20), match.start()):
        return []
    entries[0].dating = entries[0].dating or dated
    if prefix and prefix.code == COUNCIL and len(entries) == 1 and not entries[0].dating:
        entries[0].dating = session_behind(text, end).dating
    told = entries[0].dating or entries[-1].body
    if not told and prefix is None and text[match.end()].isdigit() and not match[0].endswith("."):
        return []  # "resolution1080 "; but "WTSA Resolution2" lost its blank
    if not told and text[match.start() - 1 : match.start()].islower():
        return []  # "screenResolution 1080"; but "ConventionResolution 71 (Rev. Dubai, 2018)" lost its blank
    if not told and _is_no_name(text, match, number):
        return []
    if patterns.doubtful.fullmatch(match[0]) and not _is_certain(text, prefix, entries):
        return []
    if infix and is_year(entries[0].number):
        return []  # "decisions of the Council 2021"
    word = match[0]
    owned = (
        kind == "DEC" and entries[-1].dating is None and patterns.owner.match(text, end)
    )  # "Decision 7 of the court"
    if prefix is None and entries[-1].body is None and (owned or _is_elsewhere(text, match.start(), word)):
        prefix = Body(FOREIGN, match.start(), match.start(), "before")
    made = _made(kind, start, entries, end, prefix, plural or not word[0].islower())
    if patterns.conferences.fullmatch(word):
        made = [mention._replace(conferences=True) for mention in made]
    return _of_union(text, made, match.start()) if prefix is None else made


def _opens_between(text: str, start: int, end: int) -> bool:
    """Whether a parenthesis opens behind a body that stands before a number: "WRC-27 (Resolution 813, WRC-23)"."""
    return text.count("(", start, end) > text.count(")", start, end)


def _of_union(text: str, made: list[Mention], start: int) -> list[Mention]:
    """Return mentions as the Union's where its name stands right before them."""
    named = grammar().union.search(text, max(0, start - _NAME), start)
    return [mention._replace(unions=True) for mention in made] if named else made


def _is_no_name(text: str, match: re.Match[str], number: re.Match[str]) -> bool:
    """Whether a word and a number need a dating or a body to be a name.

    That is so over a line's end, in the wrong order, and in "this resolution 2 to report", where the 2 is an item's.
    """
    patterns = grammar()
    if "\n" in text[match.end() : number.start("number")] or patterns.counted.fullmatch(match[0]):
        return True
    start = match.start()
    return not match[0][0].isupper() and patterns.pointing.search(text, max(0, start - 20), start) is not None


def _is_certain(text: str, prefix: Body | None, entries: list[Entry]) -> bool:
    """Whether a word that may be no instrument's, "Dec.", is one: no year follows, but a dating, or a body is named."""
    if is_year(entries[0].number):
        return False
    closed = any(entry.dating is not None and text[entry.end - 1] == ")" for entry in entries)
    return prefix is not None or closed or entries[-1].body is not None


def _is_elsewhere(text: str, start: int, word: str) -> bool:
    """Whether the words before name somebody unknown, "CITEL Resolution 12", or many, "the respective Resolution 1"."""
    patterns = grammar()
    if patterns.distributive.search(text, max(0, start - 20), start):
        return True
    if text[start - 1 : start] == " " and patterns.foreign_ending.search(text, max(0, start - 24), start):
        return True  # "Board Resolution 12"
    if adopted_before(text, start):
        return True
    if (named := _POSSESSIVE.search(text, max(0, start - 40), start)) is not None:
        return named[1].casefold() not in last_words()
    match = (
        None
        if _SHOUTED.match(word) and len(word.rstrip(".")) >= _SHORT
        else _ACRONYM.search(text, max(0, start - 12), start)
    )
    return match is not None and not patterns.neutral.fullmatch(match[1])


def _counted(text: str) -> Iterator[list[Mention]]:
    """Yield the mentions whose number stands first, "第71号决议"."""
    patterns = grammar()
    position = 0
    last: Body | None = None  # whose the list is that ends at `position`
    for start in counted_starts(text):
        if start < position:
            continue
        prefix = body_before(text, start)
        if prefix is None and last is not None and text[position:start].strip() in words()["and"]:
            prefix = last._replace(start=start, inherited=True)  # "理事会第1号决议和第2号决议"
        entries, word = read_counted(text, start, prefix is not None and prefix.code == "RA")
        position = entries[-1].end if entries else start
        last = None
        if word is None:
            continue
        if prefix is None and (
            patterns.foreign_ending.search(text, max(0, start - 8), start) or adopted_before(text, start)
        ):
            prefix = Body(FOREIGN, start, start, "before")
        if (
            prefix is None
            and entries[-1].dating is None
            and (dated := patterns.dated.search(text, max(0, start - 24), start))
        ):
            entries[-1].dating = read_dating(dated[0])
        last = prefix
        first = prefix.start if prefix and prefix.by == "before" else start
        kind = patterns.counted_kinds[int(str(word.lastgroup)[1:])]
        made = _made(kind, first, entries, position, prefix, True)
        yield _of_union(text, made, start) if prefix is None else made


def _made(kind: str, start: int, entries: list[Entry], end: int, prefix: Body | None, strong: bool) -> list[Mention]:
    """Return the mentions of a list; a body or a dating that closes it holds for what stands before it."""
    made: list[Mention] = []
    closing: Body | None = None
    dating = prefix.dating if prefix else None
    first = entries[0].sector
    sector = Body(SECTORS[first], start, start, "sector", None, True) if first else None
    for entry in reversed(entries):
        if entry.body is not None:
            closing, dating = entry.body, entry.body.dating
        dating = entry.dating or dating
        body = prefix or (closing._replace(inherited=True) if closing else sector)
        if entry.sector:
            body = Body(SECTORS[entry.sector], entry.start, entry.start, "sector")
        if entry.body is not None and entry.body.code != FOREIGN:
            body = entry.body
        number = entry.number.partition("-")[0].replace(" ", "")
        if body is not None and body.code == "UNSC" and (match := _OF_YEAR.fullmatch(number)):
            number = match[1]
        if match := _FLATTENED.fullmatch(number):
            # Old and new text of a tracked change side by side, "68/19872/200".
            number = match[1]
        mention = Mention(kind, number, entry.start, entry.end, start, dating, body, strong or bool(dating or body))
        if "-" in entry.number:
            mention = mention._replace(serial=True)
        if entry.last:
            made += [mention._replace(number=str(n)) for n in range(entry.last, int(number), -1)]
        made.append(mention)
    made.reverse()
    only = entries[0].body if len(entries) == 1 and not entries[0].dating else None
    whole = only is not None and only.code not in (OWN, FOREIGN)
    made[0] = made[0]._replace(start=start, end=end if whole else made[0].end)
    return made


def _linked(text: str, groups: list[list[Mention]]) -> list[Mention]:
    """Give a body that closes a row of lists to those before it: "Decision 8 and Resolution 113 of the ..."."""
    for index in range(len(groups) - 2, -1, -1):
        group, after = groups[index], groups[index + 1]
        if len(after) == 1 and group[-1].dating is None and _dates_both(text, group[-1], after[0]):
            groups[index] = [mention._replace(dating=mention.dating or after[0].dating) for mention in group]
            continue
        closing = after[-1].body
        if closing is None or closing.by != "behind" or any(mention.body for mention in group):
            continue
        if closing.code not in (OWN, FOREIGN) and any(contradicts(mention.dating, closing.code) for mention in after):
            continue  # the row goes on over another body's: "44 and 76 (Rev. Geneva, 2022); 5 of WTDC"
        if _joined(text, group[-1].end, after[0].start):
            dating = closing.dating if after[-1].dating is closing.dating else None
            body = closing._replace(inherited=True)
            groups[index] = [mention._replace(body=body, dating=mention.dating or dating) for mention in group]
    return [mention for group in groups for mention in group]


def _dates_both(text: str, mention: Mention, after: Mention) -> bool:
    """Whether the dating of the next mention is of both, "Resolution 1 and Resolution 5, both revised in ..."."""
    if after.dating is None or mention.body is not None or not _joined(text, mention.end, after.start):
        return False
    return grammar().both.search(text, after.start, after.end) is not None


def _joined(text: str, end: int, start: int) -> bool:
    """Whether a list goes on from `end` at `start`: a comma or an "and" between, or one written onto the next word."""
    patterns = grammar()
    if patterns.link.fullmatch(text, end, start):
        return True
    return start - end <= _WIDEST and text[end:start].isspace() and text.startswith(patterns.conjunctions, start)
