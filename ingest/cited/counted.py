"""Reads a list of numbers that stand before their word, "第71号和第72号决议", with what belongs to each."""

from __future__ import annotations

import re
from typing import Final

from ingest.cited.around import Body
from ingest.cited.dated import dating_at, dating_behind_title
from ingest.cited.dating import read_dating
from ingest.cited.dating_grammar import datings
from ingest.cited.grammar import FOREIGN, grammar
from ingest.cited.lists import BY_UN_SESSION, OTHERS_SESSION, Entry, read_range
from ingest.cited.words import words

# Longer than any body's name.
_BODY: Final = 40
_BLANKS: Final = (" ", "\u00a0")


def read_counted(text: str, start: int, revisable: bool, led: bool = False) -> tuple[list[Entry], re.Match[str] | None]:
    """Return the entries of a list whose numbers stand before the word, "第71号和第72号决议", and the word's match.

    `revisable`: the numbers are of ITU-R, where "9-6" is no range but the sixth revision; `led`: a body stands before
    the list, and so may others before its numbers. Without a word the list is one of something else, and so is each
    part of it.
    """
    patterns = grammar()
    number = patterns.number.match(text, start)
    named: Body | None = None
    entries: list[Entry] = []
    while number is not None:
        entry = Entry.of(number)
        at = entry.end = entry.end if revisable else read_range(text, entry)
        if named:
            entry.start, entry.body = named.start if named.end == number.start() else entry.start, named
        entries.append(entry)
        if (year := dating_at(text, at)).dating and (
            patterns.counter.match(text, year.end) or patterns.separator.match(text, year.end)
        ):
            entry.dating, at = year.dating, year.end
        if counter := patterns.counter.match(text, at):
            read = dating_at(text, counter.end())
            entry.dating, at = read.dating or entry.dating, read.end
            entry.end = at if read.dating else counter.end()
        if word := patterns.counted.match(text, at) or _behind_body(text, entry, at):
            inner = read_dating(word["dating"]) if word["dating"] else None
            at = word.end() + text.startswith("»", word.end())
            behind = dating_at(text, at)
            if behind.dating is None and text[at : at + 1].isdigit():
                behind = dating_at(text, at + 1)  # behind the figure of a footnote
            elif behind.dating is None and behind.end == at:
                behind = dating_behind_title(text, at)
            entry.dating = entry.dating or inner or behind.dating
            entry.end = behind.end if behind.dating else word.end()
            if entry.dating is None and OTHERS_SESSION.match(text, at):
                entry.body = Body(FOREIGN, at, at, BY_UN_SESSION)
            return entries, word
        separator = patterns.separator.match(text, at) or (patterns.link.match(text, at) if led else None)
        if separator is None:
            break
        day = datings().day_before.match(text, separator.end())  # "第68/302号、2016年12月19日第71/205号决议"
        number = patterns.number.match(text, day.end() if day else separator.end())
        if number is None and led and (body := _body_before_ordinal(text, separator.end())):
            named, number = body, patterns.number.match(text, body.end)  # "PP第71号、WTSA第44号决议"
    return entries, None


def _behind_body(text: str, entry: Entry, at: int) -> re.Match[str] | None:
    """Return the word behind a number and the body between them, "第1386号理事会决议"; the entry is given the body."""
    patterns = grammar()
    at += text[at : at + 1] in _BLANKS
    named = patterns.body.match(text, at) if text[at : at + 1].strip() else None
    word = patterns.counted.match(text, named.end()) if named and not named["session"] else None
    if named and word:
        entry.body = Body(patterns.body_of(named), named.start(), named.end(), "infix")
        entry.last = None if entry.body.code == "RA" else entry.last  # "第1-8号ITU-R决议" is revised, and no range
    return word


def _body_before_ordinal(text: str, start: int) -> Body | None:
    """Return the body that stands between a place and a number."""
    stop = min((at for word in words()["ordinal"] if (at := text.find(word, start, start + _BODY)) >= 0), default=-1)
    body = grammar().body.match(text, start, stop) if stop > start else None
    return Body(grammar().body_of(body), start, stop, "before") if body and body.end() == stop else None
