"""The quick look for phrases finds what their pattern does at each place where a word can begin."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.duty.phrases import compiled, phrases, sought
from ingest.languages.language import languages, lexicon
from ingest.languages.patterns import choices


def _words(language: str) -> list[str]:
    """Return the phrases of a lexicon without the signs of patterns, and some signs and words between them."""
    sections = [lexicon(language).section("partners"), lexicon(language).section("reporting")]
    listed = (pattern for section in sections for key in section for pattern in section.words(key))
    plain = {re.sub(r"\(\?[:!=<]+|[\\^$()?*+|]", "", choice) for pattern in listed for choice in choices(pattern)}
    return [*sorted(plain), " ", ", ", "\n", "\u3000", "-", "x", "ITU-T", "the", "(", "."]


WORDS = {language: _words(language) for language in languages()}


@pytest.mark.parametrize("language", languages())
@given(data=st.data())
def test_the_quick_look_finds_what_the_pattern_does(language: str, data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from(WORDS[language]), max_size=12)))
    text = data.draw(st.sampled_from([text, text.capitalize(), text.title(), text.upper()]))
    start = data.draw(st.integers(0, len(text)))
    known, expected, position = phrases(language), [], start
    for at in range(start, len(text)):
        begins = at == start or not known.parted or re.match(r"[\s(/\[\"'“”‘’«—–,;:.*_>-]", text[at - 1])
        if at >= position and begins and (found := known.trigger.match(text, at, len(text))):
            expected.append((found.lastgroup, found.span()))
            position = found.end()
    assert [(found.lastgroup, found.span()) for found in known.find(text, start, len(text))] == expected


@given(st.sampled_from(["to|at (?:the )?tea|tété", "with(?:in)?|without", "reports?", "ſo|it", "a?b|c"]), st.data())
@settings(max_examples=400, deadline=None)
def test_what_is_sought_by_its_first_letters_is_what_the_pattern_finds(pattern: str, data: st.DataObject) -> None:
    edge = data.draw(st.sampled_from(["", r"\b"]))
    words = [
        "to",
        "AT ",
        "At\nthe ",
        "tea",
        "TETE",
        "within",
        "With",
        "out",
        "report",
        "s",
        "ſo",
        "It",
        " ",
        "_",
        "é",
        "ab",
    ]
    text = "".join(data.draw(st.lists(st.sampled_from(words), max_size=8)))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = [each.span() for each in compiled(f"{edge}(?:{pattern}){edge}").finditer(text, start, end)]
    assert [each.span() for each in sought(pattern, edge).finditer(text, start, end)] == found
