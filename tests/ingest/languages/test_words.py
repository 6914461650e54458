"""A text that a pattern of a lexicon's words matches folds to a word of the lexicon."""

from __future__ import annotations

import re
import string
import sys

import pytest

from ingest.languages.words import beginnings_of, folded, literal_pattern_of, pattern_of


def test_whatever_matches_a_letter_folds_to_it() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    found = re.findall("[a-z]", every, re.IGNORECASE)
    assert len(found) > 2 * 26
    for char in found:
        letter = folded(char)
        assert letter in string.ascii_lowercase
        assert re.fullmatch(pattern_of([letter]), char, re.IGNORECASE)


@pytest.mark.parametrize(
    ("word", "printed"),
    [
        ("l'usage", "L\u2019usage"),
        ("tea pot", "Tea\u00a0\n pot"),
        ("re-use", "Re\u2011use"),
        ("instructs", "İNſTRUCTS"),
    ],
)
def test_printed_forms_match_and_fold(word: str, printed: str) -> None:
    assert re.fullmatch(pattern_of([word]), printed, re.IGNORECASE)
    assert folded(printed) == word


@pytest.mark.parametrize(
    ("word", "begins"),
    [
        ("Kettle club", {"kettle"}),
        ("Tea~", {"tea"}),
        ("чашек чая", {"чашек"}),
        ("елка", {"елка"}),
        ("茶会", {"茶会"}),
        ("شاي", {"شاي"}),
        ("l'usage", {"l"}),
    ],
)
def test_what_a_text_begins_with_that_matches_a_word(word: str, begins: set[str]) -> None:
    assert beginnings_of(word) == begins


def test_a_pattern_of_literals_matches_the_longest_and_nothing_else() -> None:
    pattern = re.compile(literal_pattern_of(["Tea", "Tea.", "Tea pot", "[x]", "é", "茶", "^a~"]))
    found = ["Tea", "Tea.", "Tea pot", "[x]", "é", "茶", "^a~"]
    assert [match[0] for text in found if (match := pattern.match(f"{text} pots"))] == ["Tea pot", *found[1:]]
    assert not any(pattern.match(text) for text in ("Te", "tea", "Tea"[1:], "x", "^a", ""))
    assert re.compile(literal_pattern_of([])).match("tea") is None
