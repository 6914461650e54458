"""How words begin is seen before the words themselves are looked for: none may be missed by it."""

from __future__ import annotations

import re

from ingest.structure.words import either_begins, kind_of, kind_words, listed, tabled


def test_every_word_begins_as_one_of_them() -> None:
    words = [*kind_words(), *listed("part"), *listed("reasons"), "第", "Tea.", "[x]", "é", "^a"]
    begins = re.compile(either_begins(words))
    assert all(begins.match(word) for word in words)


def test_every_word_for_an_instrument_has_its_kind_in_any_case() -> None:
    for word, kind in tabled("kinds").items():
        assert {kind_of(form) for form in (word, word.lower(), word.upper(), word.title())} == {kind}


def test_no_other_letters_begin_one() -> None:
    begins = re.compile(either_begins(["Tea", "Tin", "Pot", "茶"]))
    assert [bool(begins.match(word)) for word in ("Te", "Ti", "Po", "茶壶", "Tp", "Pe", "te", "", "T")] == [
        True, True, True, True, False, False, False, False, False,
    ]  # fmt: skip
