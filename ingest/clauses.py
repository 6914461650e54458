"""Headings of clauses: where "recalling", "resolves to instruct", "further instructs the Council" stand, and "annex".

A heading stands on a line of its own (its addressee on it or on the next one), begins a line whose text runs on, or
runs on inside a line behind a comma ("..., instructs the Secretary-General 1 to ...; 2 to ..."). A verb that a text
merely tells of ("which instructs the Director", "under instructs the Council above") is no heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest.actor_list import Context
from ingest.addressees import read_list
from ingest.clause import Clause, Clauses
from ingest.document import Document
from ingest.language import languages, lexicon
from ingest.outline import Outline, Role, Section
from ingest.verbs import Phrase, phrase_at, starts
from ingest.words import pattern_of

# What may stand before the words of a line: blanks, cell tabs, marks of markdown and HTML, bookmarks of a conversion.
_LEAD = re.compile(r"(?:[ \t\u00a0\u200e\u200f*_#>|]|\[bookmark: [^\]\n]{0,80}\]|</?[a-z]{1,8}[^<>\n]{0,80}>)*+")
# What may stand behind a heading that has its line for itself.
_TAIL = re.compile(r"(?:[ \t\u00a0\u200e\u200f*_+:,;.،：，|\d]|\[footnoteRef:\d+\]|</?[a-z]{1,8}[^<>\n]{0,80}>)*+(?=\n|\Z)")
_ENDED = re.compile(r"[,;.:!?)\]\"”»،؛。；，：_*>|\d-]\s*\Z")
# A heading is no longer than this, and what follows its addressees on its line no longer than that.
_HEADING = 700
_TAIL_LENGTH = 160
_POINTER = re.compile(r"\s*(?:\d+(?:\.\d+)*|[a-z]\)|[ivx]+\))\s*(?:,|and\b|to\b|or\b|\)|\.|;|above|below|of\b)", re.I)
_MARKED = re.compile(r"\s*(?:\d{1,2}[.)]?|\(?[a-z]{1,2}\)|\(?[ivx]{1,4}\)|[•–-])[\s\u00a0]", re.I)
_INSIDE = re.compile(r"[,;.:_،؛。；，：][ \t\u00a0]+(?=[^\W\d])")


def clauses_of(document: Document, outline: Outline) -> Clauses:
    """Return the clauses of all instruments of a document, in text order, without overlap."""
    found: list[Clause] = []
    for section in outline.sections:
        if section.role is Role.INSTRUMENT:
            found.extend(_clauses(document.text, section))
    return Clauses(tuple(found), tuple(clause.start for clause in found))


def _clauses(text: str, section: Section) -> Iterator[Clause]:
    """Yield the clauses of one section; each ends where the next begins."""
    heads = list(_heads(text, section))
    for index, (phrase, heading_end) in enumerate(heads):
        end = heads[index + 1][0].start if index + 1 < len(heads) else section.end
        yield Clause(
            start=phrase.start,
            end=end,
            verb=phrase.written,
            heading_end=min(heading_end, end),
            operative=phrase.operative,
            instrument=section.holder,
            language=phrase.language,
            verb_en=None if phrase.language == "en" else phrase.english,
            verb_end=phrase.end,
        )


def _heads(text: str, section: Section) -> Iterator[tuple[Phrase, int]]:
    """Yield each heading of a section: its verb phrase and where the heading ends."""
    line = section.heading_end
    before = ""
    last: Phrase | None = None
    while line < section.end:
        stop = text.find("\n", line, section.end)
        stop = section.end if stop < 0 else stop
        start = _LEAD.match(text, line, stop).end()  # type: ignore[union-attr]  # it matches nothing, too
        inside = start
        head = _annex_at(text, start, stop, before) or _head_at(text, start, stop, before, section)
        if head is not None:
            yield head
            last = head[0]
            inside = max(head[1], start)
        if last is None or not last.is_annex:
            for head in _inside(text, min(inside, stop), stop, section, last is not None and last.operative):
                yield head
                last = head[0]
        if start < stop:
            before = text[max(line, stop - 3) : stop]
        line = stop + 1


def _head_at(text: str, start: int, stop: int, before: str, section: Section) -> tuple[Phrase, int] | None:
    """Return the heading that begins a line, if one does."""
    if not starts(section.language).match(text, start, stop):
        return None
    phrase = phrase_at(text, start, stop, section.language)
    if phrase is None:
        return None
    if _TAIL.match(text, phrase.end, stop + 1):
        return _with_next_line(text, phrase, stop, section)
    if _POINTER.match(text, phrase.end, stop) or (before and not _ENDED.search(before)):
        return None
    if not phrase.operative:
        return phrase, phrase.end
    end = _end(text, phrase, stop, section)
    return (phrase, end) if end else None


def _with_next_line(text: str, phrase: Phrase, stop: int, section: Section) -> tuple[Phrase, int]:
    """Return a heading that has its line for itself, with what of it stands on the next line."""
    if not phrase.operative:
        return phrase, phrase.end
    line = stop + 1
    while line < section.end and text[line : line + 1] in ("\n", "\r"):
        line += 1
    start = _LEAD.match(text, line, section.end).end()  # type: ignore[union-attr]
    end = text.find("\n", start, section.end)
    end = section.end if end < 0 else end
    if start >= end or _MARKED.match(text, start, end):
        return phrase, phrase.end
    if phrase.resolving:
        whole = phrase_at(text, phrase.start, end, phrase.language)
        if whole is not None and whole.end > start and _addresses(text, whole.end, end, section):
            return whole, heading_end(text, whole, end)
        that = _that(phrase.language).match(text, start, end)
        if that and _actors(text, that.end(), end, section) and _TAIL.match(text, _actors(text, that.end(), end, section), end + 1):
            return phrase, end
        return phrase, phrase.end
    if (named := read_list(text, start, end, Context(phrase.language))).codes and named.leads:
        return phrase, heading_end(text, replace(phrase, end=start), end)
    return phrase, phrase.end


def _actors(text: str, start: int, end: int, section: Section) -> int:
    """Return where a list of actors that begins at `start` ends; 0 where none does."""
    named = read_list(text, start, end, Context(section.language, "T"))
    return named.end if named.codes and named.leads else 0


def _addresses(text: str, start: int, end: int, section: Section) -> bool:
    """Return whether somebody is addressed at `start`: an actor, or anybody who is asked "to" do something."""
    if _actors(text, start, end, section):
        return True
    begins = _text_begins(section.language).search(text, start, min(end, start + 200))
    return begins is not None


def _end(text: str, phrase: Phrase, stop: int, section: Section) -> int:
    """Return where a heading with something behind its verb ends, 0 where it is no heading."""
    line, stop = stop, min(stop, phrase.end + _HEADING)
    listed = _actors(text, phrase.end, stop, section)
    begins = _text_begins(phrase.language).search(text, max(listed, phrase.end), stop)
    if begins is not None and (begins.start() > phrase.end or phrase.resolving):
        return begins.start()
    if listed:
        return line if line - listed < _TAIL_LENGTH else listed
    if phrase.resolving:
        return phrase.end
    return line if line - phrase.end < _TAIL_LENGTH and text[line - 1 : line] not in ".。" else 0


def heading_end(text: str, phrase: Phrase, stop: int) -> int:
    """Return where a heading's addressees end: before the text of its first item, at the end of the line at the latest."""
    named = read_list(text, phrase.end, stop, Context(phrase.language, "T"))
    found = _text_begins(phrase.language).search(text, named.end if named.codes else phrase.end, stop)
    return found.start() if found else stop


