"""Verb phrases of headings: "recalling further", "resolves to instruct", in every language that has a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.reference import verb_of
from graph.value import value
from ingest.languages.language import Section, lexicon
from ingest.languages.words import SPACE, folded, pattern_of, unaccented

_ADVERBS_FIRST = frozenset({"further", "also", "strongly", "again"})


@value
class Phrase:
    """A verb phrase [start, end): as written, in English, and whether its clause is operative.

    `resolving`: it may govern the verb that follows ("resolves" + "to instruct").
    """

    start: int
    end: int
    written: str
    english: str
    operative: bool
    resolving: bool
    language: str

    @property
    def is_annex(self) -> bool:
        """Whether it is the heading of an annex."""
        return self.written == "annex"

    @property
    def counterpart(self) -> str | None:
        """The English phrase, where the text is in another language or the registry cannot tell what its words do."""
        if self.language != "en":
            return self.english
        return None if self.written == self.english or _force(self.written) == _force(self.english) else self.english


@dataclass(frozen=True, slots=True)
class Grammar:
    """The verb phrases of one language."""

    language: str
    phrase: re.Pattern[str]
    governed: re.Pattern[str]
    operative: Mapping[str, str]
    preambular: Mapping[str, str]
    infinitives: Mapping[str, str]
    adverbs: Mapping[str, str]
    resolving: frozenset[str]
    unspaced: bool

    def match(self, text: str, position: int, limit: int) -> Phrase | None:
        """Return the verb phrase that begins at `position`, with the verb that it governs, if any."""
        found = self.phrase.match(text, position, limit)
        if found is None:
            return None
        english, operative, resolving = _meaning(self.language, *found.group("before", "verb", "after"))
        end = found.end()
        if resolving and (governed := self.governed.match(text, end, limit)) is not None:
            english = f"{english} to {self.infinitives[folded(governed['verb'])]}"
            end, resolving = governed.end(), False
        return Phrase(position, end, written(text[position:end]), english, operative, resolving, self.language)


@lru_cache(maxsize=1024)
def _meaning(language: str, before: str, written: str, after: str) -> tuple[str, bool, bool]:
    """Return a verb with the adverbs before and behind it in English, and whether it is operative and resolving.

    A document has each phrase many times.
    """
    known, verb = grammar(language), folded(written)
    english = known.operative.get(verb) or known.preambular[verb]
    adverbs = [known.adverbs[folded(part)] for run in (before, after) for part in _split(run, known.adverbs)]
    first = [word for word in adverbs if word.endswith("ly") or (verb in known.operative and word in _ADVERBS_FIRST)]
    phrase = " ".join([*first, english, *(word for word in adverbs if word not in first)])
    return phrase, verb in known.operative, verb in known.resolving


def _split(run: str, adverbs: Mapping[str, str]) -> list[str]:
    """Return the adverbs of a matched run of them, which words or nothing separate."""
    rest, found = folded(run).strip(), []
    while rest:
        known = next((word for word in sorted(adverbs, key=len, reverse=True) if rest.startswith(word)), None)
        if known is None:
            break
        found.append(known)
        rest = rest[len(known) :].strip()
    return found


def _force(phrase: str) -> str | None:
    known = verb_of(phrase)
    return known.force if known else None


@lru_cache(maxsize=1024)
def written(text: str) -> str:
    """Return a verb phrase as records hold it: as written, in lower case, on one line."""
    return " ".join(text.lower().split()).strip(" ,،，:")


@cache
def grammar(language: str) -> Grammar:
    """Return the verb phrases of a language from its lexicon ([verbs])."""
    verbs = lexicon(language).section("verbs")
    operative, preambular = _folded(verbs, "operative"), _folded(verbs, "preambular")
    infinitives, before, after = _folded(verbs, "infinitives"), _folded(verbs, "before"), _folded(verbs, "after")
    gap = r"\s*" if verbs.flag("unspaced") else SPACE
    lead = f"(?:{pattern_of(verbs.words('prefixes'))})?" if verbs.words("prefixes") else ""
    core = pattern_of([*operative, *preambular])
    phrase = re.compile(
        rf"{lead}(?P<before>(?:{pattern_of(before)}{gap}){{0,2}})(?P<verb>{core}){_boundary(verbs)}"
        rf"(?P<after>(?:{gap}{pattern_of(after)}{_boundary(verbs)}){{0,3}})",
        re.IGNORECASE,
    )
    links = pattern_of([link for link in verbs.words("links") if link])
    optional = "?" if "" in verbs.words("links") else ""
    governed = re.compile(
        rf"[\s,،，]*(?:{links}\s*){optional}"
        rf"(?P<verb>{pattern_of(infinitives)}){_boundary(verbs)}",
        re.IGNORECASE,
    )
    return Grammar(
        language, phrase, governed, operative, preambular, infinitives, before | after,
        _with_unaccented(verbs.words("resolving")), verbs.flag("unspaced"),
    )  # fmt: skip


def phrase_at(text: str, position: int, limit: int, language: str = "en") -> Phrase | None:
    """Return the verb phrase of a language that begins at `position`, if one does."""
    return grammar(language).match(text, position, limit)


@cache
def beginnings_of_phrases(language: str) -> tuple[str, ...]:
    """Return the words with which verb phrases of a language can begin, to look quickly where one may be."""
    verbs = lexicon(language).section("verbs")
    bare = [*verbs.pairs("operative"), *verbs.pairs("preambular"), *verbs.pairs("before")]
    words = bare + [prefix + word for prefix in verbs.words("prefixes") for word in bare]
    return tuple(_with_unaccented(words))


@cache
def starts(language: str) -> re.Pattern[str]:
    """Return a pattern that matches the beginning of any verb phrase of a language, to look quickly."""
    return re.compile(pattern_of(beginnings_of_phrases(language)), re.IGNORECASE)


def _folded(section: Section, key: str) -> dict[str, str]:
    """Return a table of the lexicon by its words as they are folded, and as capitals without accents are."""
    listed = {folded(word): english for word, english in section.pairs(key).items()}
    return {unaccented(word): english for word, english in listed.items()} | listed


def _with_unaccented(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (folded(word), unaccented(folded(word))))


def _boundary(verbs: Section) -> str:
    # In Chinese "adopted", "通过了" and "通过的", is what a text tells of.
    return r"(?![了过的])" if verbs.flag("unspaced") else r"(?![^\W_])"
