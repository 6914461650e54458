"""The words of phrases that name actors: what a single word means is told as the whole lexicon tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.duty.actor_vocabulary import vocabulary
from ingest.duty.actor_words import MARKS, NAMING, Word
from ingest.languages.letters import one_form

LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
BETWEEN = ["", " ", "  ", "\n", "\u00a0", " \u00ad", "-", "'", "_", "é", "1", *MARKS]
WORDS = [
    "brew", "Tea", "THEINE", "theTelecommunication", "tHe", "SG", "17", "17-й", "Study", "Group", "Union", "union",
    "also", "United", "Nations", "appropriate", "Members", "l", "s", "general", "секретарь", "комиссии", "第",
    "研究组", "و",
]  # fmt: skip


@given(st.sampled_from(LANGUAGES), st.data())
@settings(max_examples=600, deadline=None)
def test_single_words_mean_what_the_lexicon_says(language: str, data: st.DataObject) -> None:
    words = vocabulary(language)
    known = st.sampled_from(sorted(words.singles))
    parts = data.draw(st.lists(st.one_of(known, known, st.sampled_from(WORDS), st.sampled_from(BETWEEN)), max_size=12))
    glue = data.draw(st.sampled_from(["", " ", " "]))
    text = one_form(glue.join(parts))
    start = data.draw(st.integers(0, len(text)))
    limit = data.draw(st.integers(0, len(text) + 3))
    looked_up = replace(words, singles={}, other=None)
    tokens = list(looked_up.tokens(text, start, limit))
    assert list(words.tokens(text, start, limit)) == tokens
    lead = words.lead(text, start, limit)
    if lead is None:
        telling = (word for word, _, _ in tokens if word in {*NAMING, Word.PLAIN, Word.STOP})
        assert next(telling) not in NAMING
    else:
        behind = list(words.tokens(text, lead, limit))
        before = tokens[: len(tokens) - len(behind)]
        assert [*before, *behind] == tokens
        assert {word for word, _, _ in before} <= {Word.FILL}


@pytest.mark.parametrize(
    ("text", "is_nobodys"),
    [
        ("to brew tea", True), ("the tea of the Council", True), ("in order to", True),
        ("of the United Nations", False),
        ("the Council", False), ("the Union", False), ("the", False), ("", False), ("7 teas", False),
    ],
)  # fmt: skip
def test_a_list_surely_names_nobody_where_a_plain_word_leads_it(text: str, is_nobodys: bool) -> None:
    assert (vocabulary("en").lead(text, 0, len(text)) is None) is is_nobodys
