"""The outline of any text takes linear time, however odd the text."""

from __future__ import annotations

import time

import pytest

from ingest.document import Document
from ingest.segment import outline_of

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


def seconds(text: str) -> float:
    document = Document("odd", text, "txt", "")
    start = time.process_time()
    outline_of(document)
    return time.process_time() - start


@pytest.mark.parametrize("piece", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("head", ["", HEAD], ids=["plain", "headed"])
def test_ten_times_the_text_takes_about_ten_times_as_long(head: str, piece: str) -> None:
    small = head + piece * (8_000 // len(piece))
    large = head + piece * (80_000 // len(piece))
    seconds(small)
    assert seconds(large) < 40 * max(min(seconds(small) for _ in range(3)), 0.005)
