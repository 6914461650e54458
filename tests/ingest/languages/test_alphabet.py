"""What `findable` leaves out is in no text: a word that stands in one is always looked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.languages.alphabet import findable, openings, pages


@given(st.text(), st.text(min_size=1), st.text())
def test_what_stands_in_a_text_is_looked_for(before: str, word: str, after: str) -> None:
    assert findable([word], pages(before + word + after)) == (word,)


def test_a_word_in_another_alphabet_is_not_looked_for() -> None:
    assert findable(["part", "ЧАСТЬ", "部分", "الجزء"], pages("Часть 1 – part")) == ("part", "ЧАСТЬ")


def test_the_first_page_counts_for_nothing() -> None:
    assert pages("éàü abc") == frozenset()
    assert pages("а–🙂") == {0x04, 0x20, 0xD8, 0xDE}


@given(st.lists(st.text("aб+.n", min_size=1, max_size=3), min_size=1), st.text("aб+.n ", max_size=40))
def test_each_word_is_found_where_it_stands(words: list[str], text: str) -> None:
    found = sorted(match.start() for opening in openings(tuple(words)) for match in opening.finditer(text))
    assert found == [place for place in range(len(text)) if text.startswith(tuple(words), place)]
