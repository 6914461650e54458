"""Citations: each mention of another instrument, resolved to its code and revision, or kept as unresolved.

The grammar of a mention is in `ingest.cited`; this module places the mentions in the outline, leaves out what is no
citation (an instrument's own name in its own text, the instrument that a report is about), and makes the records.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from graph.designations import UNKNOWN_BODY, make
from graph.making import maker
from graph.records import Citation, Unresolved
from ingest.bodies import ITU
from ingest.cited.context import Context
from ingest.cited.dating import COUNCIL
from ingest.cited.doubts import Doubts
from ingest.cited.grammar import grammar
from ingest.cited.mention import Mention
from ingest.cited.plain import plain
from ingest.cited.reading import read_mentions
from ingest.cited.resolving import NEEDS_EVIDENCE, NO_BODY, SAME_LINE, SERIES, Resolved
from ingest.cited.scanning import starts
from ingest.clause import Clauses
from ingest.document import Document, Span
from ingest.languages.words import pattern_of
from ingest.outline import Outline, Role, Section
from ingest.overruled import Overruled
from ingest.revision import BY_SESSION
from ingest.structure.words import listed

# What `Overruled` calls this step.
STEP: Final = "citation"
# What stands beside a page's title: blanks, and the number of the page.
_PAGE: Final = " \t\n\xa00123456789"
# The number at the foot of a page, which may stand behind its last line: "– 173 – ".
_FOOT: Final = re.compile(r"[–-] \d{1,4} [–-]\s*\Z")
# What follows the number on the cover of an instrument.
_TITLE: Final = re.compile(r"\s*(?:\Z|\s[-–—]\s)")
# Blank lines between a page's title and the heading.
_CAPTION: Final = 40


_new_citation, _new_unresolved = maker(Citation), maker(Unresolved)


def citations(
    document: Document, outline: Outline, clauses: Clauses, overruled: list[Overruled] | None = None
) -> list[Citation | Unresolved]:
    """Return the citations of a document, in text order, and the mentions that it could not resolve.

    A mention whose body nothing tells is a citation of "?-RES-71" and an unresolved mention as well. `overruled` is
    given what was seen and cites nothing.
    """
    text = plain(document.text, document.beyond)
    mentions = read_mentions(text, document)
    if overruled is not None:
        overruled += _without_number(text, mentions)
    return _Citing(document, outline, clauses, text, overruled).records(mentions)


def _names_heading(code: str, section: Section) -> bool:
    """Whether a mention in a section's heading is its designation, though the body of one of both is not known."""
    own = section.instrument
    if own is None:
        return False
    (body, _, what), (holder, _, designation) = code.partition("-"), own.partition("-")
    return what == designation and UNKNOWN_BODY in (body, holder)


