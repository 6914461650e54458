"""Words that end before a place are found as their pattern finds them, which looks at each character."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.named.ending import Ending
from ingest.named.scan import GAP, alternatives

WORDS = ["series", "sub-series", "ex.", "série", "né", "l'ex", "сери*", "open*", "series of", "原"]
PARTS = [*WORDS, "SERIES", "sous-série", "l’ex", "серии", "сери2", "серияx", "opened", "原", " ", "\u00a0", "\n", "  ",
         "&nbsp;", "*", "_", "-", "x", "é", ".", "1"]  # fmt: skip
REACH = 24


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=8).map("".join), st.integers(0, 12))
@example("the series ", 0)
@example("series&nbsp;", 0)
@example("сери2 ", 0)
def test_the_last_letters_tell_no_other_than_the_pattern(text: str, behind: int) -> None:
    pattern = rf"(?:{alternatives(WORDS)}){GAP}{{0,2}}[*_]{{0,3}}$"
    place = max(0, len(text) - behind)
    expected = re.compile(pattern).search(text, max(0, place - REACH), place)
    found = Ending(pattern, WORDS, REACH).search(text, place)
    assert (found and found.span()) == (expected and expected.span())
