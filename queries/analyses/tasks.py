"""The same task in two versions of an instrument: paired by its words where they are here, else by verb and number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graph.stores.protocol import Cell, Row
from queries.analyses.likeness import Comparison
from queries.analyses.orders import codes

NOT_COMPARABLE: Final = "not comparable"
# Texts less alike than this are not taken for the same task.
_LEAST: Final = 50


def pair(earlier: Sequence[Row], later: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """Return each task of both versions once: with its other self, or alone.

    Rows have the columns verb, item, addressees and quote. The most alike pairs are taken first; only tasks of a common
    addressee are paired, or tasks of nobody's.
    """
    texts = {str(row["quote"]) for row in (*earlier, *later) if row["quote"]}
    comparison = Comparison(texts)
    candidates = [
        (-likeness, old, new)
        for old, before in enumerate(earlier)
        for new, after in enumerate(later)
        if (likeness := _likeness(comparison, before, after)) >= _LEAST
    ]
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, old, new in sorted(candidates):
        if old not in taken and new not in used:
            taken[old] = new
            used.add(new)
    pairs: list[tuple[Row | None, Row | None]] = [
        (row, later[taken[old]] if old in taken else None) for old, row in enumerate(earlier)
    ]
    return pairs + [(None, row) for new, row in enumerate(later) if new not in used]


def change(before: Row | None, after: Row | None) -> str:
    """Return what became of a task, the weightiest change first; without their words two cannot be compared."""
    if before is None:
        return "added"
    if after is None:
        return "dropped"
    was, now = before["strength"], after["strength"]
    if isinstance(was, int) and isinstance(now, int) and was != now:
        return "weakened" if now < was else "strengthened"
    if set(codes(before["partners"])) != set(codes(after["partners"])):
        return "partners changed"
    if not before["quote"] or not after["quote"]:
        return NOT_COMPARABLE
    if _plain(before["quote"]) != _plain(after["quote"]):
        return "reworded"
    return "kept" if before["item"] == after["item"] else "moved"


def _likeness(comparison: Comparison, before: Row, after: Row) -> int:
    """Return how alike two tasks are, 0 to 100."""
    was, now = set(codes(before["addressees"])), set(codes(after["addressees"]))
    if (was or now) and not was & now:
        return 0
    if (before["item"] is None) != (after["item"] is None):
        return 0
    if before["quote"] and after["quote"]:
        return comparison.percent(str(before["quote"]), str(after["quote"]))
    return 100 if (before["verb"], before["item"]) == (after["verb"], after["item"]) else 0


def _plain(cell: Cell) -> str:
    """Return a quote without its number and without what conversions differ in."""
    words = "" if cell is None else str(cell).casefold().split()
    return "".join(words).strip("0123456789().;,:")
