"""What changed for an actor between two sessions: the orders of both, paired instrument by instrument."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.stores.protocol import Argument, Row
from queries.analyses.orders import codes, fullest, orders
from queries.analyses.tasks import NOT_COMPARABLE, change, pair

# What is the same but for its place is no change for the actor; nor is known to be one what only facts are here of.
_UNCHANGED: Final = frozenset({"kept", "moved", NOT_COMPARABLE})


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return the actor's orders that are not the same at both sessions.

    `family` of a row are the codes that stand for the actor. Where the text of one of the sessions is not here, nothing
    can be compared: "not comparable", unless the instrument was new, suppressed, or left unchanged.
    """
    sessions = (str(arguments["earlier"]), str(arguments["later"]))
    held: dict[tuple[str, str], list[Row]] = {}
    for row in orders(rows):
        held.setdefault((str(row["instrument"]), str(row["session"])), []).append(row)
    found: list[Row] = []
    for instrument in sorted({instrument for instrument, _ in held}):
        texts = [held.get((instrument, session), []) for session in sessions]
        before, after = ([row for row in fullest(text) if _is_ours(row)] for text in texts)
        if not all(texts):
            found += [{**row, "change": state} for row in before if (state := _alone(row, "suppressed", "dropped"))]
            found += [{**row, "change": state} for row in after if (state := _alone(row, "new", "added"))]
            continue
        for old, new in pair(before, after):
            state, shown = change(old, new), new or old
            if state not in _UNCHANGED and shown is not None:
                found.append({**shown, "change": state})
    return found


def _is_ours(row: Row) -> bool:
    """Whether an order addresses the actor."""
    return not set(codes(row["family"])).isdisjoint(codes(row["addressees"]))


def _alone(row: Row, status: str, change: str) -> str | None:
    """Return what to say of an order whose instrument has no text from the other session; None: it is unchanged."""
    if row["unchanged"]:
        return None
    return change if row["status"] == status else NOT_COMPARABLE
