"""What words for instruments mean, whatever the case of their letters."""

from __future__ import annotations

from ingest.structure.words import kind_of, tabled


def test_every_word_for_an_instrument_has_its_kind_in_any_case() -> None:
    for word, kind in tabled("kinds").items():
        assert {kind_of(form) for form in (word, word.lower(), word.upper(), word.title())} == {kind}
