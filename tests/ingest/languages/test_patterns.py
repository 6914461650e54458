"""What a pattern tells of the texts that it matches."""

from __future__ import annotations

import re

import pytest

from ingest.languages.patterns import beginnings, led


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


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("in tea|sugar", "Some, IN TEA sıugar ſugar, ınsugar"),
        (r"mill?k|,\s(?:cup|pot)", "mil\u212a, cup; MILK ,\tPot"),
        ("s?ugar", "sugar Ugar"),
        (r"(?:tea|pot)s?", "Teas pot"),
        ("(?!)", "tea"),
    ],
)
def test_what_is_led_by_first_letters_is_what_the_pattern_finds(pattern: str, text: str) -> None:
    firsts, behind = led(pattern)
    found = [each.span() for each in re.compile(f"{firsts}(?i:{behind})").finditer(text)]
    assert found == [each.span() for each in re.compile(pattern, re.IGNORECASE).finditer(text)]
