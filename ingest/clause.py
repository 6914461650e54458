"""Clauses of an instrument: the headings ("recalling", "instructs the Director ...") and what stands under each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from graph.value import value


@value
class Clause:
    """One heading and the text under it, [start, end) in code points.

    `verb` is the heading's verb phrase as written, in lower case, without addressee ("recalling", "resolves further",
    "instructs", "annex"); `verb_en` its English counterpart, see `Phrase.counterpart`.
    `verb_end` is where the verb phrase ends, `heading_end` where the heading (with its addressees) does and the text
    under it begins.
    """

    start: int
    end: int
    verb: str
    heading_end: int
    operative: bool
    instrument: str
    language: str = "en"
    verb_en: str | None = None
    verb_end: int = 0


@dataclass(frozen=True, slots=True)
class Clauses:
    """All clauses of a document, in text order, without overlap; stretches between them belong to none."""

    clauses: tuple[Clause, ...]
    starts: tuple[int, ...]

    def at(self, char: int) -> Clause | None:
        """Return the clause that holds the code point at `char`, None in narrative text."""
        index = bisect_right(self.starts, char) - 1
        if index < 0 or self.clauses[index].end <= char:
            return None
        return self.clauses[index]
