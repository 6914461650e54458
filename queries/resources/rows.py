"""Reading the rows of the resources' own queries, and their cells as what they are."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from graph.stores.protocol import Argument, Reader, Row
from queries.order import natural

FOLDER: Final = Path(__file__).parent
_ENDINGS: Final = {"sparql": "rq", "cypher": "cypher"}


@cache
def query(name: str, language: str) -> str:
    """Return the text of a query in a store's language."""
    return (FOLDER / f"{name}.{_ENDINGS[language]}").read_text(encoding="utf-8")


def select(store: Reader, name: str, **arguments: Argument) -> list[Row]:
    """Return the rows of a query; an argument `after` is `$AFTER` in its text."""
    values = {key.upper(): value for key, value in arguments.items()}
    return store.select(query(name, store.language), values)


def text(row: Row, column: str) -> str:
    """Return a cell that always holds a text."""
    value = row[column]
    return value if isinstance(value, str) else str(value)


def text_or_none(row: Row, column: str) -> str | None:
    """Return a cell that may be empty."""
    return None if row[column] is None else text(row, column)


def integer(row: Row, column: str) -> int:
    """Return a cell that always holds a whole number."""
    value = row[column]
    if not isinstance(value, int):
        raise TypeError(f"{column} holds {value!r}, no whole number")
    return value


def integer_or_none(row: Row, column: str) -> int | None:
    """Return a cell that holds a whole number or nothing."""
    return None if row[column] is None else integer(row, column)


def truth(row: Row, column: str) -> bool:
    """Return a cell that holds a truth value; nothing is false."""
    return row[column] is True


def in_role(rows: list[Row], role: str) -> tuple[str, ...]:
    """Return the values of the rows in a role, in the order of counting."""
    return tuple(sorted({text(row, "value") for row in rows if row["role"] == role}, key=natural))
