"""The literals that a scan looks for leave out no place where a word stands."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.named.scan import DASH, DASH_SIGNS, GAP, GAP_SIGNS, beginnings, held_by, letter_pattern, letters_of

WORDS = ["ITU-T", "МСЭ-Т", "Study Group", "SG", "цел* в", "第", "Rec.", "l'eau", "sub-series of", "-x"]
BETWEEN = ["", " ", "  ", "\n", "\u00a0", "\u2003", "&nbsp;", "&#160;", "-", "\u2011", "_", "&#8209;", "'", "’", "ь "]


@settings(max_examples=500, deadline=None)
@given(st.sampled_from(WORDS), st.lists(st.sampled_from(BETWEEN), min_size=3, max_size=3))
def test_where_a_word_stands_it_begins_and_holds_what_is_looked_for(word: str, between: list[str]) -> None:
    parts = letters_of(word)
    text = "".join(part + sign for part, sign in zip(parts, [*between[: len(parts) - 1], ""], strict=True)) + " x"
    found = re.match("".join(map(letter_pattern, word)), text)
    if found is not None:
        assert text.startswith(tuple(beginnings(word)))
        assert held_by([word]).are_in(found[0])


def test_the_signs_of_gaps_and_dashes_are_those_of_their_patterns() -> None:
    signs = [chr(code) for code in range(0x10000)]
    assert {sign for sign in signs if re.fullmatch(GAP, sign)} == {*GAP_SIGNS, " "} - {"&"}
    assert {sign for sign in signs if re.fullmatch(DASH, sign)} == {*DASH_SIGNS} - {"&"}
