"""Characters and figures that are written in more than one form, in the one that the rules know.

"القرار ٤٤" is read as "القرار 44", "決議" as "决议"; vowel marks are left out, and letters that are written in two
characters ("e" and an accent) are one. Russian words hold no Latin letters. What records quote is as the document
writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final
from unicodedata import combining, normalize

from graph.making import changed
from graph.records import Citation, Item, Operative, Provision, Record, Resolution
from ingest.cited.plain import FIGURES
from ingest.document import Document
from ingest.languages.language import languages, lexicon
from ingest.languages.letters import LETTERS, UNWRITTEN
from ingest.languages.literals import places_of
from ingest.preparing.breaks import placed
from ingest.preparing.displaced import in_order
from ingest.preparing.drawn import drawn_letters
from ingest.preparing.lookalikes import SURE, without_lookalikes
from ingest.preparing.rewriting import Replaced, Rewriting, rewritten

# What a record quotes stands no further from its place than this.
_REACH: Final = 20_000
_LEFT_OUT: Final = str.maketrans(dict.fromkeys(UNWRITTEN, ""))
# Latin letters as wide as Chinese characters.
_WIDE: Final = {chr(code + 0xFEE0): chr(code) for code in range(ord("A"), ord("z") + 1) if chr(code).isalpha()}


@dataclass(frozen=True, slots=True)
class Forms:
    """A document in one form of writing, the text as it is written, and the way back where marks were left out."""

    document: Document
    written: str
    unmarked: Rewriting | None = None
    known: dict[str, str] = field(default_factory=dict, repr=False)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return a passage of this text as one of the text as it is written."""
        return self.unmarked.place(start, end) if self.unmarked else (start, end)

    def restored(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield records that quote the text as it is written, with their places in it."""
        quoted = map(self._as_written, records)
        return placed(quoted, self.place) if self.unmarked else quoted

    def _as_written(self, record: Record) -> Record:
        match record:
            case Resolution(title=str(title)):
                return self._with(record, "title", title)
            case Operative() | Item():
                return self._with(record, "verb", record.verb)
            case Citation(clause=str(clause)) | Provision(clause=clause):
                return self._with(record, "clause", clause)
            case _:
                return record

    def _with(self, record: Record, name: str, words: str) -> Record:
        """Return a record that quotes words in the field of a name, with these as they are written."""
        written = self._quoted(words, record.char)
        return record if written == words else changed(record, **{name: written})

    def _quoted(self, words: str, near: int) -> str:
        """Return words of the document, not far from a place, as they are written there, if need be one by one."""
        if words and words not in self.known:
            first, last = max(0, near - _REACH), near + _REACH
            phrase = r"\s+".join(map(re.escape, words.split()))
            found = re.compile(phrase).search(self.document.text, first, last)
            if found is None and words.islower():
                found = re.compile(phrase, re.IGNORECASE).search(self.document.text, first, last)
            parts = words.split(" ") if found is None else []
            apart = " ".join(self._quoted(part, near) for part in parts) if len(parts) > 1 else words
            self.known[words] = self._cut(found, words.islower()) if found else apart
        return self.known.get(words, words)

    def _cut(self, found: re.Match[str], small: bool) -> str:
        """Return a passage as it is written, on one line, in small letters where they are wanted."""
        start, end = self.place(*found.span())
        cut = " ".join(self.written[start:end].split())
        return cut.lower() if small else cut


def one_form(document: Document) -> Forms | None:
    """Return a document with its figures and characters in the form that the rules know; None where they are so."""
    known, text, beyond = _forms(), document.text, document.beyond
    held = beyond & known.keys()
    marks = "".join(character for character in beyond if combining(character) or character in UNWRITTEN)
    unmarked = _unmarked(document, marks) if marks else None
    if not held and unmarked is None and beyond.isdisjoint(("\u0627", SURE)):
        return None
    read = unmarked.document if unmarked else document
    table = {ord(character): known[character] for character in held}
    formed = without_lookalikes(in_order(read.text.translate(table) if table else read.text))
    if formed == text:
        return None
    return Forms(read.with_text(formed), text, unmarked)


def _unmarked(document: Document, marks: str) -> Rewriting | None:
    """Return a document whose letters have their marks within them, or have lost those that may be left out."""
    text = document.text
    # One letter after the other is found faster than any of them.
    places = {place for mark in marks for place in places_of(text, mark)}
    passages = []
    for end in sorted(place + 1 for place in places if place + 1 not in places):
        start = end - 1
        while start - 1 in places:
            start -= 1
        # Marks belong to the letter before them; alone they are nothing's.
        start -= text[start - 1 : start].isalpha()
        letters = text[start:end]
        read = normalize("NFC", letters.translate(_LEFT_OUT))
        if read != letters:
            passages.append(Replaced(start, end, read))
    return rewritten(document, passages) if passages else None


@cache
def _forms() -> dict[str, str]:
    """Return what figures of other scripts and the variants of characters ([structure] variants) are read as."""
    found = FIGURES | {character: form for character, form in LETTERS.items() if form} | _WIDE
    found |= {shape: found.get(letter, letter) for shape, letter in drawn_letters(1).items()}
    for language in languages():
        section = lexicon(language).section("structure")
        for pair in section.word("variants", "").split():
            if len(pair) != len("议议"):
                raise section.error("variants", f"must hold pairs of characters; {pair!r} is none")
            found[pair[0]] = pair[1]
    return found
