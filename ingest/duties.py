"""Duties: who is instructed to do what, with whom, and to whom he reports.

One `Operative` a heading and addressee set, one `Item` a paragraph that names a partner or a body to report to, and one
`Provision` a paragraph of a clause, preambular or operative; one `Timing` how often or by when it is to be carried out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import TypeAlias

from graph.making import maker
from graph.records import Item, Operative, Provision, Timing
from graph.reference import sessions, verb_of
from ingest.clause import Clause, Clauses
from ingest.document import Document
from ingest.duty.actor_list import Context, context_of
from ingest.duty.assignment import Assignment, assignments, own_addressees
from ingest.duty.cues import Cues, Matches, Places
from ingest.duty.items import Paragraph, lettered, trimmed, whole
from ingest.duty.partners import mean_the_same, related
from ingest.duty.phrases import phrases
from ingest.duty.reports import is_open
from ingest.duty.summaries import summaries
from ingest.duty.timing import times, trigger
from ingest.outline import Outline

Duty: TypeAlias = Operative | Item | Provision | Timing

_operative, _item, _provision, _timing = maker(Operative), maker(Item), maker(Provision), maker(Timing)


def duties(document: Document, outline: Outline, clauses: Clauses) -> list[Duty]:
    """Return the duties and provisions of a document, in text order."""
    found: list[Duty] = [*summaries(document, outline)]
    for clause in clauses.clauses:
        if clause.operative:
            found.extend(_operative_clause(document, clause, outline))
        elif clause.verb != "annex":
            found.extend(_preambular(document, clause))
    return found


def _year(outline: Outline, clause: Clause) -> int | None:
    """Return the year of the text that a clause stands in: its own, or that of the session of the document."""
    rev = outline.at(clause.start).rev
    if rev is not None and rev.year is not None:
        return rev.year
    session = sessions().get(outline.session or "")
    return session.year if session is not None else None


def _operative_clause(document: Document, clause: Clause, outline: Outline) -> Iterator[Duty]:
    """Yield the records of an operative clause."""
    text, context = document.text, context_of(clause.instrument, clause.language)
    orders = _orders(clause.verb_en or clause.verb)
    cues = _cues(clause.language)
    places = cues.places(text, clause.heading_end, clause.end) if orders else []
    for given in assignments(text, clause, context, orders):
        yield _heading(document, clause, given)
        if given.phrase is not None:
            continue
        addressed = context.addressing((*given.addressees, *given.besides))
        for paragraph in given.paragraphs:
            known = [] if paragraph.deleted else places
            told, asked, timed = cues.find(text, paragraph.words, paragraph.end, known)
            items: list[Item] = []
            if told or (paragraph.n is None and known != []):
                items = _items(document, clause, paragraph, addressed, told, known)
            yield _provision(
                doc=document.name,
                line=document.line_of(paragraph.start),
                char=paragraph.start,
                end=paragraph.end,
                rule="paragraph",
                instrument=clause.instrument,
                clause=clause.verb,
                n=paragraph.n,
                operative=True,
                open_report=bool(asked) and _is_open(text, paragraph, addressed, asked, items),
            )
            yield from items
            if timed:
                yield from _timings(document, clause, paragraph, addressed, _year(outline, clause), timed)


@cache
def _cues(language: str) -> Cues:
    """Return the cues of partners and reports, of a report that is asked for, and of times."""
    known = phrases(language)
    return Cues(known.trigger, known.reports.asks, trigger(language))


def _is_open(text: str, paragraph: Paragraph, context: Context, asked: Matches, items: list[Item]) -> bool:
    """Return whether a paragraph asks for a report and names nobody who is to receive it, as its items do."""
    if any(item.report_to for item in items):
        return False
    return is_open(text, paragraph.end, context, asked)


def _timings(
    document: Document, clause: Clause, paragraph: Paragraph, context: Context, year: int | None, timed: Matches
) -> Iterator[Timing]:
    """Yield how often, and by when, a paragraph is to be carried out."""
    for time in times(document.text, paragraph, context, year, timed):
        yield _timing(
            doc=document.name,
            line=document.line_of(time.start),
            char=time.start,
            end=time.end,
            rule="timing.every" if time.every else "timing.due",
            instrument=clause.instrument,
            n=paragraph.n,
            every=time.every,
            due=time.due,
            body=time.body,
        )


@lru_cache(maxsize=1024)
def _orders(verb: str) -> bool:
    """Return whether a verb orders anything; to thank, confirm or declare does not. A document has each many times."""
    known = verb_of(verb)
    return known is None or known.force != "other"


def _heading(document: Document, clause: Clause, given: Assignment) -> Operative:
    numbered = [paragraph for paragraph in given.paragraphs if paragraph.n is not None]
    items = tuple([paragraph.n for paragraph in numbered if paragraph.n is not None and not paragraph.deleted])
    raw = tuple([paragraph.raw for paragraph in numbered if paragraph.raw is not None])
    return _operative(
        doc=document.name,
        line=document.line_of(given.at),
        char=given.start,
        end=trimmed(document.text, given.start, given.end),
        rule=given.rule,
        instrument=clause.instrument,
        verb=given.phrase.written if given.phrase else clause.verb,
        verb_en=given.phrase.counterpart if given.phrase else clause.verb_en,
        addressees=given.addressees,
        partners=given.partners,
        items=items,
        items_raw=raw if raw != items else (),
    )


def _items(
    document: Document, clause: Clause, paragraph: Paragraph, context: Context, told: Matches, places: Places
) -> list[Item]:
    """Return the records of a paragraph; i), ii) ... and what leads to them have their own where it has no number."""
    text = document.text
    parts = lettered(text, paragraph.words, paragraph.end) if paragraph.n is None else []
    if not parts:
        item = _item_of(document, clause, paragraph, context, told)
        return [item] if item is not None else []
    parts.insert(0, replace(paragraph, end=trimmed(text, paragraph.start, parts[0].start)))
    cues = _cues(clause.language)
    found = ((part, cues.find(text, part.words, part.end, places)[0]) for part in parts)
    items = (_item_of(document, clause, part, context, told) for part, told in found)
    return [item for item in items if item is not None]


def _item_of(document: Document, clause: Clause, paragraph: Paragraph, context: Context, told: Matches) -> Item | None:
    """Return the record of a paragraph that names a partner or a body to report to."""
    text, start, end = document.text, paragraph.words, paragraph.end
    named = related(text, start, end, context, told) if told else None
    if not named:
        return None
    if own := own_addressees(text, clause, paragraph, context):
        given, context = context, context.addressing(own)
        if not mean_the_same(given, context):
            named = related(text, start, end, context, told)
    named = named.besides(context.addressed)
    if not named:
        return None
    return _item(
        doc=document.name,
        line=document.line_of(paragraph.start),
        char=paragraph.start,
        end=paragraph.end,
        rule="item.partner" if named.partners else "item.report",
        instrument=clause.instrument,
        verb=clause.verb,
        verb_en=clause.verb_en,
        n=paragraph.n,
        addressees=context.addressed,
        partners=named.partners,
        report_to=named.report_to,
    )


def _preambular(document: Document, clause: Clause) -> Iterator[Provision]:
    """Yield the paragraphs of a preambular clause."""
    paragraphs = lettered(document.text, clause.heading_end, clause.end)
    if not paragraphs and (one := whole(document.text, clause.heading_end, clause.end)) is not None:
        paragraphs = [one]
    for paragraph in paragraphs:
        yield _provision(
            doc=document.name,
            line=document.line_of(paragraph.start),
            char=paragraph.start,
            end=paragraph.end,
            rule="paragraph",
            instrument=clause.instrument,
            clause=clause.verb,
            n=paragraph.n,
            operative=False,
        )
