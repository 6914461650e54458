"""The lexicon: the words of each language that the rules use, one TOML file a language in `ingest/lexicon`.

    words = lexicon("fr").section("citation").words("resolution")

A `Section` hands out values of one type only and raises RegistryError, naming file and line, where the file
holds something else. A new language is a new file; nothing else changes: one in `ingest/lexicon`, or one in a folder of
one's own that RESGRAPH_LEXICON names, which is checked when it is read (a file named like one of ours replaces it).
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from graph.errors import RegistryError
from graph.files import read_file
from ingest.languages.letters import in_one_form
from ingest.languages.schema import check, line_of

FOLDER = Path(__file__).parents[1] / "lexicon"


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
            raise self.error(key, "must be a table")
        return Section(self.path, f"{self.name}.{key}" if self.name else key, value)

    def sections(self, key: str) -> tuple[Section, ...]:
        """Return the array of tables `key` ([[section.key]]), empty where the file has none."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.error(key, "must be an array of tables")
        name = f"{self.name}.{key}" if self.name else key
        return tuple(Section(self.path, name, entry) for entry in value)

    def word(self, key: str, default: str | None = None) -> str:
        """Return the text `key`; `default` where the file has none, RegistryError where there is no default."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.error(key, "must be a text")
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """Return the whole number `key`; `default` where the file has none."""
        value = self.values.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error(key, "must be a whole number")
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """Return the truth value `key`; `default` where the file has none."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.error(key, "must be true or false")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Return the list of texts `key` (a lone text counts as a list of one); () where the file has none."""
        value = self.values.get(key, [])
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise self.error(key, "must be a list of texts")
        return tuple(value)

    def table(self, key: str) -> dict[str, tuple[str, ...]]:
        """Return the table `key` of lists of texts; {} where the file has none."""
        inner = self.section(key)
        return {entry: inner.words(entry) for entry in inner}

    def pairs(self, key: str) -> dict[str, str]:
        """Return the table `key` of single texts; {} where the file has none."""
        inner = self.section(key)
        return {entry: inner.word(entry) for entry in inner}

    def error(self, key: str, what: str) -> RegistryError:
        """Return the error that says what is wrong with a key of this section, and where."""
        return RegistryError(f"{self.path}:{line_of(self.path, key, self.name)}: [{self.name}] {key} {what}")


@cache
def folders() -> tuple[Path, ...]:
    """Return the folders of lexicons: a user's own, which RESGRAPH_LEXICON names, before ours.

    Raises RegistryError where it names none.
    """
    own = os.environ.get("RESGRAPH_LEXICON")
    if not own:
        return (FOLDER,)
    if not Path(own).is_dir():
        raise RegistryError(f"{own}: RESGRAPH_LEXICON names no folder")
    return Path(own), FOLDER


@cache
def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of the languages that have a lexicon (in one folder, or in any), sorted, English first."""
    found = {path.stem for each in ((folder,) if folder else folders()) for path in each.glob("*.toml")}
    return tuple(sorted(found, key=lambda code: (code != "en", code)))


@cache
def lexicon(language: str, folder: Path | None = None) -> Section:
    """Return the lexicon of a language ("en", "fr", ...).

    Raises RegistryError where there is no file for it, or the file cannot be read or is no TOML.
    """
    paths = [each / f"{language}.toml" for each in ((folder,) if folder else folders())]
    path = next((path for path in paths if path.exists()), paths[-1])
    try:
        # A byte order mark, which some editors write, is no part of the text.
        values = in_one_form(tomllib.loads(read_file(path).decode("utf-8-sig")))
    except FileNotFoundError as error:
        known = ", ".join(languages(folder)) or "none"
        raise RegistryError(f"{path}: no lexicon for language {language!r}; there is: {known}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise RegistryError(f"{path}:{line}: holds a letter that is not UTF-8; save the file as UTF-8") from error
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RegistryError(f"{path}: {error}") from error
    if folder is None and path.parent != FOLDER:
        check(path, values, [lexicon(ours, FOLDER).values for ours in languages(FOLDER)])
    return Section(path, "", values)
