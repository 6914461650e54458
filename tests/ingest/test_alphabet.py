"""What `findable` leaves out is in no text: a word that stands in one is always looked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.alphabet import findable, pages


@given(st.text(), st.text(min_size=1), st.text())
def test_what_stands_in_a_text_is_looked_for(before: str, word: str, after: str) -> None:
    assert findable([word], pages(before + word + after)) == [word]


def test_a_word_in_another_alphabet_is_not_looked_for() -> None:
    assert findable(["part", "ЧАСТЬ", "部分", "الجزء"], pages("Часть 1 – part")) == ["part", "ЧАСТЬ"]


def test_the_first_page_counts_for_nothing() -> None:
    assert pages("éàü abc") == frozenset()
    assert pages("а–🙂") == {0x04, 0x20, 0xD8, 0xDE}
