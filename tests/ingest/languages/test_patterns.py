"""What a pattern tells of the texts that it matches."""

from __future__ import annotations

import pytest

from ingest.languages.patterns import beginnings


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ("co-?operat", ["co-operat", "cooperat"]),
        ("a?b?c", ["abc", "ac", "bc", "c"]),
        ("s?", ["s", ""]),
        ("ab*c", ["a"]),
        ("(?:re)?port", ["report", "port"]),
        (r"\bx(?:y|z)", ["x"]),
        ("(?:a|b){0,2}c", ["a", "b", "c"]),
        ("(?:a|b){1,2}c", ["a", "b"]),
        ("x (?:a ){0,}(?:b|c)", ["x a ", "x b", "x c"]),
    ],
)
def test_what_a_pattern_begins_with(pattern: str, starts: list[str]) -> None:
    assert beginnings(pattern) == starts
