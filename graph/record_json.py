"""Records as JSON objects and back, in the form of the annotation guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from graph.errors import RecordError
from graph.records import Json, Record, Revision

# What a field is called in JSON where Python cannot or should not use the guide's word.
_JSON_NAMES = {"instrument": "in", "partners": "with", "from_rev": "from", "to_rev": "to"}
# Fields that JSON leaves out while they hold their default.
_OPTIONAL = frozenset(
    {
        "rule",
        "anchor",
        "about",
        "rev_old",
        "deleted",
        "verb_en",
        "clause_en",
        "items_raw",
        "lang",
        "draft",
        "title",
        "body",
        "session",
        "every",
        "due",
        "open_report",
    }
)
# ... but for these types, where the guide writes them always.
_ALWAYS = {
    "title": frozenset({"resolution", "proposal"}),
    "about": frozenset({"sdg", "group", "recommendation", "document"}),
}


def record_types() -> dict[str, type[Record]]:
    """Map each record type's name in JSON to its class."""
    return {cls.type: cls for cls in Record.__subclasses__()}


@cache
def _layout(kind: str) -> tuple[tuple[str, str, object], ...]:
    """Field name, JSON name, and the value that JSON leaves out (MISSING: none) of a record type."""
    cls = record_types()[kind]
    rows = []
    for field in fields(cls):
        omitted: object = MISSING
        if field.name in _OPTIONAL and cls.type not in _ALWAYS.get(field.name, ()):
            omitted = field.default
        rows.append((field.name, _JSON_NAMES.get(field.name, field.name), omitted))
    return tuple(rows)


def to_json(record: Record) -> Json:
    """Return a record as the guide's JSON object."""
    out: Json = {"t": record.type}
    for name, key, omitted in _layout(record.type):
        value = getattr(record, name)
        if omitted is not MISSING and value == omitted:
            continue
        if isinstance(value, Revision):
            value = value.to_json()
        elif isinstance(value, tuple):
            value = list(value)
        out[key] = value
    return out


def from_json(data: Mapping[str, Any], where: str = "record") -> Record:
    """Return the record of a JSON object that `to_json` wrote.

    Raises RecordError, naming `where`, for an unknown type and for missing or unknown fields.
    """
    cls = record_types().get(str(data.get("t")))
    if cls is None:
        raise RecordError(f"{where}: unknown record type {data.get('t')!r}; one of {', '.join(record_types())}")
    keys = {key: name for name, key, _ in _layout(cls.type)}
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key == "t":
            continue
        if key not in keys:
            raise RecordError(f"{where}: a record of type {cls.type} has no field {key!r}")
        values[keys[key]] = _value(value)
    try:
        return cls(**values)
    except TypeError as error:
        raise RecordError(f"{where}: {error}") from error


def _value(value: object) -> object:
    """Return a JSON value as the records hold it: lists as tuples, revisions as Revision."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return Revision(bool(value.get("rev")), value.get("place"), value.get("year"))
    return value
