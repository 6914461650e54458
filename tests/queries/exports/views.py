"""A small view for the tests of its files, with words that formats like to trip over."""

from __future__ import annotations

from queries.exports.view import View, ViewBuilder


def small_view() -> View:
    """Return a view of five nodes and five edges."""
    builder = ViewBuilder()
    builder.add_node("PP-RES-123", "Instrument", "PP-RES-123", 'Gap between "developed" & developing <countries>')
    builder.add_node("WTSA-RES-44", "Instrument", "WTSA-RES-44", "缩小差距 · فجوة")
    builder.add_node("TSB-DIR", "Director", "Director of TSB")
    builder.add_node("BDT-DIR", "Director", "Director of BDT")
    builder.add_node("T-SG17", "StudyGroup", "SG17")
    builder.add_edge("PP-RES-123", "TSB-DIR", "addressee", "005:1200")
    builder.add_edge("PP-RES-123", "TSB-DIR", "addressee", "005:1210")
    builder.add_edge("PP-RES-123", "BDT-DIR", "partner", "005:1200")
    builder.add_edge("WTSA-RES-44", "TSB-DIR", "addressee", "001:194")
    builder.add_edge("WTSA-RES-44", "T-SG17", "addressee")
    builder.add_edge("WTSA-RES-44", "PP-RES-123", "cites")
    return View(
        title='Who is instructed "together" & why <small>',
        filter="actor TSB, with BDT",
        date="2026-11-22",
        sources=("001", "005"),
        version="0123456789abcdef",
        nodes=tuple(builder.nodes[code] for code in sorted(builder.nodes)),
        edges=builder.edges(),
    )


def large_view(count: int) -> View:
    """Return a view of `count` nodes in a few knots, as large ones are."""
    builder = ViewBuilder()
    for number in range(count):
        builder.add_node(f"PP-RES-{number}", "Instrument", f"PP-RES-{number}")
        if number >= 5:
            builder.add_edge(f"PP-RES-{number}", f"PP-RES-{number % 5}", "cites")
    nodes = tuple(builder.nodes.values())
    return View("Large", "all", "2026-11-22", ("005",), "f" * 64, nodes, builder.edges())
