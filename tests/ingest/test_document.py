"""What a document tells of its characters, whatever they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.document import Document


@given(st.text(st.characters() | st.sampled_from("aé第😀\ud800\r\n\t\x0c\x7f"), max_size=40))
def test_its_characters_beyond_lines_of_ascii_and_its_latin_letters(text: str) -> None:
    document = Document("made-up", text, "txt", "")
    printed = {chr(code) for code in range(32, 127)} | {"\t", "\n"}
    assert document.beyond == {*text} - printed
    assert document.latin == bytes(ord(letter) if letter <= "\xff" else ord("?") for letter in text)
    changed = document.with_text("second")
    assert (changed.beyond, changed.latin) == (frozenset(), b"second")
