"""What a change of a rule does is told as facts: gained, lost, changed, moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from resgraph.cli import main
from tests.resgraph.documents import write_documents


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    write_documents(tmp_path / "in")
    assert main(["ingest", str(tmp_path / "in"), "--data", str(tmp_path / "data")]) == 0
    assert main(["snapshot", "--data", str(tmp_path / "data"), "--out", str(tmp_path / "facts")]) == 0
    return tmp_path / "facts"


def compare(facts: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    capsys.readouterr()
    assert main(["snapshot", "--out", str(facts), "--compare", *words]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_same_documents_have_the_same_facts(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(facts.parent / "in")
    assert compare(facts, capsys, folder) == ["acts: no difference", "report: no difference", "all: no difference"]


def test_what_differs_is_told_by_document_type_line_and_code(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    acts = facts.parent / "in" / "acts.txt"
    text = acts.read_text(encoding="utf-8").replace("(Rev. Dubai, 2018) of", "(Rev. Busan, 2014) of")
    acts.write_text(text[: text.index("2 to report")] + "2 to boil it again,\n", encoding="utf-8")
    lines = compare(facts, capsys, str(acts))
    assert lines[0].startswith("acts: ")
    assert "  ~ citation line 5 in=PP-RES-123 to=PP-RES-71: rev: (Rev. Dubai 2018) -> (Rev. Busan 2014)" in lines
    lost = [line for line in lines if line.startswith("  - item line 8 ")]
    assert len(lost) == 1
    assert "with=[TSB-DIR] report_to=[COUNCIL]" in lost[0]
    assert "not compared: report" in lines
    assert not any("boil" in line for line in lines)


def test_few_are_shown_and_a_document_that_is_new_is_named(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    acts = facts.parent / "in" / "acts.txt"
    acts.write_text(acts.read_text(encoding="utf-8").replace("RESOLUTION 123", "RESOLUTION 124"), encoding="utf-8")
    (facts.parent / "in" / "new.txt").write_text("See Resolution 71 (Rev. Dubai, 2018).\n", encoding="utf-8")
    lines = compare(facts, capsys, str(acts), str(acts.parent / "new.txt"), "--most", "1")
    assert any(line.endswith(" more") for line in lines)
    assert any(line.startswith("new: not in ") for line in lines)


def test_what_cannot_be_read_is_an_error(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["snapshot", "--out", str(facts), "--compare", str(facts / "absent.txt")]) == 1
    assert "does not exist" in capsys.readouterr().err
    assert main(["snapshot", "--out", str(facts.parent), "--compare", str(facts.parent / "in")]) == 1
    assert "holds no facts" in capsys.readouterr().err