@cache
def _volumes() -> re.Pattern[str]:
    """Return a pattern of the end of what names a volume at the head of a page, with few words before it."""
    return re.compile(rf"\A[^.,;:]{{0,30}}{pattern_of(listed('volumes'))}[^.,;:]{{0,20}}\Z", re.IGNORECASE)


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
    struck: list[Span] = field(init=False)
    context: Context = field(init=False)
    doubts: Doubts = field(init=False)

    def __post_init__(self) -> None:
        self.context = Context(self.document, self.outline, self.text)
        self.doubts = Doubts(self.text, self.outline, self.context.named)
        self.struck = [span for span in self.document.struck if span.end > span.start]

    def records(self, mentions: list[Mention]) -> list[Citation | Unresolved]:
        placed = self.context.placed(mentions)
        self.doubts.look_at(placed)
        sure, may_be_others = self.doubts.sure, self.doubts.may_be_others
        others = [not sure and may_be_others(each.mention, each.resolved) for each in placed]
        told = {
            each.resolved.body
            for each, doubted in zip(placed, others, strict=True)
            if not doubted and each.resolved.body in ITU and each.resolved.rule != SERIES
        }
        found: list[Citation | Unresolved] = []
        seen: set[tuple[object, ...]] = set()
        for each, doubted in zip(placed, others, strict=True):
            mention, line, section, resolved = each.mention, each.line, each.section, each.resolved
            body, rule = resolved.body, resolved.rule
            if doubted:
                self._overrule(mention, "nothing in the text says that it speaks of the Union's Council or conferences")
                continue
            if (body == UNKNOWN_BODY or rule == SERIES) and not self._is_citable(mention, section, resolved, told):
                self._overrule(mention, "nothing beside or around it says that it is an instrument of a known body")
                continue
            code = make(body, mention.kind, mention.number)
            if self._is_own(mention, code, section):
                self._overrule(mention, f"it names {code}, whose own text, report or row this is")
                continue
            revision = mention.revision
            key = (line, code, revision and (revision.revised, revision.place, revision.year))
            if key in seen or (revision is None and rule == SAME_LINE):
                self._overrule(mention, f"{code} is cited on this line already")
                continue
            seen.add(key)
            if body == UNKNOWN_BODY:
                found.append(self._unresolved(mention, line, rule))
                if rule != NO_BODY:
                    continue
            found.append(self._citation(mention, code, line, section, rule))
        return found

    def _is_citable(self, mention: Mention, section: Section, resolved: Resolved, told: set[str]) -> bool:
        """Whether a mention of which little tells the body can be of an instrument that the registry may know.

        `told`: the bodies of the Union whose instruments the text surely cites.
        """
        if not mention.strong or mention.kind in NEEDS_EVIDENCE:
            return False
        if mention.unions or (self._has_body(section) and self.doubts.speaks_of_itu()):
            return True
        # Everybody takes a "Decision 4": that the Union's conference has one too is not enough.
        low = resolved.rule == SERIES and resolved.body == "PP"
        # Regulators cite the Radio Regulations' resolutions, and take decisions of their own.
        telling = told & {"PP", COUNCIL} if low else told - {BY_SESSION} if resolved.rule == SERIES else told
        if telling and not (low or resolved.rule == NO_BODY):
            return True
        # In a text that names others who adopt resolutions, too, a bare number may be anybody's, even beside the Union.
        is_near = telling or (not low and self._speaks_of_union(mention))
        return bool(is_near) and not self.context.named.names_others()

    def _overrule(self, mention: Mention, why: str) -> None:
        if self.overruled is not None:
            self.overruled.append(Overruled(mention.start, mention.end, STEP, why))

    def _has_body(self, section: Section) -> bool:
        """Whether a bare number may be of the body whose text this is."""
        return self.outline.body is not None or section.body is not None

    def _speaks_of_union(self, mention: Mention) -> bool:
        """Whether the sentence of a mention that names nobody else names the Union on its line."""
        if mention.body is not None or grammar().owner.match(self.text, mention.end):
            return False  # "ITU asks for tea in resolution 5 of the board"
        first, last = self.document.line_span(self.document.line_of(mention.start))
        begins, ends = self.context.named.sentence(mention.start, mention.end)
        return self.context.named.holds_union(max(first, begins), min(last, ends))

    def _is_own(self, mention: Mention, code: str, section: Section) -> bool:
        """Whether a mention names the instrument whose text, report or row this is, and so cites nothing."""
        if code != section.instrument:
            return (
                (mention.start < section.heading_end and _names_heading(code, section))
                or (section.end - mention.end <= _CAPTION and self._is_caption(mention, code, section))
                or (section.start == 0 and self._is_cover(mention, code, section))
            )
        if section.role is not Role.INSTRUMENT or mention.dating is None or mention.start < section.heading_end:
            return True
        revision = mention.dating.revision
        if revision is None or revision.year is None:
            return True
        return section.rev is None or revision.year == section.rev.year

    def _is_caption(self, mention: Mention, code: str, section: Section) -> bool:
        """Whether a mention stands alone right above the heading of the instrument that it names, as a page's title.

        Or as what a page repeats at its head, beside its number and the volume's name: "PP-10 Final Acts 7 Res. 5".
        """
        text = self.document.text
        if section.end == len(text):
            return False
        if text[mention.end : section.end].strip(_PAGE):
            return False
        line, _ = self.document.line_span(self.document.line_of(mention.start))
        below = self.outline.at(section.end)
        before = text[line : mention.start].strip(_PAGE + "#*_=")
        headed = _volumes().search(before) or _FOOT.search(text, max(line, mention.start - _CAPTION), mention.start)
        return below.holder == code and (not before or headed is not None)

    def _is_cover(self, mention: Mention, code: str, section: Section) -> bool:
        """Whether a mention begins a line before the first heading that its title, or nothing, follows: on a cover."""
        if section.instrument is not None or mention.dating is not None or section.end == len(self.document.text):
            return False
        line, end = self.document.line_span(self.document.line_of(mention.start))
        is_title = line == mention.start and _TITLE.match(self.text, mention.end, end) is not None
        return is_title and self.outline.at(section.end).holder == code

    def _citation(self, mention: Mention, code: str, line: int, section: Section, rule: str) -> Citation:
        clause, dating, holder = self.clauses.at(mention.start), mention.dating, section.holder
        return _new_citation(
            doc=self.document.name,
            line=line,
            char=mention.start,
            end=mention.end,
            rule=f"citation:{rule.replace(' ', '-')}",
            instrument=holder,
            to=code,
            rev=dating.revision if dating else None,
            clause=clause.verb if clause else None,
            clause_en=clause.verb_en if clause else None,
            about=section.about if holder == "DOC" else None,
            rev_old=dating.older if dating else None,
            deleted=bool(self.struck) and self._is_struck(mention),
        )

    def _is_struck(self, mention: Mention) -> bool:
        """Whether a tracked change deleted a mention, or a part of it; words that are no part of the text are none."""
        struck = self.struck
        index = bisect_right(struck, mention.end - 1, key=lambda span: span.start) - 1
        return index >= 0 and struck[index].end > mention.start

    def _unresolved(self, mention: Mention, line: int, reason: str) -> Unresolved:
        return _new_unresolved(
            doc=self.document.name,
            line=line,
            char=mention.start,
            end=mention.end,
            rule="citation",
            text=self.document.text[mention.start : mention.end],
            reason=reason,
        )
