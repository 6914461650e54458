"""Literals are found wherever they stand, at places that count code points."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import PIECE, Document
from ingest.languages.literals import DocumentFinder, DocumentLiterals, Finder, Literals, Numbered

LETTERS = "aаб+.n第😀\u0301"
# More literals than are looked for by their first letters.
MANY = [f"a{number}" for number in range(100)]


@given(
    st.lists(st.text(LETTERS, min_size=1, max_size=3)),
    st.text(LETTERS + " \ud800\udfff", max_size=40),
    st.integers(0, 5),
    st.integers(0, 40),
    st.sampled_from([[], MANY]),
)
def test_each_literal_is_found_where_it_stands(
    literals: list[str], text: str, start: int, length: int, more: list[str]
) -> None:
    end = min(start + length, len(text))
    literals = literals + more
    every = tuple(literals)
    places = [place for place in range(start, end) if any(text.startswith(each, place, end) for each in every)]
    assert list(Literals(literals).places(text, start, end)) == places
    assert Literals(literals).are_in(text, start, end) == bool(places)


@given(
    st.lists(st.text(LETTERS, min_size=1, max_size=3)),
    st.text(LETTERS + " \ud800\udfff", max_size=40),
    st.integers(0, 5),
)
def test_each_is_found_with_its_number(literals: list[str], text: str, start: int) -> None:
    expected = [
        (start + place, number)
        for place in range(len(text))
        for number, literal in enumerate(literals)
        if text.startswith(literal, place)
    ]
    assert Numbered(literals).places(text, start) == expected


@given(st.lists(st.text("abc", min_size=1, max_size=3), min_size=1), st.text("abc", max_size=40))
def test_they_are_found_in_bytes_where_they_are_in_letters(literals: list[str], text: str) -> None:
    encoded = [literal.encode() for literal in literals]
    assert Numbered(encoded).places(text.encode(), 3) == Numbered(literals).places(text, 3)


@given(
    st.lists(st.text(LETTERS + "?", min_size=1, max_size=3)),
    st.lists(
        st.text(LETTERS + " ?\ud800", max_size=4) | st.sampled_from(["ab" * 99, "аб" * 99, "аб" * 600]), max_size=12
    ),
    st.sampled_from([[], MANY]),
)
def test_they_may_stand_in_a_document_where_they_do(literals: list[str], parts: list[str], more: list[str]) -> None:
    text, literals = "".join(parts), literals + more
    places = list(DocumentLiterals(literals).places(Document("made-up", text, "txt", "")))
    assert places == sorted({*places})
    assert {text[place] for place in places} <= {literal[0] for literal in literals}
    assert [at for at in places if text.startswith(tuple(literals), at)] == list(Literals(literals).places(text))


@given(st.lists(st.text(LETTERS, min_size=1, max_size=3)), st.text(LETTERS, max_size=40))
def test_the_whole_text_is_read_without_an_end(literals: list[str], text: str) -> None:
    assert list(Literals(literals).places(text)) == list(Literals(literals).places(text, 0, len(text)))


@pytest.mark.parametrize("at", range(PIECE - 3, PIECE + 2))
def test_a_literal_is_found_once_where_one_piece_ends_and_the_next_begins(at: int) -> None:
    text = "é" * at + "абв" + "é" * PIECE + "абв"
    assert list(Literals(["абв"]).places(text)) == [at, at + 3 + PIECE]
    document = Document("made-up", text, "txt", "")
    assert list(DocumentLiterals(["абв", "в"]).places(document)) == [at, at + 2, at + 3 + PIECE, at + 5 + PIECE]
    assert Numbered(["абв", "в", "бв"]).places(text) == [
        (place + more, number) for place in (at, at + 3 + PIECE) for more, number in ((0, 0), (1, 2), (2, 1))
    ]


@given(st.text("ab_1é第- \u2010", max_size=30))
@pytest.mark.parametrize(
    ("pattern", "starts"), [(r"_\w?", ["_"]), (r"[-\u2010][ 第]?\d", ["-", "\u2010"]), ("ab|第", ["ab", "第"])]
)
def test_a_pattern_is_found_in_a_document_where_it_matches(pattern: str, starts: list[str], text: str) -> None:
    compiled = re.compile(pattern)
    found = DocumentFinder(compiled, *starts).find(Document("made-up", text, "txt", ""))
    assert [match.span() for match in found] == [match.span() for match in compiled.finditer(text)]


def test_nothing_is_no_literal() -> None:
    with pytest.raises(ValueError, match="empty"):
        Literals(["a", ""])


@given(st.text("aBcé .第9", max_size=30), st.integers(0, 3))
def test_words_are_found_as_the_pattern_finds_them(text: str, start: int) -> None:
    pattern = re.compile(r"(?<![^\W\d_\u4e00-\u9fff])(?i:ab|bc|é)")
    found = Finder(pattern, ("ab", "bc", "é")).find(text, start, len(text))
    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(text, start)]
