"""The lexicon: the words of each language that the rules use, one TOML file a language in `ingest/lexicon`.

    words = lexicon("fr").section("citation").words("resolution")

A `Section` hands out values of one type only and raises RegistryError, naming file and line, where the file
holds something else. A new language is a new file; nothing else changes.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from graph.errors import RegistryError

FOLDER = Path(__file__).parent / "lexicon"


@dataclass(frozen=True, slots=True)
class Section:
    """A table of a lexicon file; `name` is its dotted name, "" for the file's top level."""

    path: Path
    name: str
    values: Mapping[str, object] = field(repr=False)

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in the order of the file."""
        yield from self.values

    def section(self, key: str) -> Section:
        """Return the table `key`, an empty one where the file has none."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self._error(key, "must be a table")
        return Section(self.path, f"{self.name}.{key}" if self.name else key, value)

    def sections(self, key: str) -> tuple[Section, ...]:
        """Return the array of tables `key` ([[section.key]]), empty where the file has none."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self._error(key, "must be an array of tables")
        name = f"{self.name}.{key}" if self.name else key
        return tuple(Section(self.path, name, entry) for entry in value)

    def word(self, key: str, default: str | None = None) -> str:
        """Return the text `key`; `default` where the file has none, RegistryError where there is no default."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self._error(key, "must be a text")
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """Return the whole number `key`; `default` where the file has none."""
        value = self.values.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._error(key, "must be a whole number")
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """Return the truth value `key`; `default` where the file has none."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self._error(key, "must be true or false")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Return the list of texts `key` (a lone text counts as a list of one); () where the file has none."""
        value = self.values.get(key, [])
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise self._error(key, "must be a list of texts")
        return tuple(value)

    def table(self, key: str) -> dict[str, tuple[str, ...]]:
        """Return the table `key` of lists of texts; {} where the file has none."""
        inner = self.section(key)
        return {entry: inner.words(entry) for entry in inner}

    def pairs(self, key: str) -> dict[str, str]:
        """Return the table `key` of single texts; {} where the file has none."""
        inner = self.section(key)
        return {entry: inner.word(entry) for entry in inner}

    def _error(self, key: str, what: str) -> RegistryError:
        return RegistryError(f"{self.path}:{line_of(self.path, key)}: [{self.name}] {key} {what}")


def line_of(path: Path, key: str) -> int:
    """Return the first line, from 1, of a TOML file that sets `key` or opens a table of that name; 1 if none."""
    pattern = re.compile(rf'\s*(?:\[+[^\]]*\b)?"?{re.escape(key)}"?\s*[\]=]')
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if pattern.match(line):
            return number
    return 1


@cache
def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the codes of the languages that have a lexicon, sorted, English first."""
    found = sorted(path.stem for path in folder.glob("*.toml"))
    return tuple(sorted(found, key=lambda code: code != "en"))


@cache
def lexicon(language: str, folder: Path = FOLDER) -> Section:
    """Return the lexicon of a language ("en", "fr", ...).

    Raises RegistryError where there is no file for it, or the file is no TOML.
    """
    path = folder / f"{language}.toml"
    try:
        return Section(path, "", tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        known = ", ".join(languages(folder)) or "none"
        raise RegistryError(f"{path}: no lexicon for language {language!r}; there is: {known}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegistryError(f"{path}: {error}") from error
