"""Time grows with the text and not faster, whatever stands in it."""

import time

import pytest

from tests.ingest.cited.factories import records

NASTY = [
    "Resolution ",
    "Resolution Resolution ((((",
    "Resolution 1 (",
    "Resolution 1 of the ",
    "Resolution 71 (Rev. Dubai, 2018), ",
    "Resolutions 1, 2, 3 and 4, ",
    "Resolution 71, 2 ",
    "(",
    "9",
    "1/",
    "-",
    "第",
    "第1号",
    "第1号和",
    "号",
    "A/RES/",
    "of the ",
    "and ",
    "Rev. ",
    "Council ",
    "Council 2019 ",
    "القرار ",
    "و",
    "<a ",
    "](",
    "&nbsp",
    " ",
    "\n",
    'Resolution 1 "',
    "Plenipotentiary Conference ",
    "res ",
    "Resolution\u00a0",
]


def seconds(text: str) -> float:
    started = time.process_time()
    records(text, "body=PP")
    return time.process_time() - started


@pytest.mark.parametrize("row", NASTY)
def test_time_is_linear(row: str) -> None:
    records("Resolution 1", "body=PP")
    once = row * (10_000 // len(row) + 1)
    small = min(seconds(once) for _ in range(2))
    large = min(seconds(once * 4) for _ in range(2))
    assert large < 8 * small + 0.1
    assert large < 12
