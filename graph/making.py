"""Makes records by the thousand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


def maker(cls: Callable[P, T]) -> Callable[P, T]:
    """Return a function that does what a call of a type of record does, in a third of the time.

    Python packs the keywords of a call of a class into a dictionary, and unpacks them for its `__init__`.
    """
    names: dict[str, Any] = {"_cls": cls, "_new": object.__new__}
    given, lines = [], []
    for field in fields(cast(Any, cls)):
        if field.default is not MISSING:
            names[f"_{field.name}"] = field.default
        given.append(field.name if field.default is MISSING else f"{field.name}=_{field.name}")
        lines.append(f"    made.{field.name} = {field.name}")
    code = "\n".join([f"def make(*, {', '.join(given)}):", "    made = _new(_cls)", *lines, "    return made"])
    exec(code, names)
    return cast(Callable[P, T], names["make"])


def changed(record: T, **values: object) -> T:
    """Return a record with other values in some fields: what `replace` does, many times as fast."""
    kind: type = type(record)
    return cast(T, _changer(kind, tuple(values))(record, *values.values()))


@lru_cache(maxsize=256)
def _changer(cls: type, names: tuple[str, ...]) -> Callable[..., object]:
    """Return the function that copies a type of record but for some fields."""
    known = {"_cls": cls, "_new": object.__new__}
    kept = (f"    made.{field.name} = record.{field.name}" for field in fields(cls) if field.name not in names)
    given = (f"    made.{name} = {name}" for name in names)
    code = "\n".join(
        [f"def copy(record, {', '.join(names)}):", "    made = _new(_cls)", *kept, *given, "    return made"]
    )
    exec(code, known)
    return cast(Callable[..., object], known["copy"])
