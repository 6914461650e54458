"""The catalogue: what all documents together say of instruments, their titles and their versions.

A version is known for certain where a document holds it, lists it, or cites it by its year. A revision that is only
proposed is a version of status "proposed" that replaces nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from graph.designations import KINDS, find
from graph.draft import Draft
from graph.model import CATALOGUE, Ref, Text
from graph.records import (
    Citation,
    Matrix,
    Operative,
    Proposal,
    Provision,
    Record,
    Resolution,
    Revision,
    Source,
)
from graph.reference import Session, bodies, sessions
from graph.titles import Title, best_titles
from graph.versions import Claim, add_versions, titles_of, version_code

DOCUMENT_ITSELF: Final = "DOC"


@dataclass(slots=True)
class Holdings:
    """Which version of each instrument stands where in one document, and which it proposes to change."""

    session: Session | None = None
    proposed: set[str] = field(default_factory=set)
    proposed_versions: set[str] = field(default_factory=set)
    places: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def version_at(self, instrument: str, char: int) -> Ref | None:
        """Return the version of an instrument whose text stands at `char`, where the document says which."""
        found = self.places.get(instrument)
        if not found or not is_instrument(instrument):
            return None
        index = bisect_right(found, char, key=lambda place: place[0]) - 1
        return Ref("Version", version_code(instrument, found[max(index, 0)][1]))


def is_instrument(code: str | None) -> bool:
    """Whether a record's code names an instrument, not the document itself or nothing."""
    return code is not None and code not in ("", DOCUMENT_ITSELF)


def find_session(folder: Path, code: str | None) -> Session | None:
    """Return the session of a code or one of its aliases."""
    if code is None:
        return None
    known = sessions(folder)
    return known.get(code) or next((found for found in known.values() if code in found.aliases), None)


def dated(record: Resolution, session: Session | None) -> Revision | None:
    """Return year and place of the version that an instrument's entry stands for, None where it does not tell.

    An entry without a date in the acts of a session that adopted or revised it bears that session's.
    """
    if record.rev is not None and record.rev.year is not None:
        return record.rev
    designation = find(record.id)
    if session is None or designation is None or designation.body != session.body:
        return None
    if record.status not in ("new", "revised"):
        return None
    return Revision(record.status == "revised", session.place, session.year)


def holdings_of(records: Sequence[Record], folder: Path) -> Holdings:
    """Return what one document holds, from its records in order of place."""
    source = next((record for record in records if isinstance(record, Source)), None)
    held = Holdings(find_session(folder, source.session if source else None))
    for record in records:
        if isinstance(record, Proposal) and record.target and record.action in ("MOD", "ADD"):
            held.proposed.add(record.target)
            if record.to_rev is not None and record.to_rev.year is not None:
                held.proposed_versions.add(version_code(record.target, record.to_rev.year))
                held.places[record.target].append((record.char, record.to_rev.year))
    for record in records:
        if isinstance(record, Resolution):
            revision = dated(record, held.session)
            if revision is not None and revision.year is not None:
                held.places[record.id].append((record.char, revision.year))
    for found in held.places.values():
        found.sort()
    return held


