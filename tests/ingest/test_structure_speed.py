"""The outline of any text takes linear time, however odd the text."""

from __future__ import annotations

import pytest

from ingest.document import Document
from ingest.segment import outline_of
from tests.ingest.timing import times_as_long

ODD = [
    "Resolution Resolution ((((",
    "RESOLUTION 1 (REV. DUBAI, 2018) ",
    "RESOLUTION 1 (REV. DUBAI, 2018)\n",
    "RESOLUTION 1\n",
    "\n",
    " ",
    "\t",
    "* ",
    "* * *\n",
    "[bookmark: ",
    "[bookmark: x]",
    "<",
    "<b>",
    "1. ",
    "PART ",
    "PART II - RESOLUTIONS ABROGATED RESOLUTION 1 (DUBAI, 2018) x ",
    "The undersigned ",
    "第1号决议“",
    "MOD\tA/1\n",
    "MOD\tA/1\nRESOLUTION 1 (REV. DUBAI, 2018)\nT\n",
    "\tStatus\n\tNumber\n\tTitle\n",
    "\tNew\n\tx\n\tTitle\n\n",
    "WTSA-16 ",
    "# WTSA-16\n",
    "\tRESOLUTION 1 (Rev. Dubai, 2018) – T\n\tX\n\n",
    "\tNEW RESOLUTION\nTitle\n\tall\n\n",
    "\t新决议“甲”某\n\n",
    "ANNEX to RESOLUTION ",
    "“",
    "(",
]
HEAD = "MOD\tA/1\n\tStatus\n\tNumber\n\tTitle\n\n"


@pytest.mark.parametrize("piece", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("head", ["", HEAD], ids=["plain", "headed"])
def test_ten_times_the_text_takes_about_ten_times_as_long(head: str, piece: str) -> None:
    short, long = (Document("odd", head + piece * (size // len(piece)), "txt", "") for size in (8_000, 80_000))
    outline_of(short)
    ratio, _ = times_as_long(lambda: outline_of(long), lambda: outline_of(short), 20, least=0.005)
    assert ratio <= 20
