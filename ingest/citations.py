"""Citations: each mention of another instrument, resolved to its code and revision, or kept as unresolved.

The grammar of a mention is in `ingest.cited`; this module places the mentions in the outline, leaves out what is no
citation (an instrument's own name in its own text, the instrument that a report is about), and makes the records.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.designations import UNKNOWN_BODY, make
from graph.records import Citation, Revision, Unresolved
from graph.reference import bodies
from ingest.bodies import ITU
from ingest.cited.doubts import Doubts
from ingest.cited.grammar import FOREIGN, OWN, grammar
from ingest.cited.mention import Mention
from ingest.cited.named import Named
from ingest.cited.plain import plain
from ingest.cited.reading import read_mentions
from ingest.cited.resolving import (
    ADOPTER,
    ELSEWHERE,
    NEEDS_EVIDENCE,
    NO_BODY,
    SAME_LINE,
    SERIES,
    Resolved,
    Surroundings,
    resolve,
)
from ingest.cited.scanning import starts
from ingest.clause import Clauses
from ingest.document import Document, Span
from ingest.outline import Outline, Role, Section
from ingest.overruled import Overruled

# What `Overruled` calls this step.
STEP: Final = "citation"
# How far from a number the Union may be named on its line.
_NEAR: Final = 1000
# What stands beside a page's title: blanks, and the number of the page.
_PAGE: Final = " \t\n\xa00123456789"
# Blank lines between a page's title and the heading.
_CAPTION: Final = 40
# How many words may stand between "adopted" and the number: "the revision of".
_OBJECT: Final = 4
# So long is a word at most, in Chinese with what it governs.
_WORD_LENGTH: Final = 15
# A text that cites so many of one body's instruments, and nobody else's, is about them.
_MANY: Final = 3
# How far behind one that a body adopted the next one may stand.
_NEXT: Final = 120


def citations(
    document: Document, outline: Outline, clauses: Clauses, overruled: list[Overruled] | None = None
) -> list[Citation | Unresolved]:
    """Return the citations of a document, in text order, and the mentions that it could not resolve.

    A mention whose body nothing tells is a citation of "?-RES-71" and an unresolved mention as well. `overruled` is
    given what was seen and cites nothing.
    """
    text = plain(document.text)
    mentions = read_mentions(text)
    if overruled is not None:
        overruled += _without_number(text, mentions)
    return _Citing(document, outline, clauses, text, overruled).records(mentions)


def _names_heading(mention: Mention, code: str, section: Section) -> bool:
    """Whether a mention is the designation in its section's heading, though the body of one of both is not known."""
    own = section.instrument
    if own is None or mention.start >= section.heading_end:
        return False
    (body, _, what), (holder, _, designation) = code.partition("-"), own.partition("-")
    return what == designation and UNKNOWN_BODY in (body, holder)


def _without_number(text: str, mentions: list[Mention]) -> Iterator[Overruled]:
    """Yield the words for an instrument that no mention holds."""
    held = {mention.first for mention in mentions}
    spans = sorted((min(mention.first, mention.start), mention.end) for mention in mentions)
    for start in starts(text):
        match = grammar().trigger.match(text, start)
        index = bisect_right(spans, start, key=lambda span: span[0]) - 1
        inside = index >= 0 and start < spans[index][1]
        if match is not None and match.start() not in held and not inside:
            yield Overruled(start, match.end(), STEP, "the word has no number beside it that reads as an instrument's")


