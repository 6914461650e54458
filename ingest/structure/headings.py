"""An instrument's heading: its designation with revision, status and title, in a line that `marks` found."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from graph.making import maker
from graph.records import Revision
from graph.reference import bodies
from graph.value import value
from ingest.bodies import is_low, is_other_assembly
from ingest.document import Document
from ingest.place_names import fold
from ingest.revision import Dating, body_of, by_date, read_revision
from ingest.structure.designations import read_designation, read_number
from ingest.structure.enactors import enacted_by_others
from ingest.structure.formulas import REACH, find_formula, formula_of, names_other_body, read_owner
from ingest.structure.fragments import begins_items, has_clause, lines_to_clause
from ingest.structure.mark import Mark
from ingest.structure.titles import BOOKMARK, Below, clean_title, ends_here, read_below, read_tail
from ingest.structure.words import designation, kind_of, statuses


@value
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


_new_heading = maker(Heading)

# Cells, items of lists and links name an instrument whose text is elsewhere: their tags are no proof that it is here.
_LISTED = re.compile(r"<(?:t[dh]|li|d[dt]|a)[\s>]", re.IGNORECASE)
_STATUS = re.compile(r"[ \t\xa0]*\[(?P<status>[^\[\]\n]{1,30})\]")


# The line of a proposal, right above what it changes.
_PROPOSAL = re.compile(r"(?:^|\n)[ \t\xa0]*(?:MOD|ADD|SUP|NOC)[ \t\xa0]+[A-Z][A-Z0-9-]*[ \xa0]?/[^\n]{1,40}\n\s{0,8}\Z")
_LINE: Final = 80
# The beginning of a section of rules, and how far behind a heading two are looked for.
_SECTIONS = re.compile(r"\n[ \t\xa0]*\d{1,2}(?:\.\d{1,2}){1,3}[ \t\xa0]+[^\W\d_]")
_RULES: Final = 4000
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
    designated = read_designation(document, mark, reach)
    if designated is None:
        return None
    number, dating, position = designated.number, designated.dating, designated.end
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
    lead = BOOKMARK.sub("", mark.lead) if "[" in mark.lead else mark.lead
    # Markup of a line that names the body is no proof: so texts head what they say about its resolutions.
    signs = ("#", "=") if designated.marked else ("#", "<", "=", "**", "_")
    bold = mark.instrument == "" and lead.endswith(("<b>", "<strong>"))  # a cell's own heading
    marked_up = lead != "" and mark.whose is None and any(sign in lead for sign in signs)
    marked_up = marked_up and (bold or not _LISTED.search(lead))
    last = text[mark.after - 1]
    uncased = not (last.isupper() or last.islower())
    if mark.instrument == "DEC" and dating is None and owner is None and not (last.isupper() or uncased):
        marked_up = False  # "## Decision 1": who builds something heads so what was decided
    caps = text[mark.char : mark.after].isupper() and not (uncased or mark.of_sector)
    inside = find_formula(text, position, reach)
    tail = read_tail(text, position, reach, mark, status, marked_up, inside)
    if tail is None and uncased and _formula_next(document, mark):
        tail = clean_title(text[position:reach]), mark.end, True
    opened = tail is None and caps and dating is not None and begins_items(text, position)
    if opened:
        tail = None, position, False
    if tail is None:
        return None
    plain = not (caps or in_cell or marked_up or uncased)
    titled = plain and dating is not None and _is_titled(document, mark)
    # "Resolution 2 (Rev. Geneva, 2022) Tea The World ... Assembly (Geneva, 2022), considering ...", all in one line.
    runs_on = mark.inside or (
        plain
        and dating is not None
        and dating.is_placed
        and formula_of(inside) is not None
        and has_clause(text, position, reach)
    )
    if plain and not (titled or runs_on or ends_here(text, position, mark.end)):
        return None
    title, heading_end, on_line = tail
    below = Below(None, position) if opened else read_below(document, mark, title, heading_end, in_cell)
    if dating is None and below.title and (behind := _dated(below.title)) is not None:
        below, dating = replace(below, title=behind[0]), behind[1]
    above = max(mark.start - _LINE, 0)
    proposed = text.find("/", above, mark.start) >= 0 and _PROPOSAL.search(text, above, mark.start) is not None
    formula = below.formula or formula_of(inside)
    if formula is None and names_other_body(text, position, dating is not None and dating.is_placed):
        return None
    if number and _is_of_other_council(formula, dating, mark.instrument or "RES", number):
        return None
    if formula is not None and formula[0] == "UNGA" and is_other_assembly(mark.instrument, number or ""):
        return None
    if formula is None and mark.whose is None and dating is None and enacted_by_others(text, position):
        return None
    if runs_on and not titled and (formula is None or not on_line or not title or not _is_title(title)):
        return None
    proven = status is not None or marked_up or formula is not None or proposed or titled
    if not (caps or proven or in_cell) and ends_here(text, position, mark.end):
        lines = lines_to_clause(document, mark.start, mark.end)
        proven = lines is not None or (dating is not None and dating.is_placed and _heads_rules(text, mark))
        below = replace(below, title=None, end=mark.end) if lines == 0 else below
    if not (caps or proven or (in_cell and below.title)):
        return None
    if not (dating or below.title or proven or below.has_text):
        return None
    dating = dating or below.dating
    body = _body_of(dating, mark.instrument or "RES", number)
    body = _OF_SECTOR[designated.sector] if designated.sector else body
    body = mark.whose or (owner[0] if owner else body)
    return _new_heading(
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


def _is_of_other_council(
    formula: tuple[str, Revision | None] | None, dating: Dating | None, kind: str, number: str
) -> bool:
    """Whether a council numbers higher than the Union's, or dates a low number by a year: "Decision 14 (revised 2021)".

    Whose it is a line "The Council," may say; of the Union's, low numbers are of its first sessions, "R 462 (C-1962)".
    """
    body = formula[0] if formula else dating.body if dating else None
    if body != "COUNCIL" or not number.isdecimal() or kind not in bodies()[body].series:
        return False
    by_year = dating is not None and dating.body == body and formula is None and kind == "DEC"
    return int(number) > bodies()[body].series[kind][1] or (by_year and is_low(kind, number))


def _heads_rules(text: str, mark: Mark) -> bool:
    """Whether a text begins with a mark and goes on in numbered sections, as rules of procedure do."""
    return not text[: mark.start].strip() and len(_SECTIONS.findall(text, mark.end, mark.end + _RULES)) > 1


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
    if inner is None or dating is None or dating.revision is None or not (dating.is_placed or dating.body):
        return None
    known = dating.revision.revised or dating.whose
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


def read_abrogated(document: Document, start: int, end: int) -> list[Heading]:
    """Return the entries of a list of abrogated instruments that stands in one line, [start, end)."""
    text = document.text
    found: list[Heading] = []
    for named in designation().finditer(text, start, end):
        numbered = read_number(text, named.end(), end)
        dating = numbered.dating if numbered else None
        if numbered is None or dating is None or not named.group().isupper():
            continue
        found.append(
            Heading(
                start=named.start(),
                char=named.start(),
                end=numbered.end,
                kind=kind_of(named.group()),
                number=numbered.number,
                dating=dating,
                status="suppressed",
                body=dating.whose,
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
