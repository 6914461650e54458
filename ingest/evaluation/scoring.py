"""How right the extraction is: records against annotations, in the way of the evaluation's own scorer.

A found record agrees with an annotation when the key of its type agrees and it stands at the same place
(`LINE_SLACK` lines, `CHAR_SLACK` code points); each annotation pairs with one record at most, the most alike first.
Duties (operative, item) are scored over edges: (record, role, actor).
An annotation's `NAME_alt` fields are further readings that are right too; `deleted` and `optional` ones need not be
found. Source: annotation-guide.md and score.py of the evaluation.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from graph.records import Json

Ranges: TypeAlias = Mapping[str, Sequence[Sequence[int]]]
Edge: TypeAlias = tuple[str, str]

CHAR_SLACK: Final = 3
LINE_SLACK: Final = {
    "operative": 3, "item": 1, "resolution": 1, "action_item": 2,
    "matrix": 2, "proposal": 2, "target": 6, "indicator": 1,
}  # fmt: skip
ROLES: Final = {"operative": ("addressees", "with"), "item": ("addressees", "with", "report_to")}
# The fields that make a record the same one; folded as text, or taken as they are ("=").
KEYS: Final[dict[str, tuple[str, ...]]] = {
    "resolution": ("id=",),
    "operative": ("in=",),
    "item": ("in=", "n"),
    "citation": ("to=",),
    "action_item": ("in=", "n="),
    "matrix": ("id=",),
    "proposal": ("n",),
    "sdg": ("sdg=", "target"),
    "group": ("id",),
    "recommendation": ("id",),
    "document": ("id",),
    "indicator": ("outcome",),
    "target": ("target",),
}
_FOLDED_SPACE = re.compile(r"[\s‐-―\xad-]+")


def fold(value: object) -> str:
    """Fold case, width, dashes and white space, so that spelling alone never counts as a difference."""
    folded = unicodedata.normalize("NFKC", "" if value is None else str(value)).casefold()
    return _FOLDED_SPACE.sub(" ", folded).strip(" .;,:")


def _revision(record: Json, name: str) -> object:
    value = record.get(name)
    return (bool(value.get("rev")), fold(value.get("place")), value.get("year")) if value else None


def _same(name: str) -> Callable[[Json], object]:
    return lambda record: record.get(name)


def _folded(name: str) -> Callable[[Json], object]:
    return lambda record: fold(record.get(name))


def _dated(name: str) -> Callable[[Json], object]:
    return lambda record: _revision(record, name)


def _set(name: str) -> Callable[[Json], object]:
    return lambda record: sorted(record.get(name) or [])


def _listed(name: str) -> Callable[[Json], object]:
    return lambda record: [fold(value) for value in record.get(name) or []]


ATTRIBUTES: Final[dict[str, dict[str, Callable[[Json], object]]]] = {
    "resolution": {"rev": _dated("rev"), "title": _folded("title"), "status": _same("status")},
    "operative": {"verb": _folded("verb"), "items": lambda record: [str(n) for n in record.get("items") or []]},
    "item": {"verb": _folded("verb")},
    "citation": {"rev": _dated("rev"), "in": _same("in"), "clause": _folded("clause")},
    "action_item": {"milestone": _folded("milestone"), "goals_met": _same("goals_met"),
                    "completed": _same("completed"), "clauses": _listed("clauses")},
    "matrix": {"action_for": _set("action_for"), "collab": _set("collab"), "report_to": _set("report_to")},
    "proposal": {"action": _same("action"), "target": _same("target"), "from": _dated("from"), "to": _dated("to")},
    "group": {"about": _same("about")},
    "recommendation": {"about": _same("about"), "draft": lambda record: bool(record.get("draft"))},
    "document": {"about": _same("about")},
    "sdg": {"about": _same("about")},
    "indicator": {"name": _folded("name")},
    "target": {"status": _folded("status")},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One disagreement: "missing" and "extra" records, "edges" of a duty, or the attribute that differs."""

    what: str
    gold: Json | None
    found: Json | None


@dataclass(slots=True)
class Score:
    """The counts of one record type. `edges_*` count the edges of duties, `exact` their whole records."""

    gold: int = 0
    found: int = 0
    right: int = 0
    edges_gold: int = 0
    edges_found: int = 0
    edges_right: int = 0
    exact: int = 0
    duties: bool = False
    compared: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is right (of edges, for duties); 0 where nothing was found."""
        right, found = (self.edges_right, self.edges_found) if self.duties else (self.right, self.found)
        return right / found if found else 0.0

    @property
    def recall(self) -> float:
        """Share of what is annotated that was found (of edges, for duties); 0 where nothing is annotated."""
        right, gold = (self.edges_right, self.edges_gold) if self.duties else (self.right, self.gold)
        return right / gold if gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def attributes(self) -> dict[str, float]:
        """Share of the agreeing records whose attribute agrees too, by attribute."""
        return {name: 1 - self.wrong[name] / total for name, total in self.compared.items()}

    def to_json(self) -> Json:
        """Return the numbers as the evaluation's scorer prints them, rounded to four places."""
        exact = {"exact": round(self.exact / self.gold, 4) if self.gold else 0.0} if self.duties else {}
        return {
            "gold": self.gold, "pred": self.found, "tp": self.right,
            "precision": round(self.precision, 4), "recall": round(self.recall, 4), "f1": round(self.f1, 4), **exact,
            "attributes": {name: round(value, 4) for name, value in self.attributes.items()},
        }  # fmt: skip


