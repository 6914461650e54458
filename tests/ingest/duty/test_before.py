"""What stands right before a place is found as its pattern finds it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.duty.before import Before, ends_of, words_of
from ingest.duty.phrases import compiled
from ingest.languages.language import lexicon

LANGUAGES = ["en", "fr", "es", "ru", "ar"]


@pytest.mark.parametrize(
    ("pattern", "ends"),
    [
        ("tea|water|", {"tea", "water", ""}),
        ("(?<!green.)teas?|Café", {"tea", "teas", "cafe"}),
        (r"te[ao]s?|cup(?:s|ful)|\w|p\d{2}", {""}),
        (r"\bpot", {"pot"}),
    ],
)
def test_the_letters_with_which_a_pattern_ends(pattern: str, ends: set[str]) -> None:
    assert ends_of(pattern) == ends


def test_the_plain_words_of_a_pattern() -> None:
    assert words_of("tea|(?<!green.)water|cups?|Pot|thé|") == ["tea", "pot"]


@given(st.sampled_from(LANGUAGES), st.data())
@settings(max_examples=300, deadline=None)
def test_what_stands_before_is_what_the_pattern_finds(language: str, data: st.DataObject) -> None:
    listed = lexicon(language).section("partners").word("except")
    pattern = compiled(rf"(?:{listed})\s*\Z")
    letters = st.one_of(st.sampled_from([*ends_of(listed), *listed.split("|")]), st.text(" s\n,thiseé.ſ", max_size=4))
    text = "".join(data.draw(st.lists(letters, max_size=4)))
    text = data.draw(st.sampled_from([text, text.upper(), text.title()]))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Before(pattern, ends_of(listed), words_of(listed)).stands(text, start, end)
    assert found == (pattern.search(text, start, end) is not None)
