"""Rows of lists, "Decision 8 and Resolution 113 of the ...", whose one body or dating stands at either end."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ingest.cited.dating import contradicts
from ingest.cited.dating_grammar import datings
from ingest.cited.grammar import FOREIGN, OWN, grammar
from ingest.cited.mention import Mention

# How a list is told its body that stands before the row: so may the next ones of the row be, and theirs.
LEADING: Final = "leading"
_LEADS: Final = ("before", "before-its", LEADING)
# Blanks between the items of a list.
_WIDEST: Final = 3


def linked(text: str, groups: list[list[Mention]]) -> list[Mention]:
    """Give a body that closes a row of lists to those before it: "Decision 8 and Resolution 113 of the ..."."""
    for index in range(len(groups) - 2, -1, -1):
        group, after = groups[index], groups[index + 1]
        if len(after) == 1 and after[0].dating and _dates_both(text, group[-1], after[0]):
            groups[index] = [replace(mention, dating=mention.dating or after[0].dating) for mention in group]
            continue
        closing = after[-1].body
        if closing is None or closing.by != "behind" or any(mention.body for mention in group):
            continue
        if closing.code not in (OWN, FOREIGN) and any(contradicts(mention.dating, closing.code) for mention in after):
            continue  # the row goes on over another body's: "44 and 76 (Rev. Geneva, 2022); 5 of WTDC"
        if _joined(text, group[-1].end, after[0].start):
            dating = closing.dating if after[-1].dating is closing.dating else None
            body = replace(closing, inherited=True)
            groups[index] = [replace(mention, body=body, dating=mention.dating or dating) for mention in group]
    for index in range(1, len(groups)):
        groups[index] = _led(text, groups[index - 1], groups[index])
    return [mention for group in groups for mention in group]


def _led(text: str, before: list[Mention], group: list[Mention]) -> list[Mention]:
    """Return a list of a row as of the body before the row: "WTSA Resolution 7 and Resolution 9"."""
    leading = before[-1].body
    if leading is None or leading.by not in _LEADS:
        return group
    if before[-1].kind != group[0].kind and leading.code != FOREIGN:
        return group
    told = any(mention.body or mention.dating for mention in group)
    if told or not _joined(text, before[-1].end, group[0].start):
        return group
    return [replace(mention, body=replace(leading, by=LEADING, inherited=True)) for mention in group]


def _dates_both(text: str, mention: Mention, after: Mention) -> bool:
    """Whether the dating of the next mention is of both, "Resolution 1 and Resolution 5, both revised in ..."."""
    if mention.dating is not None or mention.body is not None or not _joined(text, mention.end, after.start):
        return False
    return datings().both.search(text, after.start, after.end) is not None


def _joined(text: str, end: int, start: int) -> bool:
    """Whether a list goes on from `end` at `start`: a comma or an "and" between, or one written onto the next word."""
    patterns = grammar()
    if patterns.link.fullmatch(text, end, start):
        return True
    return start - end <= _WIDEST and text[end:start].isspace() and text.startswith(patterns.conjunctions, start)
