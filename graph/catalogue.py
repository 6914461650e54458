"""The catalogue: what all documents together say of instruments, their titles and their versions.

A version is known for certain where a document holds it, lists it, or cites it by its year. A revision that is only
proposed is a version of status "proposed" that replaces nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
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

DOCUMENT_ITSELF: Final = "DOC"
PROPOSED: Final = "proposed"
# Of two things said of a version after the same session, the one that weighs more.
_WEIGHTS: Final = {"suppressed": 4, "new": 3, "revised": 2, "unchanged": 1}


def version_code(instrument: str, year: int) -> str:
    """Return the code of a version: the instrument and the year that its text bears."""
    return f"{instrument}@{year}"


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one record says of a version. `session_year`: when the session met that the document reports on."""

    instrument: str
    year: int
    place: str | None
    revised: bool
    proposed: bool
    session_year: int = 0
    status: str | None = None
    title: Text | None = None


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
    claims: dict[str, list[_Claim]] = defaultdict(list)
    texts: set[str] = set()
    suppressed: dict[str, Session] = {}
    titles: dict[str, list[_Claim]] = defaultdict(list)
    for name, records in documents.items():
        here = held[name]
        for record in records:
            for claim in filter(lambda claim: is_instrument(claim.instrument), _claims(record, here)):
                claims[version_code(claim.instrument, claim.year)].append(claim)
                titles[claim.instrument].append(claim)
            if isinstance(record, Operative | Provision):
                texts.add(record.instrument)
            elif isinstance(record, Resolution):
                if dated(record, here.session) is None and record.title:
                    titles[record.id].append(_untied(record, here))
                if record.status == "suppressed" and here.session is not None:
                    _keep_latest(suppressed, record.id, here.session)
    for code in sorted({code for records in documents.values() for code in instruments_of(records)}):
        ref = _add_instrument(draft, code, code in texts, titles.get(code, ()), folder)
        session = suppressed.get(code)
        designation = find(code)
        if session is not None and designation is not None and designation.body == session.body:
            draft.link(ref, "suppressedAt", Ref("Session", session.code))
    _add_versions(draft, claims, folder)


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


def _claims(record: Record, here: Holdings) -> list[_Claim]:
    """Return what a record says of versions."""
    said: list[tuple[str, Revision | None]] = []
    if isinstance(record, Resolution):
        revision = dated(record, here.session)
        if revision is None or revision.year is None:
            return []
        return [
            _Claim(
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
        _Claim(code, rev.year, rev.place, rev.revised, _is_proposed(code, rev.year, here))
        for code, rev in said
        if rev is not None and rev.year is not None
    ]


def _is_proposed(instrument: str, year: int, here: Holdings) -> bool:
    """Whether a document speaks of a version that it proposes itself."""
    if version_code(instrument, year) in here.proposed_versions:
        return True
    undated = not any(code.startswith(f"{instrument}@") for code in here.proposed_versions)
    return instrument in here.proposed and undated


def _untied(record: Resolution, here: Holdings) -> _Claim:
    """Return the title that an entry without a date gives."""
    title = Text(record.title, record.lang) if record.title else None
    return _Claim(record.id, 0, None, False, record.id in here.proposed, title=title)


def _keep_latest(suppressed: dict[str, Session], code: str, session: Session) -> None:
    """Keep, of several sessions that are said to have suppressed an instrument, the latest."""
    known = suppressed.get(code)
    if known is None or (session.year, session.code) > (known.year, known.code):
        suppressed[code] = session


def _add_instrument(draft: Draft, code: str, ingested: bool, titles: Iterable[_Claim], folder: Path) -> Ref:
    """State an instrument with the body that adopted it, where its code tells."""
    designation = find(code)
    ref = draft.add(
        "Instrument", code, CATALOGUE,
        type=KINDS[designation.kind].lower() if designation else None,
        number=designation.number if designation else None,
        title=_titles(titles),
        ingested=ingested,
    )  # fmt: skip
    if designation is not None and designation.has_known_body:
        if designation.body not in bodies(folder):
            draft.add("Body", designation.body, CATALOGUE, abbreviation=designation.body)
        draft.link(ref, "adoptedBy", Ref("Body", designation.body))
    return ref


def _titles(claims: Iterable[_Claim]) -> tuple[Text, ...]:
    """Return one title per language: of the latest adopted version, not in capitals, the one most often given."""
    counts = Counter(claim.title for claim in claims if claim.title)
    best: dict[str, tuple[tuple[bool, int, bool, int, str], Text]] = {}
    for claim in claims:
        title = claim.title
        if title is None:
            continue
        rank = (claim.proposed, -claim.year, title.value.isupper(), -counts[title], title.value)
        if title.language not in best or rank < best[title.language][0]:
            best[title.language] = (rank, title)
    return tuple(title for _, title in best.values())


def _add_versions(draft: Draft, claims: Mapping[str, list[_Claim]], folder: Path) -> None:
    """State the versions, each with its session and with the next older one that it replaces."""
    adopted: dict[str, list[tuple[int, Ref]]] = defaultdict(list)
    for code, said in sorted(claims.items()):
        instrument, year = said[0].instrument, said[0].year
        sure = [claim for claim in said if not claim.proposed]
        session = _session(instrument, year, sure or said, folder)
        places = Counter(claim.place for claim in sure or said if claim.place and not _is_body(claim))
        place = min(places, key=lambda place: (-places[place], place)) if places else None
        ref = draft.add(
            "Version", code, CATALOGUE,
            year=year,
            place=session.place if session else place,
            revised=any(claim.revised for claim in sure or said),
            status=_status(sure) if sure else PROPOSED,
            title=_titles(said),
        )  # fmt: skip
        draft.link(ref, "versionOf", Ref("Instrument", instrument))
        if sure:
            draft.link(ref, "adoptedAt", Ref("Session", session.code) if session else None)
            designation = find(instrument)
            if designation is None or designation.has_known_body:
                adopted[instrument].append((year, ref))
    for versions in adopted.values():
        versions.sort()
        for (_, older), (_, newer) in pairwise(versions):
            draft.link(newer, "replaces", older)


def _status(claims: Sequence[_Claim]) -> str | None:
    """Return the status of a version as the latest session left it."""
    said = [(claim.session_year, _WEIGHTS.get(claim.status, 0), claim.status) for claim in claims if claim.status]
    return max(said)[2] if said else None


def _session(instrument: str, year: int, claims: Sequence[_Claim], folder: Path) -> Session | None:
    """Return the one session of the instrument's body in that year, unless every text names another place."""
    designation = find(instrument)
    if designation is None:
        return None
    places = {claim.place.casefold() for claim in claims if claim.place and not _is_body(claim)}
    found = [
        session
        for session in sessions(folder).values()
        if session.body == designation.body
        and session.year == year
        and (not places or places & {name.casefold() for name in (session.place, *session.names.values())})
    ]
    return found[0] if len(found) == 1 else None


def _is_body(claim: _Claim) -> bool:
    """Whether what stands in the place of a place is the body: "(Rev. WRC-15)", "(Council 2019)"."""
    designation = find(claim.instrument)
    return designation is not None and (claim.place or "").casefold() == designation.body.casefold()
