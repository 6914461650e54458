"""An instrument's heading: its designation with revision, status and title, in a line that `marks` found."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from graph.records import Revision
from ingest.document import Document
from ingest.place_names import fold
from ingest.revision import Dating, body_of, by_date, read_revision
from ingest.structure.formulas import REACH, formula_inside, names_other_body, read_owner
from ingest.structure.fragments import begins_items, has_clause, lines_to_clause
from ingest.structure.mark import Mark
from ingest.structure.titles import BOOKMARK, Below, clean_title, ends_here, read_below, read_tail
from ingest.structure.words import designation, kind_of, statuses


@dataclass(frozen=True, slots=True)
class Heading:
    """An instrument's heading: the mention [char, end), the title, and what the lines around say of it.

    `number` is None for an instrument without a number yet. `in_cell`: it begins a table cell; `marked_up`: it stands
    in markup; `title_on_line`, `title_in_cell`: its title stands on its line, or in the next cell of its row. `body` is
    what the heading itself says, `proposal` the number of the proposal that it stands under. `annex`: it is the heading
    of an annex alone.
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
    title_in_cell: bool = False
    proposal: str | None = None
    annex: bool = False

    @property
    def revision(self) -> Revision | None:
        """Return the revision that the heading names, or that of the line "The Conference ... (place, year),"."""
        return self.dating.revision if self.dating else None


# "ITU-R 1-8", "ITU-D 22", "No. 1", "21", "70/1", "[ACP-1]", "AD" (a draft's letters, only before a parenthesis).
_NUMBER = re.compile(
    r"[ \t\xa0]*(?:N(?:[o°º]|o\.)\.?|№|n\.º)?[ \t\xa0]*(?:(?:ITU|UIT|МСЭ)[-\u2010\u2011 ]?(?P<sector>[RD])[ \xa0]+)?"
    r"(?:(?P<number>\d+(?:[-\u2010\u2011/]\d+)*)(?![\w./])"
    r"(?:[ \xa0]ITU[-\u2010\u2011](?P<behind>[RD])(?![A-Za-z]))?|\[(?P<draft>[^\]\[\n]{1,60})\]"
    r"|(?P<letters>[A-Z]{2,4}(?:[-/]?\d+)?)(?=[ \xa0]\())"
)
# The letter that a draft has besides, "46 [G]".
_LETTER = re.compile(r"[ \t\xa0]*\[[A-Z]{1,2}\](?=[ \t\xa0]*(?:[(\n]|\Z))")
_DATING = re.compile(r"[ \t\xa0]*[(（](?P<inner>[^()（）\n]{1,160})[)）]")
# Where bold or italics end or begin before a dating, and where they end behind it.
_EMPHASIS = re.compile(r"[*_]{0,3}[ \t\xa0]*[*_]{0,3}(?=\()")
_UNMARKED = re.compile(r"[*_]{0,3}")
_STATUS = re.compile(r"[ \t\xa0]*\[(?P<status>[^\[\]\n]{1,30})\]")


# The line of a proposal, right above what it changes.
_PROPOSAL = re.compile(r"(?:^|\n)[ \t\xa0]*(?:MOD|ADD|SUP|NOC)[ \t\xa0]+[A-Z][A-Z0-9-]*[ \xa0]?/[^\n]{1,40}\n\s{0,8}\Z")
_LINE: Final = 80
# Whose instruments are numbered as a Sector's: "Resolution ITU-R 1", "Recommendation ITU-D 22".
_OF_SECTOR = {"R": "RA", "D": "WTDC"}
# The signs in the margin of final acts.
_STATUS_OF_MARGIN = {"MOD": "revised", "ADD": "new", "SUP": "suppressed", "NOC": "unchanged"}


