"""What is told of a line: where it stands, what was read from it, what was overruled, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.pipeline import extract
from ingest.readers.open import find_documents, read
from resgraph.cli import main
from resgraph.rules import meaning
from tests.corpus import CORPUS, needs_corpus

ACTS = """RESOLUTION 123 (REV. DUBAI, 2018)
Tea
The Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2018),
recalling
a) Resolution 71 (Rev. Dubai, 2018) of this conference, and Resolution 71 (Rev. Dubai, 2018);
b) that Resolution 123 (Rev. Dubai, 2018) is this one, and a resolution of the cook with SG17, then with SG17,
resolves to instruct the Secretary-General
1 to report to the Council, instructs 2 above, on the work of Study Group 1;
2 to follow Resolution 12 (Rev. Atlantis, 2018),
"""


@pytest.fixture(params=["\n", "\r\n"], ids=["unix", "windows"])
def acts(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "acts.txt"
    path.write_bytes(ACTS.replace("\n", request.param).encode())
    return path


def explained(path: Path, line: int, capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, object]]]:
    assert main(["explain", str(path), "--line", str(line), "--json"]) == 0
    found: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return found


def test_a_line_has_a_place_and_records(acts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = explained(acts, 5, capsys)
    (section,) = found["sections"]
    assert (section["role"], section["instrument"], section["body"]) == ("instrument", "PP-RES-123", "PP")
    assert [(clause["verb"], clause["operative"]) for clause in found["clauses"]] == [("recalling", False)]
    cited = [record for record in found["records"] if record["t"] == "citation"]
    assert [(record["to"], record["rule"], record["passage"]) for record in cited] == [
        ("PP-RES-71", "citation:own-body", "Resolution 71 (Rev. Dubai, 2018)")
    ]
    assert cited[0]["meaning"]


@pytest.mark.parametrize(
    ("line", "passage", "step", "why"),
    [
        (5, "Resolution 71 (Rev. Dubai, 2018)", "citation", "PP-RES-71 is cited on this line already"),
        (6, "Resolution 123 (Rev. Dubai, 2018)", "citation", "it names PP-RES-123, whose own text"),
        (6, "resolution", "citation", "no number beside it"),
        (6, "SG17", "mention", "T-SG17 is mentioned on this line already"),
        (8, "instructs", "heading", "begins no heading"),
    ],
)
def test_what_is_overruled_has_its_reason(
    acts: Path, line: int, passage: str, step: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [each for each in explained(acts, line, capsys)["overruled"] if each["passage"] == passage]
    assert any(each["step"] == step and why in str(each["why"]) for each in told), told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (1, "none: the text's own heading and title"),
        (2, "none: the text's own heading and title"),
        (4, "recalling, preambular, of PP-RES-123"),
        (8, "resolves to instruct, operative, of PP-RES-123"),
        (11, "annex, of PP-RES-123"),
    ],
)
def test_a_line_has_its_clause_or_the_reason_why_it_has_none(
    acts: Path, line: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    acts.write_text(ACTS + "ANNEX TO RESOLUTION 123 (REV. DUBAI, 2018)\nKettles\n")
    assert main(["explain", str(acts), "--line", str(line)]) == 0
    assert f"  clause     {told}\n" in capsys.readouterr().out


def test_a_line_outside_of_an_instrument_has_no_clause(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tea.txt").write_text("Tea is brewed.\n")
    assert main(["explain", str(tmp_path / "tea.txt"), "--line", "1"]) == 0
    assert "  clause     none: only the text of an instrument has clauses\n" in capsys.readouterr().out


def test_a_line_with_letters_of_html_has_its_clause(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letters.txt"
    path.write_text(
        "R&eacute;solution 123 (R&eacute;v. Duba&iuml;, 2018)\nLe th&eacute;\n"
        "La Conf&eacute;rence de pl&eacute;nipotentiaires (Duba&iuml;, 2018),\n"
        "d&eacute;cide de charger le Secr&eacute;taire g&eacute;n&eacute;ral\n1 de servir le th&eacute;,\n",
        encoding="utf-8",
    )
    assert [clause["operative"] for clause in explained(path, 5, capsys)["clauses"]] == [True]


def test_what_cannot_be_resolved_has_its_reason(acts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(acts), "--line", "8"]) == 0
    printed = capsys.readouterr().out
    assert "  unresolved by rule unresolved" in printed
    assert '"Study Group 1"' in printed
    assert "  record     item by rule item.report" in printed
    assert "report_to: COUNCIL" in printed


def test_overruling_changes_no_record(acts: Path) -> None:
    made = read(acts)
    assert extract(made, []) == extract(made)


def test_lines_without_anything_and_lines_that_are_not_there(acts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(acts), "--line", "3"]) == 0
    assert "none, and nothing was overruled" in capsys.readouterr().out
    assert main(["explain", str(acts), "--line", "11"]) == 2
    assert "acts has the lines 1 to 10, none of number 11" in capsys.readouterr().err


@needs_corpus
@pytest.mark.parametrize("path", find_documents([CORPUS])[0] if CORPUS.is_dir() else [], ids=lambda path: path.name)
def test_every_rule_has_words(path: Path) -> None:
    made = read(path)
    assert {(record.type, record.rule) for record in extract(made)[1:] if not meaning(record)} == set()
    assert extract(made, []) == extract(made)
