"""Tells whether a text speaks of the ITU at all: it names the Union, a Sector, or a conference of theirs.

Others have study groups, numbered questions and Recommendations too, and classes of concrete look like documents: what
only its form shows to be the ITU's counts in such a text alone. The Council is no evidence, every town has one.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.bodies import CONFERENCES
from ingest.languages.language import languages, lexicon
from ingest.languages.words import pattern_of
from ingest.named.scan import alternatives
from ingest.named.words import words

# Shorter names of bodies ("RAG", "TSB") are others' as well.
_LONG = 4


def names_itu(text: str) -> bool:
    """Tell whether a text names the Union, a Sector, or a conference or an advisory group of theirs."""
    return _union().search(text) is not None


def names_subject(text: str) -> bool:
    """Tell whether a text names what the ITU is about, telecommunications."""
    return _subject().search(text) is not None


def names_forerunner(text: str) -> bool:
    """Tell whether a text names what the Sectors' Recommendations come from: "CCITT"."""
    return _forerunner().search(text) is not None


@cache
def _union() -> re.Pattern[str]:
    every = words()
    sectors = {name for names in every.sectors.values() for name in names}
    hints = {name for names in every.hints.values() for name in names if len(name) >= _LONG}
    spoken: set[str] = set()
    for language in languages():
        spoken.update(lexicon(language).section("structure").words("union"))
        named = lexicon(language).section("citation").table("bodies")
        spoken.update(name for code in CONFERENCES for name in named.get(code, ()) if len(name) >= _LONG)
    return _whole(f"{alternatives(sectors | hints)}|{pattern_of(spoken)}")


def names_council(text: str) -> bool:
    """Tell whether a text names a Council, in a language where the word means nothing else."""
    return _council().search(text) is not None


@cache
def _council() -> re.Pattern[str]:
    return _whole("|".join(map(re.escape, words()["council"])))


@cache
def _subject() -> re.Pattern[str]:
    return _whole(alternatives(words()["subject"]))


@cache
def _forerunner() -> re.Pattern[str]:
    return _whole(alternatives(words()["forerunner"]))


def _whole(pattern: str) -> re.Pattern[str]:
    """Return the pattern of whole words; Chinese writes none apart."""
    letter = r"[^\W\d_\u2e80-\uffff]"
    return re.compile(rf"(?<!{letter})(?:{pattern})(?!{letter})")
