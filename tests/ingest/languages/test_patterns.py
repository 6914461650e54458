"""What a pattern tells of the texts that it matches."""

from __future__ import annotations

import pytest

from ingest.languages.patterns import beginnings, needed


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ("co-?operat", ["co-operat", "cooperat"]),
        ("a?b?c", ["abc", "ac", "bc", "c"]),
        ("s?", ["s", ""]),
        ("ab*c", ["a"]),
        ("(?:re)?port", ["report", "port"]),
        (r"\bx(?:y|z)", ["x"]),
    ],
)
def test_what_a_pattern_begins_with(pattern: str, starts: list[str]) -> None:
    assert beginnings(pattern) == starts


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("co-?operat(?:e|ion)", {"operat"}),
        ("(?:re)?port|mail", {"port", "mail"}),
        ("(?:to )?(?:brew|pour) tea", {"brew", "pour"}),
        (r"(?<!green )tea(?!pot)", {"tea"}),
        ("a kettles? [ab]oil+ed", {"kettle"}),
        (r"\w+", {""}),
        ("tea|x*", {""}),
        ("teapots?|tea(?:cup|spoon)s", {"tea"}),
        (r"(?:the|its) 20\d\d", {"20"}),
        (r"tea\(s\)", {""}),
        ("tea[|)]", {""}),
        ("", {""}),
    ],
)
def test_what_must_stand_in_all_that_a_pattern_matches(pattern: str, texts: set[str]) -> None:
    assert needed(pattern) == texts
