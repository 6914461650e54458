"""Orders that name a partner no more: each order beside its other self in the version before."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from graph.stores.protocol import Argument, Row
from queries.analyses.orders import codes, orders, versions_of
from queries.analyses.tasks import pair


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return a row an order and partner that it does not name any more, neither as partner nor as addressee."""
    instruments: dict[str, list[Row]] = {}
    for row in orders(rows):
        instruments.setdefault(str(row["instrument"]), []).append(row)
    return [
        lost
        for found in instruments.values()
        for earlier, later in pairwise(versions_of(found))
        for before, after in pair(earlier, later)
        if before is not None and after is not None
        for lost in _lost(before, after, str(arguments["actor"]))
    ]


def _lost(before: Row, after: Row, actor: str) -> list[Row]:
    """Return the rows of one order; with an actor, only where it is addressed."""
    if actor and actor not in codes(after["addressees"]):
        return []
    gone = set(codes(before["partners"])) - set(codes(after["partners"])) - set(codes(after["addressees"]))
    return [
        {
            **after, "lost": partner, "earlier": before["version"], "later": after["version"],
            "earlier_document": before["document"], "earlier_line": before["line"],
        }
        for partner in sorted(gone)
    ]  # fmt: skip
