"""Whom a clause addresses, with whom, and which of its paragraphs are whose.

Mostly the heading says it. It may address several one after the other, each on a line with text of its own, or be bare
over items that each name their addressee.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from graph.value import value
from ingest.clause import Clause
from ingest.duty.actor_list import ActorList, Context
from ingest.duty.actor_vocabulary import vocabulary
from ingest.duty.addressees import behind_relative, read_list
from ingest.duty.items import Paragraph, lettered, numbered, whole
from ingest.duty.joined_verbs import joined_verb
from ingest.duty.partners import relations
from ingest.duty.verbs import Phrase, grammar
from ingest.languages.language import lexicon
from ingest.languages.words import pattern_of

_LINE = re.compile(r"[^\n]+")
_LETTER = re.compile(r"\w")
# "1 the Director of TSB – before buying cups, to brew tea".
_DASH = re.compile(r"(?:\s?\([^()\n]{1,12}\))?\s[–—]\s")
_KEPT = 1000
# The heading of a part of the rules that a clause sets, "SECTION 2", or the number of one, "2.1": it is no part of it.
_PART = re.compile(
    r"\n[ \t\u00a0*#]*(?:[A-ZÀ-Þ]{4,9}[ \t\u00a0]+(?:\d{1,2}|[IVX]{1,4})(?![^\s*])"
    r"|\d{1,2}\.\d{1,2}(?:\.\d{1,2})*(?:\t|[ \u00a0](?=[A-ZÀ-Þ][a-zß-ÿ])))"
)
_BLANK = " \t\u00a0*_>|•●▪◦\u200e\u200f"
# The end of the line above, which no mark ends where a conversion broke a sentence.
_ABOVE = 40
# No longer is the name of somebody with its article.
_SUBJECT = 60
# How far the partners of whom an item addresses reach, and what ends their sentence.
_PARTNERS = 240
_SENTENCE = re.compile(r"[.;:]\s|\n")


@value
class Assignment:
    """Who is addressed by a heading [start, end), or by a part of its text; `at` is where he is named.

    `phrase` is the verb of the second part of a heading, "requests A and instructs B"; its text is told of with that of
    the first part, and addresses those `besides` too.
    """

    start: int
    end: int
    at: int
    addressees: tuple[str, ...]
    partners: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    rule: str = "heading"
    phrase: Phrase | None = None
    besides: tuple[str, ...] = ()


def assignments(text: str, clause: Clause, context: Context, orders: bool = True) -> list[Assignment]:
    """Return the assignments of an operative clause, in text order; a verb that orders nothing addresses nobody."""
    if not orders:
        paragraphs = _paragraphs(text, clause.verb_end, clause.end)
        return [Assignment(clause.start, clause.verb_end, clause.start, (), (), tuple(paragraphs))]
    if (second := joined_verb(text, clause)) is not None:
        return _by_verb(text, clause, second, context)
    heading = named_in(text, clause.verb_end, clause.heading_end, context)
    paragraphs = _paragraphs(text, clause.heading_end, clause.end)
    at = _first_word(text, clause.verb_end, clause.heading_end)
    first = Assignment(clause.start, clause.heading_end, at or clause.start, *heading, tuple(paragraphs))
    if not first.addressees:
        if paragraphs and paragraphs[0].n is None:
            paragraphs = lettered(text, clause.heading_end, clause.end)
        return _by_item(text, clause, paragraphs, context) or [first]
    return _by_line(text, clause, first, context)


def _by_verb(text: str, clause: Clause, second: Phrase, context: Context) -> list[Assignment]:
    """Return the two assignments of a heading with two verbs, which share its text."""
    paragraphs = tuple(_paragraphs(text, clause.heading_end, clause.end))
    one = named_in(text, clause.verb_end, second.start, context)
    two = named_in(text, second.end, clause.heading_end, context)
    at = _first_word(text, clause.verb_end, clause.heading_end) or clause.start
    return [
        Assignment(clause.start, second.start, at, *one, paragraphs, besides=two[0]),
        Assignment(second.start, clause.heading_end, second.start, *two, paragraphs, phrase=second),
    ]


def named_in(text: str, start: int, end: int, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the addressees and the partners that a heading names."""
    before = min(start, 1)  # a word's edge is told by the letter before it
    heading = text[start - before : end]
    # Most headings of a document are alike: each is read once, but none that is too long to be kept.
    read = _read_heading if len(heading) < _KEPT else _read_heading.__wrapped__
    return read(heading, before, context.language, context.sector, context.addressed, context.body)


