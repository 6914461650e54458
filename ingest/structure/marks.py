"""The lines of a document that say how it is built: headings of instruments, proposals, captions, heads of tables.

One pass over the text finds them (`scan`). The words come from the lexicon, section [structure], of all languages at
once: a document may change its language in the middle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from ingest.document import Document
from ingest.languages.letters import one_form
from ingest.languages.literals import DocumentLiterals
from ingest.languages.words import literal_pattern_of
from ingest.structure.inside import headings_inside
from ingest.structure.mark import ACTIONS, SPACE, Kind, Mark
from ingest.structure.words import (
    either,
    first_letters,
    forms,
    is_chinese,
    kind_of,
    kind_words,
    listed,
    tabled,
    without_accents,
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What `scan` looks for: lines, parts of the document inside lines, and what the words that it finds mean.

    `rules` end lines that run on, and `behind_rules` is what begins there. `holders`: the body whose instruments an
    abbreviation before the word says that they are.
    """

    lines: re.Pattern[str]
    behind_rules: re.Pattern[str]
    rules: DocumentLiterals
    division: re.Pattern[str]
    divisions: DocumentLiterals
    new: frozenset[str]
    holders: Mapping[str, str]


# What may stand before the first word of a heading: white space, marks of direction, markup; bookmarks, "1. ", and a
# page's number and running head, "- 97 - (3.2 – Council)".
_SIGNS = r" \t\xa0\u200e\u200f\u202a-\u202e\ufeff*_#=>|•"
_LEAD = (
    r"(?P<lead>(?:- \d{1,4} - ?(?:\([^()\n]{1,80}\))?)?"
    rf"(?:[{_SIGNS}]|\[bookmark:[^\]\n]*\]|\d{{1,3}}(?:\.[ \t]|\t(?=[A-ZÀ-Þ]{{6}}))"
    r"|<[^<>\n]{0,200}>|\"\w{1,30}\"[ \t]*:[ \t]*\")*+)"
)
# The number of an item before a heading, whose tab begins no cell.
_LISTED = re.compile(r"\d\t")
# Whose the resolutions of a Sector are.
_SECTORS = {"ITU-T": "WTSA", "ITU-D": "WTDC", "ITU-R": "RA"}
# What Final Acts of a radiocommunication conference repeat at the head of a page, before its text: "RES49 – 209 – ".
_PAGE_HEAD = r"(?P<pagek>RES|REC)(?P<pagen>\d{1,3})[A-Z]?[ \xa0][–-][ \xa0]\d{1,4}[ \xa0][–-][ \xa0]"
_MARGINS = tuple(ACTIONS.split("|"))
# The end of a rule, which ends a line that runs on.
_UNDERSCORES = "_" * 6


