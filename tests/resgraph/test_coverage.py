"""What the graph holds, what it only cites, and what could not be resolved; each part counted by hand here."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from resgraph.cli import main
from tests.resgraph.documents import write_documents

# Cited twice and never held: WTSA-RES-50; cited once: PP-RES-71 of the other document, WTDC-RES-17 here.
NOTE = """RESOLUTION 9 (DUBAI, 2018)
Cups
The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),
recalling
a) Resolution 50 (Rev. Geneva, 2022) of the World Telecommunication Standardization Assembly;
b) Resolution 17 (Rev. Buenos Aires, 2017) of the World Telecommunication Development Conference,
resolves
to follow Resolution 50 (Rev. Geneva, 2022) of WTSA, and Resolution 12 (Rev. Atlantis, 2018),
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("coverage")
    write_documents(folder / "in")
    (folder / "in" / "cups.txt").write_text(NOTE, encoding="utf-8")
    assert main(["ingest", str(folder / "in"), "--data", str(folder / "data")]) == 0
    return folder / "data"


def told(capsys: pytest.CaptureFixture[str], data: Path, *words: str) -> str:
    capsys.readouterr()
    assert main(["coverage", *words, "--data", str(data)]) == 0
    return capsys.readouterr().out


def test_every_part_as_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parts = json.loads(told(capsys, data, "--format", "json"))
    assert list(parts) == ["documents", "cited", "unresolved"]
    assert [row["document"] for row in parts["documents"]["rows"]] == ["acts", "cups", "report"]
    cups = parts["documents"]["rows"][1]
    assert (cups["session"], cups["language"], cups["lines"]) == ("PP-18", "en", 9)
    assert cups["citations"] >= 3
    assert cups["facts"] >= cups["citations"] + cups["provisions"] + cups["duties"]
    cited = [(row["instrument"], row["citations"]) for row in parts["cited"]["rows"]]
    assert cited[0] == ("WTSA-RES-50", 2)
    assert ("WTDC-RES-17", 1) in cited
    assert "PP-RES-9" not in dict(cited)


def test_unresolved_mentions_are_counted_by_reason(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(told(capsys, data, "unresolved", "--format", "csv"))))
    assert [(row["mentions"], row["documents"]) for row in rows] == [("1", "cups")]
    documents = json.loads(told(capsys, data, "documents", "--format", "json"))["rows"]
    assert sum(row["unresolved"] for row in documents) == sum(int(row["mentions"]) for row in rows)


def test_what_is_cited_can_be_narrowed_to_a_body(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(told(capsys, data, "cited", "--body", "WTDC", "--format", "json"))["rows"]
    assert [row["instrument"] for row in rows] == ["WTDC-RES-17"]


def test_tables_stand_below_each_other(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, data)
    assert text.count("\n\n") == 2
    assert told(capsys, data, "--format", "md").count("\n## ") == 2


def test_csv_holds_one_part(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--format", "csv", "--data", str(data)]) == 2
    assert "name the part: documents, cited, unresolved" in capsys.readouterr().err
    assert main(["coverage", "--body", "WTSAA", "--data", str(data)]) == 2
    assert "there is no body 'WTSAA'" in capsys.readouterr().err
