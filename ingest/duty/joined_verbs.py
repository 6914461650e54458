"""The second verb of a heading: "requests the Secretary-General and instructs the Directors of the Bureaux".

So is that which the same verb governs: "resolves to instruct the Secretary-General and to invite the Council".
"""

from __future__ import annotations

import re
from functools import cache

from ingest.clause import Clause
from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.duty.verbs import Phrase, grammar, phrase_at, written
from ingest.languages.language import lexicon
from ingest.languages.words import folded, pattern_of

# What stands between a verb and that which it governs, in the English of records; and how long the latter may be.
_GOVERNS = " to "
_INFINITIVE = 40


def joined_verb(text: str, clause: Clause) -> Phrase | None:
    """Return the operative verb that an "and" joins to the addressees of a heading, and that addresses others."""
    if clause.verb_end == clause.heading_end or grammar(clause.language).unspaced:
        return None
    for joined in _joins(clause.language).finditer(text, clause.verb_end, clause.heading_end):
        phrase = phrase_at(text, joined.end(), clause.heading_end, clause.language)
        if phrase is not None and phrase.operative:
            return phrase if _parts(text, clause, joined.start(), phrase.end) else None
    return _joined_infinitive(text, clause)


def _parts(text: str, clause: Clause, stop: int, start: int) -> bool:
    """Return whether actors are addressed before `stop`, and others from `start` on."""
    context = Context(clause.language, "T")
    before = read_list(text, clause.verb_end, stop, context, led=True)
    behind = read_list(text, start, clause.heading_end, context, led=True)
    return bool(before.leads and before.codes and behind.leads and behind.codes)


def _joined_infinitive(text: str, clause: Clause) -> Phrase | None:
    """Return the further verb that a resolving one governs, with this one before it: "resolves to invite"."""
    resolves, _, governed = (clause.verb_en or clause.verb).partition(_GOVERNS)
    known = grammar(clause.language)
    joined = _infinitives(clause.language).search(text, clause.verb_end, clause.heading_end) if governed else None
    if joined is None or not _parts(text, clause, joined.start(), joined.end()):
        return None
    first = known.phrase.match(text, clause.start)
    verb = known.governed.match(text, first.end(), clause.verb_end) if first else None
    if first is None or verb is None:
        return None
    english = f"{resolves}{_GOVERNS}{known.infinitives[folded(joined['verb'])]}"
    link = joined["link"] or text[first.end() : verb.start("verb")]
    said = written(f"{first[0]} {link}{joined['verb']}")
    return Phrase(joined.start("governed"), joined.end(), said, english, True, False, clause.language)


def order_begins(text: str, phrase: Phrase, start: int, stop: int) -> re.Match[str] | None:
    """Return where, from `start` on, the text begins behind those whom a heading addresses, by one verb or by two."""
    begins = _begins(phrase.language)
    found = begins.search(text, start, stop)
    if found is None or _GOVERNS not in phrase.english:
        return found
    joined = _infinitives(phrase.language).search(text, start, min(stop, found.end() + _INFINITIVE))
    if joined is None or not joined.start() <= found.start() < joined.end():
        return found
    behind = read_list(text, joined.end(), stop, Context(phrase.language, "T"), led=True)
    return begins.search(text, behind.named_end, stop) if behind.leads and behind.codes else found


@cache
def _begins(language: str) -> re.Pattern[str]:
    """Return a pattern of how the text behind a heading begins."""
    return re.compile(lexicon(language).section("clauses").word("begins", r"(?!)"))


@cache
def _infinitives(language: str) -> re.Pattern[str]:
    """Return a pattern of an "and" and a verb that another one governs, "and to invite"."""
    verbs = lexicon(language).section("verbs")
    link = rf"(?P<link>{pattern_of(filter(None, verbs.words('links')))}\s*)?"
    return re.compile(
        rf"\s{pattern_of(verbs.words('and'))}\s+(?P<governed>{link}(?P<verb>{pattern_of(verbs.pairs('infinitives'))}))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _joins(language: str) -> re.Pattern[str]:
    """Return a pattern of an "and" before a verb, in small letters."""
    verbs = lexicon(language).section("verbs")
    joins, listed = pattern_of(verbs.words("and")), pattern_of([*verbs.pairs("before"), *verbs.pairs("operative")])
    return re.compile(rf"\s{joins}\s+(?={listed}(?!\w))")
