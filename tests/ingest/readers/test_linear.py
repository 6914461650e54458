"""Twice the file takes about twice the time, whatever grows in it; `benchmarks/linear.py --files` takes larger ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest import timing
from tests.ingest.readers.growing import SHAPES, task_of
from tests.ingest.repetitions import RATIO


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_of_it_takes_about_twice_as_long(shape: str, tmp_path: Path) -> None:
    ratio = float("inf")
    # Larger while it looks like too long: what really grows faster shows it the more, what the machine adds the less.
    for number in (SHAPES[shape][2] * times for times in (1, 2, 4)):
        task, longer = task_of(shape, number, tmp_path), task_of(shape, 2 * number, tmp_path)
        # What one file takes at least: of less, the time says nothing.
        ratio = timing.times_as_long(longer, task, RATIO, least=0.005)[0]
        if ratio <= RATIO:
            break
    assert ratio <= RATIO
