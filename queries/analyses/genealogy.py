"""The tasks of one instrument through its versions: what each one became from version to version."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count, pairwise

from graph.stores.protocol import Argument, Row
from queries.analyses.orders import orders, versions_of
from queries.analyses.tasks import change, pair


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return one row a task and version, the tasks numbered from 1, each with what became of it since the last version.

    Where several documents hold a version, the one with the most tasks stands for it.
    """
    versions = versions_of(orders(rows))
    if not versions:
        return []
    numbers = {id(row): number for number, row in enumerate(versions[0], 1)}
    fresh = count(len(numbers) + 1)
    found = [_told(row, numbers[id(row)], "first") for row in versions[0]]
    for earlier, later in pairwise(versions):
        for before, after in pair(earlier, later):
            number = numbers[id(before)] if before is not None else next(fresh)
            state = change(before, after)
            if after is not None:
                numbers[id(after)] = number
                found.append(_told(after, number, state))
            elif before is not None:
                found.append({**_told(before, number, state), "version": later[0]["version"], "year": later[0]["year"]})
    return found


def _told(row: Row, number: int, state: str) -> Row:
    """Return a task's row with its number and what became of it."""
    return {**row, "task": number, "change": state}
