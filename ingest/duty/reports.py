"""Who is reported to: "to submit an annual report to the Council", "to provide the Council with progress reports"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.duty.actor_kinds import is_conference, takes_reports
from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.duty.phrases import ReportWords, phrases

# How far behind a report the body may stand: a conference or the Council anywhere, anybody else only near it.
_REACH = 420
_NEAR = 80
# What may stand between commas behind the verb: ", through the Director of TSB, ".
_THROUGH = re.compile(r",[^,;.\n]{1,120},")
# How far before a further "to" its "and" may stand: "and, through it, to".
_AND = 60
# An article stands no further before its report.
_ARTICLE = 50
# What leads a list stands within so many characters.
_LEAD = 160


def reported_to(text: str, found: re.Match[str], start: int, end: int, context: Context, quiet: set[int]) -> list[str]:
    """Return the bodies that a phrase of [start, end) reports to; `found` is its verb or noun of reporting.

    `quiet` keeps the places behind a "to" where no actor stands, so that the phrases before it ask once.
    """
    words = phrases(context.language).reports
    gives = found.lastgroup == "gives"
    limit = _sentence_end(text, found.end(), min(end, found.end() + _REACH))
    if not _is_report(text, found, start, limit, words):
        return []
    if words.closes is not None:
        body = read_list(text, found.end(), limit, context, led=True)
        return _bodies(body.codes) if words.closes.match(found[0]) or words.closes.match(text, body.end, end) else []
    if gives:
        given = read_list(text, found.end(), limit, context, led=True)
        if given.leads:
            return _bodies(given.codes)
    if (by := words.by.match(text, found.end() + 1, limit)) is not None:
        return _bodies(read_list(text, by.end(), limit, context).codes)
    if (meant := words.for_.match(text, found.end(), limit)) is not None:
        bodies = read_list(text, meant.end(), limit, context, led=True)
        if bodies.plainly and all(map(is_conference, bodies.codes)):
            return _bodies(bodies.codes)  # "a report for the Council"
    return _behind_to(text, found.end(), limit, context, words, gives, quiet)


def is_open(text: str, end: int, context: Context, asked: Iterable[re.Match[str]]) -> bool:
    """Return whether phrases before `end` ask for a report and name nobody, of whatever kind, who is to receive it."""
    words = phrases(context.language).reports
    return any(
        not _is_received(text, found.end(), _sentence_end(text, found.end(), end), context, words) for found in asked
    )


def _is_received(text: str, start: int, limit: int, context: Context, words: ReportWords) -> bool:
    """Return whether somebody receives a report: anybody near it, or an actor with a code anywhere behind it."""
    if words.receiver.search(text, start, min(limit, start + _NEAR)) is not None:
        return True
    return any(
        read_list(text, to.end(), limit, context, led=True).leads for to in words.to.finditer(text, start, limit)
    )


def _is_report(text: str, found: re.Match[str], start: int, limit: int, words: ReportWords) -> bool:
    """Return whether something is really reported: "the report" that there is is not, nor is a contribution."""
    at = found.start()
    if words.report.fullmatch(found[0]) and words.the.search(
        text, _last_words(text, max(start, at - _ARTICLE), at), at
    ):
        return False
    if found.lastgroup == "gives" and words.report.search(text, found.end(), limit) is None:
        return False
    return words.nots.search(text, found.end(), min(limit, found.end() + 30)) is None


def _last_words(text: str, start: int, end: int) -> int:
    """Return where the last three words of a stretch of text begin: no more stand from an article to its report."""
    parted = text[start:end].rsplit(None, 3)
    return start + len(parted[0]) if len(parted) > 3 else start


def _behind_to(
    text: str, start: int, limit: int, context: Context, words: ReportWords, gives: bool, quiet: set[int]
) -> list[str]:
    """Return the bodies behind "to", and behind a further "and to"."""
    result: list[str] = []
    through = _THROUGH.match(text, start, limit)
    near = _NEAR + (through.end() if through else start)
    for to in words.to.finditer(text, start, limit):
        if not gives and to.end() in quiet:
            continue
        if words.except_.stands(text, max(start, to.start() - 20), to.start()):
            continue
        if gives and words.soon.fullmatch(text, start, to.start()) is None:
            break
        if result and not words.and_.search(text, max(start, to.start() - _AND), to.start()):
            continue
        listed = read_list(text, to.end(), limit, context, led=True)
        if listed.leads:
            result += [code for code in _bodies(listed.codes) if to.start() < near or is_conference(code)]
        elif limit - to.end() > _LEAD:
            quiet.add(to.end())
    return result


def _bodies(codes: tuple[str, ...]) -> list[str]:
    return [code for code in codes if takes_reports(code)]


def _sentence_end(text: str, start: int, limit: int) -> int:
    end = text.find(";", start, limit)
    return limit if end < 0 else end
