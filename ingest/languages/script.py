"""Which language a text is in: by its script, and of the languages of one script by its stop words and letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from sys import intern

from ingest.languages.language import languages, lexicon

_LETTERS = re.compile("[A-Za-z\u00c0-\u024f]+")
_SAMPLE = 4000
_SECTION_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class _Script:
    """Letters of a script that is not Latin, what one of them weighs, and the languages that are written in it."""

    letters: re.Pattern[str]
    weight: int
    codes: tuple[str, ...]


@cache
def _scripts() -> tuple[_Script, ...]:
    """Return the scripts of the lexicons ([structure] script, script_weight)."""
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for code in languages():
        structure = lexicon(code).section("structure")
        if letters := structure.word("script", ""):
            key = letters, structure.number("script_weight", 1)
            found[key] = (*found.get(key, ()), code)
    return tuple(_Script(re.compile(f"[{letters}]+"), weight, codes) for (letters, weight), codes in found.items())


@cache
def _not_latin() -> re.Pattern[str]:
    # One class of letters is found faster than one of several runs.
    return re.compile("|".join(script.letters.pattern.removesuffix("+") for script in _scripts()) or r"(?!)")


@cache
def _stop_words() -> dict[str, str]:
    """Return the languages, with blanks between, that have a word among their stop words."""
    found: dict[str, str] = {}
    for code in languages():
        for word in lexicon(code).section("structure").words("stop_words"):
            found[word] = f"{found[word]} {code}" if word in found else code
    return {word: intern(codes) for word, codes in found.items()}  # the same ones are told at once


@cache
def _letters() -> dict[str, str]:
    """Return the letters that a language has and its neighbours have not."""
    return {code: lexicon(code).section("structure").word("letters", "") for code in languages()}


@cache
def _judged_by_words() -> frozenset[str]:
    return frozenset(code for codes in _stop_words().values() for code in codes.split())


def is_arabic(letter: str) -> bool:
    """Tell whether a letter or sign is Arabic."""
    return "\u0600" <= letter <= "\u06ff"


def language_of(text: str, default: str = "en", start: int = 0, end: int | None = None) -> str:
    """Return the language of a text, or of a stretch of it, judged by its first characters; `default` if unclear."""
    reach = start + (_SAMPLE if end is None else _SECTION_SAMPLE)
    sample = text[start : reach if end is None else min(end, reach)]
    if not sample.isascii() and _not_latin().search(sample):
        letters = _count(_LETTERS, sample)
        for script in _scripts():
            if _count(script.letters, sample) * script.weight > letters:
                first, *others = script.codes
                return (_likeliest(sample, script.codes) or first) if others else first
    if (likeliest := _likeliest(sample)) is not None:
        return likeliest
    # A name without a stop word: in English where the document is in another script.
    return default if default in _judged_by_words() or not _LETTERS.search(sample) else "en"


def _count(letters: re.Pattern[str], sample: str) -> int:
    """Return how many letters of a kind a sample has."""
    return sum(map(len, letters.findall(sample)))


def _likeliest(sample: str, among: tuple[str, ...] = ()) -> str | None:
    """Return the language, of some or of all, with the most stop words, then letters; None where two have as many."""
    known, words = _stop_words(), sample.lower().split()
    counts: dict[str, int] = {}
    # Most texts hold stop words of one language alone, which then need not be counted.
    told = {known[word] for word in known.keys() & words}
    found = list(filter(None, map(known.get, words))) if len(told) > 1 else [*told]
    for codes in dict.fromkeys(found):
        times = found.count(codes)
        for code in codes.split():
            if not among or code in among:
                counts[code] = counts.get(code, 0) + times
    if len(counts) < 2:
        return next(iter(counts), None)
    best = sorted(counts.items(), key=lambda item: -item[1])[:2]
    if len(best) == 2 and best[0][1] == best[1][1]:
        owned = {code: sum(map(sample.lower().count, _letters().get(code, ""))) for code, _ in best}
        best = sorted(owned.items(), key=lambda item: -item[1])
    return best[0][0] if best[0][1] > best[1][1] else None
