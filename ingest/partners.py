"""Who acts together with whom, and who reports to whom: phrases such as "in close collaboration with the Director of BDT".

Only a phrase of acting together makes a partner; who is informed, benefits or approves is none. To support or assist a
body of the Union in its own task counts as acting together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.reference import actors
from ingest.addressees import ActorList, Context, read_list
from ingest.language import lexicon
from ingest.words import hint_of, pattern_of

# The words between a verb of acting together and its "with", and between a report and the body that gets it.
_GAP = 90
_REPORT_GAP = 420
# Bodies of the Union: who is helped is a partner only if he is one of them.
_HELPED = frozenset({"sector", "secretariat", "council", "advisory group", "committee", "coordination group", "task force",
                     "office", "study groups", "study group", "working group"})  # fmt: skip
_CONFERENCES = frozenset({"council", "conference"})


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language."""

    hint: re.Pattern[str]
    trigger: re.Pattern[str]
    link: re.Pattern[str]
    near: re.Pattern[str]
    close: re.Pattern[str]
    except_: re.Pattern[str]
    told: re.Pattern[str]
    to: re.Pattern[str]
    by: re.Pattern[str]
    report: re.Pattern[str]
    not_report: re.Pattern[str]
    the: re.Pattern[str]
    joined: re.Pattern[str]
    soon: re.Pattern[str]
    and_: re.Pattern[str]
    such_as: re.Pattern[str]
    closes: re.Pattern[str]
    report_closes: re.Pattern[str] | None


@cache
def phrases(language: str) -> Phrases:
    """Return the phrases of a language from its lexicon ([partners], [reporting])."""
    partners, reporting = lexicon(language).section("partners"), lexicon(language).section("reporting")
    edge = "" if lexicon(language).section("verbs").flag("unspaced") else r"\b"

    def any_of(patterns: tuple[str, ...]) -> str:
        return "|".join(patterns) or r"(?!)"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern.replace(" ", r"[ \t\u00a0\n]+"), re.IGNORECASE)

    kinds = {
        "with": any_of(partners.words("with")), "gap": any_of(partners.words("gap")), "helps": any_of(partners.words("helps")),
        "opens": any_of(partners.words("opens")), "reports": any_of(reporting.words("reports")), "gives": any_of(reporting.words("gives")),
    }  # fmt: skip
    return Phrases(
        hint_of([pattern for pattern in kinds.values() if pattern != r"(?!)"], edge),
        compiled(edge + "(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items()) + ")" + edge),
        compiled(f"{edge}{partners.word('link', '(?!)')}{edge}"),
        compiled(rf"(?:[\s,]|(?:{partners.word('nearly', '(?!)')}){edge})*"),
        compiled(any_of(partners.words("close"))),
        compiled(rf"(?:{partners.word('except', '(?!)')})\s*\Z"),
        compiled(partners.word("told", "(?!)")),
        compiled(f"{edge}{reporting.word('to', '(?!)')}{edge}"),
        compiled(reporting.word("by", "(?!)")),
        compiled(f"{edge}(?:{reporting.word('report', '(?!)')}){edge}"),
        compiled(f"{edge}(?:{reporting.word('not', '(?!)')}){edge}"),
        compiled(rf"{reporting.word('the', '(?!)')}\Z"),
        compiled(rf"\s*{partners.word('joined', '(?!)')}{edge}"),
        compiled(reporting.word("soon", "(?!)")),
        compiled(rf"{edge}{pattern_of(lexicon(language).section('actors').words('and'))}\s+\Z"),
        compiled(rf"[^;.:]{{0,60}}?{edge}{pattern_of(partners.words('such_as'))}{edge}"),
        compiled(rf"[^。；，;]{{0,60}}?(?:{partners.word('closes', '(?!)')})"),
        compiled(rf"[^。；;]{{0,40}}?(?:{reporting.word('closes')})") if "closes" in reporting else None,
    )


@dataclass(frozen=True, slots=True)
class Relations:
    """The partners of a stretch of text, and the bodies that it reports to."""

    partners: tuple[str, ...]
    report_to: tuple[str, ...]


def relations(text: str, start: int, end: int, context: Context, helps: bool = True) -> Relations:
    """Return who acts together and who is reported to in [start, end); the addressed are neither.

    `helps`: whether to support or assist a body of the Union counts as acting together.
    """
    reader = _Reader(text, start, end, context)
    partners: list[str] = []
    report_to: list[str] = []
    for found in reader.triggers():
        kind = found.lastgroup
        if kind == "helps" and not helps:
            continue
        if kind in ("with", "gap", "helps", "opens"):
            partners += reader.partners(kind, found)
        else:
            report_to += reader.bodies(kind == "gives", found)
    own = set(context.addressed)
    if not any(_is_member(code) for code in own):
        own.add("UNION")  # nobody of the Union works together with the Union
    return Relations(
        tuple(code for code in dict.fromkeys(partners) if code not in own),
        tuple(code for code in dict.fromkeys(report_to) if code not in own),
    )


