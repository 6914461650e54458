"""Which of the six languages a text is in: by its script, and for the Latin one by its stop words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ingest.language import languages, lexicon

_SCRIPTS = (
    ("ar", re.compile("[\u0600-\u06ff]"), 1),
    ("ru", re.compile("[\u0400-\u04ff]"), 1),
    # One Chinese character says as much as several letters.
    ("zh", re.compile("[\u4e00-\u9fff]"), 3),
)
_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile("[a-z\u00df-\u024f]+")
_SAMPLE = 4000
_SECTION_SAMPLE = 800


@cache
def _stop_words() -> dict[str, frozenset[str]]:
    found = {code: frozenset(lexicon(code).section("structure").words("stop_words")) for code in languages()}
    return {code: words for code, words in found.items() if words}


def language_of(text: str, default: str = "en", start: int = 0, end: int | None = None) -> str:
    """Return the language of a text, or of a stretch of it, judged by its first characters; `default` if unclear."""
    reach = start + (_SAMPLE if end is None else _SECTION_SAMPLE)
    sample = text[start : reach if end is None else min(end, reach)]
    letters = len(_LETTER.findall(sample))
    for code, script, weight in _SCRIPTS:
        if len(script.findall(sample)) * weight > letters:
            return code
    counts: Counter[str] = Counter()
    for word in _WORD.findall(sample.lower()):
        for code, known in _stop_words().items():
            counts[code] += word in known
    best = counts.most_common(2)
    if not best or best[0][1] == 0 or (len(best) > 1 and best[0][1] == best[1][1]):
        # Latin letters without a stop word: a name, in English where the document is in another script.
        return default if not letters or default in _stop_words() else "en"
    return best[0][0]