@dataclass(slots=True)
class _Citing:
    """The state while a document's mentions become records."""

    document: Document
    outline: Outline
    clauses: Clauses
    text: str
    overruled: list[Overruled] | None = None
    cited: dict[tuple[str, int, str, str], set[str]] = field(default_factory=dict)
    """Where (line, section or document and its number), kind, number -> the bodies whose instrument was cited there."""
    last: int = 0
    adopted: tuple[str, int] = ("", -1)
    """Who adopted the last mention of which the sentence says so, and where it ends; `last` is the end of the last."""
    whose: Counter[str] = field(default_factory=Counter)
    """How many instruments of each body of the Union were cited so far."""
    others: bool = False
    """Whether something was cited of which nothing tells whose it is."""
    elsewhere: set[tuple[str, str]] = field(default_factory=set)
    """The kinds and numbers of what the text gave to others: "Decision 486 of the Andean Community"."""
    struck: list[Span] = field(init=False)
    named: Named = field(init=False)
    doubts: Doubts = field(init=False)

    def __post_init__(self) -> None:
        self.named = Named(self.text)
        self.doubts = Doubts(self.text, self.outline)
        self.struck = [span for span in self.document.struck if span.end > span.start]

    def records(self, mentions: list[Mention]) -> list[Citation | Unresolved]:
        first = [(mention, *self._resolved(mention)) for mention in mentions]
        placed = [(mention, section, self._told_later(mention, resolved)) for mention, section, resolved in first]
        self.doubts.look_at((mention, resolved) for mention, _, resolved in placed)
        others = [self.doubts.may_be_others(mention, resolved) for mention, _, resolved in placed]
        about_itu = any(
            resolved.body in ITU and resolved.rule != SERIES and not doubted
            for (_, _, resolved), doubted in zip(placed, others, strict=True)
        )
        found: list[Citation | Unresolved] = []
        seen: set[tuple[object, ...]] = set()
        for (mention, section, resolved), doubted in zip(placed, others, strict=True):
            doubtful = resolved.body == UNKNOWN_BODY or resolved.rule == SERIES
            evident = about_itu or mention.unions or (self._has_body(section) and self.doubts.speaks_of_itu())
            citable = mention.strong and mention.kind not in NEEDS_EVIDENCE
            if doubted:
                self._overrule(mention, "nothing in the text says that it speaks of the Union's Council or conferences")
                continue
            # Everybody takes a "Decision 4": that the Union's conference has one too is not enough.
            low = resolved.rule == SERIES and resolved.body == "PP"
            if doubtful and not (citable and (evident or (not low and self._speaks_of_union(mention)))):
                self._overrule(mention, "nothing beside or around it says that it is an instrument of a known body")
                continue
            code = make(resolved.body, mention.kind, mention.number)
            if self._is_own(mention, code, section):
                self._overrule(mention, f"it names {code}, whose own text, report or row this is")
                continue
            line = self.document.line_of(mention.start)
            revision = mention.dating.revision if mention.dating else None
            key = (line, code, revision)
            if key in seen or (revision is None and resolved.rule == SAME_LINE):
                self._overrule(mention, f"{code} is cited on this line already")
                continue
            seen.add(key)
            if resolved.body == UNKNOWN_BODY:
                found.append(self._unresolved(mention, line, resolved.rule))
            if resolved.body == UNKNOWN_BODY and resolved.rule != NO_BODY:
                continue
            found.append(self._citation(mention, code, revision, line, section, resolved))
        return found

    def _overrule(self, mention: Mention, why: str) -> None:
        if self.overruled is not None:
            self.overruled.append(Overruled(mention.start, mention.end, STEP, why))

    def _resolved(self, mention: Mention) -> tuple[Section, Resolved]:
        """Return the section of a mention and whose instrument it means."""
        section = self.outline.at(mention.start)
        what = (mention.kind, mention.number)
        line = ("line", self.document.line_of(mention.start), *what)
        inside = ("section", section.start, *what)
        anywhere = ("document", 0, *what)
        resolved = resolve(
            mention,
            section,
            self.outline,
            Surroundings(
                lambda: "RA" in self.whose,
                lambda: tuple(self.cited.get(line, ())),
                lambda: tuple(self.cited.get(inside, ())),
                lambda: tuple(self.cited.get(anywhere, ())),
                lambda: tuple(code for code, _ in self.named.before(mention.first)),
                lambda: self._adopter(mention.first),
                lambda: None if self.others else self._alone(mention.first),
                lambda: self.named.somewhere(),
            ),
        )
        if mention.body is not None and mention.body.code == FOREIGN and resolved.rule == ELSEWHERE:
            self.elsewhere.add(what)
        elif resolved.rule in (SERIES, NO_BODY) and what in self.elsewhere:
            resolved = Resolved(UNKNOWN_BODY, ELSEWHERE)
        self.others = self.others or resolved.body == UNKNOWN_BODY
        self.last = mention.end
        if resolved.rule in (ADOPTER, "body-before-its"):
            self.adopted = resolved.body, mention.end
        if resolved.body in ITU:
            self.whose[resolved.body] += 1
        # Who cites Resolution 1325 twice says no more than once that it is the Council's.
        if resolved.body != UNKNOWN_BODY and resolved.rule != SERIES:
            for where in (line, inside, anywhere):
                self.cited.setdefault(where, set()).add(resolved.body)
        return section, resolved

    def _alone(self, position: int) -> str | None:
        """Return the only body that the text before a position names, or of which it cites more than one instrument."""
        named = self.named.alone(position, self.whose.keys())
        cited = self.whose.most_common(2)
        return cited[0][0] if named is None and len(cited) == 1 and cited[0][1] > 1 else named

    def _adopter(self, position: int) -> str | None:
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
            return code if grammar().trigger.search(rest) else None
        if len(rest.split()) <= _OBJECT and len(rest) <= _OBJECT * _WORD_LENGTH:
            return None if grammar().pursuant.search(rest) else code
        # Behind what it adopted before: "revised Resolution 37 on tea and Resolution 55".
        adopted, behind = self.adopted
        is_next = adopted == code and self.last == behind > end and position - behind < _NEXT
        return code if is_next and grammar().goes_on.search(self.text, behind, position) else None

    def _told_later(self, mention: Mention, resolved: Resolved) -> Resolved:
        """Return whose a number in nobody's text is where only what follows tells it: a title above its text."""
        if resolved != Resolved(UNKNOWN_BODY, NO_BODY) or self.outline.body is not None or mention.dating is not None:
            return resolved
        told = self.cited.get(("document", 0, mention.kind, mention.number), set())
        if len(told) == 1:
            return Resolved(next(iter(told)), "antecedent")
        only = next(iter(self.whose)) if len(self.whose) == 1 and mention.strong else None
        if only is None or self.whose[only] < _MANY or not self.named.somewhere() <= {only, OWN}:
            return resolved
        may = mention.kind in bodies()[only].series and bodies()[only].may_have(mention.kind, mention.number)
        return Resolved(only, "subject") if may else resolved

    def _has_body(self, section: Section) -> bool:
        """Whether a bare number may be of the body whose text this is."""
        return self.outline.body is not None or section.body is not None

    def _speaks_of_union(self, mention: Mention) -> bool:
        """Whether the line of a mention that names nobody else names the Union."""
        if mention.body is not None:
            return False
        first, last = self.document.line_span(self.document.line_of(mention.start))
        first, last = max(first, mention.start - _NEAR), min(last, mention.end + _NEAR)
        return self.named.holds_union(first, last)

    def _is_own(self, mention: Mention, code: str, section: Section) -> bool:
        """Whether a mention names the instrument whose text, report or row this is, and so cites nothing."""
        if code != section.instrument:
            return _names_heading(mention, code, section) or self._is_caption(mention, code, section)
        if section.role is not Role.INSTRUMENT or mention.dating is None or mention.start < section.heading_end:
            return True
        revision = mention.dating.revision
        if revision is None or revision.year is None:
            return True
        return section.rev is None or revision.year == section.rev.year

    def _is_caption(self, mention: Mention, code: str, section: Section) -> bool:
        """Whether a mention stands alone right above the heading of the instrument that it names, as a page's title.

        Or as what a page repeats at its head, beside its number.
        """
        text = self.document.text
        if section.end == len(text) or section.end - mention.end > _CAPTION:
            return False
        if text[mention.end : section.end].strip(_PAGE):
            return False
        line, _ = self.document.line_span(self.document.line_of(mention.start))
        below = self.outline.at(section.end)
        return below.holder == code and not text[line : mention.start].strip(_PAGE + "#*_=")

    def _citation(
        self, mention: Mention, code: str, revision: Revision | None, line: int, section: Section, resolved: Resolved
    ) -> Citation:
        clause = self.clauses.at(mention.start)
        return Citation(
            doc=self.document.name,
            line=line,
            char=mention.start,
            end=mention.end,
            rule=f"citation:{resolved.rule.replace(' ', '-')}",
            instrument=section.holder,
            to=code,
            rev=revision,
            clause=clause.verb if clause else None,
            clause_en=clause.verb_en if clause else None,
            about=section.about if section.holder == "DOC" else None,
            rev_old=mention.dating.older if mention.dating else None,
            deleted=self._is_struck(mention),
        )

    def _is_struck(self, mention: Mention) -> bool:
        """Whether a tracked change deleted a mention, or a part of it; words that are no part of the text are none."""
        struck = self.struck
        index = bisect_right(struck, mention.end - 1, key=lambda span: span.start) - 1
        return index >= 0 and struck[index].end > mention.start

    def _unresolved(self, mention: Mention, line: int, reason: str) -> Unresolved:
        return Unresolved(
            doc=self.document.name,
            line=line,
            char=mention.start,
            end=mention.end,
            rule="citation",
            text=self.document.text[mention.start : mention.end],
            reason=reason,
        )
