from __future__ import annotations

import argparse
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from graph.build import build
from graph.errors import ResgraphError
from graph.stores.open import open_store
from graph.stores.oxigraph import OxigraphStore
from resgraph.serve import add_arguments, address_of, listen, tell_what_is_missing
from tests.api.records import records, texts


def test_it_serves_until_it_is_told_to_stop(tmp_path: Path) -> None:
    OxigraphStore(tmp_path / "store").replace(build(records(), texts()))
    command = [sys.executable, "-m", "resgraph", "serve", "--port", "0", "--data", str(tmp_path)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        assert process.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:[0-9]+", process.stderr.readline())
        assert found is not None
        address = found[0]
        assert httpx2.get(f"{address}/healthz", timeout=60).json()["status"] == "ok"
        assert "resgraph" in httpx2.get(f"{address}/", timeout=60).text
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(("store", "told"), [("none", "there is no graph yet"), ("http://127.0.0.1:1/ds", "answer")])
def test_a_graph_that_is_not_there_is_told(
    tmp_path: Path, store: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    address = store if ":" in store else str(tmp_path / store)
    tell_what_is_missing(open_store(address))
    assert told in capsys.readouterr().err


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(ResgraphError, match=rf"port {port}.*another one with --port"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 70000), ("no-such-host.invalid", 0)])
def test_what_cannot_be_listened_at_is_told(host: str, port: int) -> None:
    with pytest.raises(ResgraphError, match="cannot listen"):
        listen(host, port)


def test_the_address_is_one_that_a_browser_understands() -> None:
    listener = listen("127.0.0.1", 0)
    assert re.fullmatch(r"http://127\.0\.0\.1:[0-9]+", address_of(listener))
    listener.close()


def test_by_default_nobody_else_can_reach_it() -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    assert parser.parse_args([]).host == "127.0.0.1"
