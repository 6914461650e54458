"""The facts that ship: no words of a document, the same bytes each time, enough to answer from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph import records as r
from graph.archive import Archive
from graph.errors import StoreError
from graph.records import Record
from graph.snapshot import FOLDER, fact, load_snapshot, read_snapshot, write_snapshot
from tests.graph.records import DUBAI, operative, resolution, source

SENTENCE = "the words of a document, which are somebody else's and which nobody must find in what ships"


def unresolved(text: str) -> r.Unresolved:
    return r.Unresolved(doc="901", line=1, char=0, end=9, text=text, reason="body unknown")


def matrix(*others: str) -> r.Matrix:
    return r.Matrix(
        doc="901", line=1, char=0, end=9, id="PP-RES-1", rev=None, action_for=("TSB",), others=others, collab=(),
        report_to=(),
    )  # fmt: skip


def action_item(milestone: str | None) -> r.ActionItem:
    return r.ActionItem(
        doc="901", line=1, char=0, end=9, instrument="PP-RES-1", n="1-01", milestone=milestone, goals_met=True,
        completed=False, clauses=("resolves 1",),
    )  # fmt: skip


TARGET = r.Target(doc="901", line=1, char=0, end=9, goal=1, target="1.1", text=SENTENCE, status="reached")
OUTCOME = r.Indicator(doc="901", line=1, char=0, end=9, objective="R.1", outcome="R.1-a", name=SENTENCE)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (TARGET, replace(TARGET, text=None)),
        (OUTCOME, replace(OUTCOME, name=None)),
        (unresolved("Resolution 71"), unresolved("Resolution 71")),
        (unresolved("Résolution 12 (Genève, 2022)"), unresolved("Résolution 12 (Genève, 2022)")),
        (unresolved("第71号决议"), unresolved("第71号决议")),
        (unresolved("第71号决议责成秘书长与各局主任协作开展一切必要工作"), unresolved("")),
        (unresolved("PP18dec2.13-01"), unresolved("PP18dec2.13-01")),
        (unresolved(SENTENCE), unresolved("")),
        (unresolved("to implement without delay what Resolution 71 says of it"), unresolved("")),
        (matrix("MS & SM", SENTENCE), matrix("MS & SM")),
        (action_item("WTSA-20"), action_item("WTSA-20")),
        (action_item(SENTENCE), action_item(None)),
        (resolution("PP-RES-1", DUBAI), resolution("PP-RES-1", DUBAI)),
    ],
)
def test_a_fact_has_no_words_of_its_document(record: Record, expected: Record) -> None:
    assert fact(record) == expected


def test_a_snapshot_is_read_back_and_says_nothing_of_the_text(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "data")
    archive.put("901", [source(), TARGET, OUTCOME, operative("PP-RES-1")], SENTENCE)
    archive.put("Odd name", [resolution("PP-RES-2", doc="Odd name")], SENTENCE)
    (tmp_path / "snapshot").mkdir()
    (tmp_path / "snapshot" / "gone.jsonl").write_text("a document that is no longer there")
    assert write_snapshot(archive, tmp_path / "snapshot") == ["901", "Odd name"]
    files = sorted((tmp_path / "snapshot").iterdir())
    assert len(files) == 2
    assert all(SENTENCE[:20].encode() not in path.read_bytes() for path in files)
    found = read_snapshot(tmp_path / "snapshot")
    assert set(found) == {"901", "Odd name"}
    assert len(found["901"]) == 4
    before = [path.read_bytes() for path in files]
    write_snapshot(archive, tmp_path / "snapshot")
    assert [path.read_bytes() for path in files] == before


def test_a_snapshot_fills_an_archive_and_leaves_what_was_ingested(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "data")
    archive.put("901", [source(), operative("PP-RES-1")], SENTENCE)
    archive.put("902", [resolution("PP-RES-2", doc="902")], SENTENCE)
    write_snapshot(archive, tmp_path / "snapshot")
    other = Archive(tmp_path / "other")
    other.put("902", [], SENTENCE)
    assert load_snapshot(other, {"902"}, tmp_path / "snapshot") == ["901"]
    assert load_snapshot(other, {"902"}, tmp_path / "snapshot") == []
    kept = other.get("901")
    assert kept is not None
    assert kept.text is None
    assert other.names() == ["901", "902"]


def test_a_directory_without_facts_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no facts"):
        read_snapshot(tmp_path)


@pytest.mark.skipif(not list(FOLDER.glob("*.jsonl")), reason="there is no snapshot in graph/snapshot yet")
def test_what_ships_are_facts() -> None:
    for name, records in read_snapshot().items():
        assert records, name
        assert all(fact(record) == record for record in records), name
