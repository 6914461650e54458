from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from graph.stores.open import open_store
from queries.ask import ask
from queries.catalogue import questions
from resgraph.cli import main
from tests.queries.small import make_graph

FLAGSHIP = ["joint-duties", "--actor", "TSB", "--with", "BDT"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("data") / "store"
    with closing(open_store(str(path))) as found:
        found.replace(make_graph())
    return str(path)


def test_without_a_question_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask"]) == 0
    out = capsys.readouterr().out
    for question in questions():
        assert f"  {question.name}: {question.words}\n" in out
        assert all(f"--{parameter}" in out for parameter in question.parameters)


def test_questions_are_found_by_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--find", "what is overdue"]) == 0
    assert capsys.readouterr().out.startswith("  action-items: ")
    assert main(["ask", "--find", "bread"]) != 0
    assert "no question speaks of 'bread'" in capsys.readouterr().err


DRAFT = """# RESOLUTION 777 (Busan, 2027)

The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2027),

instructs the Director of the Telecommunication Standardization Bureau

1 to report each year on electronic meetings;

2 to buy bread and butter,
"""


def test_a_draft_is_compared_and_not_kept(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    assert main(["ask", "same-task", "--file", str(path), "--store", store, "--format", "json", "--least", "60"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert ("PP-RES-777", "1", "WTSA-RES-18", "2") in [
        (row["instrument"], row["item"], row["other"], row["other_item"]) for row in rows
    ]
    assert "electronic meetings" in rows[0]["quote"]
    assert "electronic meetings" in rows[0]["other_quote"]
    with closing(open_store(store)) as opened:
        assert "PP-RES-777" not in {ref.code for ref in opened.read().nodes}


def test_a_draft_that_orders_nothing_is_told(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Bread and butter.\n", encoding="utf-8")
    assert main(["ask", "same-task", "--file", str(path), "--store", store]) != 0
    assert "the draft addresses nobody" in capsys.readouterr().err


def test_help_of_a_question(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["ask", "joint-duties", "--help"])
    assert left.value.code == 0
    assert "--with ACTOR" in capsys.readouterr().out


@pytest.mark.parametrize("before", [True, False])
def test_options_stand_on_either_side_of_the_name(store: str, capsys: pytest.CaptureFixture[str], before: bool) -> None:
    options = ["--store", store, "--format", "json"]
    assert main(["ask", *(options + FLAGSHIP if before else FLAGSHIP + options)]) == 0
    found = json.loads(capsys.readouterr().out)
    with closing(open_store(store)) as opened:
        assert found == ask(opened, "joint-duties", {"actor": "TSB", "with": "BDT"}).to_json()


def test_csv(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ask", *FLAGSHIP, "--store", store, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert [row["line"] for row in rows] == ["10", "12", "22"]
    assert rows[0]["partners"] == "BDT-DIR; BR-DIR"


def test_markdown_and_table(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ask", *FLAGSHIP, "--store", store, "--format", "md"])
    assert capsys.readouterr().out.startswith("| instrument | title | verb | item |")
    main(["ask", *FLAGSHIP, "--store", store])
    plain = capsys.readouterr().out
    assert plain.startswith("instrument   title")
    assert "\x1b" not in plain
    main(["ask", *FLAGSHIP, "--store", store, "--wide"])
    assert "passage of d01" in capsys.readouterr().out


@pytest.mark.parametrize(("language", "words"), [("sparql", "?duty rg:addressee ?one"), ("cypher", "-[:ADDRESSEE]->")])
def test_explain(store: str, capsys: pytest.CaptureFixture[str], language: str, words: str) -> None:
    assert main(["ask", *FLAGSHIP, "--store", store, "--explain", "--language", language]) == 0
    out = capsys.readouterr().out
    assert words in out
    assert '"TSB"' in out
    assert "$" not in out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["joint-dutys"], 2, "did you mean joint-duties?"),
        (["joint-duties", "--actor", "TSB"], 2, "needs with"),
        (["joint-duties", "--actor", "TSB", "--with", "BDD"], 2, "did you mean BDT"),
    ],
)
def test_what_is_wrong_is_told(
    store: str, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str
) -> None:
    assert main(["ask", "--store", store, *arguments]) == code
    assert words in capsys.readouterr().err


def test_no_graph_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", *FLAGSHIP, "--data", str(tmp_path)]) == 1
    assert "`resgraph up`" in capsys.readouterr().err


def test_a_terminal_gets_a_drawn_table(store: str) -> None:
    master, slave = pty.openpty()
    try:
        subprocess.run(
            [sys.executable, "-m", "resgraph", "ask", *FLAGSHIP, "--store", store],
            stdout=slave, check=True, timeout=60, env={**os.environ, "COLUMNS": "160", "TERM": "xterm"},
        )  # fmt: skip
        drawn = os.read(master, 100_000).decode()
    finally:
        os.close(slave)
        os.close(master)
    assert "WTSA-RES-18" in drawn
    assert "─" in drawn
    assert "3 rows" in drawn


def test_an_empty_answer_says_why(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "cites", "--instrument", "PP-RES-30", "--store", store, "--format", "csv"]) == 0
    found = capsys.readouterr()
    assert found.out.startswith("cited,title")
    assert "a gap: the text of PP-RES-30 is not among the documents" in found.err
