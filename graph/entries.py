"""The entries of a TOML file of the registry: each with typed access, and errors that name file, line and entry."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from graph.errors import RegistryError

_EMPTY: Mapping[str, str] = MappingProxyType({})
_LANGUAGE: Final = re.compile("[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a registry file, with typed access."""

    path: Path
    table: str
    number: int
    line: int
    values: Mapping[str, object]

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value:
            raise self.error(f"{key} must be a text")
        return value

    def optional(self, key: str) -> str | None:
        """Return a text, None where there is none."""
        return self.text(key) if key in self.values else None

    def integer(self, key: str) -> int:
        """Return a whole number that must be there."""
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error(f"{key} must be a whole number")
        return value

    def day(self, key: str) -> str | None:
        """Return a date in ISO 8601, None where there is none."""
        value = self.optional(key)
        if value is not None:
            try:
                date.fromisoformat(value)
            except ValueError as error:
                raise self.error(f"{key} must be a date such as 2018-10-29") from error
        return value

    def one_of(self, key: str, allowed: Collection[str], where: str = "") -> str:
        """Return a text that must be one of those allowed; `where` says in words which these are."""
        value = self.text(key)
        if value not in allowed:
            listed = where or f"one of {', '.join(allowed)}"
            raise self.error(f"{key} {value!r} is not {listed}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; one text alone is a list of one."""
        value = self.values.get(key, [])
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self.error(f"{key} must be a text or a list of texts")
        return tuple(value)

    def by_language(self, key: str) -> Mapping[str, str]:
        """Return texts by the code of their language."""
        value = self.values.get(key)
        if value is None:
            return _EMPTY
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise self.error(f"{key} must be a table of texts by language, {{en = ..., fr = ...}}")
        if odd := next((code for code in value if not _LANGUAGE.fullmatch(code)), None):
            raise self.error(f"{key} has {odd!r}, which is no code of a language such as en")
        return MappingProxyType(value)

    def ranges(self, key: str) -> Mapping[str, tuple[int, int]]:
        """Return pairs of numbers by name."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.error(f"{key} must be a table of pairs of numbers, {{RES = [1, 399]}}")
        found: dict[str, tuple[int, int]] = {}
        for name, pair in value.items():
            if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(end, int) for end in pair):
                raise self.error(f"{key} must be a table of pairs of numbers, {{RES = [1, 399]}}")
            found[name] = (pair[0], pair[1])
        return MappingProxyType(found)

    def check_keys(self, allowed: frozenset[str]) -> None:
        """Refuse an entry with other fields than those allowed."""
        for key in self.values:
            if key not in allowed:
                raise self.error(f"has no field {key!r}; its fields are {', '.join(sorted(allowed))}")

    def error(self, what: str) -> RegistryError:
        """Return the error that says what is wrong with this entry, and where it stands."""
        return RegistryError(f"{self.path}:{self.line}: [[{self.table}]] number {self.number}: {what}")


def entries_of(path: Path, table: str) -> Iterator[Entry]:
    """Yield the entries [[table]] of a registry file, each with the line of its head."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RegistryError(f"{path}: {error}") from error
    heads = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{table}]]"]
    entries = data.get(table, [])
    if set(data) - {table} or not isinstance(entries, list) or len(heads) != len(entries):
        raise RegistryError(f"{path}: must hold entries [[{table}]] and nothing else")
    for number, (line, values) in enumerate(zip(heads, entries, strict=True), 1):
        yield Entry(path, table, number, line, values)
