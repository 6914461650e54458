"""The mapping table of two bodies: which of their instruments cite each other, order the same, are on one subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.stores.protocol import Argument, Row
from queries.analyses.likeness import Comparison
from queries.analyses.orders import paragraphs
from queries.analyses.sametask import pairs

# Titles at least this much alike are on the same subject.
_SAME: Final = 50
# Passages to the same actor at least this much alike order the same.
_SAME_TASK: Final = 60


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
        if row["quote"] is not None:
            continue
        side = sides[str(row["side"])]
        title = None if row["title"] is None else str(row["title"])
        instrument = side.setdefault(str(row["instrument"]), _Instrument(title))
        if row["actor"] is not None:
            instrument.actors.add(str(row["actor"]))
        if row["cited"] is not None:
            instrument.cites[str(row["cited"])] = int(str(row["citations"]))
    ours, theirs = sides[str(arguments["body"])], sides[str(arguments["other"])]
    tasks = _same_tasks(rows, str(arguments["body"]), str(arguments["other"]))
    titles = Comparison(each.title for side in sides.values() for each in side.values() if each.title)
    named, named_others = ([(code, each.title) for code, each in side.items() if each.title] for side in (ours, theirs))
    texts, other_texts = [title for _, title in named], [title for _, title in named_others]
    alike = {
        (named[one][0], named_others[two][0]) for one, two, _ in titles.alike(texts, other_texts, _SAME)
    }  # fmt: skip
    related = alike | set(tasks)
    related |= {(code, other) for code, one in ours.items() for other in one.cites if other in theirs}
    related |= {(code, other) for other, one in theirs.items() for code in one.cites if code in ours}
    found: list[Row] = []
    for code, other_code in sorted(related):
        one, other = ours[code], theirs[other_code]
        cites, cited = one.cites.get(other_code, 0), other.cites.get(code, 0)
        same, actors = tasks.get((code, other_code), 0), sorted(one.actors & other.actors)
        if code != other_code:
            found.append({
                "instrument": code, "title": one.title, "other": other_code, "other_title": other.title,
                "relation": _relation(cites + cited, same, (code, other_code) in alike, actors), "cites": cites,
                "cited": cited, "same_tasks": same, "likeness": titles.percent(one.title, other.title),
                "same_actors": actors,
            })  # fmt: skip
    return found


def _same_tasks(rows: Iterable[Row], body: str, other: str) -> Counter[tuple[str, str]]:
    """Count, for pairs of instruments, the pairs of passages to the same actor that are alike."""
    found = paragraphs({**row, "title": [], "addressee": row["actor"]} for row in rows if row["quote"] is not None)
    mine, others = ([row for row in found if row["side"] == side] for side in (body, other))
    return Counter((str(row["instrument"]), str(row["other"])) for row in pairs(mine, others, _SAME_TASK))


def _relation(citations: int, tasks: int, same_subject: bool, actors: Sequence[str]) -> str:
    """Return what two instruments have to do with each other."""
    if not citations:
        return "same task" if tasks else "same subject"
    if tasks or same_subject:
        return "repeats"
    return "carries out" if actors else "cites"