@lru_cache(maxsize=1024)
def _read_heading(
    text: str, start: int, language: str, sector: str | None, addressed: tuple[str, ...], body: str | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the addressees and the partners that a heading names from `start` on."""
    context = Context(language, sector, addressed, body)  # to look one up takes as long as to read a short heading
    text, end = text.replace("\n", " "), len(text)  # a list may go on in the next line
    start = behind_relative(text, skip_that(text, start, end, language), end, language)
    addressees = read_list(text, start, end, context).codes
    partners = relations(text, start, end, context.addressing(addressees)).partners
    return addressees, partners


def skip_that(text: str, start: int, end: int, language: str) -> int:
    """Return where the addressees of a heading begin: behind blanks and "that"."""
    found = _that(language).match(text, start, end)
    return found.end() if found else start


@cache
def _that(language: str) -> re.Pattern[str]:
    words = lexicon(language).section("clauses").words("that")
    return re.compile(rf"[\s*_,:،，+]*(?:{pattern_of(words)}(?!\w))?[\s]*", re.IGNORECASE)


def _first_word(text: str, start: int, end: int) -> int | None:
    found = _LETTER.search(text, start, end)
    return found.start() if found else None


def _paragraphs(text: str, start: int, end: int) -> list[Paragraph]:
    """Return the paragraphs of a stretch: the numbered ones, or all of it as one."""
    found = numbered(text, start, end)
    if found:
        return found
    part = _PART.search(text, start, end)
    one = whole(text, start, part.start() if part else end)
    return [one] if one else []


def _by_item(text: str, clause: Clause, paragraphs: list[Paragraph], context: Context) -> list[Assignment] | None:
    """Return an assignment for each addressee set of a bare heading whose items all name whom they address."""
    if not paragraphs or paragraphs[0].n is None or clause.verb_end != clause.heading_end:
        return None
    # Where words are not parted no mark shows where an order begins; a bare "resolves" gives none.
    unmarked = grammar(clause.language).unspaced and clause.verb not in _resolving(clause.language)
    result: list[Assignment] = []
    words = vocabulary(context.language)
    for paragraph in paragraphs:
        if words.lead(text, paragraph.words, paragraph.end) is None:
            return None
        # What is ordered names others: "Study Group 2 to advise the Director of TSB".
        order = begins(clause.language).search(text, paragraph.words, paragraph.end)
        stop = order.start() if order is not None and order.start() > paragraph.words else paragraph.end
        named = read_list(text, paragraph.words, stop, context, led=True)
        if not named.codes or not named.leads:
            return None
        if not (
            unmarked
            or _is_ordered(text, named, paragraph.end, clause.language)
            or _together(text, named, paragraph.end, context)
        ):
            return None
        if result and result[-1].addressees == named.codes:
            result[-1] = replace(result[-1], paragraphs=(*result[-1].paragraphs, paragraph))
            continue
        start = paragraph.start if result else clause.start
        result.append(
            Assignment(start, named.end, paragraph.start, named.codes, (), (paragraph,), rule="heading.items")
        )
    return result


@cache
def _resolving(language: str) -> tuple[str, ...]:
    """Return the verbs that may govern another one."""
    return lexicon(language).section("verbs").words("resolving")


@cache
def begins(language: str) -> re.Pattern[str]:
    """Return a pattern of how what is ordered begins behind whom it is ordered: " to brew", " that tea", " that, "."""
    clauses = lexicon(language).section("clauses")
    return re.compile(rf"{clauses.word('begins', '(?!)')}|\s{pattern_of(clauses.words('that'))},")


def _by_line(text: str, clause: Clause, first: Assignment, context: Context) -> list[Assignment]:
    """Return a heading's assignments: more than one where further addressees stand on lines of their own."""
    is_numbered = len(first.paragraphs) > 0 and first.paragraphs[0].n is not None
    cuts: list[tuple[int, int, tuple[str, ...], tuple[str, ...]]] = []
    for line, end in _before_openings(text, clause) if is_numbered else _lines(text, clause):
        if _goes_on(text, clause.heading_end, line):
            continue
        start = end - len(text[line:end].lstrip(_BLANK))
        named = read_list(text, start, end, context, led=True)
        if named.codes and named.leads and not text[named.end : end].strip(" \t,:\u00a0"):
            cuts.append((start, end, *named_in(text, start, end, context)))
    if not cuts:
        return [first]
    result = [replace(first, paragraphs=tuple(_paragraphs(text, clause.heading_end, cuts[0][0])))]
    for index, (start, end, addressees, partners) in enumerate(cuts):
        until = cuts[index + 1][0] if index + 1 < len(cuts) else clause.end
        paragraphs = tuple(_paragraphs(text, end, until))
        result.append(Assignment(start, end, start, addressees, partners, paragraphs, rule="heading.addressee"))
    return result


def _lines(text: str, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield the lines under a heading, but empty ones."""
    return (line.span() for line in _LINE.finditer(text, clause.heading_end, clause.end))


def _before_openings(text: str, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield those before a line that begins with "1" or "to": only who is named there has a text of his own."""
    opens, start, end = _opens(clause.language), clause.heading_end, clause.end
    while (found := opens.search(text, start + 1, end)) is not None:
        stop = found.start()
        line = max(text.rfind("\n", start, stop) + 1, start)
        if line < stop:
            yield line, stop
        start = stop + 1


@cache
def _opens(language: str) -> re.Pattern[str]:
    """Return a pattern of a line that begins with its first number, or with what is ordered: "to", "that"."""
    section = lexicon(language)
    listed = [link for link in section.section("verbs").words("links") if link[:1].isalpha()]
    listed += section.section("clauses").words("that")
    return re.compile(rf"\n[ \t\u00a0*_>|•-]*(?:1[.)]?[ \t\u00a0]|{pattern_of(listed)}(?!\w))")


def _goes_on(text: str, start: int, line: int) -> bool:
    """Return whether a line goes on with the sentence of the one above it, if that begins behind `start`."""
    above = text[max(start, line - _ABOVE) : line].rstrip(" \t\u00a0")
    return above.endswith("\n") and above[:-1].rstrip(" \t\u00a0\r")[-1:].isalnum()


def _is_ordered(text: str, named: ActorList, end: int, language: str) -> bool:
    """Return whether what is ordered begins behind a list of actors, or behind the last name in it.

    The list may have passed over the verb as a word that names nobody.
    """
    pattern = begins(language)
    if _DASH.match(text, named.named_end, end):
        return True
    behind = pattern.match(text, named.end, end) if named.plainly else None
    return behind is not None or pattern.match(text, named.named_end, end) is not None


def _together(text: str, named: ActorList, end: int, context: Context) -> bool:
    """Return whether partners stand between whom a paragraph names and what it orders."""
    order = begins(context.language).search(text, named.end, min(end, named.end + _PARTNERS))
    if order is None or _SENTENCE.search(text, named.end, order.start()):
        return False
    return bool(relations(text, named.named_end, order.start(), context.addressing(named.codes)).partners)


def own_addressees(text: str, clause: Clause, paragraph: Paragraph, context: Context) -> tuple[str, ...]:
    """Return whom a paragraph itself addresses ("ITU-T Study Group 17 to support", "that the Union should")."""
    start = paragraph.words
    if context.addressed:
        named = read_list(text, start, paragraph.end, context, led=True)
        return named.codes if named.leads and _is_ordered(text, named, paragraph.end, clause.language) else ()
    orders = _orders(clause.language).match(text, start, paragraph.end)
    if orders is not None:
        start = orders.end()
    verb = _verb_first(clause.language).match(text, start, paragraph.end) if orders is not None else None
    if verb is not None:
        subject = read_list(text, verb.end(), paragraph.end, context, led=True)
        return read_list(text, verb.end(), subject.first_end, context).codes if subject.leads else ()
    named = read_list(text, start, paragraph.end, context, led=True)
    unparted = grammar(clause.language).unspaced
    if named.plainly or (named.leads and orders is not None and (orders["assigns"] or unparted)):
        return named.codes
    if named.leads and orders is not None and _is_ordered(text, named, paragraph.end, clause.language):
        return named.codes
    if named.leads and _acts(clause.language).match(text, named.first_end, paragraph.end):
        return read_list(text, start, named.first_end, context).codes
    return _acting(text, start, paragraph.end, clause.language, context) if orders is not None else ()


def _acting(text: str, start: int, end: int, language: str, context: Context) -> tuple[str, ...]:
    """Return who stands right before a verb: "the Union", which before other words is a part of a name."""
    verb = _acts(language).search(text, start, min(end, start + _SUBJECT))
    named = read_list(text, start, verb.start(), context, led=True) if verb is not None else None
    return named.codes if named is not None and verb is not None and named.leads and named.end == verb.start() else ()


@cache
def _verb_first(language: str) -> re.Pattern[str]:
    """Return a pattern of the verb that stands before its subject behind "that" (Arabic); elsewhere of nothing."""
    return re.compile(lexicon(language).section("clauses").word("verb_first", "(?!)"))


@cache
def _acts(language: str) -> re.Pattern[str]:
    """Return a pattern of a verb behind the actor who is to do it: "that ITU-D | continue to lead"."""
    words = lexicon(language).section("clauses")
    listed = f"(?:{pattern_of(words.words('acts'))}|{words.word('acting', '(?!)')})"
    return re.compile(rf"\s+{listed}(?!\w)", re.IGNORECASE)


@cache
def _orders(language: str) -> re.Pattern[str]:
    """Return a pattern of what stands before the addressee of a paragraph: "that", "to instruct"."""
    section = lexicon(language)
    orders = pattern_of(section.section("verbs").pairs("infinitives"))
    assigns = pattern_of(section.section("clauses").words("assigns"))
    links = pattern_of([link for link in section.section("verbs").words("links") if link])
    that = pattern_of(section.section("clauses").words("that"))
    edge = "" if section.section("verbs").flag("unspaced") else r"(?!\w)"
    return re.compile(rf"(?:{that}|(?:{links}\s*)?(?:{orders}|(?P<assigns>{assigns}))){edge}[\s,]*", re.IGNORECASE)