def read_heading(document: Document, mark: Mark) -> Heading | None:
    """Return the heading of a mark; None where the line only mentions an instrument."""
    text = document.text
    if mark.page:
        after = mark.after
        return Heading(mark.start, mark.char, after, mark.instrument, mark.number, heading_end=after, body=mark.whose)
    reach = min(mark.end, mark.after + REACH)
    number, sector, position = mark.number, "R" if mark.of_sector else None, mark.after
    if number is None:
        found = _NUMBER.match(text, position, reach)
        if found:
            number, sector = found["number"] or found["letters"], found["sector"] or found["behind"]
            position = found.end()
            if sector and number:
                number = re.split(r"[-\u2010\u2011]", number)[0]  # "ITU-R 1-8" is the eighth revision of 1
            if found["draft"] or (mark.is_new and found["letters"]):
                number = None
            elif letter := _LETTER.match(text, position, reach):
                position = letter.end()
        elif not mark.is_new:
            return None
    in_capitals, marked = text[mark.char : mark.after].isupper(), False
    if in_capitals and (emphasis := _EMPHASIS.match(text, position, reach)):
        position, marked = emphasis.end(), emphasis[0].strip() != ""
    dating = None
    inner = _DATING.match(text, position, reach)
    if inner and (dating := read_revision(document.printed(*inner.span("inner"))) or read_revision(inner["inner"])):
        position = inner.end()
        if marked and (closing := _UNMARKED.match(text, position, reach)):
            position = closing.end()
    elif inner and in_capitals and ends_here(text, inner.end(), mark.end):
        position = inner.end()  # "RESOLUTION 1112 (approved at the tenth meeting)"
    owner = read_owner(text, position, min(mark.end, reach))
    if owner is not None:
        dating, position = dating or owner[1], owner[2]
    status = None
    bracket = _STATUS.match(text, position, reach)
    if bracket and (status := statuses().get(fold(bracket["status"]))):
        position = bracket.end()
    if mark.instrument == "" and dating is None:
        return None
    in_cell = "\t" in mark.lead
    lead = BOOKMARK.sub("", mark.lead)
    # Markup of a line that names the body is no proof: so texts head what they say about its resolutions.
    signs = ("#", "<", "=") if marked else ("#", "<", "=", "**", "_")
    marked_up = mark.whose is None and any(sign in lead for sign in signs)
    last = text[mark.after - 1]
    uncased = not (last.isupper() or last.islower())
    caps = text[mark.char : mark.after].isupper() and not (uncased or mark.of_sector)
    tail = read_tail(text, position, reach, mark, status, marked_up)
    if tail is None and uncased and _formula_next(document, mark):
        tail = clean_title(text[position:reach]), mark.end, True
    opened = tail is None and caps and dating is not None and begins_items(text, position)
    if opened:
        tail = None, position, False
    plain = not (caps or in_cell or marked_up or uncased)
    titled = plain and dating is not None and _is_titled(document, mark)
    # "Resolution 2 (Rev. Geneva, 2022) Tea The World ... Assembly (Geneva, 2022), considering ...", all in one line.
    runs_on = mark.inside or (
        plain
        and dating is not None
        and dating.revision is not None
        and dating.revision.place is not None
        and formula_inside(text, position, reach) is not None
        and has_clause(text, position, reach)
    )
    if tail is None or (plain and not (titled or runs_on or ends_here(text, position, mark.end))):
        return None
    title, heading_end, on_line = tail
    if dating is None and title and (behind := _dated(title)) is not None:
        title, dating = behind
    below = Below(None, position) if opened else read_below(document, mark, title, heading_end, in_cell)
    if dating is None and below.dating is None and below.title and (behind := _dated(below.title)) is not None:
        below, dating = replace(below, title=behind[0]), behind[1]
    proposed = _PROPOSAL.search(text, max(mark.start - _LINE, 0), mark.start) is not None
    formula = below.formula or formula_inside(text, position, reach)
    is_placed = dating is not None and dating.revision is not None and dating.revision.place is not None
    if formula is None and names_other_body(text, position, is_placed):
        return None
    if runs_on and not titled and (formula is None or not on_line or not title or not _is_title(title)):
        return None
    proven = status is not None or marked_up or formula is not None or proposed or titled
    if not (caps or proven or in_cell) and ends_here(text, position, mark.end):
        lines = lines_to_clause(document, mark.start, mark.end)
        proven = lines is not None
        below = replace(below, title=None, end=mark.end) if lines == 0 else below
    if not (caps or proven or (in_cell and below.title)):
        return None
    if not (dating or below.title or proven or below.has_text):
        return None
    dating = dating or below.dating
    body = _body_of(dating, mark.instrument or "RES", number)
    body = _OF_SECTOR[sector] if sector else body
    body = mark.whose or (owner[0] if owner else body)
    return Heading(
        start=mark.start,
        char=mark.char,
        end=position,
        kind=mark.instrument or "RES",
        number=number,
        dating=dating,
        status=status or _STATUS_OF_MARGIN.get(mark.margin) or ("new" if mark.is_new and not mark.number else None),
        title=_newer(below.title, dating),
        heading_end=below.end,
        body=body,
        formula=formula,
        in_cell=in_cell,
        marked_up=marked_up,
        title_on_line=on_line,
        title_in_cell=below.in_cell,
    )


