"""Java programs as real servers for the tests: their jars, a free port, start, stop.

The jars come from Maven Central by `pom.xml`, once a version, into the user's cache directory
(`~/.cache/resgraph-tests` on Linux). What a machine lacks is told by `MissingError`.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import platformdirs
import pytest

POM = Path(__file__).with_name("pom.xml")


class MissingError(Exception):
    """This machine lacks something that a real server needs; the text says what."""


def skip_or_fail(reason: MissingError) -> NoReturn:
    """Skip the test on a laptop, fail it where CI=true."""
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(f"CI=true and {reason}", pytrace=False)
    pytest.skip(str(reason))


def java() -> str:
    """Return the path of a Java 17 or newer; raises MissingError."""
    path = shutil.which("java")
    if path is None:
        raise MissingError("no `java` in PATH: a real server needs Java 17 or newer")
    told = subprocess.run([path, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', told)
    if version is None or int(version[1]) < 17:
        raise MissingError(f"{path} is older than Java 17, which a real server needs")
    return path


def jars(server: str) -> Path:
    """Return the folder with the jars of a profile of pom.xml, downloaded where needed; raises MissingError."""
    release = hashlib.sha256(POM.read_bytes()).hexdigest()[:12]
    folder = platformdirs.user_cache_path("resgraph-tests") / f"{server}-{release}"
    if folder.is_dir():
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise MissingError(f"no `mvn` in PATH: Maven downloads the jars of {server}")
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f"{server}-", dir=folder.parent))
    try:
        done = subprocess.run(
            [
                maven,
                "-B",
                "-q",
                "-f",
                str(POM),
                "-P",
                server,
                "dependency:copy-dependencies",
                f"-DoutputDirectory={fresh}",
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise MissingError(f"Maven could not download the jars of {server}:\n{done.stdout[-2000:]}")
        # A whole folder appears at once; whoever comes second keeps the first one's.
        if not folder.is_dir():
            fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Process:
    """A server's process and where it writes what it says."""

    command: Sequence[str]
    log: Path
    running: subprocess.Popen[bytes] | None = None

    def start(self, answers: Callable[[], bool], seconds: float = 180) -> None:
        """Start the server and wait until it answers; raises RuntimeError with the end of its log."""
        with self.log.open("ab") as out:
            self.running = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                cwd=self.log.parent,  # Fuseki leaves a folder where it stands
            )
        until = time.monotonic() + seconds
        while not answers():
            if self.running.poll() is not None or time.monotonic() > until:
                self.kill()
                told = self.log.read_text(errors="replace")[-3000:]
                raise RuntimeError(f"{self.command[0]} did not answer; it said:\n{told}")
            time.sleep(0.2)

    def stop(self) -> None:
        """Ask the server to end, and wait for it."""
        if self.running is not None:
            self.running.terminate()
            try:
                self.running.wait(60)
            except subprocess.TimeoutExpired:
                self.kill()
            self.running = None

    def kill(self) -> None:
        """End the server at once, as a power cut would."""
        if self.running is not None:
            self.running.kill()
            self.running.wait()
            self.running = None


@dataclass(slots=True)
class Server(ABC):
    """A running server: its address, and its process and files where it is ours."""

    address: str
    process: Process | None = field(default=None, kw_only=True)
    home: Path | None = field(default=None, kw_only=True)

    @abstractmethod
    def answers(self) -> bool:
        """Tell whether it answers yet."""

    def start(self) -> None:
        """Start a server that was stopped: with its data where they are on disk, else empty."""
        assert self.process is not None, "a server that the environment names is not ours to start"
        self.process.start(self.answers)

    def stop(self) -> None:
        """Stop the server and keep its files."""
        assert self.process is not None, "a server that the environment names is not ours to stop"
        self.process.stop()

    def close(self) -> None:
        """Stop the server and throw its files away."""
        if self.process is not None:
            self.process.kill()
        if self.home is not None:
            shutil.rmtree(self.home, ignore_errors=True)
