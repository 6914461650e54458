"""What compiled questions call: the functions of SPARQL over values, and paths that repeat.

None is what an expression gives that cannot be computed (an error, in SPARQL's words), and what nothing is bound to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain
from typing import Final, TypeAlias

from graph.resident.index import NOTHING
from graph.resident.unsupported import UnsupportedError
from graph.resident.values import Found, Name, Tagged, Value

# What follows a value along a path.
Step: TypeAlias = Callable[[Value], Iterable[Value]]

_UNORDERED: Final = (Name, Tagged, bool)


def truth(value: Found) -> bool | None:
    """Return the effective boolean value."""
    return bool(value) if isinstance(value, str | int) else None


def negated(value: Found) -> bool | None:
    """Return what `!` gives."""
    known = truth(value)
    return None if known is None else not known


def both(*values: Found) -> bool | None:
    """Return what `&&` gives: false where anything is, whatever cannot be computed beside it."""
    known = [truth(value) for value in values]
    return False if False in known else None if None in known else True


def either(*values: Found) -> bool | None:
    """Return what `||` gives: true where anything is."""
    known = [truth(value) for value in values]
    return True if True in known else None if None in known else False


def equal(one: Found, other: Found) -> bool | None:
    """Return what `=` gives."""
    return None if one is None or other is None else one == other


def unequal(one: Found, other: Found) -> bool | None:
    """Return what `!=` gives."""
    return None if one is None or other is None else one != other


def less(one: Found, other: Found) -> bool | None:
    """Return what `<` gives."""
    return one < other if _ordered(one, other) else None  # type: ignore[operator]


def at_most(one: Found, other: Found) -> bool | None:
    """Return what `<=` gives."""
    return one <= other if _ordered(one, other) else None  # type: ignore[operator]


def _ordered(one: Found, other: Found) -> bool:
    """Tell whether two values have an order.

    Raises UnsupportedError for IRIs, texts with languages and truth values: their order is each engine's own.
    """
    if isinstance(one, _UNORDERED) or isinstance(other, _UNORDERED):
        raise UnsupportedError("the order of IRIs, texts with languages or truth values")
    return type(one) is type(other) and one is not None


def least(values: Iterable[Found]) -> Found:
    """Return what MIN gives of a group's values."""
    return _extreme(values, less)


def greatest(values: Iterable[Found]) -> Found:
    """Return what MAX gives of a group's values."""
    return _extreme(values, lambda one, other: less(other, one))


def _extreme(values: Iterable[Found], before: Callable[[Found, Found], bool | None]) -> Found:
    """Return the first of a group's values; None where one of them cannot be computed, as Oxigraph has it."""
    first, *others = values or (None,)
    for value in (first, *others):
        if value is None:
            return None
        if before(value, first):
            first = value
        elif before(value, first) is None:
            raise UnsupportedError("the least or greatest of values without an order")
    return first


