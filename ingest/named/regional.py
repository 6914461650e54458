"""Reads the regional groups of a study group that are named beside it: "SG3RG-LAC", "SG2 Regional Group for Africa"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.languages.literals import Literals
from ingest.languages.words import LETTER
from ingest.named.found import Found
from ingest.named.scan import DASH, GAP, alternatives, held_by
from ingest.named.words import words

_CODE = re.compile(rf"{GAP}?{DASH}?RG{DASH}([A-Z]{{2,6}})(?![A-Za-z])")
# How far from its study group a regional group is named.
_NEAR = 160


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that are made of the lexicon's words; `codes` are those of the groups of `regions`.

    `held`: what finds letters that a word for a regional group holds.
    """

    held: Literals
    behind: re.Pattern[str]
    before: re.Pattern[str]
    parted: re.Pattern[str]
    regions: re.Pattern[str]
    codes: tuple[str, ...]


@cache
def _patterns() -> _Patterns:
    every = words()
    regions = "|".join(f"({alternatives(names)})" for names in every.regions.values())
    group = every.any_of("study_group", "study_groups")
    return _Patterns(
        held=held_by(every["regional_group"]),
        behind=re.compile(rf"[^\n.;]{{0,40}}?{every.any_of('regional_group')}[^\W\d_]?(?!{every.link}(?:{group}|\d))"),
        before=re.compile(rf"{every.any_of('regional_group')}[^\W\d_]?(?P<between>[^\n.;()]{{0,80}})\Z"),
        parted=re.compile(rf"[,、，،]|(?<![^\W\d_]){every.any_of('and')}(?![^\W\d_])|{group}"),
        regions=re.compile(rf"(?<!{LETTER})[{every.clitics}]?(?:{regions})(?!{LETTER})"),
        codes=tuple(every.regions),
    )


def regional_code(text: str, end: int) -> re.Match[str] | None:
    """Return the code of a regional group that is written onto its study group, "SG3RG-LAC", in the first group."""
    return _CODE.match(text, end)


def names_regional(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside a study group name a regional group of it, as only the ITU's have them."""
    if not _is_near(text, start, end):
        return False
    before = _patterns().before.search(text, max(start - _NEAR, 0), start)
    return before is not None or _patterns().behind.match(text, end) is not None


def _is_near(text: str, start: int, end: int) -> bool:
    """Tell whether a word for a regional group stands near a study group, which few do: patterns look for it longer."""
    return _patterns().held.are_in(text, max(start - _NEAR, 0), end + _NEAR)


def regional_groups(text: str, code: str, start: int, end: int) -> Iterator[Found]:
    """Yield the regional groups that the sentence names beside a study group: "SG2 Regional Group for Africa".

    They stand behind it, or it says whose they are: "the Regional Group for Africa of SG2", "of SG2 for Africa".
    """
    if not _is_near(text, start, end):
        return
    patterns = _patterns()
    before = patterns.before.search(text, max(start - _NEAR, 0), start)
    if before is not None:
        at, first = before.start(), before.start("between")
        if patterns.regions.search(text, first, start):
            stop = start
        elif patterns.parted.search(text, first, start):
            return
        else:
            first, stop = end, _sentence_end(text, end)
    else:
        behind = patterns.behind.match(text, end)
        if behind is None or patterns.parted.search(text, end, behind.end()):
            return
        at, first, stop = start, end, _sentence_end(text, behind.end())
    for match in patterns.regions.finditer(text, first, stop):
        region = patterns.codes[(match.lastindex or 1) - 1]
        yield Found("group", f"{code}-RG-{region}", at, max(match.end(), end), "regional-group-words")


def _sentence_end(text: str, start: int) -> int:
    """Return where the sentence ends, or what is in parentheses begins; a regional group is named before."""
    limit = min(len(text), start + _NEAR)
    return min((p for p in (text.find(c, start, limit) for c in ".;(\n") if p >= 0), default=limit)
