"""Patterns that run away are known before a text meets them; those of our own lexicons do not."""

from __future__ import annotations

import re

import pytest

from ingest.languages.language import FOLDER, languages
from ingest.languages.runaway import runs_away


@pytest.mark.parametrize(
    ("pattern", "piece"),
    [
        ("(?:a+)+b", "a"),
        (r"(?:\w+\s?)*x", "a"),
        (r"em (?:\w+ ?)+com", "a"),
        ("(?:a|a)*b", "a"),
        ("(x+x+)+y", "x"),
        ("a(?=(b+)+c)d", "b"),
        ("(?:[^,]+)+,", "a"),
        (r"foo(?:[^()]*|\(.*?\))*bar", "(a)"),
        ("(?P<name>a+)+b", "a"),
        ("(?i:a+)+b", "a"),
        ("(?:a{2,})+b", "a"),
        ("(?:a{1,3})*b", "a"),
        ("a*a*a*a*b", "a"),
        (r"(?:tea|(?:cup,? ?)+)+!", "cup, "),
        (r"[]x]*(?:[]x]+)+\[", "]"),
    ],
)
def test_a_pattern_that_runs_away(pattern: str, piece: str) -> None:
    assert runs_away(pattern) == piece


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "tea",
        r"(?:\w+ )*com",
        r"(?:and|or|, )+with",
        r"(?:(?:and|or|,) ?)+with",
        r"\w*\d+x",
        ".*.*=.*",
        r"^\b(?<!tea)(?:cups? )*(?! of)\w+$",
        r"[^]]+\]",
        r"(?:[\s,]|\w+ly|an?|annual)*",
    ],
)
def test_a_pattern_that_does_not(pattern: str) -> None:
    assert runs_away(pattern) == ""


@pytest.mark.parametrize("code", languages(FOLDER))
def test_none_of_ours_runs_away(code: str) -> None:
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    patterns = re.findall("'''(.*?)'''", text, re.DOTALL)
    assert len(patterns) > 20
    assert not [pattern for pattern in patterns if runs_away(pattern)]
