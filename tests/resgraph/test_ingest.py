"""Ingesting: the same graph whatever the order, damage is named, a killed process leaves the old or the new graph."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.settings import read_settings
from graph.stores.open import open_store
from resgraph.cli import main
from tests.resgraph.documents import REPORT, write_documents


def version(data: Path) -> str:
    """Return the hash of the graph in a data directory: of its sorted N-Quads."""
    store = open_store(read_settings(data).store)
    try:
        return store.version()
    finally:
        store.close()


def ingest(data: Path, *words: object) -> int:
    return main(["ingest", *map(str, words), "--data", str(data)])


def test_the_report_counts_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_documents(tmp_path / "in")
    assert ingest(tmp_path / "data", tmp_path / "in", "--report", tmp_path / "report.json") == 0
    printed = capsys.readouterr()
    assert "report: citation 1," in printed.out
    assert printed.err == ""
    report = json.loads((tmp_path / "report.json").read_text())
    assert [document["document"] for document in report["documents"]] == ["acts", "report"]
    assert report["documents"][0]["records"]["operative"] == 1
    assert report["graph"] == version(tmp_path / "data")


def test_order_repetition_and_processes_do_not_matter(tmp_path: Path) -> None:
    report, acts = write_documents(tmp_path / "in")
    ingest(tmp_path / "a", report, acts)
    ingest(tmp_path / "b", acts)
    ingest(tmp_path / "b", report)
    ingest(tmp_path / "b", report, acts, "--workers", 2)
    ingest(tmp_path / "c", tmp_path / "in", "--workers", 2)
    assert version(tmp_path / "a") == version(tmp_path / "b") == version(tmp_path / "c")


def test_a_changed_document_replaces_its_older_self(tmp_path: Path) -> None:
    report, acts = write_documents(tmp_path / "in")
    ingest(tmp_path / "a", acts)
    before = version(tmp_path / "a")
    ingest(tmp_path / "a", report)
    report.write_text(REPORT.replace("RESOLUTION 44", "RESOLUTION 50"), encoding="utf-8")
    ingest(tmp_path / "a", report)
    ingest(tmp_path / "b", report, acts)
    assert version(tmp_path / "a") == version(tmp_path / "b") != before


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("binary.txt", bytes(range(256)), "UTF-8"),
        ("latin.txt", "Résolution".encode("latin-1"), "UTF-8"),
        ("cut.docx", b"PK\x03\x04 cut off", "docx"),
        ("picture.png", b"\x89PNG", "ending"),
    ],
)
def test_damage_is_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, reason: str
) -> None:
    write_documents(tmp_path / "in")
    (tmp_path / "in" / name).write_bytes(data)
    assert ingest(tmp_path / "data", *sorted((tmp_path / "in").iterdir())) == 1
    printed = capsys.readouterr()
    assert name in printed.err
    assert reason in printed.err
    assert "2 documents read, 1 not" in printed.out
    assert version(tmp_path / "data")


def test_a_folder_without_documents_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    assert ingest(tmp_path / "data", tmp_path / "in") == 1
    assert "folder without any document" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["ingest"], ["ingest", "x", "--workers", "0"], ["inject"], []])
def test_wrong_usage_is_exit_code_2(words: list[str]) -> None:
    try:
        code = main(words)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else -1
    assert code == 2


def test_a_killed_ingest_leaves_the_old_graph_or_the_new_one(tmp_path: Path) -> None:
    report, acts = write_documents(tmp_path / "in")
    data = tmp_path / "data"
    ingest(data, acts)
    whole = {version(data)}
    for number in (0, 1):
        report.write_text(REPORT + "\n" * number, encoding="utf-8")
        ingest(tmp_path / "all", acts, report)
        whole.add(version(tmp_path / "all"))
    chance = random.Random(1)
    killed = 0
    for number in range(12):
        report.write_text(REPORT + "\n" * (number % 2), encoding="utf-8")
        command = [sys.executable, "-m", "resgraph", "ingest", str(report), "--data", str(data)]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.2, 1.6))
        if child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
            killed += 1
        child.wait()
        assert version(data) in whole
    assert killed
    ingest(data, report, acts)
    assert version(data) == version(tmp_path / "all")