@cache
def _text_begins(language: str) -> re.Pattern[str]:
    """Return a pattern of how the text behind a heading begins."""
    return re.compile(lexicon(language).section("clauses").word("begins", r"(?!)"))


@cache
def _that(language: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern_of(lexicon(language).section('clauses').words('that'))}\s+", re.IGNORECASE)


def _annex_at(text: str, start: int, stop: int, before: str) -> tuple[Phrase, int] | None:
    """Return the heading of an annex that begins a line, if one does."""
    found = _annex().match(text, start, stop)
    if found is None or (before and not _ENDED.search(before)) or stop - start > 200:
        return None
    if not found["word"].isupper() and _TAIL.match(text, found.end(), stop + 1) is None:
        return None
    return Phrase(start, found.end(), "annex", "annex", False, False, "en"), found.end()


@cache
def _annex() -> re.Pattern[str]:
    words = [word for code in languages() for word in lexicon(code).section("verbs").words("annex")]
    return re.compile(rf"(?P<word>{pattern_of(words)})(?!\w)(?:\s*[A-Z0-9]{{1,2}}(?!\w))?", re.IGNORECASE)


def _inside(text: str, start: int, stop: int, section: Section, operative: bool) -> Iterator[tuple[Phrase, int]]:
    """Yield the headings that run on inside a line; behind an operative one no preambular one follows."""
    look = starts(section.language)
    for gap in _INSIDE.finditer(text, start, stop):
        at = gap.end()
        if text[at].isupper():
            annex = _annex_inside().match(text, at, stop)
            if annex is not None:
                yield Phrase(at, annex.end(), "annex", "annex", False, False, "en"), annex.end()
                return
        elif look.match(text, at, stop) is not None:
            phrase = phrase_at(text, at, stop, section.language)
            if phrase is None or (operative and not phrase.operative):
                continue
            head = _running_on(text, phrase, start, stop, section)
            if head is not None:
                yield head
                operative = head[0].operative


@cache
def _annex_inside() -> re.Pattern[str]:
    """Return a pattern of the heading of an annex that runs on inside a line: all in capitals."""
    words = [word.upper() for code in languages() for word in lexicon(code).section("verbs").words("annex")]
    return re.compile(rf"{pattern_of(words)}(?!\w)(?:\s*[A-Z0-9]{{1,2}}(?!\w))?(?=\s+[^\Wa-z]{{2}}|\s*\Z)")


_TOLD = re.compile(r"(?:inter alia|in particular|among others|which[^,;.()\n]{0,60}),\s*\Z", re.I)


_TELLS = re.compile(r"\bwhich\b[^;]{0,400}\Z")


def _running_on(text: str, phrase: Phrase, start: int, stop: int, section: Section) -> tuple[Phrase, int] | None:
    """Return a phrase inside a line as a heading, if it is one."""
    if _POINTER.match(text, phrase.end, stop) or _TOLD.search(text[max(start, phrase.start - 80) : phrase.start]):
        return None
    alone = _TAIL.match(text, phrase.end, stop + 1)
    if not phrase.operative:
        opens = re.compile(r"\s*\(?(?:a|1|i)\)\s").match(text, phrase.end, stop)
        return (phrase, phrase.end) if alone or opens else None
    if alone:
        return phrase, phrase.end
    end = _end(text, phrase, stop, section)
    if end > phrase.end:
        return phrase, end
    return (phrase, end) if end and not _TELLS.search(text, max(start, phrase.start - 400), phrase.start) else None
