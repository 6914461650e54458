"""What CONTRIBUTING says of a new language: one file, and everything that the rules read is read in it.

The language is German, which resgraph does not come with; its lexicon lies beside these tests, the text is our own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.languages.language import FOLDER

LEXICON = Path(__file__).parent / "lexicon"
TEXT = """ENTSCHLIESSUNG 123 (REV. DUBAI, 2018)
Tee für Neulinge
Die Konferenz der Regierungsbevollmächtigten der Internationalen Fernmeldeunion (Dubai, 2018),
unter Hinweis auf
a)\tdie Entschließung 71 (Rev. Dubai, 2018) dieser Konferenz;
b)\tdie Entschließungen 44 und 50 der Weltversammlung für Telekommunikationsnormung und das \
Ziel für nachhaltige Entwicklung 9,
beschließt ferner
1\tden Tee mit der Studiengruppe 17 der ITU-T zu kosten,
beauftragt den Direktor des Büros für Telekommunikationsnormung
1\tin enger Zusammenarbeit mit dem Direktor des Büros für Telekommunikationsentwicklung Tee zu kochen;
2\teinen Bericht an den Rat zu richten,
bittet die Mitgliedstaaten
den Tee zu trinken.
"""


def run(path: Path, lexicon: Path) -> subprocess.CompletedProcess[str]:
    """Extract in a process of its own: what was read of a lexicon is kept as long as a process lives."""
    return subprocess.run(
        [sys.executable, "-m", "resgraph", "extract", str(path)],
        env={**os.environ, "RESGRAPH_LEXICON": str(lexicon)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    path = tmp_path_factory.mktemp("seventh") / "tee.txt"
    path.write_text(TEXT, encoding="utf-8")
    done = run(path, LEXICON)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def of(records: list[dict[str, object]], type_: str, *fields: str) -> list[tuple[object, ...]]:
    return [tuple(record[field] for field in fields) for record in records if record["t"] == type_]


def test_the_language_and_the_instrument_are_told(records: list[dict[str, object]]) -> None:
    assert of(records, "source", "language", "body", "session") == [("de", "PP", "PP-18")]
    assert of(records, "resolution", "id", "title", "lang") == [("PP-RES-123", "Tee für Neulinge", "de")]


def test_citations_are_read(records: list[dict[str, object]]) -> None:
    assert of(records, "citation", "in", "to", "clause_en") == [
        ("PP-RES-123", "PP-RES-71", "recalling"),
        ("PP-RES-123", "WTSA-RES-44", "recalling"),
        ("PP-RES-123", "WTSA-RES-50", "recalling"),
    ]


def test_duties_are_read(records: list[dict[str, object]]) -> None:
    assert of(records, "operative", "verb", "verb_en", "addressees", "items") == [
        ("beschließt ferner", "further resolves", [], ["1"]),
        ("beauftragt", "instructs", ["TSB-DIR"], ["1", "2"]),
        ("bittet", "requests", ["MS"], []),
    ]
    assert of(records, "item", "n", "with", "report_to") == [("1", ["BDT-DIR"], []), ("2", [], ["COUNCIL"])]


def test_simple_mentions_are_read(records: list[dict[str, object]]) -> None:
    assert of(records, "group", "id") == [("T-SG17",)]
    assert of(records, "sdg", "sdg") == [("9",)]


def test_places_are_those_of_the_text(records: list[dict[str, object]]) -> None:
    places = of(records, "citation", "char", "end")
    cited = [TEXT[int(str(char)) : int(str(end))] for char, end in places]
    assert cited == ["Entschließung 71 (Rev. Dubai, 2018)", "Entschließungen 44", "50"]


def test_a_wrong_lexicon_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "de.toml").write_text('name = "German"\n[citation]\nresolutoin = ["Entschließung"]\n', encoding="utf-8")
    path = tmp_path / "tee.txt"
    path.write_text(TEXT, encoding="utf-8")
    done = run(path, tmp_path)
    assert done.returncode == 1
    assert f"{tmp_path / 'de.toml'}:3: [citation] resolutoin is a key that no rule reads" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "tee.txt").write_text(TEXT, encoding="utf-8")
    done = run(tmp_path, tmp_path / "absent")
    assert done.returncode == 1
    assert "RESGRAPH_LEXICON names no folder" in done.stderr


def test_the_verb_of_contributing_is_data_too(tmp_path: Path) -> None:
    """The example of CONTRIBUTING: nothing is read before the verb is in a lexicon, its duty and partner behind."""
    told = (LEXICON.parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    lines = told[told.index("    RESOLUTION 12 (DUBAI, 2018)") :].split("\n\n")[0].splitlines()
    (tmp_path / "tea.txt").write_text("".join(f"{line[4:]}\n" for line in lines), encoding="utf-8")
    (tmp_path / "own").mkdir()
    before = run(tmp_path / "tea.txt", tmp_path / "own")
    assert '"t":"operative"' not in before.stdout
    english = (FOLDER / "en.toml").read_text(encoding="utf-8")
    words = english.replace("[verbs.operative]\n", '[verbs.operative]\nmandates = "instructs"\n', 1)
    (tmp_path / "own" / "en.toml").write_text(words, encoding="utf-8")
    after = run(tmp_path / "tea.txt", tmp_path / "own")
    records = [json.loads(line) for line in after.stdout.splitlines()]
    assert of(records, "operative", "verb", "addressees", "line") == [("mandates", ["SG"], 4)]
    assert of(records, "item", "n", "with") == [("1", ["BDT-DIR"])]
