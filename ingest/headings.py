"""Where a document names an instrument as its heading, and what else at the start of a line says how it is built.

One pass over the text finds the lines that can matter (`scan`); a heading is then read with its revision, status and
title (`Heading`). Nothing here knows of sections: `ingest.segment` puts the marks together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from graph.records import Revision
from ingest.document import Document
from ingest.language import Section, languages, lexicon
from ingest.revision import Dating, body_of, fold, read_revision

# A line of a heading is read no further than this: titles end before, and a line of any length takes linear time.
_REACH = 1200
# Lines below a heading in which its title and "The Conference ... (place, year)," are looked for.
_BELOW = 7


class Kind(StrEnum):
    """What a line is a mark of."""

    HEADING = "heading"
    """An instrument's designation as a heading, a row or an entry."""
    PROPOSAL = "proposal"
    """`MOD TAB ACP/64A1/4`: the proposal that changes the instrument below."""
    RULE = "rule"
    """A line of stars between two parts."""
    REASONS = "reasons"
    """`Reasons:` behind a proposed text."""
    SUMMARY = "summary"
    """`Proposal ACP/64A1/4 - Summary`: the introduction of a proposal."""
    CAPTION = "caption"
    """`Table 2`, `Section II`, `Annex`: a part of the document begins."""
    ACTION_TABLE = "action table"
    """The head of a table of action items."""
    COLUMNS = "columns"
    """The head of a table with the columns status, number, title."""
    DIVISION = "division"
    """`PART IV - LIST OF RESOLUTIONS ABROGATED ...`, also inside a line: what stands above ends here."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that says how the document is built; [start, end) is the line, `lead` what stands before its words.

    Of a heading: `instrument` is its kind (RES, DEC ...; "" of a bare number), `after` the end of the words that were
    read, `number` the number where it stands before them, `is_new` whether they say so.
    """

    kind: Kind
    start: int
    char: int
    end: int
    lead: str
    after: int = 0
    instrument: str = ""
    number: str | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """An instrument's heading: the mention [char, end), the title, and what the lines around say of it.

    `number` is None for an instrument without a number yet. `in_cell`: it begins a table cell; `marked_up`: it stands
    in markup; `text_on_line`: text follows the title on the same line. `body` is what the heading itself says.
    """

    start: int
    char: int
    end: int
    kind: str
    number: str | None
    dating: Dating | None = None
    status: str | None = None
    title: str | None = None
    heading_end: int = 0
    body: str | None = None
    formula: tuple[str, Revision | None] | None = None
    in_cell: bool = False
    marked_up: bool = False
    title_on_line: bool = False

    @property
    def revision(self) -> Revision | None:
        """Return the revision that the heading names, or that of the line "The Conference ... (place, year),"."""
        return self.dating.revision if self.dating else None


@dataclass(frozen=True, slots=True)
class Words:
    """The words of headings in all languages, compiled once."""

    scan: re.Pattern[str]
    division: re.Pattern[str]
    divisions: tuple[str, ...]
    designation: re.Pattern[str]
    abrogated: re.Pattern[str]
    strays: re.Pattern[str]
    kinds: dict[str, str]
    new: frozenset[str]
    statuses: dict[str, str]
    joins: re.Pattern[str]
    openers: tuple[str, ...]
    formula: re.Pattern[str]
    bodies: dict[str, str]
    columns: dict[str, str]


_LEAD = (
    r"(?P<lead>(?:[ \t\xa0\u200e\u200f\u202a-\u202e\ufeff*_#=>|•]|\[bookmark:[^\]\n]*\]|\d{1,3}\.[ \t]"
    r"|<[^<>\n]{0,200}>)*+)"
)
_SPACE = r"[ \t\xa0]"
_ACTIONS = "MOD|ADD|SUP|NOC"


def _forms(word: str) -> set[str]:
    """Return the ways in which a word opens a heading: RÉSOLUTION, Résolution, RESOLUTION."""
    forms = {word.upper(), word[:1].upper() + word[1:], word.title()}
    return forms | {_plain(form) for form in forms}


def _plain(word: str) -> str:
    return word if not word.isascii() and fold(word) == word.casefold() else _without_accents(word)


