"""The words of citations, of all languages together, from the section [citation] of the lexicons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from ingest.languages.language import Section, languages, lexicon
from ingest.languages.words import beginnings_of, pattern_of, unaccented

KINDS: Final = {"resolution": "RES", "decision": "DEC", "opinion": "OPI", "recommendation": "REC"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all languages by key; `bodies` names, `abbreviations` and names in `sessions` by body.

    `kinds` are the words of an instrument that stand before its number: (word, kind, is it a plural, prefixes);
    `counted` those that stand behind it; `union` the Union's names.
    """

    lists: dict[str, tuple[str, ...]]
    bodies: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]
    sessions: dict[str, tuple[str, ...]]
    kinds: dict[tuple[str, bool], tuple[str, ...]]
    counted: dict[str, tuple[str, ...]]
    prefixes: tuple[str, ...]
    article: tuple[str, ...]
    union: tuple[str, ...]

    def __getitem__(self, key: str) -> tuple[str, ...]:
        return self.lists.get(key, ())

    def pattern(self, *keys: str) -> str:
        """Return a pattern of all words of some keys."""
        return pattern_of(word for key in keys for word in self[key] if word)


_LISTS = (
    "number_marks",
    "and",
    "to",
    "of",
    "its",
    "own",
    "parts",
    "revised",
    "sessions",
    "noise",
    "neutral",
    "foreign",
    "foreign_endings",
    "owner_endings",
    "not_before",
    "pointing",
    "doubtful",
    "units",
    "ordinal",
    "counter",
    "genitive",
    "sessions_of",
    "sessions_before",
    "years",
    "distributive",
    "adopts",
    "adopted",
    "held",
    "year_in",
    "year_words",
    "pursuant",
)


@cache
def words() -> Words:
    """Return the words of citations in all languages."""
    sections = [lexicon(language).section("citation") for language in languages()]
    bodies, abbreviations = _by_body(sections, "bodies"), _by_body(sections, "abbreviations")
    kinds: dict[tuple[str, bool], tuple[str, ...]] = {}
    counted: dict[str, tuple[str, ...]] = {}
    for section in sections:
        for word, kind in KINDS.items():
            if section.flag("number_first"):
                counted[kind] = counted.get(kind, ()) + section.words(word)
            kinds[kind, False] = kinds.get((kind, False), ()) + section.words(word)
            kinds[kind, True] = kinds.get((kind, True), ()) + section.words(word + "s")
    return Words(
        lists={key: _joined(section.words(key) for section in sections) for key in _LISTS},
        bodies=bodies,
        abbreviations=abbreviations,
        sessions={
            body: _joined((abbreviations.get(body, ()), bodies.get(body, ()))) for body in {*bodies, *abbreviations}
        },
        kinds=kinds,
        counted=counted,
        prefixes=_joined(section.words("prefixes") for section in sections),
        article=_joined(section.words("article") for section in sections),
        union=_joined(lexicon(language).section("structure").words("union") for language in languages()),
    )


def _by_body(sections: list[Section], key: str) -> dict[str, tuple[str, ...]]:
    """Return the names of bodies in all languages, as they are and without accents."""
    found: dict[str, tuple[str, ...]] = {}
    for section in sections:
        for body, names in section.table(key).items():
            plain = tuple(unaccented(name) for name in names if name != unaccented(name))
            found[body] = _joined((found.get(body, ()), names, plain))
    return found


def _joined(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for listed in lists for word in listed))


def attached(names: Iterable[str], every: Words, indefinite: bool = False) -> str:
    """Return a pattern of names, each with the prefixes that its script writes onto words.

    A name with the article needs it; one without takes it only where it is `indefinite`.
    """
    if not every.prefixes:
        return pattern_of(names)
    article = every.article[0] if every.article else ""
    plain, bare, defined = [], [], []
    for name in names:
        if not "\u0600" <= name[:1] <= "\u06ff":
            plain.append(name)
        elif article and name.startswith(article):
            defined.append(name[len(article) :])
        else:
            bare.append(name)
    prefix = "(?:" + "|".join(map(re.escape, every.prefixes)) + "){0,2}"
    definite = "(?:" + "|".join(map(re.escape, every.article)) + ")"
    options = []
    if plain:
        options.append(pattern_of(plain))
    if defined:
        options.append(prefix + definite + pattern_of(defined))
    if bare:
        options.append(prefix + (f"{definite}?" if indefinite else "") + pattern_of(bare))
    return "(?:" + "|".join(options) + ")"


def heads(names: Iterable[str], every: Words) -> set[str]:
    """Return what, in small letters, a text can begin with that `attached` names match."""
    found: set[str] = set()
    for name in names:
        arabic = "\u0600" <= name[:1] <= "\u06ff"
        for first in (name, *every.article, *every.prefixes) if arabic else (name,):
            found |= beginnings_of(first)
    return found