def text_of(value: Found) -> str | None:
    """Return what STR gives."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Name):
        return value.iri
    if isinstance(value, Tagged):
        return value.text
    return value.isoformat() if isinstance(value, date) else str(value).lower()


def language_of(value: Found) -> str | None:
    """Return what LANG gives."""
    if isinstance(value, Tagged):
        return value.language
    return None if value is None or isinstance(value, Name) else ""


def joined(*values: Found) -> Found:
    """Return what CONCAT gives."""
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) == len(values):
        return "".join(texts)
    if any(isinstance(value, Tagged) for value in values):
        raise UnsupportedError("CONCAT of texts with languages")
    return None


def listed(values: Iterable[Value], separator: str) -> str:
    """Return what GROUP_CONCAT gives."""
    texts = [value.text if isinstance(value, Tagged) else value for value in values]
    plain = [text for text in texts if isinstance(text, str)]
    if len(plain) < len(texts):
        raise UnsupportedError("GROUP_CONCAT of what is no text")
    return separator.join(plain)


def length(value: Found) -> int | None:
    """Return what STRLEN gives."""
    text = value.text if isinstance(value, Tagged) else value
    return len(text) if isinstance(text, str) else None


def after(value: Found, mark: Found) -> str | None:
    """Return what STRAFTER gives."""
    if not _texts(value, mark):
        return None
    return value.partition(mark)[2] if mark else value  # type: ignore[union-attr, arg-type, return-value]


def contains(value: Found, part: Found) -> bool | None:
    """Return what CONTAINS gives."""
    return part in value if _texts(value, part) else None  # type: ignore[operator]


def starts(value: Found, part: Found) -> bool | None:
    """Return what STRSTARTS gives."""
    return value.startswith(part) if _texts(value, part) else None  # type: ignore[union-attr, arg-type]


def lowered(value: Found) -> str | None:
    """Return what LCASE gives."""
    return value.lower() if _texts(value) else None  # type: ignore[union-attr]


def part_of(value: Found, start: Found, size: Found = None) -> str | None:
    """Return what SUBSTR gives; places count from 1. Raises UnsupportedError for places before it."""
    if not _texts(value) or type(start) is not int:
        return None
    if start < 1 or (size is not None and (type(size) is not int or size < 0)):
        raise UnsupportedError("SUBSTR from before a text")
    return value[start - 1 : None if size is None else start - 1 + size]  # type: ignore[index, return-value]


def _texts(*values: Found) -> bool:
    """Tell whether values are texts. Raises UnsupportedError for texts with languages."""
    if any(isinstance(value, Tagged) for value in values):
        raise UnsupportedError("a function of texts with languages")
    return all(isinstance(value, str) for value in values)


def plus(one: Found, other: Found) -> int | None:
    """Return what `+` gives."""
    return one + other if type(one) is int and type(other) is int else None


def minus(one: Found, other: Found) -> int | None:
    """Return what `-` gives."""
    return one - other if type(one) is int and type(other) is int else None


def among(value: Found, *others: Found) -> bool | None:
    """Return what IN gives."""
    return either(*(equal(value, other) for other in others))


def in_order(value: Found) -> tuple[int, str | int]:
    """Return the key by which ORDER BY sorts: nothing, IRIs, then literals of one kind.

    Raises UnsupportedError for others: their order among each other is each engine's own.
    """
    if value is None:
        return 0, ""
    if isinstance(value, Name):
        return 1, value.iri
    if isinstance(value, str):
        return 2, value
    if isinstance(value, Tagged):
        raise UnsupportedError("ORDER BY texts with languages")
    return (3, value) if isinstance(value, int) else (4, value.isoformat())


def year(value: Found) -> int | None:
    """Return what YEAR gives."""
    return value.year if isinstance(value, date) else None


def alternative(steps: tuple[Step, ...]) -> Step:
    """Return the path `a|b`."""
    return lambda value: chain.from_iterable(step(value) for step in steps)


def sequence(steps: tuple[Step, ...]) -> Step:
    """Return the path `a/b`."""

    def walk(value: Value) -> Iterable[Value]:
        found: Iterable[Value] = (value,)
        for step in steps:
            found = chain.from_iterable(map(step, found))
        return found

    return walk


def repeated(step: Step, how: str) -> Step:
    """Return the path `a?`, `a*` or `a+`: each value that is reached, once."""

    def once(value: Value) -> Iterable[Value]:
        return dict.fromkeys((value, *step(value)))

    def often(value: Value) -> Iterable[Value]:
        found: dict[Value, None] = {} if how == "+" else {value: None}
        todo = [value]
        while todo:
            for reached in step(todo.pop()):
                if reached not in found:
                    found[reached] = None
                    todo.append(reached)
        return found

    return once if how == "?" else often


def along(get: Callable[[Value, tuple[Value, ...]], tuple[Value, ...]]) -> Step:
    """Return the path of one property, whose table's `get` this is."""
    return lambda value: get(value, NOTHING)
