"""The mapping table of two bodies: which of their instruments cite each other, and which are on the same subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from graph.stores.protocol import Argument, Row
from queries.analyses.likeness import Comparison

# Titles at least this much alike are on the same subject.
_SAME: Final = 50


@dataclass(slots=True)
class _Instrument:
    """An instrument of one of the bodies: its title, whom it orders something, how often it cites others."""

    title: str | None
    actors: set[str] = field(default_factory=set)
    cites: dict[str, int] = field(default_factory=dict)


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return the pairs of instruments, one of each body, that have anything to do with each other."""
    sides: dict[str, dict[str, _Instrument]] = {str(arguments["body"]): {}, str(arguments["other"]): {}}
    for row in rows:
        side = sides[str(row["side"])]
        title = None if row["title"] is None else str(row["title"])
        instrument = side.setdefault(str(row["instrument"]), _Instrument(title))
        if row["actor"] is not None:
            instrument.actors.add(str(row["actor"]))
        if row["cited"] is not None:
            instrument.cites[str(row["cited"])] = int(str(row["citations"]))
    ours, theirs = sides[str(arguments["body"])], sides[str(arguments["other"])]
    titles = Comparison(each.title for side in sides.values() for each in side.values() if each.title)
    found: list[Row] = []
    for code, one in ours.items():
        for other_code, other in theirs.items():
            likeness = titles.percent(one.title, other.title)
            cites, cited = one.cites.get(other_code, 0), other.cites.get(code, 0)
            if code != other_code and (cites or cited or likeness >= _SAME):
                found.append({
                    "instrument": code, "title": one.title, "other": other_code, "other_title": other.title,
                    "relation": _relation(cites + cited, likeness), "cites": cites, "cited": cited,
                    "likeness": likeness, "same_actors": sorted(one.actors & other.actors),
                })  # fmt: skip
    return found


def _relation(citations: int, likeness: int) -> str:
    """Return what two instruments have to do with each other."""
    if likeness < _SAME:
        return "cites"
    return "repeats" if citations else "same subject"