@cache
def patterns() -> Patterns:
    """Return what `scan` looks for, made once from the lexicon."""
    kinds = kind_words()
    chinese = either(word for word in kinds if is_chinese(word))
    latin = {form for word in tabled("kinds") if not is_chinese(word) for form in forms([word])}
    new = forms(listed("new"))
    drafts = new | forms(listed("draft"))
    whose = {name for name in tabled("abbreviations") if len(name) > 1 and name.isupper()}
    reasons, summaries, items = (forms(listed(key)) for key in ("reasons", "proposal", "action_item"))
    captions = forms(listed("table") | listed("part") | listed("annex"))
    words = (
        *latin,
        *drafts,
        *whose,
        *reasons,
        *summaries,
        *items,
        *tabled("columns"),
        *captions,
        *ACTIONS.split("|"),
        "RES",
    )
    # A conversion may write a heading in small capitals in small letters: then a number and a dating follow.
    small = {word for word in tabled("kinds") if word.isascii() and word.islower()}
    ours, bodies = (either(word for word in names if is_chinese(word)) for names in (listed("union"), tabled("bodies")))
    words = (*words, "REC", "COM", "ITU", "第", "新", *filter(is_chinese, listed("union") | tabled("bodies").keys()))
    begins = literal_pattern_of(map(one_form, (*words, *small)))
    # Most lines begin with nothing of all this, half of them with no such letter.
    opens = (
        rf"(?=[{_SIGNS}\d\[<\"{first_letters((*words, *small))}-])(?={SPACE}*+\*|[{_SIGNS}]*+(?:{begins}|[\[<\"]"
        rf"|\d{{1,4}}+(?:\.[ \t]|\t[A-ZÀ-Þ]{{6}}|[ \xa0]?\()|- \d))"
    )
    line = (
        rf"(?:(?P<rule>{SPACE}*\*(?:{SPACE}*\*){{2,}}+{SPACE}*(?=\n|$))|{_LEAD}(?:(?={begins})(?:"
        rf"(?P<proposal>(?:{ACTIONS})(?:{SPACE}+(?=[A-Z][A-Z0-9-]*{SPACE}?/)|(?=[A-Z]{{3,8}}/\d+[A-Z0-9]*/\d)))"
        rf"|(?P<margin>(?:{ACTIONS}){SPACE}+)?(?:"
        rf"(?P<before>(?:(?:{either(drafts)}){SPACE}+)?(?:COM{SPACE}?\d+{SPACE}+)?(?:(?P<whose>{either(whose)}|ITU-[TDR]){SPACE}+)?)"
        rf"(?P<kind>{either(latin)}|(?:{either(small)})(?={SPACE}+(?:\d{{1,4}}{SPACE}?\(|ITU-R{SPACE}?\d{{1,3}}(?:-\d{{1,3}})?{SPACE}*\n)))(?![^\W\d_])(?:{SPACE}+(?P<fresh>{either(listed('new_after'))})(?![^\W\d_]))?"
        rf"|(?P<zh>(?:(?=[A-Z]{{2,8}}{SPACE}?[第新I])(?P<zhw>{either(whose)}){SPACE}?|(?:{ours})?(?P<zhb>{bodies})(?={SPACE}?第))?(?:(?P<zhs>ITU[-\u2010\u2011]?R{SPACE}?)?第{SPACE}?(?P<zhn>\d+)(?(zhs)(?:[-\u2010\u2011]\d+)?)"
        rf"{SPACE}?号{SPACE}?(?P<zhk>{chinese})"
        rf"|(?:第{SPACE}?\[[^\]\n]{{1,30}}\]{SPACE}?号{SPACE}?)?新(?P<zhm>{chinese})(?:草案)?)(?!书)))"
        rf"|(?P<page>{_PAGE_HEAD})"
        rf"|(?P<reasons>(?:{either(reasons)}){SPACE}*[:：])"
        rf"|(?P<summary>(?:{either(summaries)}){SPACE}+[A-Z]+/)"
        rf"|(?P<action>(?:{either(items)}){SPACE}*(?=\n))"
        rf"|(?P<columns>(?:{either(tabled('columns'))}){SPACE}*(?=\n))"
        rf"|(?P<caption>(?:{either(captions)})(?![^\W\d_])))"
        r"|(?P<unread>(?<=\])[^\n()]{1,80}\([^()\n]{3,80}\)[ \xa0]*[–—])"
        r"|(?P<bare>\d{1,4}[ \xa0]?\((?=[^()\n]{3,80}\)))"
        r"))"
    )
    upper = {word.upper() for word in (*tabled("kinds"), *listed("list"))}
    upper |= {without_accents(word) for word in upper}
    parts = {word.upper() for word in listed("part")}
    signatories = listed("signatories")
    division = (
        rf"(?:{either(parts)}){SPACE}+[IVX]{{1,5}}{SPACE}*[-–—:]{SPACE}*"
        rf"(?:(?=[^\n]{{0,40}}?(?:{either(upper)}))|(?:{either(signatories)}))"
        rf"|(?:{either(signatories)})"
    )
    divisions = DocumentLiterals(parts | signatories)
    # It begins with a sign that is searched for faster than a choice of them.
    lines = re.compile(rf"\n{opens}{line}")
    behind_rules = re.compile(rf"_[ \xa0](?=[^\W\d_]){line}")
    return Patterns(
        lines,
        behind_rules,
        DocumentLiterals([_UNDERSCORES + blank for blank in " \xa0"]),
        re.compile(division),
        divisions,
        frozenset(new),
        {**tabled("abbreviations"), **tabled("bodies"), **_SECTORS},
    )


def is_mark(line: str) -> bool:
    """Whether a line is a heading's, a proposal's or another mark that no title can be; captions may be one."""
    match = patterns().lines.match("\n" + line[:200])
    return match is not None and match.lastgroup not in ("caption", "columns", "bare", "unread")


