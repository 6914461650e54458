"""Who acts together with whom, and who reports to whom.

Only a phrase of acting together ("in close collaboration with the Director of BDT") makes a partner; who is informed,
benefits or approves is none. To support or assist a body of the Union in its own task counts as acting together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.value import value
from ingest.duty.actor_kinds import is_body, is_member, is_outside
from ingest.duty.actor_list import ActorList, Context
from ingest.duty.actor_vocabulary import vocabulary
from ingest.duty.actor_words import NAMING, Word
from ingest.duty.addressees import read_list
from ingest.duty.phrases import PARTNERS, PartnerWords, Phrases, phrases
from ingest.duty.reports import reported_to

# How far a verb of acting together reaches to its "with"; how far back a clause can begin that only tells something,
# and how far back those are named whom "with them" means.
_GAP = 90
_TOLD = 400
_NAMED = 160
# How far before a phrase the verb may begin that it parts from its object.
_VERB = 40
# Words behind which other actors than those before are named.
_ENDS = frozenset({Word.STOP, Word.AGAIN, Word.INFINITIVE, Word.PLAIN, Word.NUMBER})
# How far behind a list examples of whom it means, or more partners, begin, with their words, and what parts them.
_SOON = 60
_REACH = 160
_SENTENCE = re.compile(r"[;.:]")
_CLAUSE = re.compile(r"[;.:()\n]")
# What closes who is named beside somebody.
_CLOSED = re.compile(r"\s*(?:[,;.]|\Z)")


@value
class Relations:
    """The partners of a stretch of text, and the bodies that it reports to; `others`: partners like the addressed."""

    partners: tuple[str, ...] = ()
    report_to: tuple[str, ...] = ()
    others: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.partners or self.report_to)

    def besides(self, addressed: tuple[str, ...]) -> Relations:
        """Return them without the addressed as their own partners; a report to the Council may be asked of itself.

        Others of their kind ("other Member States") are partners.
        """
        if not self.partners:
            return self
        own = {*addressed} - self.others
        if not any(is_member(code) for code in own):
            own.add("UNION")  # nobody of the Union works together with the Union
        return Relations(tuple(code for code in self.partners if code not in own), self.report_to)


_NONE = Relations()


def relations(text: str, start: int, end: int, context: Context) -> Relations:
    """Return who acts together with the addressed and who is reported to in [start, end)."""
    cues = phrases(context.language).cues
    (told,) = cues.find(text, start, end, cues.places(text, start, end))
    return related(text, start, end, context, told).besides(context.addressed)


def related(
    text: str, start: int, end: int, context: Context, told: Iterable[re.Match[str]], helps: bool = True
) -> Relations:
    """Return the same of the phrases in [start, end), but with the addressed themselves where the text names them.

    `helps`: whether to support or assist a body of the Union counts as acting together.
    """
    words = phrases(context.language)
    partners: list[str] = []
    report_to: list[str] = []
    quiet: set[int] = set()
    others: set[str] = set()
    for found in told:
        kind = found.lastgroup or ""
        if kind not in PARTNERS:
            report_to += reported_to(text, found, start, end, context, quiet)
        elif (kind != "helps" or helps) and (named := _partners(text, found, start, end, context, words, others)):
            partners += () if _is_told(text, start, found.start(), words.partners) else named
    if not partners and not report_to:
        return _NONE
    return Relations(tuple(dict.fromkeys(partners)), tuple(dict.fromkeys(report_to)), frozenset(others))


def mean_the_same(one: Context, other: Context) -> bool:
    """Return whether `related` is the same in contexts that differ in whom they address."""
    return one.other() == other.other() and _addresses_members(one) == _addresses_members(other)


def _addresses_members(context: Context) -> bool:
    return any(map(is_member, context.addressed))


def _is_told(text: str, start: int, at: int, words: PartnerWords) -> bool:
    """Return whether a phrase only tells how something came to be ("which were adopted ..., together with ...")."""
    start = max(start, at - _TOLD)
    return words.told.search(text, max(text.rfind(";", start, at), start), at) is not None


def _partners(
    text: str, found: re.Match[str], start: int, end: int, context: Context, words: Phrases, others: set[str]
) -> tuple[str, ...]:
    """Return the partners that a phrase of [start, end) names; `others` keeps those that it calls other ones."""
    kind, behind, partner = found.lastgroup, found.end(), words.partners
    if kind == "helps":
        helped = read_list(text, behind, end, context, led=True)
        # Words that are not parted show no end of a name: what follows it says nothing.
        is_meant = helped.plainly if words.trigger.parted else helped.leads
        return tuple(code for code in helped.codes if is_body(code)) if is_meant else ()
    if kind == "beside":
        beside = read_list(text, behind, end, context, led=True)
        return beside.codes if beside.plainly and _CLOSED.match(text, beside.end, end) else ()
    if kind == "opens":
        opened = read_list(text, behind, end, context)
        return opened.codes if partner.closes.match(text, opened.end, end) else ()
    if partner.direct.fullmatch(found[0]) and not partner.link.match(text, behind + 1, end):
        consulted = read_list(text, behind, end, context, led=True)
        if consulted.plainly:
            return consulted.codes
    if kind == "gap" and (between := partner.between.match(text, behind, end)):
        return _outside(read_list(text, between.end(), end, context, led=True), context)
    at = behind if kind == "with" else _link(text, found, end, words)
    if not at:
        return ()
    if partner.them.match(text, at, end):
        return _named_last(text, start, found.start(), context)
    listed = _listed(text, found, at, end, context, partner)
    codes = listed.codes
    others.update(listed.others)
    if listed.generic:
        if (example := _behind(partner.such_as, _SENTENCE, text, listed.end, end)) is not None:
            examples = read_list(text, example.end(), end, context).codes
            return (*codes, *(code for code in examples if is_outside(code)))
        if (more := partner.more.match(text, listed.end, end)) is not None:
            further = read_list(text, more.end(), end, context, led=True)
            return (*codes, *further.codes) if further.plainly else codes
    again = _behind(partner.again, _CLAUSE, text, listed.end, end) if codes else None
    if again is not None and not partner.crosses.search(text, listed.end, again.start()):
        codes += read_list(text, again.end(), end, context).codes  # "with ITU-D on paint, and with TSB"
    return codes


def _behind(words: re.Pattern[str], ends: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words that stand soon behind a list, if nothing between `ends` its sentence or clause."""
    found = words.search(text, start, min(end, start + _REACH))
    if found is None or found.start() - start > _SOON or ends.search(text, start, found.start()):
        return None
    return found


