"""Our scorer counts as the evaluation's own one does."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from graph.records import Json
from ingest.evaluation.annotations import read_annotations
from ingest.evaluation.scoring import fold, score
from tests.corpus import DEV, EVALUATION, needs_corpus


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Instructs", "instructs"),
        ("ITU\u2011T  E.156", "itu t e.156"),
        ("ＳＧ１１.", "sg11"),
        (None, ""),
    ],
)
def test_folds_what_is_no_difference(text: object, folded: str) -> None:
    assert fold(text) == folded


def operative(line: int, *addressees: str, **more: object) -> Json:
    return {"t": "operative", "doc": "a", "in": "PP-RES-1", "verb": "instructs", "addressees": list(addressees),
            "with": [], "items": [], "line": line, **more}  # fmt: skip


def test_counts_edges_of_duties() -> None:
    gold = [operative(3, "SG", "TSB-DIR"), operative(20, "COUNCIL")]
    found = [operative(4, "SG", "BDT-DIR"), operative(40, "COUNCIL")]
    row = score(gold, found, ["a"], {})["operative"]
    assert (row.gold, row.found, row.right, row.exact) == (2, 2, 1, 0)
    assert (row.edges_gold, row.edges_found, row.edges_right) == (3, 3, 1)
    assert [difference.what for difference in row.differences] == ["edges", "missing", "extra"]


def test_leaves_out_what_stands_outside_the_annotated_part() -> None:
    found = [operative(3, "SG"), operative(300, "SG")]
    row = score([operative(3, "SG")], found, ["a"], {"a": {"operative": [[1, 10]]}})["operative"]
    assert (row.found, row.right, row.f1) == (1, 1, 1.0)


def test_an_optional_annotation_need_not_be_found() -> None:
    gold = [operative(3, "SG"), operative(30, "SG", deleted=True)]
    row = score(gold, [operative(3, "SG")], ["a"], {})["operative"]
    assert (row.gold, row.recall) == (1, 1.0)


@needs_corpus
@pytest.mark.parametrize("seed", range(3))
def test_counts_as_the_evaluation_does(seed: int, tmp_path: Path) -> None:
    paths = sorted(DEV.glob("*.jsonl"))
    annotations = read_annotations(paths, DEV / "scopes.json")
    chance = random.Random(seed)
    found = [damaged for record in annotations.records for damaged in damage(record, chance)]
    pred = tmp_path / "pred.jsonl"
    pred.write_text("".join(json.dumps(record) + "\n" for record in found), encoding="utf-8")
    gold = [word for path in paths for word in ("--gold", str(path))]
    command = [sys.executable, str(EVALUATION / "score.py"), *gold, "--scope", str(DEV / "scopes.json"), "--json"]
    theirs = subprocess.run([*command, "--pred", str(pred)], check=True, capture_output=True, text=True)
    ours = score(annotations.records, found, annotations.documents, annotations.ranges)
    assert {kind: row.to_json() for kind, row in ours.items()} == json.loads(theirs.stdout)


def damage(record: Json, chance: random.Random) -> list[Json]:
    """Return the record as a careless program would find it: lost, doubled, moved, or with a wrong value."""
    record = {"line": 1, **record} if chance.random() < 0.5 else dict(record)
    roll = chance.random()
    if roll < 0.1:
        return []
    if roll < 0.2:
        return [record, record]
    if roll < 0.3 and "char" not in record:
        return [{**record, "line": record["line"] + chance.randint(-4, 4)}]
    if roll < 0.5:
        name = chance.choice([name for name in record if name not in ("t", "doc", "line", "char")])
        other: object = [] if isinstance(record[name], list) else None
        return [{**record, name: other}] if name not in ("in", "verb", "to", "id", "n", "action") else [record]
    return [record]
