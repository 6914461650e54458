"""Who acts together with whom, and who reports to whom.

Only a phrase of acting together ("in close collaboration with the Director of BDT") makes a partner; who is informed,
benefits or approves is none. To support or assist a body of the Union in its own task counts as acting together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.duty.actor_kinds import is_body, is_member, is_outside
from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.duty.phrases import PARTNERS, PartnerWords, Phrases, phrases
from ingest.duty.reports import reported_to

# How far a verb of acting together reaches to its "with"; how far back a clause can begin that only tells something.
_GAP = 90
_TOLD = 400


class Relations(NamedTuple):
    """The partners of a stretch of text, and the bodies that it reports to."""

    partners: tuple[str, ...]
    report_to: tuple[str, ...]


_NONE = Relations((), ())


def relations(text: str, start: int, end: int, context: Context, helps: bool = True) -> Relations:
    """Return who acts together and who is reported to in [start, end); the addressed are neither.

    `helps`: whether to support or assist a body of the Union counts as acting together.
    """
    words = phrases(context.language)
    partners: list[str] = []
    report_to: list[str] = []
    quiet: set[int] = set()
    for found in _phrases(text, start, end, words):
        kind = found.lastgroup or ""
        if kind not in PARTNERS:
            report_to += reported_to(text, found, start, end, context, quiet)
        elif (kind != "helps" or helps) and (named := _partners(text, found, end, context, words)):
            partners += () if _is_told(text, start, found.start(), words.partners) else named
    if not partners and not report_to:
        return _NONE
    own = set(context.addressed)
    if not any(is_member(code) for code in own):
        own.add("UNION")  # nobody of the Union works together with the Union
    return Relations(
        tuple(code for code in dict.fromkeys(partners) if code not in own),
        tuple(code for code in dict.fromkeys(report_to) if code not in own),
    )


def _phrases(text: str, start: int, end: int, words: Phrases) -> Iterator[re.Match[str]]:
    """Yield the phrases that name partners or bodies, from left to right."""
    behind, by_letter = int(words.hint_is_behind), words.by_letter
    position, at = start, start
    hints = words.hint.finditer(text, start, end)
    while True:
        pattern = by_letter.get(text[at : at + 1])
        if pattern is not None and at >= position and (found := pattern.match(text, at, end)) is not None:
            yield found
            position = found.end()
        hint = next(hints, None)
        if hint is None:
            return
        at = hint.start() + behind


def _is_told(text: str, start: int, at: int, words: PartnerWords) -> bool:
    """Return whether a phrase only tells how something came to be ("which were adopted ..., together with ...")."""
    start = max(start, at - _TOLD)
    return words.told.search(text, max(text.rfind(";", start, at), start), at) is not None


def _partners(text: str, found: re.Match[str], end: int, context: Context, words: Phrases) -> tuple[str, ...]:
    """Return the partners that a phrase names."""
    if found.lastgroup == "helps":
        if words.reports.to.match(text, found.end() + 1, end):
            return ()  # "to provide support to": the noun, not the verb
        helped = read_list(text, found.end(), end, context, led=True)
        return tuple(code for code in helped.codes if is_body(code)) if helped.plainly else ()
    if found.lastgroup == "opens":
        opened = read_list(text, found.end(), end, context)
        return opened.codes if words.partners.closes.match(text, opened.end, end) else ()
    at = found.end() if found.lastgroup == "with" else _link(text, found, end, words)
    if not at:
        return ()
    listed = read_list(text, at, end, context)
    if not listed.generic or not (example := words.partners.such_as.match(text, listed.end, end)):
        return listed.codes
    examples = read_list(text, example.end(), end, context).codes
    return (*listed.codes, *(code for code in examples if is_outside(code)))


def _link(text: str, found: re.Match[str], end: int, phrase: Phrases) -> int:
    """Return where the partners of a verb begin: behind its "with", which words may part from it; 0: nowhere."""
    words = phrase.partners
    link = words.link.search(text, found.end(), min(end, found.end() + _GAP))
    if link is None:
        return 0
    gap = text[found.end() : link.start()]
    if words.except_.search(gap) or words.crosses.search(gap):
        return 0
    near = words.near.match(text, found.end(), link.start())
    if near is not None and near.end() == link.start():
        return link.end()
    if words.close.fullmatch(found[0]) and not words.joined.match(text, found.end()):
        return 0
    if any(not words.close.fullmatch(other[0]) for other in phrase.trigger.finditer(gap)):
        return 0  # the other phrase has the "with"
    return link.end()
