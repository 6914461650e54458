"""The words of citations, of all languages together, from the section [citation] of the lexicons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from ingest.languages.language import Section, languages, lexicon
from ingest.languages.words import damaged, pattern_of, unaccented

KINDS: Final = {"resolution": "RES", "decision": "DEC", "opinion": "OPI", "recommendation": "REC"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all languages by key ("union": the Union's names), `bodies` and `abbreviations`, both in `sessions`.

    `kinds` are the words of an instrument that stand before its number: (word, kind, is it a plural, prefixes);
    `whose` the body that such a word names, too, in small letters; `counted` those that stand behind it; `articles`
    what may stand before a name, `months` the names of the months.
    """

    lists: dict[str, tuple[str, ...]]
    bodies: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]
    sessions: dict[str, tuple[str, ...]]
    kinds: dict[tuple[str, bool], tuple[str, ...]]
    whose: dict[str, str]
    counted: dict[str, tuple[str, ...]]
    prefixes: tuple[str, ...]
    articles: tuple[str, ...]
    months: tuple[str, ...]

    def __getitem__(self, key: str) -> tuple[str, ...]:
        return self.lists.get(key, ())

    def pattern(self, *keys: str) -> str:
        """Return a pattern of all words of some keys."""
        return pattern_of(word for key in keys for word in self[key] if word)


_LISTS = (
    "number_marks",
    "and",
    "from",
    "to",
    "of",
    "its",
    "own",
    "regulations",
    "parts",
    "revised",
    "sessions",
    "noise",
    "neutral",
    "nations",
    "before_council",
    "foreign",
    "foreign_endings",
    "no_bodies",
    "owner_endings",
    "not_before",
    "pointing",
    "doubtful",
    "conferences",
    "units",
    "ordinal",
    "counter",
    "genitive",
    "no_genitives",
    "about",
    "of_subject",
    "sessions_of",
    "sessions_before",
    "years",
    "distributive",
    "adopts",
    "adopted",
    "held",
    "year_in",
    "year_words",
    "both",
    "pursuant",
    "means",
    "within",
    "passive",
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
            for plural, key in ((False, word), (True, word + "s")):
                spelled = section.words(key)
                copied = tuple(copy for name in spelled for copy in damaged(name))
                kinds[kind, plural] = kinds.get((kind, plural), ()) + spelled + copied
    resolutions_of = _by_body(sections, "resolutions_of")
    kinds[KINDS["resolution"], True] += tuple(word for listed in resolutions_of.values() for word in listed)
    return Words(
        lists={key: _joined(section.words(key) for section in sections) for key in _LISTS}
        | {"union": _joined(lexicon(language).section("structure").words("union") for language in languages())},
        bodies=bodies,
        abbreviations=abbreviations,
        sessions={
            body: _joined((abbreviations.get(body, ()), bodies.get(body, ()))) for body in {*bodies, *abbreviations}
        },
        kinds=kinds,
        whose={word.casefold(): body for body, listed in resolutions_of.items() for word in listed},
        counted=counted,
        prefixes=_joined(section.words("prefixes") for section in sections),
        articles=_joined(lexicon(language).section("structure").words("articles") for language in languages()),
        months=_joined(lexicon(language).section("timing").words("months") for language in languages()),
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


@cache
def joining_words() -> frozenset[str]:
    """Return the words that may stand between a body and the word for its instrument: "in its"."""
    return frozenset(word.casefold() for phrase in words()["its"] for word in phrase.split())


@cache
def last_words() -> frozenset[str]:
    """Return the words with which the name of a body can end, or that of what holds a conference's resolutions."""
    every = words()
    sessions = (name for listed in every.sessions.values() for name in listed)
    names = (*sessions, *every["own"], *every["foreign"], *every["regulations"])
    last = {name.split()[-1].casefold() for name in names}
    return frozenset(last | {"r", "t", "d", "itur", "itut", "itud"} | {f"{word}'s" for word in last})


@cache
def regulation_words() -> tuple[str, ...]:
    """Return how the names of what holds a conference's resolutions end."""
    return tuple({name.split()[-1].rpartition("-")[2] for name in words()["regulations"]})
