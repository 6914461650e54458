"""The shortest chain between two actors or instruments: a breadth-first search over citations and orders."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from graph.stores.protocol import Argument, Row
from queries.order import natural


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return the links of the shortest chain, in order; of several, the one whose codes come first.

    A link may be walked against its direction; its row keeps the direction that its passage has.
    """
    start, goal = str(arguments["from"]), str(arguments["to"])
    links: dict[str, dict[str, Row]] = {}
    for row in rows:
        source, target = str(row["source"]), str(row["target"])
        if source != target:
            for one, other in ((source, target), (target, source)):
                links.setdefault(one, {}).setdefault(other, row)
    came: dict[str, str] = {start: start}
    frontier = [start]
    while frontier and goal not in came:
        reached: list[str] = []
        for code in frontier:
            for other in sorted(links.get(code, {}), key=natural):
                if other not in came:
                    came[other] = code
                    reached.append(other)
        frontier = reached
    return _told(links, came, start, goal) if goal in came and goal != start else []


def _told(links: Mapping[str, Mapping[str, Row]], came: Mapping[str, str], start: str, goal: str) -> list[Row]:
    """Return the rows of the links from start to goal, numbered."""
    path = [goal]
    while path[-1] != start:
        path.append(came[path[-1]])
    path.reverse()
    return [{**links[one][other], "step": step} for step, (one, other) in enumerate(pairwise(path), 1)]