def _body_of(dating: Dating | None, kind: str, number: str | None) -> str | None:
    """Return the body whose instrument of that kind and number can bear a dating, None where several or none can."""
    if dating is None or dating.body:
        return dating.body if dating else None
    able = by_date(dating.revision, kind, number) if number else ()
    return able[0] if len(able) == 1 else body_of(dating.revision)


_LONGEST = 300
_SENTENCE = re.compile(r"[.;:!?][ \xa0]")


def _is_title(text: str) -> bool:
    """Whether what stands between a designation and the line of the conference can be a title: it holds no sentence."""
    return len(text) <= _LONGEST and not _SENTENCE.search(text) and not designation().search(text)


_BEHIND = re.compile(r"[ \xa0]+[(（](?P<inner>[^()（）]{1,60})[)）]$")


def _dated(title: str) -> tuple[str, Dating] | None:
    """Return a title without the dating behind it, "Care of tea (Rev. Geneva, 2022)", "Tea (C07)", and that."""
    inner = _BEHIND.search(title)
    dating = read_revision(inner["inner"]) if inner else None
    if inner is None or dating is None or dating.revision is None:
        return None
    if dating.revision.place is None and dating.body is None:
        return None
    known = dating.revision.revised or dating.body or body_of(dating.revision)
    return (title[: inner.start()], dating) if known else None


def _is_titled(document: Document, mark: Mark) -> bool:
    """Whether a line "Resolution 2 (Rev. Geneva, 2022) – Tea" is a heading: by a bookmark, or by what stands below."""
    if document.text[mark.start : mark.end].rstrip()[-1:] in (",", ";"):
        return False
    if BOOKMARK.search(mark.lead) is not None:
        return True
    return lines_to_clause(document, mark.start, mark.end) == 0 or _formula_next(document, mark)


# "2020 2030" in a flattened title: the older year, then the newer one.
_YEAR_TWICE = re.compile(r"(?<!\d)(?:19|20)\d\d (?=(?:19|20)\d\d(?!\d))")


def _newer(title: str | None, dating: Dating | None) -> str | None:
    """Return the title of an instrument without the years that a flattened change of it replaced."""
    if title is None or dating is None or dating.older is None:
        return title
    return _YEAR_TWICE.sub("", title)


def _formula_next(document: Document, mark: Mark) -> bool:
    """Whether "The Conference ... (place, year)," is the next line, so that the title stands on the mark's own."""
    below = read_below(document, mark, None, mark.end, in_cell=False)
    return below.formula is not None and below.end == mark.end


def read_annex(document: Document, mark: Mark) -> Heading | None:
    """Return the instrument whose annex a line opens, "ANNEX 1 to RESOLUTION 71 (...)", with the annex's title."""
    text = document.text
    reach = min(mark.end, mark.after + REACH)
    named = designation().search(text, mark.after, reach)
    if named is None:
        return None
    number = _NUMBER.match(text, named.end(), reach)
    if number is None or not number["number"]:
        return None
    inner = _DATING.match(text, number.end(), reach)
    dating = read_revision(inner["inner"]) if inner else None
    below = read_below(document, mark, None, mark.end, in_cell=False)
    return Heading(
        start=mark.start,
        char=named.start(),
        end=inner.end() if inner and dating else number.end(),
        kind=kind_of(named.group()),
        number=number["number"],
        dating=dating,
        title=below.title,
        heading_end=below.end,
        body=(dating.body or body_of(dating.revision)) if dating else None,
        annex=True,
    )


def read_abrogated(document: Document, start: int, end: int) -> list[Heading]:
    """Return the entries of a list of abrogated instruments that stands in one line, [start, end)."""
    text = document.text
    found: list[Heading] = []
    for named in designation().finditer(text, start, end):
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
                kind=kind_of(named.group()),
                number=number["number"],
                dating=dating,
                status="suppressed",
                body=dating.body or body_of(dating.revision),
                title_on_line=True,
            )
        )
    stops = [*(heading.start for heading in found), end][1:]
    return [_with_title(text, heading, stop) for heading, stop in zip(found, stops, strict=True)]


_PAGE = re.compile(r"[ \xa0]+\d{1,4}[ \xa0]*$")


def _with_title(text: str, heading: Heading, stop: int) -> Heading:
    """Return an entry of a list with the title that stands between it and the next one, less a page number."""
    title = _PAGE.sub("", text[heading.end : min(stop, heading.end + REACH)])
    return replace(heading, title=clean_title(title) or None, heading_end=heading.end + len(title.rstrip()))
