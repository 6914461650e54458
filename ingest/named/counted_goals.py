"""Reads goals whose word stands behind the number, as in Chinese: 第9项可持续发展目标, 第4项和第5项可持续发展目标."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.named.found import Found
from ingest.named.goals import LAST_GOAL, Goals
from ingest.named.scan import GAP
from ingest.named.words import words

_NUMBER = re.compile(r"\d{1,2}")


def read_counted_goals(text: str, goals: Goals, start: int, end: int) -> Iterator[Found]:
    """Yield the goals of the list that the ordinal at [start, end) opens; a number that is no goal ends the list."""
    counted = _counted().match(text, end)
    if counted is None:
        return
    numbers = [*_NUMBER.finditer(text, end, counted.end(1))]
    stops = [*(number.end() for number in numbers[:-1]), counted.end()]
    for number, stop in zip(numbers, stops, strict=True):
        goal = int(number[0])
        if not 1 <= goal <= LAST_GOAL:
            return
        goals.named[str(goal)] = stop
        yield Found("sdg", str(goal), start if number is numbers[0] else number.start(), stop, "goal")


@cache
def _counted() -> re.Pattern[str]:
    """Return a pattern of numbers, each but the first perhaps with an ordinal, and the word behind them."""
    every = words()
    more = rf"{GAP}?[个项]?(?:{every.any_of('and')}|[、，]){every.any_of('ordinal')}?{GAP}?\d{{1,2}}"
    return re.compile(rf"{GAP}?(\d{{1,2}}(?:{more}){{0,16}}){GAP}?{every.any_of('goal_after')}")