def _outside(between: ActorList, context: Context) -> tuple[str, ...]:
    """Return the others "between" whom and the Union its offices are to see to cooperation: who is of it is none."""
    others = tuple(code for code in between.codes if code != "UNION")
    ours = len(others) < len(between.codes) and not _addresses_members(context)
    return others if ours and all(map(is_outside, others)) else ()


def _named_last(text: str, start: int, end: int, context: Context) -> tuple[str, ...]:
    """Return whom [start, end) names last, whom a "with them" behind it means; none where one is a member."""
    if end - start > _NAMED:
        start = text.find(" ", end - _NAMED, end) + 1 or end
    first, ended = -1, True
    for word, stop, _ in vocabulary(context.language).tokens(text, start, end):
        if word in NAMING:
            first, ended = start if ended else first, False
        elif word in _ENDS:
            ended = True
        start = stop
    last = read_list(text, first, end, context, led=True) if first >= 0 else None
    if last is None or not all(is_outside(code) or is_body(code) for code in last.codes):
        return ()
    return last.codes


def _listed(text: str, found: re.Match[str], at: int, end: int, context: Context, words: PartnerWords) -> ActorList:
    """Return the list that begins at `at`; one that parts a verb from its object ends with the comma before the object.

    "to invite, together with TSAG, Member States and painters to" invites Member States: no comma closes the list.
    """
    listed = read_list(text, at, end, context)
    if found.lastgroup != "with" or not words.bare.stands(text, max(found.start() - _VERB, 0), found.start()):
        return listed
    if _CLOSED.match(text, listed.end, end):
        return listed
    comma = text.find(",", at, listed.end)
    return listed if comma < 0 else read_list(text, at, comma, context)


def _link(text: str, found: re.Match[str], end: int, phrase: Phrases) -> int:
    """Return where the partners of a verb begin: behind its "with", which words may part from it; 0: nowhere."""
    words = phrase.partners
    link = words.link.search(text, found.end(), min(end, found.end() + _GAP))
    if link is None:
        return 0
    gap = text[found.end() : link.start()]
    if not gap or gap.isspace():
        return link.end()
    near = words.near.match(text, found.end(), link.start())
    if near is not None and near.end() == link.start():
        return link.end()
    if words.except_.stands(gap, 0, len(gap)) or words.crosses.search(gap):
        return 0
    if words.close.fullmatch(found[0]) and not words.joined.match(text, found.end()):
        return 0
    others = (other for other in phrase.trigger.pattern.finditer(gap) if other.lastgroup != "helps")
    if any(not words.close.fullmatch(other[0]) for other in others):
        return 0  # the other phrase has the "with"
    return link.end()
