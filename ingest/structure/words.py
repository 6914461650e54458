"""The words of headings, tables and parts of documents, of all languages at once: the section [structure]."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ingest.languages.language import Section, languages, lexicon
from ingest.languages.letters import one_form
from ingest.place_names import fold


def structure() -> list[Section]:
    """Return the section [structure] of each language's lexicon."""
    return [lexicon(language).section("structure") for language in languages()]


def listed(key: str) -> set[str]:
    """Return the words of all languages under a key of [structure]."""
    return {word for part in structure() for word in part.words(key)}


def tabled(key: str) -> dict[str, str]:
    """Return what each word of a table of [structure] stands for, in all languages: {"resolution": "RES", ...}."""
    found: dict[str, str] = {}
    for part in structure():
        for meaning, names in part.table(key).items():
            for name in names:
                found.setdefault(name, meaning)
    return found


def forms(words: Iterable[str]) -> set[str]:
    """Return the ways in which words open a heading: RÉSOLUTION, Résolution, RESOLUTION."""
    cased = {form for word in words for form in (word.upper(), word[:1].upper() + word[1:], word.title())}
    return cased | {without_accents(form) for form in cased}


def without_accents(word: str) -> str:
    """Return a word in Latin letters without accents, RESOLUCION, in its own case; one in others as it is."""
    folded = fold(word)
    if not folded.isascii():
        return word
    return folded.upper() if word.isupper() else folded[:1].upper() + folded[1:]


def either(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest first."""
    ordered = sorted(set(map(one_form, words)), key=lambda w: (-len(w), w))
    return "|".join(map(re.escape, ordered)) or r"(?!)"


def first_letters(words: Iterable[str]) -> str:
    """Return the first letters of words, as they stand in a class of a pattern."""
    return re.escape("".join(sorted({one_form(word)[0] for word in words})))


def is_chinese(word: str) -> bool:
    """Whether a word is in Chinese, where neither blanks nor cases part words."""
    return "\u4e00" <= word[0] <= "\u9fff"


@cache
def kind_words() -> dict[str, str]:
    """Return the kind of instrument (RES, DEC ...) of each word for it, as headings write them."""
    found = {form: kind for word, kind in tabled("kinds").items() for form in forms([word])}
    return found | {fold(word): kind for word, kind in found.items() if not word.isascii()}


def kind_of(word: str) -> str:
    """Return the kind of instrument that a word in a text means."""
    return kind_words().get(word) or _kinds_folded()[fold(word)]


@cache
def _kinds_folded() -> dict[str, str]:
    return {fold(word): kind for word, kind in tabled("kinds").items()}


@cache
def designation() -> re.Pattern[str]:
    """Return the pattern of a word for an instrument anywhere in a line."""
    words = (form for word in tabled("kinds") if not is_chinese(word) for form in forms([word]))
    return re.compile(rf"(?:{either(words)})(?![^\W\d_])")


@cache
def inflected() -> dict[str, str]:
    """Return the kind of each word for an instrument as sentences inflect it, "решению", in small letters."""
    kinds = {"resolution": "RES", "resolutions": "RES", "decision": "DEC", "decisions": "DEC"}
    sections = [lexicon(code).section("citation") for code in languages()]
    return {word: kind for section in sections for key, kind in kinds.items() for word in section.words(key)}


@cache
def named_in_line() -> re.Pattern[str]:
    """Return the pattern of such a word in a line, in any case."""
    return re.compile(rf"(?i:{either(word for word in inflected() if not is_chinese(word))})(?![^\W\d_])")


@cache
def columns() -> dict[str, str]:
    """Return which column ("status", "number", "title") each head of one names, folded."""
    return {fold(word): column for word, column in tabled("columns").items()}


@cache
def statuses() -> dict[str, str]:
    """Return the status that each word for one means, folded."""
    return {fold(word): status for word, status in tabled("status").items()}


@cache
def abrogated() -> re.Pattern[str]:
    """Return the pattern of the words that head a list of what was abrogated."""
    return re.compile(either(word.upper() for word in listed("abrogated")))
