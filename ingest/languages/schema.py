"""What a lexicon may hold: a file that breaks this is an error that names file and line.

A key is known when another lexicon has it; `_ONLY` are those that one language alone needs. What a key holds (a text, a
list of texts, a truth value) is what it holds there. Keys of the tables in `_CODES` are codes of the registry, values
of those in `_ENGLISH` English phrases, texts of the sections and keys in `_PATTERNS` regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from graph.errors import RegistryError
from graph.reference import actors, bodies, verbs
from ingest.languages.runaway import runs_away

_CODES: Final = {
    "citation.bodies": "bodies.toml",
    "citation.abbreviations": "bodies.toml",
    "citation.resolutions_of": "bodies.toml",
    "structure.bodies": "bodies.toml",
    "structure.abbreviations": "bodies.toml",
    "tables.columns": "actors.toml",
}
# Actors may also be organizations that no registry has; then a code is letters and figures.
_NAMES: Final = "actors.names"
_ACRONYM: Final = re.compile(r"(?:[A-Z][A-Za-z0-9]*(?:[-&][A-Za-z0-9]+)*)?")
_ENGLISH: Final = frozenset({"verbs.preambular", "verbs.infinitives", "verbs.before", "verbs.after"})
_OPERATIVE: Final = "verbs.operative"
_FREE: Final = frozenset({"mentions.regions", "citation.place_endings", _NAMES, _OPERATIVE, *_CODES, *_ENGLISH})
_PATTERNS: Final = frozenset(
    {
        ("partners", ""),
        ("reporting", ""),
        ("timing", ""),
        ("timing.every", ""),
        ("clauses", "aside"),
        ("clauses", "which"),
        ("clauses", "begins"),
        ("clauses", "acting"),
    }
)
# Of these sections or keys the texts are plain words all the same.
_PLAIN: Final = frozenset({("partners", "such_as"), ("timing", "months")})
_ONLY: Final[dict[tuple[str, str], type]] = {
    ("citation", "prefixes"): list, ("citation", "article"): list, ("citation", "number_first"): bool,
    ("citation", "ordinal"): list, ("citation", "counter"): list, ("citation", "sessions_of"): list,
    ("citation", "years"): list, ("citation", "year_words"): list,
    ("citation", "foreign_endings"): list, ("citation", "owner_endings"): list, ("citation", "doubtful"): list,
    ("citation", "conferences"): list, ("citation", "no_genitives"): list, ("citation", "about"): list,
    ("citation", "of_subject"): list,
    ("citation", "before_council"): list,
    ("structure", "new_after"): list, ("structure", "number_first"): list,
    ("structure", "script_weight"): int, ("structure", "strays"): list, ("structure", "variants"): str,
    ("structure", "volumes"): list,
    ("verbs", "prefixes"): list, ("verbs", "unspaced"): bool,
    ("mentions", "clitics"): str, ("mentions", "ordinal"): list, ("mentions", "ordinal_ending"): list,
    ("mentions", "study_group_after"): list, ("mentions", "question_after"): list, ("mentions", "goal_after"): list,
    ("mentions", "recommendation_after"): list, ("mentions", "report_after"): list,
    ("actors", "clitics"): str, ("actors", "directors_after"): bool, ("actors", "other_after"): bool,
    ("actors", "all_directors"): list, ("actors", "relative"): str,
    ("clauses", "acting"): str,
    ("partners", "opens"): list, ("partners", "closes"): str, ("reporting", "closes"): str, ("reporting", "for"): str,
    ("partners", "beside"): list, ("partners", "again"): str, ("partners", "more"): str, ("partners", "direct"): str,
    ("partners", "bare"): str, ("partners", "them"): str, ("partners", "between"): str,
}  # fmt: skip
# Of these nothing may stand instead of a word: "Резолюция 2 Ассамблеи", "decides instructs".
_MAY_BE_NOTHING: Final = frozenset({("citation", "of"), ("verbs", "links"), ("citation.place_endings", "")})
_WORDS: Final = {list: "a list of texts", str: "a text", bool: "true or false", int: "a whole number", dict: "a table"}


class _Value(NamedTuple):
    """A value of a lexicon: the dotted name of its table, its key, and the value."""

    table: str
    key: str
    value: object


def check(path: Path, lexicon: Mapping[str, object], others: Sequence[Mapping[str, object]]) -> None:
    """Raise RegistryError, naming file and line, where a lexicon does not fit what the other ones hold."""
    known = dict(_ONLY)
    for other in others:
        known.update({(each.table, each.key): type(each.value) for each in _values(other) if each.table not in _FREE})
    tables = {table for table, _ in known} | _FREE
    for each in _values(lexicon):
        if each.table not in tables:
            raise _error(
                path, each, f"stands in a table that no rule reads; there are {', '.join(sorted(tables - {''}))}"
            )
        if wrong := _wrong(each, known):
            raise _error(path, each, wrong)
    if not isinstance(lexicon.get("name"), str):
        raise RegistryError(f"{path}:1: name must be a text, the language's name in English")


def _wrong(each: _Value, known: Mapping[tuple[str, str], type]) -> str:
    """Return what is wrong with a value, "" where nothing is."""
    place = each.table, each.key
    if each.table not in _FREE:
        if place not in known:
            keys = ", ".join(sorted(key for table, key in known if table == each.table))
            return f"is a key that no rule reads; there are {keys}"
        if not _fits(each.value, known[place]):
            return f"must be {_WORDS[known[place]]}"
    elif each.table in _ENGLISH | {_OPERATIVE}:
        if not isinstance(each.value, str):
            return "must be a text, the English phrase"
        if each.table == _OPERATIVE and each.value not in verbs():
            return f"has the English phrase {each.value!r}, which graph/registry/verbs.toml has not"
    elif not _fits(each.value, list):
        return "must be a list of texts"
    words = [each.key] if each.table in _ENGLISH | {_OPERATIVE} else _texts(each) if type(each.value) is list else []
    if place not in _MAY_BE_NOTHING and not all(map(str.strip, words)):
        return "holds an empty text, which would stand everywhere"
    return _unknown_code(each) or _no_pattern(each)


def _texts(each: _Value) -> list[str]:
    """Return the texts of a value; a lone one counts as a list of one."""
    return [each.value] if isinstance(each.value, str) else each.value if isinstance(each.value, list) else []


def _fits(value: object, kind: type) -> bool:
    """Whether a value is of a kind; a lone text counts as a list of one."""
    if kind is list:
        return isinstance(value, str) or (isinstance(value, list) and all(isinstance(text, str) for text in value))
    return type(value) is kind


def _unknown_code(each: _Value) -> str:
    """Return what is wrong with a key that ought to be a code, "" where nothing is."""
    if each.table == _NAMES and not _ACRONYM.fullmatch(each.key):
        return "is no code of an actor"
    registry = _CODES.get(each.table)
    codes = bodies() if registry == "bodies.toml" else actors() if registry else {each.key: None}
    return "" if each.key in codes else f"is no code that graph/registry/{registry} has"


def _no_pattern(each: _Value) -> str:
    """Return why a text that ought to be a regular expression is none, or none to search with; "" where it is."""
    place = each.table, each.key
    if place in _PLAIN or not {place, (each.table, "")} & _PATTERNS:
        return ""
    for text in _texts(each):
        try:
            re.compile(text)
        except re.error as error:
            return f"is no regular expression ({error}): {text}"
        if piece := runs_away(text):
            return f"takes for ever where a text holds {piece!r} again and again: {text}"
    return ""


def _values(lexicon: Mapping[str, object], table: str = "") -> Iterator[_Value]:
    """Yield each value of a lexicon with its place."""
    for key, value in lexicon.items():
        if isinstance(value, dict):
            yield from _values(value, f"{table}.{key}" if table else key)
        else:
            yield _Value(table, key, value)


def _error(path: Path, each: _Value, what: str) -> RegistryError:
    return RegistryError(f"{path}:{line_of(path, each.key, each.table)}: [{each.table}] {each.key} {what}")


def line_of(path: Path, key: str, table: str = "") -> int:
    """Return the line, from 1, where a TOML file sets a key of a table, or opens the table of that name; 1 if none."""
    sets = re.compile(rf"""\s*(?:{re.escape(key)}|"{re.escape(key)}"|'{re.escape(key)}')\s*=""")
    opens = re.compile(r"\s*\[+\s*([^\]]*?)\s*\]")
    here, wanted = "", f"{table}.{key}" if table else key
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if found := opens.match(line):
            here = found[1].replace('"', "")
            if here == wanted or here.startswith(f"{wanted}."):
                return number
        elif here == table and sets.match(line):
            return number
    return 1