class _Reader:
    """Reads the phrases of one stretch of text."""

    def __init__(self, text: str, start: int, end: int, context: Context) -> None:
        self.text, self.start, self.end, self.context = text, start, end, context
        self.words = phrases(context.language)

    def triggers(self) -> Iterator[re.Match[str]]:
        """Yield the phrases that name partners or bodies, from left to right."""
        position = self.start
        for hint in self.words.hint.finditer(self.text, self.start, self.end):
            if hint.start() >= position:
                found = self.words.trigger.match(self.text, hint.start(), self.end)
                if found is not None:
                    yield found
                    position = found.end()

    def partners(self, kind: str, found: re.Match[str]) -> tuple[str, ...]:
        """Return the partners that a phrase names."""
        if self._is_told(found.start()):
            return ()
        if kind == "helps":
            if self.words.to.match(self.text, found.end() + 1, self.end):
                return ()  # "to provide support to": the noun, not the verb
            helped = read_list(self.text, found.end(), self.end, self.context)
            return tuple(code for code in helped.codes if _is_body(code)) if helped.plainly else ()
        if kind == "opens":
            opened = read_list(self.text, found.end(), self.end, self.context)
            return opened.codes if self.words.closes.match(self.text, opened.end, self.end) else ()
        at = found.end() if kind == "with" else self._link(found)
        return self._partners_at(at) if at else ()

    def _partners_at(self, at: int) -> tuple[str, ...]:
        """Return the partners of a list, with the organizations that it gives as examples of what it names."""
        listed = read_list(self.text, at, self.end, self.context)
        if not listed.generic or not (example := self.words.such_as.match(self.text, listed.end, self.end)):
            return listed.codes
        examples = read_list(self.text, example.end(), self.end, self.context).codes
        return (*listed.codes, *(code for code in examples if _is_outside(code)))

    def _link(self, found: re.Match[str]) -> int:
        """Return where the partners of a verb begin: behind its "with", which some words may part from it; 0: nowhere."""
        limit = min(self.end, found.end() + _GAP)
        link = self.words.link.search(self.text, found.end(), limit)
        if link is None:
            return 0
        gap = self.text[found.end() : link.start()]
        if self.words.except_.search(gap) or _CROSSES.search(gap):
            return 0
        near = self.words.near.match(self.text, found.end(), link.start())
        is_near = near is not None and near.end() == link.start()
        if self.words.close.fullmatch(found[0]) and not is_near and not self.words.joined.match(self.text, found.end()):
            return 0
        if not is_near and any(not self.words.close.fullmatch(other[0]) for other in self.words.trigger.finditer(gap)):
            return 0  # the other phrase has the "with"
        return link.end()

    def _is_told(self, at: int) -> bool:
        """Return whether a phrase only tells how something came to be ("which were adopted ..., together with ...")."""
        begin = max(self.text.rfind(";", self.start, at), self.start)
        return any(True for _ in self.words.told.finditer(self.text, begin, at))

    def bodies(self, gives: bool, found: re.Match[str]) -> tuple[str, ...]:
        """Return the bodies that a phrase reports to."""
        if self.words.report.fullmatch(found[0]) and self.words.the.search(self.text, max(self.start, found.start() - 50), found.start()):
            return ()
        limit = _clause_end(self.text, found.end(), min(self.end, found.end() + _REPORT_GAP))
        if gives and self.words.report.search(self.text, found.end(), limit) is None:
            return ()
        if self.words.not_report.search(self.text, found.end(), min(limit, found.end() + 30)):
            return ()
        if self.words.report_closes is not None:
            body = self._list(found.end(), limit)
            closed = self.words.report_closes.match(self.text, body.end, self.end)
            return tuple(code for code in body.codes if _takes_reports(code)) if closed else ()
        if gives:
            given = read_list(self.text, found.end(), limit, self.context)
            if given.leads and given.codes:
                return tuple(code for code in given.codes if _takes_reports(code))
        if (by := self.words.by.match(self.text, found.end() + 1, limit)) is not None:
            return tuple(code for code in self._list(by.end(), limit).codes if _takes_reports(code))
        found_bodies: list[str] = []
        for to in self.words.to.finditer(self.text, found.end(), limit):
            if self.words.except_.search(self.text[max(found.end(), to.start() - 20) : to.start()]):
                continue
            if gives and self.words.soon.fullmatch(self.text, found.end(), to.start()) is None:
                break
            bodies = self._list(to.end(), limit)
            near = to.start() - found.end() < 60
            if not bodies.leads:
                continue
            codes = [code for code in bodies.codes if _takes_reports(code) and (near or _is_conference(code))]
            if not found_bodies or self.words.and_.search(self.text, max(found.end(), to.start() - 12), to.start()):
                found_bodies += codes
        return tuple(found_bodies)

    def _list(self, at: int, limit: int) -> ActorList:
        return read_list(self.text, at, limit, self.context)


_CROSSES = re.compile(r"[;:.()]|\b(?:to|that|which|with)\b")


def _clause_end(text: str, start: int, limit: int) -> int:
    end = text.find(";", start, limit)
    return limit if end < 0 else end


def _category(code: str) -> str | None:
    actor = actors().get(code)
    return actor.category if actor else ("study group" if re.match(r"[TDR]-SG", code) else None)


def _is_body(code: str) -> bool:
    """Return whether a code is a body or office of the Union, which has a task of its own to be helped with."""
    actor = actors().get(code)
    return bool(actor and actor.kind in ("Bureau", "Director") and code != "UN-SG") or _category(code) in _HELPED


def _is_member(code: str) -> bool:
    """Return whether a code is a member of the Union, or an organization outside it."""
    actor = actors().get(code)
    return actor is None or actor.kind == "Membership" or _is_outside(code)


def _is_outside(code: str) -> bool:
    """Return whether a code is an organization outside the Union."""
    return _category(code) in ("other organization", "United Nations")


def _is_conference(code: str) -> bool:
    return _category(code) in _CONFERENCES


def _takes_reports(code: str) -> bool:
    """Return whether a code is somebody to whom reports are made: a body, not a membership or the Union as a whole."""
    actor = actors().get(code)
    return code != "UNION" and not (actor is not None and actor.kind == "Membership")
