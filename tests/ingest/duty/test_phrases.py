"""The quick look for words of a lexicon finds what their pattern does."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.duty.phrases import compiled, sought


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