def scan(document: Document) -> list[Mark]:
    """Return the lines of a document that can tell how it is built, in text order."""
    text, known = document.text, patterns()
    marks = []
    begun = list(_beginnings(document))
    stops = [*(start for start, _, _ in begun), len(text) + 1][1:]
    for (start, shift, match), stop in zip(begun, stops, strict=True):
        end = text.find("\n", start, stop - 1)
        end = stop - 1 if end < 0 else end
        lead = match["lead"] or ""
        char, after = start + len(lead), match.end() + shift
        lead = _LISTED.sub(" ", lead)
        kind = _MARKS.get(match.lastgroup or "", Kind.HEADING)
        if kind is not Kind.HEADING:
            marks.append(Mark(kind, start, char, end, lead, after))
        elif match["zh"]:
            name, number, char = kind_of(match["zhk"] or match["zhm"]), match["zhn"], match.start("zh") + shift
            margin = (match["margin"] or _margin_above(text, start)).strip()
            of_sector = match["zhs"] is not None
            whose = known.holders.get(match["zhw"] or match["zhb"] or "")
            is_new = number is None
            marks.append(Mark(kind, start, char, end, lead, after, name, number, is_new, margin, of_sector, whose))
        elif match["page"]:
            kind_, number = match["pagek"], match["pagen"]
            marks.append(Mark(kind, start, char, end, lead, after, kind_, number, whose="WRC", page=True))
        elif match["kind"]:
            holder = match["whose"] or ""
            is_new = match["before"].rstrip().removesuffix(holder).rstrip() in known.new or match["fresh"] is not None
            char = match.start("before") + shift
            margin = match["margin"] or _margin_above(text, start)
            name, whose = kind_of(match["kind"]), known.holders.get(holder)
            marks.append(Mark(kind, start, char, end, lead, after, name, None, is_new, margin.strip(), whose=whose))
        else:
            number = match["bare"].rstrip("( \xa0")
            marks.append(Mark(kind, start, char, end, lead, char + len(number), "", number))
    taken = {mark.char for mark in marks}
    marks += headings_inside(document, taken)
    if any(mark.kind is Kind.HEADING for mark in marks):
        marks += _divisions(document)
    return sorted(marks, key=lambda mark: (mark.start, mark.kind is Kind.DIVISION))


def _beginnings(document: Document) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Yield where lines begin that can tell how a document is built, and the match there, without overlap.

    Between them stands how far behind the match's places those of the text are.
    """
    text, known = document.text, patterns()
    # The first line is matched behind a line break like any other, without a copy of the whole text.
    first = known.lines.match("\n" + text[: text.find("\n") + 1 or len(text)])
    found = [(0, -1, first)] if first is not None else []
    found += [(match.start() + 1, 0, match) for match in known.lines.finditer(text)]
    ends = (place + len(_UNDERSCORES) - 1 for place in known.rules.places(document))
    found += [(at + 2, 0, match) for at in ends if (match := known.behind_rules.match(text, at)) is not None]
    found.sort(key=itemgetter(0))
    stop = 0
    for start, shift, match in found:
        if start >= stop:
            stop = match.end() + shift + 1
            yield start, shift, match


def _margin_above(text: str, start: int) -> str:
    """Return MOD, ADD, SUP or NOC where the last line above a place that holds something is that and nothing else."""
    above = text[max(start - 25, 0) : max(start - 1, 0)].rstrip()
    if not above.endswith(_MARGINS):
        return ""
    above = above.rpartition("\n")[2].strip()
    return above if above in _MARGINS else ""


_PAGE_BEFORE = re.compile(r"(?<!\S)\d{1,4}[ \t\xa0]+$")


def _divisions(document: Document) -> list[Mark]:
    """Return the places, in a line or at its start, where a part of the document itself begins."""
    text = document.text
    starts: dict[int, int] = {}
    for at in patterns().divisions.places(document):
        if match := patterns().division.match(text, at):
            page = _PAGE_BEFORE.search(text, max(at - 8, 0), at)
            starts[page.start() if page else at] = match.end()
    marks = []
    ordered = sorted(starts)
    for index, start in enumerate(ordered):
        stop = ordered[index + 1] if index + 1 < len(ordered) else len(text)
        end = text.find("\n", starts[start], stop)
        marks.append(Mark(Kind.DIVISION, start, start, stop if end < 0 else end, "", starts[start]))
    return marks


_MARKS = {
    "rule": Kind.RULE,
    "proposal": Kind.PROPOSAL,
    "reasons": Kind.REASONS,
    "summary": Kind.SUMMARY,
    "action": Kind.ACTION_TABLE,
    "columns": Kind.COLUMNS,
    "caption": Kind.CAPTION,
    "unread": Kind.UNREAD,
}
