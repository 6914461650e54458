"""What a word for an instrument tells besides its kind."""

from __future__ import annotations

from functools import lru_cache

from graph.value import value
from ingest.cited.grammar import grammar
from ingest.cited.words import words


@value
class Word:
    """A word as a text writes it.

    `whose`: the body that it names, too, "UNGAR"; `joined`: a conjunction is written onto it; `counted`: it is one that
    stands behind its number; `doubtful`: it may be no instrument's, "Dec."; `conferences`: it is of conferences, not of
    a council.
    """

    whose: str | None
    joined: bool
    counted: bool
    doubtful: bool
    conferences: bool


@lru_cache(maxsize=1024)
def read_word(word: str) -> Word:
    """Return what a word tells; there are as many as the lexicons have, in small letters and capitals."""
    patterns = grammar()
    return Word(
        words().whose.get(word.casefold()),
        word.startswith(patterns.conjunctions),
        patterns.counted.fullmatch(word) is not None,
        patterns.doubtful.fullmatch(word) is not None,
        patterns.conferences.fullmatch(word) is not None,
    )
