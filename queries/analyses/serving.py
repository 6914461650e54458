"""What serves a goal by way of an instrument that names it: each link with the passage that names the goal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.stores.protocol import Argument, Row
from queries.analyses.orders import codes
from queries.order import sort_rows
from queries.titles import title_of

NAMES: Final = "names"
_KINDS: Final = {"cites": "instrument", "carries out": "action item", "spoken of with": "Recommendation"}
_PLACE: Final = ("document", "char", "end")


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return a row for what is linked with an instrument that names the goal, for each such instrument and link once.

    Of several passages the first one is told. What names the goal itself is not inferred.
    """
    rows = sort_rows(rows, _PLACE)
    naming: dict[str, Row] = {}
    for row in rows:
        if row["how"] == NAMES:
            naming.setdefault(str(row["via"]), row)
    titles: dict[str, set[str]] = {}
    for row in rows:
        titles.setdefault(str(row["via"]), set()).update(codes(row["title"]))
    found: dict[tuple[object, ...], Row] = {}
    for row in rows:
        kind, via = _KINDS.get(str(row["how"])), str(row["via"])
        if kind is None or arguments["kind"] not in ("", kind) or str(row["serving"]) in naming:
            continue
        # A row of an action plan without a number is known by its place.
        key = (kind, via, row["serving"] if row["serving"] is not None else (row["document"], row["char"]))
        told = naming[via]
        found.setdefault(key, {
            **row, "kind": kind, "title": title_of(titles[via]), "named": told["named"],
            "via_document": told["document"], "via_line": told["line"], "via_quote": told["quote"],
        })  # fmt: skip
    return list(found.values())
