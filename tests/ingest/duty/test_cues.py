"""What is looked for at cues is what the patterns find anywhere, in any letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.duty.cues import Cues, Trigger
from ingest.duty.phrases import phrases
from ingest.duty.timing import trigger
from ingest.languages.language import languages, lexicon
from ingest.languages.patterns import choices


def _words(language: str) -> list[str]:
    """Return what a lexicon lists of times, reports and partners without the signs of patterns, and some words."""
    timing, reporting, partners = map(lexicon(language).section, ("timing", "reporting", "partners"))
    every = timing.section("every")
    listed = [
        *(pattern for key in every for pattern in every.words(key)),
        *(pattern for key in ("each", "next", "dated", "date", "months") for pattern in timing.words(key)),
        *(pattern for section in (reporting, partners) for key in section for pattern in section.words(key)),
    ]
    plain = {re.sub(r"\(\?[:!=<]+|[\\^$()?*+|]", "", choice) for pattern in listed for choice in choices(pattern)}
    return [*sorted(plain), " ", " ", "\u00a0", ", ", "\n", "-", "x", "a", "the", "20", "2027", "İ", "ſ", "“", "я", "Å"]


TRIGGERS = {
    language: [phrases(language).trigger, phrases(language).reports.asks, trigger(language)] for language in languages()
}
WORDS = {language: _words(language) for language in languages()}


@pytest.mark.parametrize("language", languages())
@given(data=st.data())
def test_what_is_found_at_cues_is_what_the_pattern_finds(language: str, data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from(WORDS[language]), max_size=12)))
    text = data.draw(st.sampled_from([text, text.upper(), text.title()]))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cues = Cues(*TRIGGERS[language])
    for known in (cues.places(text, 0, len(text)), None):
        for each, found in zip(TRIGGERS[language], cues.find(text, start, end, known), strict=True):
            assert _kinds(found) == _kinds(_wherever(each, text, start, end))


def _kinds(found: Iterable[re.Match[str]]) -> list[tuple[str | None, tuple[int, int]]]:
    return [(match.lastgroup, match.span()) for match in found]


def _wherever(each: Trigger, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what a trigger matches where it is tried at each place."""
    position = start
    for at in range(start, end):
        begins = at == start or not each.parted or re.match(r"[\s(/\[\"'“”‘’«—–,;:.*_>-]", text[at - 1])
        if at >= position and begins and (found := each.pattern.match(text, at, end)):
            yield found
            position = found.end()


LATIN = re.compile("[\0-\xff]", re.IGNORECASE)


@pytest.mark.parametrize("sign", [sign for sign in map(chr, range(256, 0x3000)) if LATIN.fullmatch(sign)])
def test_a_letter_that_a_pattern_takes_for_a_latin_one_hides_no_cue(sign: str) -> None:
    assert Cues(_trigger(["tea"])).places(f"TEA {sign} tea", 0, 9) is None


def test_cues_in_latin_letters_are_found_where_others_are() -> None:
    text = "“TEA and\u00a0Čay” \ud800 é, ÉTÉ; with tea"
    listed = ["; w", "and ", "tea", "été"]
    latin, other = (Cues(_trigger([*listed, *more])).places(text, 4, len(text)) for more in ([], ["я"]))
    assert latin == other == [(5, 1), (19, 3), (22, 0), (29, 2)]


def _trigger(literals: list[str]) -> Trigger:
    pattern = re.compile("|".join(literals))
    return Trigger(pattern, {literal[0]: pattern for literal in literals}, frozenset(literals))