def _without_accents(word: str) -> str:
    folded = fold(word)
    if not folded.isascii():
        return word
    return folded.upper() if word.isupper() else folded[:1].upper() + folded[1:]


def _either(words: set[str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def words() -> Words:
    """Return the words of headings of all languages."""
    parts = [lexicon(language).section("structure") for language in languages()]
    kinds: dict[str, str] = {}
    for part in parts:
        for kind, names in part.table("kinds").items():
            for name in names:
                for form in _forms(name):
                    kinds.setdefault(form, kind)
    chinese = {name for name in kinds if "\u4e00" <= name[0] <= "\u9fff"}
    new = {form for part in parts for word in part.words("new") for form in _forms(word)}
    draft = {form for part in parts for word in part.words("draft") for form in _forms(word)}
    statuses = {
        fold(word): status
        for part in parts
        for status, names in part.table("status").items()
        for word in names
    }
    scan = (
        rf"\n(?:(?P<rule>{_SPACE}*\*(?:{_SPACE}*\*){{2,}}+{_SPACE}*(?=\n|$))|{_LEAD}(?:"
        rf"(?P<proposal>(?:{_ACTIONS}){_SPACE}+(?=[A-Z]))"
        rf"|(?P<before>(?:(?:{_either(new | draft)}){_SPACE}+)?(?:COM{_SPACE}?\d+{_SPACE}+)?)"
        rf"(?P<kind>{_either(set(kinds) - chinese)})(?![^\W\d_])"
        rf"|(?P<zh>第{_SPACE}?(?P<zhn>\d+){_SPACE}?号{_SPACE}?(?P<zhk>{_either(chinese)})(?!书)|新(?P<zhm>{_either(chinese)}))"
        rf"|(?P<reasons>(?:{_all(parts, 'reasons')}){_SPACE}*[:：])"
        rf"|(?P<summary>(?:{_all(parts, 'proposal')}){_SPACE}+[A-Z]+/)"
        rf"|(?P<action>(?:{_all(parts, 'action_item')}){_SPACE}*(?=\n))"
        rf"|(?P<columns>(?:{_either([w for p in parts for c in p.table('columns').values() for w in c])}){_SPACE}*(?=\n))"
        rf"|(?P<caption>(?:{_all(parts, 'table')}|{_all(parts, 'part')}|{_all(parts, 'annex')})(?![^\W\d_]))"
        r"|(?P<bare>\d{1,4}[ \xa0]?\((?=[^()\n]{3,80}\)))"
        r"))"
    )
    joins = _either([word for part in parts for word in part.words("joins")])
    columns = {
        fold(word): column
        for part in parts
        for column, names in part.table("columns").items()
        for word in names
    }
    bodies = {fold(name): body for part in parts for body, found in part.table("bodies").items() for name in found}
    articles = _either({fold(word) for part in parts for word in (*part.words("articles"), *part.words("union"))})
    upper = {name.upper() for part in parts for found in part.table("kinds").values() for name in found}
    upper |= {word.upper() for part in parts for word in part.words("list")} | {_without_accents(name) for name in upper}
    signatories = {word for part in parts for word in part.words("signatories")}
    signatures = _either(signatories)
    roman = _either([word.upper() for part in parts for word in part.words("part")])
    return Words(
        scan=re.compile(scan),
        division=re.compile(
            rf"(?:(?:{roman}){_SPACE}+[IVX]{{1,5}}{_SPACE}*[-–—:]{_SPACE}*"
            rf"(?:(?=[^\n]{{0,40}}?(?:{_either(upper)}))|(?:{signatures}))|(?:{signatures}))"
        ),
        divisions=(*sorted({word.upper() for part in parts for word in part.words("part")}), *sorted(signatories)),
        designation=re.compile(rf"(?:{_either(set(kinds) - chinese)})(?![^\W\d_])"),
        abrogated=re.compile(_either({word.upper() for part in parts for word in part.words("abrogated")})),
        strays=re.compile(rf"[ \xa0](?:{_either([word for part in parts for word in part.words('strays')])})[ \xa0]*:[ \xa0]*$"),
        kinds=kinds,
        new=frozenset(new),
        statuses=statuses,
        joins=re.compile(rf"(?:{joins}){_SPACE}+"),
        openers=tuple(word for part in parts for word in part.words("openers")),
        formula=re.compile(rf"(?:(?:{articles})\s*)*(?P<body>{_either(list(bodies))})(?![^\W\d_\u4e00-\u9fff])"),
        bodies=bodies,
        columns=columns,
    )


def _all(parts: list[Section], key: str) -> str:
    """Return the alternatives of a list of words of all languages, as headings write them."""
    return _either({form for part in parts for word in part.words(key) for form in _forms(word)}) or r"(?!)"


def scan(document: Document) -> list[Mark]:
    """Return the lines of a document that can tell how it is built, in text order."""
    text = "\n" + document.text
    kinds, new = words().kinds, words().new
    marks = []
    for match in words().scan.finditer(text):
        start = match.start()
        end = text.find("\n", start + 1)
        end = (len(text) if end < 0 else end) - 1
        lead = match["lead"] or ""
        char, after = start + len(lead), match.end() - 1
        kind = _MARKS.get(match.lastgroup or "", Kind.HEADING)
        if kind is not Kind.HEADING:
            marks.append(Mark(kind, start, char, end, lead, after))
        elif match["zh"]:
            name = match["zhk"] or match["zhm"]
            marks.append(Mark(kind, start, char, end, lead, after, kinds[name], match["zhn"], match["zhn"] is None))
        elif match["kind"]:
            before = match["before"].rstrip()
            marks.append(Mark(kind, start, char, end, lead, after, kinds[match["kind"]], None, before in new))
        else:
            number = match["bare"].rstrip("( \xa0")
            marks.append(Mark(kind, start, char, end, lead, char + len(number), "", number))
    if any(mark.kind is Kind.HEADING for mark in marks):
        marks += _divisions(document.text)
    return sorted(marks, key=lambda mark: (mark.start, mark.kind is Kind.DIVISION))


_PAGE_BEFORE = re.compile(r"(?<!\S)\d{1,4}[ \t\xa0]+$")


def _divisions(text: str) -> list[Mark]:
    """Return the places, in a line or at its start, where a part of the document itself begins."""
    starts: dict[int, int] = {}
    for word in words().divisions:
        at = text.find(word)
        while at >= 0:
            match = words().division.match(text, at)
            if match:
                page = _PAGE_BEFORE.search(text, max(at - 8, 0), at)
                starts[page.start() if page else at] = match.end()
            at = text.find(word, at + len(word))
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
}

# "ITU-R 1-8", "No. 1", "21", "70/1", "[ACP-1]", "AD" (a draft's letters, only before a parenthesis).
_NUMBER = re.compile(
    r"[ \t\xa0]*(?:N(?:[o°º]|o\.)\.?|№|n\.º)?[ \t\xa0]*(?P<sector>(?:ITU|UIT|МСЭ)[-\u2010\u2011 ]?R[ \xa0]+)?"
    r"(?:(?P<number>\d+(?:[-\u2010\u2011/]\d+)*)(?![\w./])|\[(?P<draft>[^\]\[\n]{1,60})\]|(?P<letters>[A-Z]{2,4}(?:[-/]?\d+)?)(?=[ \xa0]\())"
)
_DATING = re.compile(r"[ \t\xa0]*[(（](?P<inner>[^()（）\n]{1,160})[)）]")
_STATUS = re.compile(r"[ \t\xa0]*\[(?P<status>[^\[\]\n]{1,30})\]")
_QUOTED = re.compile(r"[ \t\xa0]*[“\"«](?P<title>[^“”\"«»\n]{1,400})[”\"»]")
_DASH = re.compile(r"[ \t\xa0]*(?:[–—:：]|-(?=[ \xa0]))[ \t\xa0]*")
_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]*\]")
_FOOTNOTE = re.compile(r"\[footnoteRef:\d+\]\d*")
_FOOTNOTE_TEXT = re.compile(r"[ \xa0]*\[\d+:[ \xa0].*", re.DOTALL)
_TAG = re.compile(r"<[^<>\n]{1,80}>")
_MARKUP_END = re.compile(r"</b>|</strong>|</h\d>|\*\*")
_NOTE = re.compile(r"[ \xa0]*\[[^\]\n]*\][ \xa0]*$")
_YEARS_TWICE = re.compile(r"((?:19|20)\d\d[-\u2010-\u2013](?:19|20)\d\d),? ?(?=(?:19|20)\d\d[-\u2010-\u2013](?:19|20)\d\d)")


