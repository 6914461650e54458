"""The catalogue of questions: loads NAME.toml, NAME.rq and NAME.cypher, and checks that they fit each other."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from graph.errors import RegistryError, UsageError
from graph.stores.protocol import Argument
from queries.question import COLUMN_TYPES, GROUPS, PARAMETER_TYPES, Column, Parameter, Question

FOLDER: Final = Path(__file__).parent

# How an argument stands in a query, in both languages.
ARGUMENT: Final = re.compile(r"\$([A-Z][A-Z_]*)\b")

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_QUESTION_KEYS: Final = frozenset(
    {
        "group",
        "words",
        "about",
        "gap",
        "order",
        "parameters",
        "columns",
        "analysis",
        "draft",
        "passages",
        "absence",
        "also",
        "found",
    }
)
_PARAMETER_KEYS: Final = frozenset({"type", "words", "example", "default", "choices", "text"})
_COLUMN_KEYS: Final = frozenset({"type", "words", "many", "detail"})
_T = TypeVar("_T")


@cache
def names(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the names of the questions, sorted."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def questions(folder: Path = FOLDER) -> list[Question]:
    """Return all questions, by group and name."""
    found = [load(name, folder) for name in names(folder)]
    return sorted(found, key=lambda question: (GROUPS.index(question.group), question.name))


@cache
def load(name: str, folder: Path = FOLDER) -> Question:
    """Return one question.

    Raises UsageError where there is none of that name, RegistryError where its files break their schema.
    """
    path = folder / f"{name}.toml"
    if _NAME.fullmatch(name) is None or not path.exists():
        near = get_close_matches(name, names(folder), n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(names(folder))}"
        raise UsageError(f"there is no question {name!r}; {hint}")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        sparql = path.with_suffix(".rq").read_text(encoding="utf-8")
        cypher = path.with_suffix(".cypher").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RegistryError(f"{path}: {error}") from error
    return _question(_Table(path, "", data), name, sparql, cypher)


class _Table:
    """A table of a question's file, read with checks; errors name the file and the place in it."""

    def __init__(self, path: Path, where: str, data: Mapping[str, object]) -> None:
        self.path, self.where, self.data = path, where, data

    def error(self, what: str) -> RegistryError:
        return RegistryError(f"{self.path}: {self.where}{what}")

    def check_keys(self, allowed: frozenset[str]) -> None:
        for key in self.data:
            if key not in allowed:
                raise self.error(f"unknown entry {key!r}; known are {', '.join(sorted(allowed))}")

    def get(self, key: str, kind: type[_T], default: _T | None = None) -> _T:
        value = self.data.get(key, default)
        if not isinstance(value, kind):
            raise self.error(f"{key} must be of type {kind.__name__}")
        return value

    def one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self.get(key, str)
        if value not in allowed:
            raise self.error(f"{key} {value!r} must be one of {', '.join(allowed)}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values: list[object] = self.get(key, list, [])
        if not all(isinstance(value, str) for value in values):
            raise self.error(f"{key} must be a list of texts")
        return tuple(str(value) for value in values)

    def argument(self, key: str) -> Argument | None:
        value = self.data.get(key)
        if value is not None and not isinstance(value, str | int):
            raise self.error(f"{key} must be a text, a whole number or a truth value")
        return value

    def tables(self, key: str) -> dict[str, _Table]:
        tables: dict[str, _Table] = {}
        for name, data in self.get(key, dict, {}).items():
            if not isinstance(data, dict) or _NAME.fullmatch(str(name).replace("_", "-")) is None:
                raise self.error(f"{key}.{name} must be a table with a name in lower case")
            tables[str(name)] = _Table(self.path, f"{key}.{name}: ", data)
        return tables


def _question(table: _Table, name: str, sparql: str, cypher: str) -> Question:
    """Return the question of a checked file; its two queries must use its parameters and give its columns."""
    table.check_keys(_QUESTION_KEYS)
    question = Question(
        name=name,
        group=table.one_of("group", GROUPS),  # type: ignore[arg-type]
        words=table.get("words", str),
        about=table.get("about", str, "").strip(),
        gap=table.get("gap", str, "").strip(),
        parameters={key: _parameter(key, entry) for key, entry in table.tables("parameters").items()},
        columns={key: _column(key, entry) for key, entry in table.tables("columns").items()},
        order=table.texts("order"),
        sparql=sparql,
        cypher=cypher,
        analysis=table.get("analysis", str) if "analysis" in table.data else None,
        draft=table.one_of("draft", tuple(table.get("parameters", dict, {}))) if "draft" in table.data else None,
        also=table.get("also", str, ""),
        absence=table.get("absence", bool, False),
        passages=table.get("passages", bool, False),
        found={key: _column(key, entry, "") for key, entry in table.tables("found").items()},
    )
    if (question.analysis is None) != (not question.found):
        raise table.error("an analysis wants the columns [found...] that it is made from, and only an analysis")
    if not question.columns or not {name.lstrip("-") for name in question.order} <= set(question.columns):
        raise table.error("order must name columns, and there must be some")
    wanted = {parameter.variable for parameter in question.parameters.values()}
    for language, query in (("SPARQL", sparql), ("Cypher", cypher)):
        used = set(ARGUMENT.findall(query))
        # An analysis may use arguments that its query does not.
        odd = ", ".join(sorted(used - wanted if question.analysis else used ^ wanted))
        if odd:
            raise table.error(f"the {language} query and the parameters do not agree on {odd}")
        for column in question.found or question.columns:
            if re.search(rf"\b{column}\b", query) is None:
                raise table.error(f"the {language} query gives no column {column}")
    return question


def _parameter(name: str, table: _Table) -> Parameter:
    """Return one parameter of a question's file."""
    table.check_keys(_PARAMETER_KEYS)
    example = table.argument("example")
    if example is None:
        raise table.error("an example is missing")
    return Parameter(
        name=name,
        type=table.one_of("type", PARAMETER_TYPES),  # type: ignore[arg-type]
        words=table.get("words", str),
        example=example,
        default=table.argument("default"),
        choices=table.texts("choices"),
        text=table.get("text", bool, False),
    )


def _column(name: str, table: _Table, words: str | None = None) -> Column:
    """Return one column of a question's file."""
    table.check_keys(_COLUMN_KEYS)
    return Column(
        name=name,
        type=table.one_of("type", COLUMN_TYPES),  # type: ignore[arg-type]
        words=table.get("words", str, words),
        many=table.get("many", bool, False),
        detail=table.get("detail", bool, False),
    )
