"""The names of bodies are found by the letters with which they begin, as their pattern finds them everywhere."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.cited.grammar import grammar
from ingest.cited.plain import plain
from ingest.cited.words import words
from tests.corpus import CORPUS, needs_corpus

NOISE = st.text(alphabet="aé\u0301\u200f .,()\n日اردЖ😀", max_size=12)
NAMES = st.sampled_from(
    sorted(
        {name for table in (words().bodies, words().abbreviations) for listed in table.values() for name in listed}
        | {*words()["own"], *words()["foreign"]}
    )
)
CASES = st.sampled_from([str, str.upper, str.lower, str.title])
TAILS = st.sampled_from(["", " ", "-16", " 2018", "ſ", "ı", "İ", "و", "s"])


def agree(text: str) -> int:
    """Hold that both find the same, and return how many bodies that is."""
    found = [match.span() for match in grammar().bodies.find(text, 0, len(text))]
    assert found == [match.span() for match in grammar().body.whole.finditer(text)]
    return len(found)


@given(st.lists(st.tuples(NOISE, CASES, NAMES, TAILS)))
@settings(max_examples=300, deadline=None)
def test_bodies_are_found_as_their_pattern_finds_them(parts: list[tuple[str, Callable[[str], str], str, str]]) -> None:
    agree("".join(noise + case(name.replace("~", "s")) + tail for noise, case, name, tail in parts))


@needs_corpus
def test_bodies_of_the_documents_are_found_as_their_pattern_finds_them() -> None:
    assert sum(agree(plain(path.read_text(encoding="utf-8"))) for path in sorted(CORPUS.glob("*.txt")))
