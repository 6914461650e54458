"""Which of the six languages a text is in: by its script, and for the Latin one by its stop words."""

from __future__ import annotations

import re
from functools import cache

from ingest.language import languages, lexicon

_SCRIPTS = (
    ("ar", re.compile("[\u0600-\u06ff]"), 1),
    ("ru", re.compile("[\u0400-\u04ff]"), 1),
    # One Chinese character says as much as several letters.
    ("zh", re.compile("[\u4e00-\u9fff]"), 3),
)
_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_NOT_LATIN = re.compile("[\u0400-\u06ff\u4e00-\u9fff]")
_SAMPLE = 4000
_SECTION_SAMPLE = 800


@cache
def _stop_words() -> dict[str, tuple[str, ...]]:
    """Return the languages that have a word among their stop words."""
    found: dict[str, tuple[str, ...]] = {}
    for code in languages():
        for word in lexicon(code).section("structure").words("stop_words"):
            found[word] = (*found.get(word, ()), code)
    return found


@cache
def _letters() -> dict[str, str]:
    """Return the letters that a language has and its neighbours have not."""
    return {code: lexicon(code).section("structure").word("letters", "") for code in languages()}


@cache
def _judged_by_words() -> frozenset[str]:
    return frozenset(code for codes in _stop_words().values() for code in codes)


def language_of(text: str, default: str = "en", start: int = 0, end: int | None = None) -> str:
    """Return the language of a text, or of a stretch of it, judged by its first characters; `default` if unclear."""
    reach = start + (_SAMPLE if end is None else _SECTION_SAMPLE)
    sample = text[start : reach if end is None else min(end, reach)]
    if _NOT_LATIN.search(sample):
        letters = len(_LETTER.findall(sample))
        for code, script, weight in _SCRIPTS:
            if len(script.findall(sample)) * weight > letters:
                return code
    counts: dict[str, int] = {}
    known = _stop_words()
    for word in sample.lower().split():
        if word in known:
            for code in known[word]:
                counts[code] = counts.get(code, 0) + 1
    best = sorted(counts.items(), key=lambda item: -item[1])[:2]
    if len(best) == 2 and best[0][1] == best[1][1]:
        owned = {code: sum(map(sample.lower().count, _letters().get(code, ""))) for code, _ in best}
        best = sorted(owned.items(), key=lambda item: -item[1])
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        # A name without a stop word: in English where the document is in another script.
        return default if default in _judged_by_words() or not _LETTER.search(sample) else "en"
    return best[0][0]
