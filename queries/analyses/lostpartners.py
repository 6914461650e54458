"""Orders that name a partner no more: each order beside its other self in the version before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from graph.stores.protocol import Argument, Row
from queries.analyses.orders import codes, orders, versions_of
from queries.analyses.tasks import pair

_STUDY_GROUP: Final = re.compile(r"([TDR]-SG)[0-9]+(?:-.*)?")


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
    """Return the rows of one order; with an actor, only where it is addressed. Numbers alone pair no orders here.

    A bureau is not lost where its director is named, nor he where his bureau is, nor a study group where all of its
    Sector are.
    """
    if not before["quote"] or not after["quote"] or (actor and actor not in codes(after["addressees"])):
        return []
    named = {_office(code) for code in (*codes(after["partners"]), *codes(after["addressees"]))}
    gone = {code for code in codes(before["partners"]) if not {_office(code), _groups(code)} & named}
    return [
        {
            **after, "lost": partner, "earlier": before["version"], "later": after["version"],
            "earlier_document": before["document"], "earlier_line": before["line"],
        }
        for partner in sorted(gone)
    ]  # fmt: skip


def _office(code: str) -> str:
    """Return the bureau of a director's code, and any other code itself."""
    return code.removesuffix("-DIR")


def _groups(code: str) -> str:
    """Return the study groups of the Sector of one of them ("R-SGS" of "R-SG6"), and any other code itself."""
    return _STUDY_GROUP.sub(r"\1S", code)
