"""The second verb of a heading: "requests the Secretary-General and instructs the Directors of the Bureaux"."""

from __future__ import annotations

import re
from functools import cache

from ingest.clause import Clause
from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.duty.verbs import Phrase, grammar, phrase_at
from ingest.languages.language import lexicon
from ingest.languages.words import pattern_of


def joined_verb(text: str, clause: Clause) -> Phrase | None:
    """Return the operative verb that an "and" joins to the addressees of a heading, and that addresses others."""
    if clause.verb_end == clause.heading_end or grammar(clause.language).unspaced:
        return None
    for joined in _joins(clause.language).finditer(text, clause.verb_end, clause.heading_end):
        phrase = phrase_at(text, joined.end(), clause.heading_end, clause.language)
        if phrase is None or not phrase.operative:
            continue
        context = Context(clause.language, "T")
        before = read_list(text, clause.verb_end, joined.start(), context, led=True)
        behind = read_list(text, phrase.end, clause.heading_end, context, led=True)
        return phrase if before.leads and before.codes and behind.leads and behind.codes else None
    return None


@cache
def _joins(language: str) -> re.Pattern[str]:
    """Return a pattern of an "and" before a verb, in small letters."""
    verbs = lexicon(language).section("verbs")
    joins, listed = pattern_of(verbs.words("and")), pattern_of([*verbs.pairs("before"), *verbs.pairs("operative")])
    return re.compile(rf"\s{joins}\s+(?={listed}(?!\w))")