def clean_title(text: str) -> str:
    """Return a title without what a conversion left in it: bookmarks, footnotes, markup, line breaks, an older year range."""
    text = _FOOTNOTE_TEXT.sub("", _FOOTNOTE.sub("", _BOOKMARK.sub("", text)))
    text = _YEARS_TWICE.sub("", _TAG.sub("", text).replace("**", ""))
    return " ".join(text.split()).strip(" :：–—")


def read_heading(document: Document, mark: Mark) -> Heading | None:
    """Return the heading of a mark; None where the line only mentions an instrument."""
    text = document.text
    reach = min(mark.end, mark.after + _REACH)
    number, sector, position = mark.number, False, mark.after
    if number is None:
        found = _NUMBER.match(text, position, reach)
        if found:
            number, sector = found["number"] or found["letters"], found["sector"] is not None
            position = found.end()
            if mark.is_new or found["draft"]:
                number = None
        elif not mark.is_new:
            return None
    dating = None
    inner = _DATING.match(text, position, reach)
    if inner and (dating := read_revision(inner["inner"])):
        position = inner.end()
    status = None
    bracket = _STATUS.match(text, position, reach)
    if bracket and (status := words().statuses.get(fold(bracket["status"]))):
        position = bracket.end()
    if mark.instrument == "" and dating is None:
        return None
    in_cell = "\t" in mark.lead
    marked_up = any(sign in mark.lead for sign in ("#", "<", "**", "_", "="))
    caps = text[mark.char : mark.after].isupper()
    tail = _read_tail(text, position, reach, mark, status, marked_up)
    if tail is None or not (caps or in_cell or marked_up or mark.number is not None or _ends_here(text, position, mark.end)):
        return None
    title, heading_end, on_line = tail
    title, heading_end, formula = _read_below(document, mark, title, heading_end)
    if not caps and not status and not marked_up and formula is None and not (in_cell and (on_line or title)):
        return None
    body = "RA" if sector else (dating.body or body_of(dating.revision)) if dating else None
    return Heading(
        start=mark.start,
        char=mark.char,
        end=position,
        kind=mark.instrument or "RES",
        number=number,
        dating=dating,
        status=status or ("new" if mark.is_new and mark.number is None else None),
        title=title,
        heading_end=heading_end,
        body=body,
        formula=formula,
        in_cell=in_cell,
        marked_up=marked_up,
        title_on_line=on_line,
    )


