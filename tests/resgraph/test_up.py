"""`resgraph up`: from nothing to the answer and a server; a second start reuses the store."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from graph.snapshot import FOLDER, read_snapshot
from resgraph.cli import main
from tests.resgraph.documents import write_documents

PAGE = re.compile(r"pages\s+(http://\S+)/")


@contextmanager
def up(data: Path, log: Path) -> Iterator[str]:
    """Run `resgraph up` and yield where its pages are; ends it as Ctrl-C does."""
    command = [sys.executable, "-m", "resgraph", "up", "--port", "0", "--data", str(data)]
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=dict(os.environ))
        try:
            end = time.monotonic() + 60
            while (found := PAGE.search(log.read_text())) is None:
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < end, log.read_text()
                time.sleep(0.1)
            yield found[1]
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0
        finally:
            process.kill()
            process.wait()


def test_answers_and_serves_from_nothing(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with up(tmp_path / "data", log) as address:
        assert httpx.get(f"{address}/healthz").status_code == 200
        rows = httpx.get(f"{address}/v1/questions/joint-duties", params={"actor": "TSB", "with": "BDT"}).json()["rows"]
        page = httpx.get(address + "/").text
    assert "<html" in page
    printed = log.read_text()
    assert "building the graph" in printed
    assert f"{len({row['instrument'] for row in rows})} instruments, {len(rows)} passages" in printed
    assert {row["quote"] for row in rows} == {None}
    current = (tmp_path / "data" / "store" / "CURRENT").read_text()
    with up(tmp_path / "data", log):
        assert (tmp_path / "data" / "store" / "CURRENT").read_text() == current
    assert "building the graph" not in log.read_text()


def test_ingested_documents_stay(tmp_path: Path) -> None:
    write_documents(tmp_path / "in")
    assert main(["ingest", str(tmp_path / "in"), "--data", str(tmp_path / "data")]) == 0
    with up(tmp_path / "data", tmp_path / "log") as address:
        documents = httpx.get(f"{address}/v1/documents").json()["items"]
    assert {"acts", "report", *read_snapshot()} == {document["code"] for document in documents}


def test_the_facts_that_ship_hold_no_sentence() -> None:
    words = re.compile(r'"([^"\\]{200,})"')
    for path in FOLDER.glob("*.jsonl"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            long = [found for found in words.findall(line) if f'"title":"{found}"' not in line]
            assert not long, f"{path}:{number}"


@pytest.mark.parametrize("port", ["80000", "x"])
def test_a_port_that_is_none_is_an_error(tmp_path: Path, port: str) -> None:
    command = [sys.executable, "-m", "resgraph", "up", "--port", port, "--data", str(tmp_path)]
    assert subprocess.run(command, capture_output=True, timeout=60).returncode in (1, 2)