def add_catalogue(
    draft: Draft, documents: Mapping[str, Sequence[Record]], held: Mapping[str, Holdings], folder: Path
) -> None:
    """State every instrument and version that the documents speak of."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    texts: set[str] = set()
    suppressed: dict[str, Session] = {}
    claimed: dict[str, list[Claim]] = defaultdict(list)
    for name, records in documents.items():
        here = held[name]
        for record in records:
            for claim in filter(lambda claim: is_instrument(claim.instrument), _claims(record, here)):
                claims[version_code(claim.instrument, claim.year)].append(claim)
                claimed[claim.instrument].append(claim)
            if isinstance(record, Operative | Provision):
                texts.add(record.instrument)
            elif isinstance(record, Resolution):
                if dated(record, here.session) is None and record.title:
                    claimed[record.id].append(_untied(record, here))
                if record.status == "suppressed" and here.session is not None:
                    _keep_latest(suppressed, record.id, here.session)
    titles = {code: titles_of(said) for code, said in claimed.items()}
    for code in sorted({code for records in documents.values() for code in instruments_of(records)}):
        ref = _add_instrument(draft, code, code in texts, titles.get(code, ()), folder)
        session = suppressed.get(code)
        designation = find(code)
        if session is not None and designation is not None and designation.body == session.body:
            draft.link(ref, "suppressedAt", Ref("Session", session.code))
    add_versions(draft, claims, titles, folder)


def instruments_of(records: Iterable[Record]) -> set[str]:
    """Return the codes of the instruments that records speak of."""
    found: set[str] = set()
    for record in records:
        for name in ("instrument", "about"):
            value = getattr(record, name, None)
            if isinstance(value, str):
                found.add(value)
        if isinstance(record, Resolution | Matrix):
            found.add(record.id)
        elif isinstance(record, Citation):
            found.add(record.to)
        elif isinstance(record, Proposal) and record.target is not None and find(record.target):
            found.add(record.target)
    return set(filter(is_instrument, found))


def _claims(record: Record, here: Holdings) -> list[Claim]:
    """Return what a record says of versions."""
    said: list[tuple[str, Revision | None]] = []
    if isinstance(record, Resolution):
        revision = dated(record, here.session)
        if revision is None or revision.year is None:
            return []
        return [
            Claim(
                instrument=record.id,
                year=revision.year,
                place=revision.place,
                revised=revision.revised,
                proposed=_is_proposed(record.id, revision.year, here),
                session_year=here.session.year if here.session else 0,
                status=record.status,
                title=Text(record.title, record.lang) if record.title else None,
            )
        ]
    if isinstance(record, Matrix):
        said.append((record.id, record.rev))
    elif isinstance(record, Citation):
        said += [(record.to, record.rev), (record.to, record.rev_old)]
    elif isinstance(record, Proposal) and record.target is not None and find(record.target):
        said += [(record.target, record.from_rev), (record.target, record.to_rev)]
    return [
        Claim(code, rev.year, rev.place, rev.revised, _is_proposed(code, rev.year, here))
        for code, rev in said
        if rev is not None and rev.year is not None
    ]


def _is_proposed(instrument: str, year: int, here: Holdings) -> bool:
    """Whether a document speaks of a version that it proposes itself."""
    if version_code(instrument, year) in here.proposed_versions:
        return True
    undated = not any(code.startswith(f"{instrument}@") for code in here.proposed_versions)
    return instrument in here.proposed and undated


def _untied(record: Resolution, here: Holdings) -> Claim:
    """Return the title that an entry without a date gives."""
    title = Text(record.title, record.lang) if record.title else None
    return Claim(record.id, 0, None, False, record.id in here.proposed, title=title)


def _keep_latest(suppressed: dict[str, Session], code: str, session: Session) -> None:
    """Keep, of several sessions that are said to have suppressed an instrument, the latest."""
    known = suppressed.get(code)
    if known is None or (session.year, session.code) > (known.year, known.code):
        suppressed[code] = session


def _add_instrument(draft: Draft, code: str, ingested: bool, titles: Sequence[Title], folder: Path) -> Ref:
    """State an instrument with the body that adopted it, where its code tells."""
    designation = find(code)
    ref = draft.add(
        "Instrument", code, CATALOGUE,
        type=KINDS[designation.kind].lower() if designation else None,
        number=designation.number if designation else None,
        title=best_titles(titles),
        ingested=ingested,
    )  # fmt: skip
    if designation is not None and designation.has_known_body:
        if designation.body not in bodies(folder):
            draft.add("Body", designation.body, CATALOGUE, abbreviation=designation.body)
        draft.link(ref, "adoptedBy", Ref("Body", designation.body))
    return ref