def read_annex(document: Document, mark: Mark) -> Heading | None:
    """Return the instrument that an annex names as its own, "ANNEX 1 to RESOLUTION 71 (...)", with the annex's title."""
    text = document.text
    reach = min(mark.end, mark.after + _REACH)
    named = words().designation.search(text, mark.after, reach)
    if named is None:
        return None
    number = _NUMBER.match(text, named.end(), reach)
    if number is None or not number["number"]:
        return None
    inner = _DATING.match(text, number.end(), reach)
    dating = read_revision(inner["inner"]) if inner else None
    title, heading_end, _ = _read_below(document, mark, None, mark.end)
    return Heading(
        start=mark.start,
        char=named.start(),
        end=inner.end() if inner and dating else number.end(),
        kind=words().kinds[named.group()],
        number=number["number"],
        dating=dating,
        title=title,
        heading_end=heading_end,
        body=(dating.body or body_of(dating.revision)) if dating else None,
    )


def read_abrogated(document: Document, start: int, end: int) -> list[Heading]:
    """Return the entries of a list of abrogated instruments that stands in one line, [start, end)."""
    text = document.text
    found: list[Heading] = []
    for named in words().designation.finditer(text, start, end):
        number = _NUMBER.match(text, named.end(), end)
        inner = _DATING.match(text, number.end(), end) if number and number["number"] else None
        dating = read_revision(inner["inner"]) if inner else None
        if not (number and inner and dating and named.group().isupper()):
            continue
        found.append(
            Heading(
                start=named.start(),
                char=named.start(),
                end=inner.end(),
                kind=words().kinds[named.group()],
                number=number["number"],
                dating=dating,
                status="suppressed",
                body=dating.body or body_of(dating.revision),
                title_on_line=True,
            )
        )
    ends = [heading.start for heading in found[1:]] + [end]
    return [_with_title(text, heading, stop) for heading, stop in zip(found, ends, strict=True)]


