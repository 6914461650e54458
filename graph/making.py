"""Makes records by the thousand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
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