def score(
    gold: Sequence[Json], found: Sequence[Json], documents: Sequence[str], scopes: Mapping[str, Ranges]
) -> dict[str, Score]:
    """Score found records against annotations, by record type.

    `documents` are the annotated documents by the names that the annotations use (of the corpus, their first three
    characters); one without any record counts too: what is found there is wrong. `scopes` maps such a name to
    {type: [[first line, last line], ...]}: found records elsewhere do not count; without an entry all do.
    """
    by_document: dict[str, list[Json]] = defaultdict(list)
    for record in found:
        name = str(record["doc"])
        by_document[name if name in documents else name.split("_", 1)[0]].append(record)
    result: dict[str, Score] = {}
    annotated = {str(record["t"]) for record in gold}
    for kind in (kind for kind in KEYS if kind in annotated):
        total = result[kind] = Score(duties=kind in ROLES)
        for document in documents:
            golds = [r for r in gold if r["doc"] == document and r["t"] == kind]
            preds = [r for r in by_document[document] if r["t"] == kind and _in_scope(r, scopes.get(document))]
            _add(total, kind, golds, preds)
    return result


def _add(total: Score, kind: str, golds: list[Json], preds: list[Json]) -> None:
    """Count one document's records of one type."""
    pairs = _pair(kind, golds, preds)
    optional = [i for i, gold in enumerate(golds) if gold.get("deleted") or gold.get("optional")]
    matched_gold, matched_pred = {i for i, _ in pairs}, {j for _, j in pairs}
    missing = [gold for i, gold in enumerate(golds) if i not in matched_gold and i not in optional]
    extra = [pred for j, pred in enumerate(preds) if j not in matched_pred]
    total.gold += len(golds) - len([i for i in optional if i not in matched_gold])
    total.found += len(preds)
    total.right += len(pairs)
    for i, j in pairs:
        gold, pred = _closest(kind, golds[i], preds[j]), preds[j]
        if kind in ROLES:
            _add_edges(total, kind, gold, pred)
        _add_attributes(total, kind, gold, pred)
    if kind in ROLES:
        total.edges_gold += sum(len(_edges(kind, gold)) for gold in missing)
        total.edges_found += sum(len(_edges(kind, pred)) for pred in extra)
    total.differences += [Difference("missing", gold, None) for gold in missing]
    total.differences += [Difference("extra", None, pred) for pred in extra]


def _add_edges(total: Score, kind: str, gold: Json, pred: Json) -> None:
    """Count the edges of one pair of duties."""
    expected, given = _edges(kind, gold), _edges(kind, pred)
    total.edges_gold += len(expected)
    total.edges_found += len(given)
    total.edges_right += len(expected & given)
    exact = expected == given and fold(gold["verb"]) == fold(pred["verb"])
    total.exact += exact
    if not exact:
        total.differences.append(Difference("edges", gold, pred))


def _add_attributes(total: Score, kind: str, gold: Json, pred: Json) -> None:
    """Count the attributes of one pair; what the annotation leaves open is not compared."""
    for name, get in ATTRIBUTES[kind].items():
        if (name == "clause" and gold.get("clause") is None) or (name in ("about", "in") and name not in gold):
            continue
        total.compared[name] += 1
        if get(gold) != get(pred):
            total.wrong[name] += 1
            if kind not in ROLES:
                total.differences.append(Difference(name, gold, pred))


def _pair(kind: str, golds: list[Json], preds: list[Json]) -> list[tuple[int, int]]:
    """Pair each annotation with at most one record of the same key, the most alike and nearest first."""
    buckets: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for j, pred in enumerate(preds):
        buckets[_key(kind, pred)].append(j)
    candidates = []
    for i, gold in enumerate(golds):
        for j in sorted({j for reading in _readings(gold) for j in buckets.get(_key(kind, reading), ())}):
            if _near(kind, gold, preds[j]):
                alike = len(_edges(kind, gold) & _edges(kind, preds[j]))
                candidates.append((-alike, _distance(gold, preds[j]), i, j))
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(candidates):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def _key(kind: str, record: Json) -> tuple[object, ...]:
    """Return what makes a record the same one as another."""
    return tuple(str(record.get(name[:-1])) if name.endswith("=") else fold(record.get(name)) for name in KEYS[kind])


def _readings(gold: Json) -> list[Json]:
    """Return the annotation, and each other reading of it that is right too."""
    readings = [gold]
    for name, value in gold.items():
        if name.endswith("_alt"):
            values = value if name == "to_alt" else [value]
            readings += [{**gold, name.removesuffix("_alt"): other} for other in values]
    return readings


def _closest(kind: str, gold: Json, pred: Json) -> Json:
    """Return the reading of an annotation that is nearest to a record."""
    return max(
        _readings(gold),
        key=lambda reading: (
            _key(kind, reading) == _key(kind, pred),
            -len(_edges(kind, reading) ^ _edges(kind, pred)),
            sum(get(reading) == get(pred) for get in ATTRIBUTES[kind].values()),
        ),
    )


def _edges(kind: str, record: Json) -> set[Edge]:
    """Return the edges of a duty; none for other records."""
    return {(role, actor) for role in ROLES.get(kind, ()) for actor in record.get(role) or []}


def _near(kind: str, gold: Json, pred: Json) -> bool:
    """Tell whether a record stands where the annotation does: by line, or by offset in a passage."""
    if "line" in gold:
        return "line" in pred and abs(int(gold["line"]) - int(pred["line"])) <= LINE_SLACK.get(kind, 0)
    return "char" in pred and abs(int(gold["char"]) - int(pred["char"])) <= CHAR_SLACK


def _distance(gold: Json, pred: Json) -> int:
    name = "line" if "line" in gold else "char"
    return abs(int(gold[name]) - int(pred[name]))


def _in_scope(record: Json, ranges: Ranges | None) -> bool:
    """Tell whether a found record stands in an annotated part."""
    if ranges is None or "line" not in record:
        return True
    return any(first <= record["line"] <= last for first, last in ranges.get(str(record["t"]), ()))
