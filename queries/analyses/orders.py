"""The orders of operative texts: each paragraph with whom its heading, or the paragraph itself, addresses.

The graph holds headings and those items that name somebody as duties, and every paragraph as a provision; put together
they say of each paragraph who is to do it with whom.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from graph.stores.protocol import Cell, Row
from queries.titles import title_of

HEADING: Final = "heading"
ITEM: Final = "item"
PARAGRAPH: Final = "provision"


def orders(rows: Iterable[Row]) -> list[Row]:
    """Return an order for each operative paragraph; a text of headings alone gives one for each of these.

    Rows have the columns sort (heading, item, provision), instrument, document, char, addressees, partners, strength,
    item and others, which the paragraph keeps. A heading holds until the next one of its instrument in its document.
    A heading without a paragraph stands in a summary of a text whose paragraphs stand elsewhere in the document.
    """
    texts: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        texts.setdefault((str(row["document"]), str(row["instrument"])), []).append(row)
    return [order for _, text in sorted(texts.items()) for order in _of_one_text(text)]


def _of_one_text(text: list[Row]) -> list[Row]:
    """Return the orders of one instrument in one document."""
    text = sorted(text, key=lambda row: (int(str(row["char"])), row["sort"] != HEADING))
    items = {row["char"]: row for row in text if row["sort"] == ITEM}
    headings = {row["char"] for row in text if row["sort"] == HEADING}
    paragraphs = {row["char"] for row in text if row["sort"] == PARAGRAPH}
    found: list[Row] = []
    heading: Row | None = None
    for row in text:
        if row["sort"] == HEADING:
            heading = row
        elif row["char"] not in headings and (row["sort"] == PARAGRAPH or row["char"] not in paragraphs):
            found.append({**row, **_parties(heading, items.get(row["char"]))})
    return found or [row for row in text if row["sort"] == HEADING]


def _parties(heading: Row | None, own: Row | None) -> Row:
    """Return addressees, partners and strength of a paragraph: its own addressees before those of its heading."""
    sources = [row for row in (own, heading) if row is not None]
    return {
        "addressees": next((row["addressees"] for row in sources if row["addressees"]), []),
        "partners": sorted({code for row in sources for code in codes(row["partners"])}),
        "strength": next((row["strength"] for row in sources if row["strength"] is not None), None),
    }


def paragraphs(rows: Iterable[Row]) -> list[Row]:
    """Return the operative paragraphs of rows that each name one addressee of one, by its place in a document.

    Rows have the columns addressee and title (a list of titles with their languages), and others, which the paragraph
    keeps.
    """
    held: dict[tuple[Cell, Cell], list[Row]] = {}
    for row in rows:
        held.setdefault((row["document"], row["char"]), []).append(row)
    return [
        {
            **same[0],
            "addressees": sorted({str(row["addressee"]) for row in same}),
            "title": title_of({title for row in same for title in codes(row["title"])}),
        }
        for same in held.values()
    ]


def versions_of(found: Iterable[Row]) -> list[list[Row]]:
    """Return the orders of each version of one instrument, the oldest version first, in the order of their places.

    Where several documents hold a version, the one with the most orders stands for it.
    """
    held: dict[tuple[int, str], list[Row]] = {}
    for row in found:
        held.setdefault((int(str(row["year"])), str(row["version"])), []).append(row)
    return [fullest(held[version]) for version in sorted(held)]


def fullest(rows: Iterable[Row]) -> list[Row]:
    """Return the orders of the document that holds most of them."""
    held: dict[str, list[Row]] = {}
    for row in rows:
        held.setdefault(str(row["document"]), []).append(row)
    if not held:
        return []
    chosen = min(held, key=lambda name: (-len(held[name]), name))
    return sorted(held[chosen], key=lambda row: int(str(row["char"])))


def codes(cell: Cell) -> list[str]:
    """Return the parts of a list cell."""
    return cell if isinstance(cell, list) else []
