"""Names with what a script writes onto them: in Arabic, prefixes ("and", "of") and the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ingest.languages.language import languages, lexicon
from ingest.languages.words import beginnings_of, pattern_of


def open_first(names: Iterable[str]) -> list[str]:
    """Return names so that those with an open ending come first: a pattern of words tries them in this order."""
    return sorted(names, key=lambda name: "~" not in name)


def attached(names: Iterable[str], indefinite: bool = False) -> str:
    """Return a pattern of names, each with the prefixes that its script writes onto words.

    A name with the article needs it; one without takes it only where it is `indefinite`.
    """
    prefixes, articles = _words("prefixes"), _words("article")
    if not prefixes:
        return pattern_of(names)
    article = articles[0] if articles else ""
    plain, bare, defined = [], [], []
    for name in names:
        if not _is_arabic(name):
            plain.append(name)
        elif article and name.startswith(article):
            defined.append(name[len(article) :])
        else:
            bare.append(name)
    prefix = "(?:" + "|".join(map(re.escape, prefixes)) + "){0,2}"
    definite = "(?:" + "|".join(map(re.escape, articles)) + ")"
    options = []
    if plain:
        options.append(pattern_of(plain))
    if defined:
        options.append(prefix + definite + pattern_of(defined))
    if bare:
        options.append(prefix + (f"{definite}?" if indefinite else "") + pattern_of(bare))
    return "(?:" + "|".join(options) + ")"


def heads(names: Iterable[str]) -> set[str]:
    """Return what, in small letters, a text can begin with that `attached` names match."""
    found: set[str] = set()
    for name in names:
        for first in (name, *_words("article"), *_words("prefixes")) if _is_arabic(name) else (name,):
            found |= beginnings_of(first)
    return found


def _is_arabic(name: str) -> bool:
    return "\u0600" <= name[:1] <= "\u06ff"


@cache
def _words(key: str) -> tuple[str, ...]:
    """Return the prefixes or articles of all languages."""
    return tuple(dict.fromkeys(word for code in languages() for word in lexicon(code).section("citation").words(key)))
