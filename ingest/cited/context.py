"""Whose instruments the mentions of a text mean, by what the text names and cites around each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Final

from graph.designations import UNKNOWN_BODY
from graph.reference import bodies
from graph.value import value
from ingest.bodies import ITU
from ingest.cited.grammar import FOREIGN, OWN, grammar
from ingest.cited.mention import Mention
from ingest.cited.named import Named
from ingest.cited.resolving import ADOPTER, ELSEWHERE, NO_BODY, SERIES, Resolved, resolve
from ingest.document import Document
from ingest.outline import Outline, Section

# How many words may stand between "adopted" and the number: "the revision of".
_OBJECT: Final = 4
# So long is a word at most, in Chinese with what it governs.
_WORD_LENGTH: Final = 15
# A text that cites so many of one body's instruments, and nobody else's, is about them.
_MANY: Final = 3
# How far behind one that a body adopted the next one may stand.
_NEXT: Final = 120
# Stands for more than one body.
_SEVERAL: Final = ""


@value
class Placed:
    """A mention, its line and section, and whose instrument it means."""

    mention: Mention
    line: int
    section: Section
    resolved: Resolved


@dataclass(slots=True)
class _Cited:
    """The body whose instrument of one kind and number was cited on a line, in a section and anywhere.

    Lines and sections are named by their numbers and places; of several bodies none is kept, but that there are some.
    """

    lines: dict[int, str] = field(default_factory=dict)
    sections: dict[int, str] = field(default_factory=dict)
    anywhere: str | None = None

    def add(self, line: int, section: int, body: str) -> None:
        """Take note of the body of one that stands on a line and in a section."""
        if self.lines.setdefault(line, body) != body:
            self.lines[line] = _SEVERAL
        if self.sections.setdefault(section, body) != body:
            self.sections[section] = _SEVERAL
        if self.anywhere != body:
            self.anywhere = body if self.anywhere is None else _SEVERAL


@dataclass(slots=True)
class Context:
    """What a text has named and cited so far, and told of whose that is."""

    document: Document
    outline: Outline
    text: str
    named: Named = field(init=False)
    section: Section = field(init=False)
    """The section of the last mention."""
    cited: dict[tuple[str, str], _Cited] = field(default_factory=dict)
    """Whose the instruments of a kind and number were that were cited."""
    last: int = 0
    adopted: tuple[str, int] = ("", -1)
    """Who adopted the last mention of which the sentence says so, and where it ends; `last` is the end of the last."""
    whose: Counter[str] = field(default_factory=Counter)
    """How many instruments of each body of the Union were cited so far."""
    others: bool = False
    """Whether something was cited of which nothing tells whose it is."""
    elsewhere: set[tuple[str, str]] = field(default_factory=set)
    """The kinds and numbers of what the text gave to others: "Decision 486 of the Andean Community"."""

    def __post_init__(self) -> None:
        self.named = Named(self.text)
        self.section = self.outline.at(0)

    def placed(self, mentions: Sequence[Mention]) -> list[Placed]:
        """Return the mentions of the text, each with its line and section and whose instrument it means."""
        around = _Around(self)
        placed = [self._placed(mention, around) for mention in mentions]
        # What follows a mention may tell of it, too.
        return [self._told_later(each) if each.resolved.rule == NO_BODY else each for each in placed]

    def _placed(self, mention: Mention, around: _Around) -> Placed:
        """Return a mention with whose instrument it means, as far as what stands before it tells.

        `around` is moved there.
        """
        section = self.section
        if not section.start <= mention.start < section.end:
            section = self.section = self.outline.at(mention.start)
        what, line = (mention.kind, mention.number), self.document.line_of(mention.start)
        cited = self.cited.get(what)
        around.first, around.line, around.section, around.cited = mention.first, line, section.start, cited
        resolved = resolve(mention, section, self.outline, around)
        if mention.body is not None and mention.body.code == FOREIGN and resolved.rule == ELSEWHERE:
            self.elsewhere.add(what)
        elif resolved.rule in (SERIES, NO_BODY) and what in self.elsewhere:
            resolved = Resolved(UNKNOWN_BODY, ELSEWHERE)
        self.others = self.others or resolved.body == UNKNOWN_BODY
        self.last = mention.end
        if resolved.rule in (ADOPTER, "body-before-its"):
            self.adopted = resolved.body, mention.end
        if resolved.body in ITU and resolved.rule != SERIES:
            self.whose[resolved.body] += 1
        # Who cites Resolution 1325 twice says no more than once that it is the Council's.
        if resolved.body != UNKNOWN_BODY and resolved.rule != SERIES:
            if cited is None:
                cited = self.cited[what] = _Cited()
            cited.add(line, section.start, resolved.body)
        return Placed(mention, line, section, resolved)

    def alone(self, position: int) -> str | None:
        """Return the only body that the text before a position names, or of which it cites more than one instrument."""
        if named := self.named.alone(position, self.whose.keys()):
            return named
        cited = self.whose.most_common(2)
        is_only = len(cited) == 1 and cited[0][1] > 1 and not self.named.names_others()
        return cited[0][0] if is_only else None

    def adopter(self, position: int) -> str | None:
        """Return the body that the sentence says adopted or revised what stands at a position.

        So it says also of a number in parentheses behind the only body that it names, if it names its session.
        """
        named = self.named.before(position)
        if not named:
            return None
        code, end = named[0]
        if self.text[end - 1].isdigit() and grammar().articled.fullmatch(self.text, end, position):
            return code  # "PP-18 revised Resolution 64, and WTDC-14 the Resolutions 20 and 23"
        match = grammar().adopts.fullmatch(self.text, end, position)
        if match is None:
            alone = len({body for body, _ in named}) == 1 and self.text[end - 1].isdigit()
            return code if alone and self.text[position - 1] == "(" else None
        rest = match["rest"]
        if rest.endswith("("):
            return code if grammar().trigger.whole.search(rest) else None
        if len(rest.split()) <= _OBJECT and len(rest) <= _OBJECT * _WORD_LENGTH:
            return None if grammar().pursuant.search(rest) else code
        # Behind what it adopted before: "revised Resolution 37 on tea and Resolution 55".
        adopted, behind = self.adopted
        is_next = adopted == code and self.last == behind > end and position - behind < _NEXT
        return code if is_next and grammar().goes_on.search(self.text, behind, position) else None

    def _told_later(self, placed: Placed) -> Placed:
        """Return whose a number in nobody's text is where only what follows tells it: a title above its text."""
        mention = placed.mention
        if self.outline.body is not None or mention.dating is not None:
            return placed
        told = self.cited.get((mention.kind, mention.number))
        if told is not None and told.anywhere:
            return replace(placed, resolved=Resolved(told.anywhere, "antecedent"))
        only = next(iter(self.whose)) if len(self.whose) == 1 and mention.strong else None
        if only is None or self.whose[only] < _MANY or not self.named.somewhere() <= {only, OWN}:
            return placed
        if mention.serial and only != "RA":
            return placed  # no other body numbers so: "Recommendation 4-7"
        may = mention.kind in bodies()[only].series and bodies()[only].may_have(mention.kind, mention.number)
        return replace(placed, resolved=Resolved(only, "subject")) if may else placed


@dataclass(slots=True)
class _Around:
    """The surroundings of one mention after another, which begins at `first`, on a line and in a section."""

    context: Context
    first: int = 0
    line: int = 0
    section: int = 0
    cited: _Cited | None = None

    def serial(self) -> bool:
        return "RA" in self.context.whose

    def on_line(self) -> str | None:
        return (self.cited.lines.get(self.line) if self.cited else None) or None

    def in_section(self) -> str | None:
        return (self.cited.sections.get(self.section) if self.cited else None) or None

    def in_document(self) -> str | None:
        return (self.cited.anywhere if self.cited else None) or None

    def named(self) -> tuple[str, ...]:
        return tuple(code for code, _ in self.context.named.before(self.first))

    def adopter(self) -> str | None:
        return self.context.adopter(self.first)

    def alone(self) -> str | None:
        return None if self.context.others else self.context.alone(self.first)

    def names(self, body: str) -> bool:
        return self.context.named.names(body)

    def somewhere(self) -> Set[str]:
        return self.context.named.somewhere()
