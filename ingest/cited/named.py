"""Which bodies a text names, and where: before a place, in its sentence, or anywhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from itertools import filterfalse
from typing import Final

from ingest.cited.adopted import goes_on
from ingest.cited.around import named_body
from ingest.cited.grammar import OWN, grammar
from ingest.evidence import names_others, unions_in

_SENTENCE: Final = 300
# The names of many councils and assemblies are no longer in Chinese.
_WORD: Final = 4
# So far before a session the parenthesis of a dating opens.
_DATING: Final = 20
# The number of an entry stands right before it: "12.Resolution 5".
_END_OF_SENTENCE: Final = re.compile(
    r"[.;!?。！？\n](?:(?<=[。！？\n])|(?<=[.;!?])\s|(?<=;)(?=[\u4e00-\u9fff])|(?<=\d\.)\Z)"
)
_ABBREVIATION: Final = re.compile(
    r"\b(?:nos?|r[eé]s|r[eé]v|rec|docs?|art|st|cf|e\.g|i\.e|рез|пересм|г)\.\s$", re.IGNORECASE
)


@dataclass(slots=True)
class Named:
    """The bodies that a plain text names; each is looked for when somebody asks, and once."""

    text: str
    bodies: list[tuple[str, int, int]] = field(default_factory=list)
    """Those found before the places that were asked about, with their places; up to `looked` all are known."""
    looked: int = 0
    last: tuple[int, list[tuple[str, int]]] = (-1, [])
    """The place that `before` was asked about last, and its answer: rules ask several times."""
    first: dict[str, int] = field(default_factory=dict)
    """Where the text first names each body in full or by a session, as far as somebody asked; `further` finds more."""
    further: Iterator[tuple[str, int]] = field(init=False)
    spoken: set[str] = field(default_factory=set)
    """Those of them that do not only date."""
    unions: list[tuple[int, int]] | None = None
    """Where the text names the Union."""
    others: bool | None = None
    """Whether the text names others who adopt resolutions."""

    def __post_init__(self) -> None:
        self.further = self._named_in_full()

    def before(self, position: int) -> list[tuple[str, int]]:
        """Return the bodies that the sentence names before a position and where they end, the nearest first."""
        if self.last[0] == position:
            return self.last[1]
        self._look(position)
        # The beginning of the sentence is looked for only where it can part a body from the position.
        first = max(0, position - _SENTENCE)
        if self.bodies and self.bodies[-1][1] >= first:
            first = self._begins_sentence(first, position)
        index = len(self.bodies)
        named = []
        while index and self.bodies[index - 1][1] >= first:
            index -= 1
            code, _, stop = self.bodies[index]
            if stop <= position:
                named.append((code, stop))
        self.last = (position, named)
        return named

    def _begins_sentence(self, first: int, position: int) -> int:
        """Return where the sentence of a position begins, at `first` or behind it."""
        ends = [end.end() for end in _END_OF_SENTENCE.finditer(self.text, first, position)]
        return next(filterfalse(self._is_abbreviated, reversed(ends)), first)

    def _look(self, position: int) -> None:
        """Look for the bodies that are named before a position, in what nobody has asked for yet."""
        if position <= self.looked:
            return
        start = max(self.looked, position - _SENTENCE)
        for match in grammar().bodies.find(self.text, start, position):
            code, (first, end) = named_body(self.text, match), match.span()
            if not goes_on(code, self.text, first, end):
                self.bodies.append((code, first, end))
        self.looked = position

    def alone(self, position: int, cited: Set[str]) -> str | None:
        """Return the only body that the text before a place names in full or by a session.

        A text that has `cited` another body's instrument may mean somebody else, and so may one that names others and
        this body only where it dates, "(Rev. WRC-19)".
        """
        next((place for _, place in self.further if place >= position), None)
        named = [body for body, place in self.first.items() if place < position and body != OWN]
        if len(named) != 1 or not cited <= {*named}:
            return None
        return None if named[0] not in self.spoken and self.names_others() else named[0]

    def names(self, body: str) -> bool:
        """Whether the text names a body anywhere in full or by a session."""
        return body in self.first or any(code == body for code, _ in self.further)

    def somewhere(self) -> Set[str]:
        """Return the bodies that the text names anywhere in full or by a session."""
        for _ in self.further:
            pass
        return self.first.keys()

    def names_others(self) -> bool:
        """Whether the text names others who adopt resolutions."""
        if self.others is None:
            self.others = names_others(self.text)
        return self.others

    def _named_in_full(self) -> Iterator[tuple[str, int]]:
        """Yield the bodies that the text names in full or by a session, and where; `first` takes note of them."""
        for match in grammar().bodies.find(self.text, 0, len(self.text)):
            if match["session"] or _in_full(match["name"] or ""):
                code, (start, end) = grammar().body_of(match), match.span()
                if not goes_on(code, self.text, start, end):
                    self.first.setdefault(code, start)
                    if not (match["session"] and _is_inside(self.text, start)):
                        self.spoken.add(code)
                    yield code, start

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence of [start, end) begins and ends, as far as a sentence is long."""
        stop = min(len(self.text), end + _SENTENCE)
        ends = map(re.Match.end, _END_OF_SENTENCE.finditer(self.text, end, stop))
        last = next(filterfalse(self._is_abbreviated, ends), stop)
        return self._begins_sentence(max(0, start - _SENTENCE), start), last

    def _is_abbreviated(self, end: int) -> bool:
        """Whether what seems to end a sentence at a place is an abbreviation's stop."""
        return _ABBREVIATION.search(self.text, max(0, end - 8), end) is not None

    def holds_union(self, start: int, end: int) -> bool:
        """Whether [start, end) names the Union."""
        if self.unions is None:
            self.unions = unions_in(self.text)
        index = bisect_left(self.unions, (start, 0))
        return index < len(self.unions) and self.unions[index][1] <= end


def _is_inside(text: str, start: int) -> bool:
    """Whether a parenthesis is open at a place, as around what dates an instrument: "(Rev. WRC-19)"."""
    first = max(0, start - _DATING)
    return text.rfind("(", first, start) > text.rfind(")", first, start)


def _in_full(name: str) -> bool:
    """Whether a body's name is of more than a word, "the Council" of anybody; Chinese writes no blanks."""
    return " " in name.strip() or (len(name) > _WORD and "\u4e00" <= name[0] <= "\u9fff")
