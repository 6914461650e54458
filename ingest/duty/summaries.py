"""Duties that somebody's summary of an instrument tells of: "instructs the TSB Director, in collaboration with ...".

A summary is running text: a verb counts where whom it addresses follows at once, and "resolves" also where it stands
alone between the title and what is resolved, or before "that". A verb may address others behind a semicolon, with what
they are to do. The partners are those of the whole stretch up to the next such verb, or others whom it addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from graph.making import maker
from graph.records import Operative
from ingest.document import Document
from ingest.duty.actor_list import ActorList, Context, context_of
from ingest.duty.addressees import read_list
from ingest.duty.assignment import begins, skip_that
from ingest.duty.cues import Cues, Places, Trigger
from ingest.duty.items import trimmed
from ingest.duty.partners import related
from ingest.duty.phrases import phrases
from ingest.duty.verbs import Phrase, beginnings_of_phrases, grammar
from ingest.languages.language import lexicon
from ingest.languages.words import beginnings_of, pattern_of
from ingest.outline import Outline, Role, Section

_operative = maker(Operative)
# "...” resolves, ...": what is resolved follows, and nobody is addressed.
_STANDS_ALONE: Final = re.compile(r"\s?[，,：:]")
_QUOTES: Final = '”"»'
# What may stand before a word, beside a blank.
_OPENS: Final = "\"'“‘("


def summaries(document: Document, outline: Outline) -> Iterator[Operative]:
    """Yield the operative records of all summaries of a document."""
    for section in outline.sections:
        if section.role is Role.SUMMARY and section.instrument is not None:
            yield from _orders(document, section, section.instrument)


def _orders(document: Document, section: Section, instrument: str) -> Iterator[Operative]:
    text, context = document.text, context_of(instrument, section.language)
    start = section.heading_end
    verbs = _verbs(section.language).places(text, start, section.end)
    found = [(phrase.start, phrase, named) for phrase, named in _addressed(text, section, context, verbs)]
    stops = [*(start for start, _, _ in found), section.end][1:]
    found += [
        (more.start, phrase, more)
        for (_, phrase, named), stop in zip(found, stops, strict=True)
        for more in _behind_semicolons(text, named, stop, context)
    ]
    found.sort(key=lambda order: order[0])
    cues = phrases(section.language).cues
    partners = cues.places(text, start, section.end) if found else []
    for index, (start, phrase, named) in enumerate(found):
        end = found[index + 1][0] if index + 1 < len(found) else section.end
        addressed = context.addressing(named.codes)
        (told,) = cues.find(text, named.start, end, partners)
        relations = related(text, named.start, end, addressed, told, helps=False).besides(named.codes)
        yield _operative(
            doc=document.name,
            line=document.line_of(start),
            char=start,
            end=trimmed(text, start, named.end),
            rule="summary" if start == phrase.start else "summary.addressee",
            instrument=instrument,
            verb=phrase.written,
            verb_en=phrase.counterpart,
            addressees=named.codes,
            partners=relations.partners,
            items=(),
        )


def _addressed(text: str, section: Section, context: Context, places: Places) -> Iterator[tuple[Phrase, ActorList]]:
    """Yield each verb phrase of a summary that is followed by whom it addresses; `places` are those of their cues."""
    words, position = grammar(section.language), section.heading_end
    for at in range(position, section.end) if places is None else (at for at, _ in places):
        begins_word = words.unspaced or at == 0 or (sign := text[at - 1]).isspace() or sign in _OPENS
        phrase = words.match(text, at, section.end) if at >= position and begins_word else None
        if phrase is None or not phrase.operative:
            continue
        start = skip_that(text, phrase.end, section.end, section.language)
        named = read_list(text, start, section.end, context, led=True)
        if named.leads and named.codes:
            yield phrase, named
            position = named.end
        elif phrase.resolving and (
            text[phrase.end : start].strip(" \t\n\u00a0,:*_")
            or (_STANDS_ALONE.match(text, phrase.end) and _ends_title(text, phrase.start))
        ):
            yield phrase, ActorList((), phrase.end, phrase.end)
            position = phrase.end


def _behind_semicolons(text: str, first: ActorList, end: int, context: Context) -> Iterator[ActorList]:
    """Yield whom else a verb addresses: "instructs the TSB Director to ...; and the study groups to ..."."""
    if not first.codes:
        return
    for found in _semicolons(context.language).finditer(text, first.end, end):
        named = read_list(text, found.end(), end, context, led=True)
        if named.plainly and begins(context.language).match(text, named.end, end):
            yield named


@cache
def _semicolons(language: str) -> re.Pattern[str]:
    ands = pattern_of(lexicon(language).section("actors").words("and"))
    return re.compile(rf"[;；؛]\s*(?:{ands}\s+)?", re.IGNORECASE)


def _ends_title(text: str, position: int) -> bool:
    """Whether a title in quotes ends right before a place."""
    return text[max(0, position - 2) : position].rstrip()[-1:] in tuple(_QUOTES)


@cache
def _verbs(language: str) -> Cues:
    """Return how verb phrases can begin."""
    starts = frozenset(start for word in beginnings_of_phrases(language) for start in beginnings_of(word))
    pattern = grammar(language).phrase
    return Cues(Trigger(pattern, {start[0]: pattern for start in starts}, starts))
