"""Which orders of other instruments order the same thing of the same actor: ranked by how alike their passages are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.stores.protocol import Argument, Row
from queries.analyses.likeness import Comparison
from queries.analyses.orders import HEADING, codes, orders

# What is told of the other order.
_TOLD: Final = ("version", "verb", "item", "document", "line", "quote")


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return pairs of an order of the instrument and one of another instrument that is at least so much alike.

    Compared are paragraphs below headings; the two must have an addressee in common.
    """
    paragraphs = [row for row in orders(rows) if row["sort"] != HEADING]
    mine = [row for row in paragraphs if row["instrument"] == arguments["instrument"]]
    others = [row for row in paragraphs if row["instrument"] != arguments["instrument"]]
    least = int(arguments["least"])
    comparison = Comparison(str(row["quote"]) for row in paragraphs if row["quote"])
    found: list[Row] = []
    for row in mine:
        for other in others:
            common = sorted(set(codes(row["addressees"])) & set(codes(other["addressees"])))
            likeness = comparison.percent(_text(row), _text(other)) if common else 0
            if likeness >= least:
                found.append({
                    **row, "likeness": likeness, "same_addressees": common, "other": other["instrument"],
                    "other_title": other["title"],
                    **{f"other_{name}": other[name] for name in _TOLD},
                })  # fmt: skip
    return found


def _text(row: Row) -> str | None:
    """Return an order's passage."""
    return None if row["quote"] is None else str(row["quote"])
