"""When something is due: the session that a text means by "the next one", and a time in words."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from graph.designations import find
from graph.records import Timing
from graph.reference import Session, sessions_of

_EVERY: Final = {
    "P1M": "every month",
    "P3M": "every three months",
    "P6M": "twice a year",
    "P1Y": "every year",
    "P2Y": "every two years",
    "P4Y": "every four years",
}
_NEXT: Final = "next"
_EACH: Final = "session"


def in_words(record: Timing, session: Session | None) -> str:
    """Return when something is due; `session` is the one that the record means, where the registry knows it."""
    if record.every == _EACH:
        return f"at each session of {record.body}"
    if record.every is not None:
        return _EVERY.get(record.every, record.every)
    if session is not None:
        return f"at {session.code}"
    if record.body is None:
        return f"by {record.due}"
    if record.due == _NEXT:
        return f"at the next session of {record.body}"
    return f"at the session of {record.body} in {record.due}"


def session_due(folder: Path, version: str, body: str, due: str) -> Session | None:
    """Return the session of a body at which something is due that a version orders: of a year, or the "next" one.

    None where the registry does not know it, or does not know which one is the next.
    """
    instrument, _, year = version.rpartition("@")
    held = sessions_of(body, folder)
    if due != _NEXT:
        # WTSA-20 met in 2022: texts from before call it the assembly of 2020.
        return _only([session for session in held if str(session.year) == due or session.code == f"{body}-{due[2:4]}"])
    designation = find(instrument)
    if designation is None:
        return None
    own = _only([session for session in sessions_of(designation.body, folder) if str(session.year) == year])
    if own is None or own.start is None:
        return None
    start = own.start
    if any(session.start is None for session in held if session.year == own.year):
        return None
    later = [
        session for session in held if session.year >= own.year and (session.start is None or session.start > start)
    ]
    return min(later, key=lambda session: (session.year, session.start or ""), default=None)


def _only(found: list[Session]) -> Session | None:
    return found[0] if len(found) == 1 else None
