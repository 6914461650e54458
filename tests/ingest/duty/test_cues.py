"""What is looked for at cues is what the patterns find anywhere, in any letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.duty.cues import Cues, lowered, within
from ingest.duty.phrases import phrases
from ingest.duty.timing import trigger
from ingest.languages.language import languages, lexicon
from ingest.languages.patterns import choices


def _words(language: str) -> list[str]:
    """Return what a lexicon lists of times and of reports without the signs of patterns, and some signs and words."""
    timing, reporting = lexicon(language).section("timing"), lexicon(language).section("reporting")
    every = timing.section("every")
    listed = [
        *(pattern for key in every for pattern in every.words(key)),
        *(pattern for key in ("each", "next", "dated", "date", "months") for pattern in timing.words(key)),
        *reporting.words("asks"),
    ]
    plain = {re.sub(r"\(\?[:!=<]+|[\\^$()?*+|]", "", choice) for pattern in listed for choice in choices(pattern)}
    return [*sorted(plain), " ", " ", "\u00a0", ", ", "\n", "-", "x", "a", "the", "20", "2027", "İ", "ſ"]


TRIGGERS = {
    language: [each for each in (phrases(language).reports.asks, trigger(language)) if each is not None]
    for language in languages()
}
WORDS = {language: _words(language) for language in languages()}


@pytest.mark.parametrize("language", languages())
@given(data=st.data())
def test_what_is_found_at_cues_is_what_the_pattern_finds(language: str, data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from(WORDS[language]), max_size=12)))
    text = data.draw(st.sampled_from([text, text.upper(), text.title()]))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cues = Cues(literal for each in TRIGGERS[language] for literal in each.literals)
    (places,) = cues.places(lowered(text, 0, len(text)), 0)
    for each in TRIGGERS[language]:
        found = [(match.lastgroup, match.span()) for match in each.find(text, start, end, within(places, start, end))]
        assert found == [(match.lastgroup, match.span()) for match in each.pattern.finditer(text, start, end)]