_PAGE = re.compile(r"[ \xa0]+\d{1,4}[ \xa0]*$")


def _with_title(text: str, heading: Heading, stop: int) -> Heading:
    """Return an entry of a list with the title that stands between it and the next one, less a page number."""
    title = _PAGE.sub("", text[heading.end : min(stop, heading.end + _REACH)])
    return replace(heading, title=clean_title(title) or None, heading_end=heading.end + len(title.rstrip()))


def _ends_here(text: str, position: int, end: int) -> bool:
    """Whether nothing but white space and markup stands between a position and the end of the line."""
    return end - position < 40 and not text[position:end].strip(" \t\xa0*_#\u200e\u200f")


def _read_tail(
    text: str, position: int, reach: int, mark: Mark, status: str | None, marked_up: bool
) -> tuple[str | None, int, bool] | None:
    """Return title, its end, and whether the line has one, from what follows a designation; None: no heading."""
    if _ends_here(text, position, mark.end):
        return None, mark.end, False
    quoted = _QUOTED.match(text, position, reach)
    if quoted:
        return clean_title(quoted["title"]), quoted.end(), True
    if marked_up:
        closing = _MARKUP_END.search(text, position, reach)
        end = closing.start() if closing else mark.end
        if not text[position:end].strip():
            return None
        note = _NOTE.search(text, position, min(end, reach))
        shown = note.start() if note else end
        return clean_title(text[position:shown]), shown, True
    dash = _DASH.match(text, position, reach)
    if dash:
        return clean_title(text[dash.end() : reach]), mark.end, True
    rest = text[position:reach].lstrip(" \t\xa0")
    joined = words().joins.match(rest)
    if status and joined:
        return clean_title(words().strays.sub("", rest[joined.end() :])), mark.end, True
    caps = text[mark.char : mark.after].isupper()
    if caps and rest[:1].isupper() and not mark.number:
        return clean_title(rest), mark.end, True
    return None


def _read_below(
    document: Document, mark: Mark, title: str | None, heading_end: int
) -> tuple[str | None, int, tuple[str, Revision | None] | None]:
    """Return title, end of the heading and the formula of the conference, as the lines below a heading give them."""
    text = document.text
    position, lines, formula = mark.end + 1, [], None
    first_end, seen = 0, 0
    while position < len(text) and seen < _BELOW:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position : min(end, position + _REACH)]
        if line.strip():
            seen += 1
            formula = read_formula(line)
            if formula or line.startswith("\t") or _opens_clause(line) or len(line) >= _REACH:
                break
            lines.append((clean_title(line), end))
            first_end = first_end or end
        position = end + 1
    if title is None and lines:
        if formula is None or len(lines) > 3:
            lines = lines[:1]
        title = " ".join(line for line, _ in lines) or None
        heading_end = lines[-1][1]
    return title, heading_end, formula


def _opens_clause(line: str) -> bool:
    """Whether a line opens a clause ("considering", "1 ..."), or is the end of one, and so is no title."""
    bare = line.strip(" \t\xa0*_\u200e\u200f")
    return (
        bare[:1].islower()
        or bare[-1:] in ",;،；，"
        or (bare[-1:] == "." and bare[-2:] != "..")
        or re.match(r"\d+[.)]?[ \t]|[a-z]\)", bare) is not None
        or bare.startswith(words().openers)
    )


_PLACE_YEAR = re.compile(r"[(（](?P<inner>[^()（）\n]{1,160})[)）]")


def read_formula(line: str) -> tuple[str, Revision | None] | None:
    """Return body and place/year of a line such as "The Plenipotentiary Conference (Dubai, 2018),"; None: no such line."""
    bare = line.strip(" \t\xa0*_\u200e\u200f")
    if len(bare) > 260:
        return None
    named = words().formula.match(fold(bare))
    if named is None:
        return None
    dated = _PLACE_YEAR.search(bare)
    if not dated and not bare.endswith((",", "，", "،")):
        return None
    dating = read_revision(dated["inner"]) if dated else None
    return words().bodies[named["body"]], (dating.revision if dating else None)
