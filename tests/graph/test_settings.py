"""Settings come from the environment, and from a data directory that the user names."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.settings import read_settings
from graph.vocabulary import BASE


def test_the_environment_names_data_store_and_base(tmp_path: Path) -> None:
    given = {"RESGRAPH_DATA": str(tmp_path), "RESGRAPH_STORE": "memory:", "RESGRAPH_BASE": "https://example.org/"}
    found = read_settings(environment=given)
    assert (found.data, found.store, found.base) == (tmp_path, "memory:", "https://example.org/")


def test_a_named_directory_has_its_own_store(tmp_path: Path) -> None:
    found = read_settings(tmp_path, {"RESGRAPH_DATA": "/elsewhere", "RESGRAPH_STORE": "neo4j://localhost"})
    assert (found.data, found.store, found.base) == (tmp_path, str(tmp_path / "store"), BASE)


def test_without_any_word_it_is_the_user_s_data_directory() -> None:
    found = read_settings(environment={})
    assert found.data.is_absolute()
    assert found.data.name == "resgraph"
    assert found.store == str(found.data / "store")


def test_a_wrong_base_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="base IRI"):
        read_settings(tmp_path, {"RESGRAPH_BASE": "example.org"})
