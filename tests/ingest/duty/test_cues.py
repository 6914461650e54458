"""What is looked for at cues is what the patterns find anywhere, in any letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.duty.cues import Cues, within
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
    return [*sorted(plain), " ", " ", "\u00a0", ", ", "\n", "-", "x", "a", "the", "20", "2027", "İ", "ſ", "“", "я", "Å"]


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
    (places,) = cues.places(text, 0, len(text))
    for each in TRIGGERS[language]:
        found = [(match.lastgroup, match.span()) for match in each.find(text, start, end, within(places, start, end))]
        assert found == [(match.lastgroup, match.span()) for match in each.pattern.finditer(text, start, end)]


LATIN = re.compile("[\0-\xff]", re.IGNORECASE)


@pytest.mark.parametrize("sign", [sign for sign in map(chr, range(256, 0x3000)) if LATIN.fullmatch(sign)])
def test_a_letter_that_a_pattern_takes_for_a_latin_one_hides_no_cue(sign: str) -> None:
    assert Cues(["tea"]).places(f"TEA {sign} tea", 0, 9) == [None]


def test_cues_in_latin_letters_are_found_where_others_are() -> None:
    text = "“TEA and\u00a0Čay” \ud800 é, ÉTÉ; with tea"
    listed = ["tea", "and ", "été", "; w"]
    (latin,), (other,) = (Cues([*listed, *more]).places(text, 4, len(text)) for more in ([], ["я"]))
    assert latin == other == [5, 19, 22, 29]
