"""The facts that ship are what the program reads from the real documents."""

from __future__ import annotations

from pathlib import Path

from graph.snapshot import FOLDER
from resgraph.cli import main
from tests.corpus import CORPUS, needs_corpus


@needs_corpus
def test_the_facts_that_ship_are_those_of_the_documents(tmp_path: Path) -> None:
    assert main(["ingest", str(CORPUS), "--data", str(tmp_path / "data")]) == 0
    assert main(["snapshot", "--data", str(tmp_path / "data"), "--out", str(tmp_path / "facts")]) == 0
    shipped = {path.name: path.read_bytes() for path in FOLDER.glob("*.jsonl")}
    made = {path.name: path.read_bytes() for path in (tmp_path / "facts").glob("*.jsonl")}
    assert shipped.keys() == made.keys()
    wrong = [name for name in shipped if shipped[name] != made[name]]
    assert not wrong, "`resgraph ingest ../shared/corpus` and `resgraph snapshot` write them anew; read the difference"
