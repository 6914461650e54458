"""Dumping: the same graph gives the same file whatever the order of reading; what cannot be written is told."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from graph.serialize import FORMATS
from graph.settings import read_settings
from graph.stores.open import open_store
from resgraph.cli import main
from tests.resgraph.documents import write_documents


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dump")
    report, acts = write_documents(folder / "in")
    assert main(["ingest", str(report), str(acts), "--data", str(folder / "data")]) == 0
    return folder / "data"


def version(data: Path) -> str:
    store = open_store(read_settings(data).store)
    try:
        return store.version()
    finally:
        store.close()


@pytest.mark.parametrize("ending", FORMATS)
def test_documents_in_any_order_give_the_same_file(ending: str, data: Path, tmp_path: Path) -> None:
    report, acts = write_documents(tmp_path / "in")
    for path in (acts, report):
        main(["ingest", str(path), "--data", str(tmp_path / "data")])
    for folder, name in ((data, "one"), (tmp_path / "data", "other")):
        assert main(["dump", str(tmp_path / f"{name}{ending}"), "--data", str(folder)]) == 0
    assert (tmp_path / f"one{ending}").read_bytes() == (tmp_path / f"other{ending}").read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"in", "data", f"one{ending}", f"other{ending}"}


def test_it_says_what_it_wrote(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "graph.nq"
    capsys.readouterr()
    assert main(["dump", str(out), "--data", str(data)]) == 0
    lines = len(out.read_bytes().splitlines())
    assert capsys.readouterr().out == f"{out}: {lines} statements in 4 parts; graph {version(data)[:12]}\n"
    assert hashlib.sha256(out.read_bytes()).hexdigest() == version(data)


def test_standard_output_holds_nothing_else(data: Path) -> None:
    words = [sys.executable, "-m", "resgraph", "dump", "-", "--format", "nq", "--data", str(data)]
    done = subprocess.run(words, capture_output=True, check=True)
    assert hashlib.sha256(done.stdout).hexdigest() == version(data)
    assert done.stderr == b""


@pytest.mark.parametrize("format_", ["nq", "ttl"])
def test_a_reader_that_goes_away_is_no_error(data: Path, format_: str) -> None:
    words = [sys.executable, "-m", "resgraph", "dump", "-", "--format", format_, "--data", str(data)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("out", "code", "words"),
    [
        ("graph.txt", 2, "the ending names no format; one of .nq,"),
        ("-", 2, "the ending names no format"),
        ("nowhere/graph.nq", 1, "cannot be written; the directory is not there"),
    ],
)
def test_what_makes_no_sense_is_told(
    out: str, code: int, words: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dump", out if out == "-" else str(tmp_path / out), "--data", str(data)]) == code
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_no_graph_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dump", str(tmp_path / "graph.nq"), "--data", str(tmp_path / "data")]) == 1
    assert "there is no graph" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
