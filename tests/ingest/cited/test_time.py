"""Time grows with the text and not faster, whatever stands in it."""

import pytest

from tests.ingest.cited.factories import records
from tests.ingest.timing import times_as_long

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


@pytest.mark.parametrize("row", NASTY)
def test_time_is_linear(row: str) -> None:
    records("Resolution 1", "body=PP")
    once = row * (10_000 // len(row) + 1)
    ratio, taken = times_as_long(lambda: records(once * 4, "body=PP"), lambda: records(once, "body=PP"), 8, least=0.01)
    assert ratio <= 8
    assert taken < 12
