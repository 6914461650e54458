"""What one document states, as nodes: its entries, provisions, duties, citations, mentions and rows, with evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph import records as r
from graph.catalogue import Holdings, dated, is_instrument
from graph.designations import find
from graph.draft import Draft, Given
from graph.model import CATALOGUE, Ref, Text, document_part
from graph.reference import bodies
from graph.registered import actor_ref, goal_ref, verb_ref
from graph.timing import in_words, session_due
from graph.versions import version_code

# A citation whose body the text does not tell is listed among the unresolved mentions too.
BODY_UNKNOWN: Final = "body unknown"


@dataclass(frozen=True, slots=True)
class _Passage:
    """A provision's place, and the passage that it stands in."""

    start: int
    end: int
    above: int
    instrument: str
    ref: Ref
    operative: bool


class Findings:
    """Adds the findings of one document to a draft."""

    def __init__(self, draft: Draft, name: str, text: str | None, held: Holdings, folder: Path) -> None:
        self._draft, self._name, self._text, self._held, self._folder = draft, name, text, held, folder
        self._part = document_part(name)
        self._used: Counter[str] = Counter()
        self._passages: list[_Passage] = []
        self._starts: list[int] = []
        self._unresolved: set[tuple[int, int]] = set()
        self._headings: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        self._named: dict[Ref, tuple[str, ...]] = {}

    def add(self, records: Sequence[r.Record]) -> None:
        """State the document's records, which come in order of place."""
        self._unresolved = {(it.char, it.end) for it in records if isinstance(it, r.Unresolved)}
        if not any(isinstance(record, r.Source) for record in records):
            self._draft.add("Source", self._name, self._part)
        self._add_provisions([record for record in records if isinstance(record, r.Provision)])
        for record in records:
            self._add(record)
        self._add_addressees()

    def _add(self, record: r.Record) -> None:
        match record:
            case r.Source():
                self._add_source(record)
            case r.Resolution():
                self._add_resolution(record)
            case r.Operative():
                self._duty(record, "heading", items=record.items)
                self._headings.setdefault(record.instrument, []).append((record.char, record.addressees))
            case r.Item():
                ref = self._duty(record, "item", item=record.n)
                self._draft.link(ref, "reportsTo", *self._actors(record.report_to))
            case r.Timing():
                self._add_timing(record)
            case r.Citation():
                self._add_citation(record)
            case r.ActionItem():
                self._add_action_item(record)
            case r.Matrix():
                self._add_matrix(record)
            case r.Proposal():
                self._add_proposal(record)
            case r.SdgMention():
                self._mention(record, goal_ref(self._draft, record.sdg, record.target), record.about)
            case r.GroupMention():
                self._mention(record, actor_ref(self._draft, record.id, self._folder), record.about)
            case r.RecommendationMention():
                self._mention(record, Ref("Recommendation", record.id), record.about)
            case r.DocumentMention():
                self._mention(record, self._draft.add("ItuDocument", record.id, CATALOGUE), record.about)
            case r.Target():
                self._finding(
                    "StrategicTarget", record,
                    goal=record.goal, number=record.target, status=record.status, text=record.text,
                )  # fmt: skip
            case r.Indicator():
                self._finding("Outcome", record, objective=record.objective, number=record.outcome, text=record.name)
            case r.Unresolved():
                self._finding("UnresolvedMention", record, text=record.text or None, reason=record.reason)

    # What records share

    def _finding(self, kind: str, record: r.Record, **values: Given) -> Ref:
        """State a node of its own for a record, named by its place, with its evidence."""
        place = f"{self._name}/{record.char}"
        self._used[f"{kind} {place}"] += 1
        count = self._used[f"{kind} {place}"]
        ref = self._draft.add(kind, place if count == 1 else f"{place}-{count}", self._part, **values)
        self._draft.link(ref, "evidence", self._evidence(record))
        return ref

    def _evidence(self, record: r.Record) -> Ref:
        """State the passage that a record was read from, and the rule that read it."""
        passage = f"{self._name}/{record.char}-{record.end}"
        ref = self._draft.add(
            "Evidence", f"{passage}/{record.rule}" if record.rule else passage, self._part,
            line=record.line, start=record.char, end=record.end, rule=record.rule or None, anchor=record.anchor,
            quote=self._text[record.char : record.end] if self._text is not None else None,
        )  # fmt: skip
        self._draft.link(ref, "inSource", Ref("Source", self._name))
        return ref

    def _instrument(self, code: str | None) -> Ref | None:
        return Ref("Instrument", code) if code is not None and is_instrument(code) else None

    def _actors(self, codes: Sequence[str]) -> list[Ref]:
        return [actor_ref(self._draft, code, self._folder) for code in codes if code]

    def _version(self, instrument: str, rev: r.Revision | None) -> Ref | None:
        if rev is None or rev.year is None or not is_instrument(instrument):
            return None
        return Ref("Version", version_code(instrument, rev.year))

    # Provisions and what stands in them

    def _add_provisions(self, provisions: Sequence[r.Provision]) -> None:
        """State the provisions, which nest but do not overlap."""
        open_now: list[int] = []
        for record in sorted(provisions, key=lambda record: (record.char, -record.end)):
            while open_now and self._passages[open_now[-1]].end <= record.char:
                open_now.pop()
            above = open_now[-1] if open_now else -1
            open_now.append(len(self._passages))
            ref = self._provision(
                record, record.instrument, record.clause, record.n, record.operative, record.open_report
            )
            self._passages.append(_Passage(record.char, record.end, above, record.instrument, ref, record.operative))
            self._starts.append(record.char)

    def _provision(
        self, record: r.Record, instrument: str, clause: str, n: str | None, operative: bool, open_report: bool = False
    ) -> Ref:
        ref = self._finding(
            "Provision", record, clause=clause, number=n, operative=operative, openReport=open_report or None,
            proposed=instrument in self._held.proposed,
        )  # fmt: skip
        self._draft.link(ref, "provisionOf", self._instrument(instrument))
        self._draft.link(ref, "provisionVersion", self._held.version_at(instrument, record.char))
        return ref

    def _provision_at(self, char: int, instrument: str) -> Ref | None:
        """Return the innermost provision of an instrument that holds the code point at `char`."""
        index = bisect_right(self._starts, char) - 1
        while index >= 0:
            passage = self._passages[index]
            if char < passage.end and passage.instrument == instrument:
                return passage.ref
            index = passage.above
        return None

    def _add_addressees(self) -> None:
        """Link each operative paragraph with whom it names, or else with whom the heading above it addresses."""
        for passage in filter(lambda passage: passage.operative, self._passages):
            named = self._named.get(passage.ref, ())
            found = self._headings.get(passage.instrument, [])
            index = bisect_right(found, passage.start, key=lambda heading: heading[0]) - 1
            if not named and index >= 0 and found[index][0] < passage.start:
                named = found[index][1]
            self._draft.link(passage.ref, "addresses", *self._actors(named))

    def _duty(self, record: r.Operative | r.Item, level: str, **values: Given) -> Ref:
        """State a duty; a heading that stands outside of all provisions is one of its own."""
        ref = self._finding(
            "Duty", record, level=level, verb=record.verb, proposed=record.instrument in self._held.proposed, **values
        )
        number = record.n if isinstance(record, r.Item) else None
        provision = self._provision_at(record.char, record.instrument)
        if provision is None:
            provision = self._provision(record, record.instrument, record.verb, number, True)
        link = self._draft.link
        link(ref, "orderedBy", provision)
        if isinstance(record, r.Item) and record.addressees:
            self._named[provision] = record.addressees
        link(ref, "dutyOf", self._instrument(record.instrument))
        link(ref, "dutyVersion", self._held.version_at(record.instrument, record.char))
        link(ref, "hasVerb", verb_ref(self._draft, record.verb, record.verb_en, self._folder))
        link(ref, "addressee", *self._actors(record.addressees))
        link(ref, "partner", *self._actors(record.partners))
        return ref

    def _add_timing(self, record: r.Timing) -> None:
        """State when a provision is to be carried out; a text without a provision has none."""
        provision = self._provision_at(record.char, record.instrument)
        if provision is None:
            return
        body = record.body if record.body in bodies(self._folder) else None
        version = self._held.version_at(record.instrument, record.char)
        session = None
        if body is not None and record.due is not None and version is not None:
            session = session_due(self._folder, version.code, body, record.due)
        ref = self._finding(
            "Timing", record, every=record.every, due=record.due, when=in_words(record, session)
        )  # fmt: skip
        link = self._draft.link
        link(ref, "timingOf", self._instrument(record.instrument))
        link(ref, "inProvision", provision)
        link(ref, "meetingOf", Ref("Body", body) if body is not None else None)
        link(ref, "dueAt", Ref("Session", session.code) if session is not None else None)

    def _add_citation(self, record: r.Citation) -> None:
        ref = self._finding("Citation", record, clause=record.clause, deleted=record.deleted)
        link = self._draft.link
        if citing := self._instrument(record.instrument):
            link(ref, "citing", citing)
            link(ref, "citingVersion", self._held.version_at(record.instrument, record.char))
            link(ref, "fromProvision", self._provision_at(record.char, record.instrument))
        link(ref, "cites", self._instrument(record.to))
        link(ref, "citesVersion", self._version(record.to, record.rev))
        link(ref, "citedVersionBefore", self._version(record.to, record.rev_old))
        link(ref, "about", self._instrument(record.about))
        designation = find(record.to)
        unknown = designation is not None and not designation.has_known_body
        if unknown and (record.char, record.end) not in self._unresolved:
            self._finding("UnresolvedMention", record, text=record.to, reason=BODY_UNKNOWN)

    # The document, its entries and rows

    def _add_source(self, record: r.Source) -> None:
        ref = self._draft.add(
            "Source", self._name, self._part,
            title=record.title, sha256=record.sha256, format=record.format, language=record.language,
            characters=record.characters, lines=record.lines,
        )  # fmt: skip
        if self._held.session is not None:
            self._draft.link(ref, "reportsOn", Ref("Session", self._held.session.code))

    def _add_resolution(self, record: r.Resolution) -> None:
        title = Text(record.title, record.lang) if record.title else None
        ref = self._finding("Entry", record, title=title, status=record.status)
        self._draft.link(ref, "entryOf", self._instrument(record.id))
        self._draft.link(ref, "entryVersion", self._version(record.id, dated(record, self._held.session)))

    def _add_action_item(self, record: r.ActionItem) -> None:
        ref = self._finding(
            "ActionItem", record, number=record.n, milestone=record.milestone, goalsMet=record.goals_met,
            completed=record.completed, clauses=record.clauses,
        )  # fmt: skip
        self._draft.link(ref, "implements", self._instrument(record.instrument))

    def _add_matrix(self, record: r.Matrix) -> None:
        ref = self._finding("Assignment", record, others=record.others)
        link = self._draft.link
        link(ref, "assignmentOf", self._instrument(record.id))
        link(ref, "assignmentVersion", self._version(record.id, record.rev))
        link(ref, "actionFor", *self._actors(record.action_for))
        link(ref, "partner", *self._actors(record.collab))
        link(ref, "reportsTo", *self._actors(record.report_to))

    def _add_proposal(self, record: r.Proposal) -> None:
        target = record.target if record.target and find(record.target) else None
        ref = self._finding(
            "Proposal", record, number=record.n, action=record.action, title=record.title,
            targetName=None if target else record.target,
        )  # fmt: skip
        if target is not None:
            self._draft.link(ref, "proposesChangeTo", self._instrument(target))
            self._draft.link(ref, "fromVersion", self._version(target, record.from_rev))
            self._draft.link(ref, "toVersion", self._version(target, record.to_rev))

    # Mentions

    def _mention(self, record: r.Record, named: Ref, about: str | None) -> None:
        ref = self._finding("Mention", record)
        self._draft.link(ref, "mentions", named)
        self._draft.link(ref, "about", self._instrument(about))
