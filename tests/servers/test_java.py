"""A machine that cannot start a real server says what it lacks: skipped on a laptop, failed in CI."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from tests.servers.java import MissingError, jars, java, skip_or_fail


def write_program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without any program and without a cache; the folder in its PATH."""
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return programs


def test_java_is_wanted(bare: Path) -> None:
    with pytest.raises(MissingError, match="no `java` in PATH: a real server needs Java 17 or newer"):
        java()


@pytest.mark.parametrize("version", ["1.8.0_392", "11.0.2", "16"])
def test_an_old_java_is_not_enough(bare: Path, version: str) -> None:
    write_program(bare, "java", f"echo 'openjdk version \"{version}\" 2020' >&2")
    with pytest.raises(MissingError, match="is older than Java 17"):
        java()


def test_a_new_java_is(bare: Path) -> None:
    write_program(bare, "java", "echo 'openjdk version \"21\" 2023-09-19' >&2")
    assert java() == str(bare / "java")


def test_maven_is_wanted(bare: Path) -> None:
    with pytest.raises(MissingError, match="no `mvn` in PATH: Maven downloads the jars of neo4j"):
        jars("neo4j")


def test_a_download_that_fails_leaves_nothing(bare: Path) -> None:
    write_program(bare, "mvn", "echo no network; exit 1")
    with pytest.raises(MissingError, match="could not download the jars of neo4j:\nno network"):
        jars("neo4j")
    assert list(platformdirs.user_cache_path("resgraph-tests").iterdir()) == []


def test_skipped_on_a_laptop_failed_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no java"):
        skip_or_fail(MissingError("no java"))
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="CI=true and no java"):
        skip_or_fail(MissingError("no java"))
