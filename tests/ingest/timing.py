"""How long a task takes, and how many times as long another one: in the processor's time, so that a busy machine
matters little, and measured anew while it looks like too long, because such a machine adds time and takes none away."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(task: Callable[[], object]) -> float:
    """Return how long a task takes, in the processor's time, without what else the process holds in memory."""
    gc.disable()
    try:
        start = time.process_time()
        task()
        return time.process_time() - start
    finally:
        gc.enable()


def times_as_long(
    longer: Callable[[], object], task: Callable[[], object], enough: float, tries: int = 8, least: float = 1e-6
) -> tuple[float, float]:
    """Return how many times as long a longer task takes than another one, and how long it takes, in seconds.

    Of each the shortest time counts, of at most so many tries; once the ratio is `enough` or less, no more are made.
    A task that takes less than `least` counts as much as that.
    """
    once = twice = float("inf")
    for _ in range(tries):
        once = max(min(once, seconds(task)), least)
        twice = min(twice, seconds(longer))
        if twice <= enough * once:
            break
    return twice / once, twice
