"""Characters and figures that are written in more than one form, in the one that the rules know: none moves its place.

"القرار ٤٤" is read as "القرار 44", "決議" as "决议". What records quote is as the document writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from graph.records import Citation, Item, Operative, Provision, Record, Resolution
from ingest.cited.plain import FIGURES, beyond_ascii
from ingest.document import Document
from ingest.languages.language import languages, lexicon

# What a record quotes stands no further from its place than this.
_REACH: Final = 20_000


@dataclass(frozen=True, slots=True)
class Forms:
    """A document in one form of writing, and the text as it is written."""

    document: Document
    written: str
    known: dict[str, str] = field(default_factory=dict, repr=False)

    def restored(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield records that quote the text as it is written."""
        for record in records:
            match record:
                case Resolution(title=str(title)):
                    yield replace(record, title=self._quoted(title, record.char))
                case Operative() | Item():
                    yield replace(record, verb=self._quoted(record.verb, record.char))
                case Citation(clause=str(clause)) | Provision(clause=clause):
                    yield replace(record, clause=self._quoted(clause, record.char))
                case _:
                    yield record

    def _quoted(self, words: str, near: int) -> str:
        """Return words of the document, not far from a place, as they are written there, if need be one by one."""
        if words not in self.known:
            at = self.document.text.find(words, max(0, near - _REACH), near + _REACH)
            parts = words.split(" ") if at < 0 else []
            apart = " ".join(self._quoted(part, near) for part in parts) if len(parts) > 1 else words
            self.known[words] = self.written[at : at + len(words)] if at >= 0 else apart
        return self.known[words]


def one_form(document: Document) -> Forms | None:
    """Return a document with its figures and characters in the form that the rules know; None where they are so."""
    known = _forms()
    held = beyond_ascii(document.text) & known.keys()
    if not held:
        return None
    text = document.text.translate({ord(character): known[character] for character in held})
    return Forms(replace(document, text=text).with_lines(document.starts), document.text)


@cache
def _forms() -> dict[str, str]:
    """Return what figures of other scripts and the variants of characters ([structure] variants) are read as."""
    found = dict(FIGURES)
    for language in languages():
        section = lexicon(language).section("structure")
        for pair in section.word("variants", "").split():
            if len(pair) != len("議议"):
                raise section.error("variants", f"must hold pairs of characters; {pair!r} is none")
            found[pair[0]] = pair[1]
    return found
