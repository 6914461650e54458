"""`resgraph backup` and `resgraph restore`: the same graph comes back, and nothing is lost without asking."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.settings import read_settings
from graph.stores.open import open_store
from resgraph.cli import main
from tests.resgraph.documents import write_documents


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_documents(tmp_path / "in")
    assert main(["ingest", str(tmp_path / "in"), "--data", str(tmp_path / "data")]) == 0
    return tmp_path / "data"


def graph(data: Path) -> str:
    store = open_store(read_settings(data).store)
    try:
        return store.version()
    finally:
        store.close()


def run(*words: object) -> int:
    return main([str(word) for word in words])


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "documents").iterdir()}


def test_the_same_graph_comes_back(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("backup", tmp_path / "kept", "--data", data) == 0
    assert run("restore", tmp_path / "kept", "--data", tmp_path / "other") == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[2].split(",")[0].split(";")[0] for line in told] == [
        "2 documents",
        "2 documents restored",
    ]
    assert all(line.endswith(f"graph {graph(data)[:12]}") for line in told)
    assert graph(tmp_path / "other") == graph(data)
    assert files(tmp_path / "other") == files(data)


def test_nothing_is_lost_without_asking(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("backup", tmp_path / "kept", "--data", data) == 0
    assert run("restore", tmp_path / "kept", "--data", data) == 0
    before = graph(data)
    tea = tmp_path / "in" / "tea.txt"
    tea.write_text((tmp_path / "in" / "acts.txt").read_text(encoding="utf-8"), encoding="utf-8")
    assert run("ingest", tea, "--data", data) == 0
    after = graph(data)
    capsys.readouterr()
    assert run("restore", tmp_path / "kept", "--data", data) == 1
    assert "holds tea, which the backup has not like that" in capsys.readouterr().err
    assert graph(data) == after
    assert run("restore", tmp_path / "kept", "--data", data, "--replace") == 0
    assert graph(data) == before


def test_a_damaged_directory_is_restored(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("backup", tmp_path / "kept", "--data", data) == 0
    before = graph(data)
    (data / "documents" / "acts.jsonl").write_text("nothing")
    (data / "store" / "CURRENT").write_text("nothing")
    assert run("backup", tmp_path / "other", "--data", data) == 1
    assert "acts.jsonl: damaged" in capsys.readouterr().err
    assert run("restore", tmp_path / "kept", "--data", data) == 1
    assert "damaged documents" in capsys.readouterr().err
    assert run("restore", tmp_path / "kept", "--data", data, "--replace") == 0
    assert graph(data) == before


def test_a_damaged_backup_changes_nothing(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "kept"
    assert run("backup", kept, "--data", data) == 0
    kept.write_bytes(kept.read_bytes()[:-1])
    before, found = graph(data), files(data)
    assert run("restore", kept, "--data", data, "--replace") == 1
    assert "kept: damaged" in capsys.readouterr().err
    assert (graph(data), files(data)) == (before, found)
    assert run("restore", kept, "--data", tmp_path / "other") == 1
    assert not (tmp_path / "other").exists()


def test_a_backup_of_nothing_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("backup", tmp_path / "kept", "--data", tmp_path / "data") == 1
    assert "holds no documents" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_another_base_gives_another_graph_and_says_so(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("backup", tmp_path / "kept", "--data", data) == 0
    monkeypatch.setenv("RESGRAPH_BASE", "https://graph.example.org/")
    capsys.readouterr()
    assert run("restore", tmp_path / "kept", "--data", tmp_path / "other") == 0
    assert "another base IRI" in capsys.readouterr().out
