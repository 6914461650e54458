"""Which orders of other instruments order the same thing of the same actor: ranked by how alike their passages are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from graph.stores.protocol import Argument, Row
from queries.analyses.likeness import Comparison
from queries.analyses.orders import codes, paragraphs

# What is told of the other order.
_TOLD: Final = ("version", "verb", "item", "document", "line", "quote")


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return pairs of an order of the instrument and one of another instrument that is at least so much alike."""
    found = paragraphs(rows)
    mine = [row for row in found if row["instrument"] == arguments["instrument"]]
    return pairs(mine, found, int(arguments["least"]))


def pairs(mine: Iterable[Row], others: Iterable[Row], least: int) -> list[Row]:
    """Return pairs of an order and one of another instrument, of a common addressee and at least so much alike."""
    ours = [row for row in mine if row["quote"]]
    theirs = [row for row in others if row["quote"]]
    texts, other_texts = [str(row["quote"]) for row in ours], [str(row["quote"]) for row in theirs]
    found: list[Row] = []
    for one, two, likeness in Comparison([*texts, *other_texts]).alike(texts, other_texts, least):
        row, other = ours[one], theirs[two]
        common = set(codes(row["addressees"])).intersection(codes(other["addressees"]))
        if common and row["instrument"] != other["instrument"]:
            found.append({
                **row, "likeness": likeness, "same_addressees": sorted(common), "other": other["instrument"],
                "other_title": other["title"],
                **{f"other_{name}": other.get(name) for name in _TOLD},
            })  # fmt: skip
    return found
