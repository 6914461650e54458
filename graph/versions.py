"""The versions of instruments: what the records claim of each, its session, its status, and what it replaces."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from graph.designations import find
from graph.draft import Draft
from graph.model import CATALOGUE, Ref, Text
from graph.reference import Session, sessions_of
from graph.titles import Title, best_titles

PROPOSED: Final = "proposed"
# Of two things said of a version after the same session, the one that weighs more.
_WEIGHTS: Final = {"suppressed": 4, "new": 3, "revised": 2, "unchanged": 1}


def version_code(instrument: str, year: int) -> str:
    """Return the code of a version: the instrument and the year that its text bears."""
    return f"{instrument}@{year}"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one record says of a version. `session_year`: when the session met that the document reports on."""

    instrument: str
    year: int
    place: str | None
    revised: bool
    proposed: bool
    session_year: int = 0
    status: str | None = None
    title: Text | None = None


def titles_of(claims: Iterable[Claim]) -> list[Title]:
    """Return the titles that are claimed."""
    return [Title(claim.title, claim.year, claim.proposed) for claim in claims if claim.title]


def add_versions(
    draft: Draft, claims: Mapping[str, list[Claim]], titles: Mapping[str, Sequence[Title]], folder: Path
) -> None:
    """State the versions, each with its session and with the next older one that it replaces."""
    adopted: dict[str, list[tuple[int, Ref]]] = defaultdict(list)
    seen: set[str] = set()
    # In order of years, so that what a version replaces is known before it.
    for code, said in sorted(claims.items(), key=lambda item: (item[1][0].instrument, item[1][0].year)):
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
            status=_status(sure, first=instrument not in seen) if sure else PROPOSED,
            title=best_titles(titles_of(said), titles.get(instrument, ())),
        )  # fmt: skip
        draft.link(ref, "versionOf", Ref("Instrument", instrument))
        if sure:
            seen.add(instrument)
            draft.link(ref, "adoptedAt", Ref("Session", session.code) if session else None)
            designation = find(instrument)
            if designation is None or designation.has_known_body:
                adopted[instrument].append((year, ref))
    for versions in adopted.values():
        versions.sort()
        for (_, older), (_, newer) in pairwise(versions):
            draft.link(newer, "replaces", older)


def _status(claims: Sequence[Claim], *, first: bool) -> str | None:
    """Return the status of a version as the latest session left it; `first`: no older one is known.

    Where no document tells, the version's name does: "(Rev. Dubai, 2018)" is a revision, "(Dubai, 2018)" a new text,
    unless an older one is known, so that somebody left a word out.
    """
    said = [(claim.session_year, _WEIGHTS.get(claim.status, 0), claim.status) for claim in claims if claim.status]
    if said:
        return max(said)[2]
    if any(claim.revised for claim in claims):
        return "revised"
    return "new" if first else None


def _session(instrument: str, year: int, claims: Sequence[Claim], folder: Path) -> Session | None:
    """Return the one session of the instrument's body in that year, unless every text names another place."""
    designation = find(instrument)
    if designation is None:
        return None
    places = {claim.place.casefold() for claim in claims if claim.place and not _is_body(claim)}
    found = [
        session
        for session in sessions_of(designation.body, folder)
        if session.year == year
        and (not places or places & {name.casefold() for name in (session.place, *session.names.values())})
    ]
    return found[0] if len(found) == 1 else None


def _is_body(claim: Claim) -> bool:
    """Whether what stands in the place of a place is the body: "(Rev. WRC-15)", "(Council 2019)"."""
    designation = find(claim.instrument)
    return designation is not None and (claim.place or "").casefold() == designation.body.casefold()
