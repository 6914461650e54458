"""The title of an instrument, and the line of its conference, "The Plenipotentiary Conference (Dubai, 2018),"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.records import Revision
from ingest.document import Document
from ingest.languages.language import languages, lexicon
from ingest.languages.literals import Finder, Literals
from ingest.languages.words import beginnings_of, pattern_of
from ingest.place_names import fold
from ingest.revision import Dating, read_revision
from ingest.structure.marks import Mark, is_mark
from ingest.structure.words import either, is_chinese, listed, structure, tabled

# A line of a heading is read no further than this: titles end before, and a line of any length takes linear time.
REACH = 1200
# Lines below a heading in which its title and "The Conference ... (place, year)," are looked for.
_BELOW = 10
_TITLE_LINES = 4
# 理事会
_SHORT = 3

_QUOTED = re.compile(r"[ \t\xa0]*[“\"«](?P<title>[^“”\"«»\n]{1,400})[”\"»]")
_DASH = re.compile(r"[ \t\xa0]*(?:[–—:：…]|-(?=[ \xa0]))[ \t\xa0]*")
BOOKMARK = re.compile(r"\[bookmark:[^\]\n]*\]")
_FOOTNOTE = re.compile(r"\[footnoteRef:\d+\]\d*")
_FOOTNOTE_TEXT = re.compile(r"[ \xa0]*\[\d+:[ \xa0].*", re.DOTALL)
_NOTE_MARK = re.compile(r"[\[(](?:\*{1,3}|\d{1,2})[\])]")
_TAG = re.compile(r"<[^<>\n]{1,80}>")
_MARKUP_END = re.compile(r"</b>|</strong>|</h\d>|\*\*")
_NOTE = re.compile(r"[ \xa0]*\[[^\]\n]*\][ \xa0]*$")
_WHOLE_NOTE = re.compile(r"\[[^\]\n]*\]")
# "....... 12" or a tab and 12: the page, in a list of contents.
_PAGE_NUMBER = re.compile(r"(?:\t|[.…]{3,})[ .…\t]{0,200}\d{1,4}[ \t]*$")
_RANGE = r"(?:19|20)\d\d[-\u2010-\u2013](?:19|20)\d\d"
_YEARS_TWICE = re.compile(rf"{_RANGE},? ?(?={_RANGE})")


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(listed('joins'))})[ \t\xa0]+")


@cache
def _strays() -> re.Pattern[str]:
    return re.compile(rf"[ \xa0](?:{either(listed('strays'))})[ \xa0]*:[ \xa0]*$")


@cache
def _openers() -> tuple[str, ...]:
    return tuple(sorted(listed("openers")))


@cache
def _bodies() -> dict[str, str]:
    return {fold(name): body for name, body in tabled("bodies").items()}


@cache
def _formula() -> re.Pattern[str]:
    """Return the pattern of the start of a folded line "The Plenipotentiary Conference of the ITU ..."."""
    articles = either(fold(word) for word in listed("articles") | listed("union"))
    return re.compile(rf"(?:(?:{articles})\s*)*(?P<body>{either(_bodies())})(?![^\W\d_\u4e00-\u9fff])")


@cache
def _formulas_inside() -> tuple[tuple[Literals, re.Pattern[str]], ...]:
    """Return patterns of "The Plenipotentiary Conference (Dubai, 2018)," behind a title, in a line that runs on.

    Beside each stand the names of which it holds one. Without place and year a clause must open behind it. In Chinese,
    which parts no words, one must in any case, and "the Council" alone is too common a word unless a parenthesis stands
    before it: "（C-1996）理事会，注意到".
    """
    parted: list[str] = []
    unparted: list[str] = []
    for name in tabled("bodies"):
        (unparted if is_chinese(name) else parted).append(name)
    chinese, short = either(name for name in unparted if len(name) > _SHORT), either(unparted)
    opens = either(opener for opener in listed("openers") | set(_preambular()) if is_chinese(opener))
    union = r"[^()（）\n]{0,90}[ \xa0]?[(（][^()（）\n]{1,60}[)）][ \xa0]?[,，،]"
    ours = either(listed("union"))
    spaced = (
        rf"(?<=[ \xa0\n])(?:{'|'.join(_named(ours))})"
        rf"(?:{union}|[^()（）\n,،;.]{{0,60}}[,،][ \xa0](?={_clause_opens()}))"
    )
    unspaced = (
        rf"(?:(?:{ours})?(?:{chinese})(?:[(（][^()（）\n]{{1,60}}[)）])?|(?:(?<=[)）])|(?<=[)）][ \xa0]))(?:{short}))"
        rf"[ \xa0]?[,，][ \xa0]?(?={opens})"
    )
    return (
        (Literals(parted), re.compile(spaced)),
        (Literals(unparted), re.compile(unspaced)),
    )


def _find_formula(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first formula in [start, end); most lines name no body, and are not searched."""
    found = (
        pattern.search(text, start, end) for names, pattern in _formulas_inside() if names.are_in(text, start, end)
    )
    return min(filter(None, found), key=re.Match.start, default=None)


def _named(ours: str) -> Iterator[str]:
    """Yield for each language a pattern of the bodies as subjects of a sentence: "The Council", "L'Assemblée ..."."""
    for part in structure():
        names = either(name for listed_names in part.table("bodies").values() for name in listed_names)
        articles = [re.escape(word.capitalize()) for word in part.words("articles")]
        elided = [word if word.endswith(("'", "’")) else rf"{word}[ \xa0]" for word in articles]
        article = rf"(?:{'|'.join(elided)})" if elided else r"(?=[^\W\d_a-z])"
        yield rf"{article}(?:(?:{ours})[ \xa0])?(?:{names})"


def _clause_opens() -> str:
    """Return a pattern of the verb that opens the preamble, in all languages."""
    return rf"(?:{either(_preambular())})(?!\w)"


def _preambular() -> list[str]:
    return [verb for language in languages() for verb in lexicon(language).section("verbs").pairs("preambular")]


def clean_title(text: str) -> str:
    """Return a title without what a conversion left in it: bookmarks, footnotes, markup, an older range of years."""
    text = _FOOTNOTE_TEXT.sub("", _FOOTNOTE.sub("", BOOKMARK.sub("", text)))
    text = _PAGE_NUMBER.sub("", text)
    text = _YEARS_TWICE.sub("", _TAG.sub("", text).replace("**", ""))
    return " ".join(text.split()).strip(" :：–—#=*")


def ends_here(text: str, position: int, end: int) -> bool:
    """Whether nothing but white space and markup stands between a position and the end of the line."""
    return end - position < 80 and not strip_markup(_NOTE_MARK.sub("", text[position:end]))


def read_tail(
    text: str, position: int, reach: int, mark: Mark, status: str | None, marked_up: bool
) -> tuple[str | None, int, bool] | None:
    """Return title, its end, and whether the line has one, from what follows a designation; None: no heading."""
    if ends_here(text, position, mark.end):
        return None, mark.end, False
    formula = _find_formula(text, position, reach)
    if formula is not None and (title := clean_title(text[position : formula.start()])):
        return title, formula.start(), True
    quoted = _QUOTED.match(text, position, reach)
    if quoted:
        return clean_title(quoted["title"]), quoted.end(), True
    if marked_up and text.startswith(",", position):
        return None  # "** RECOMMENDATION 6-1, Tea;" is an entry of a list
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
    joined = _joins().match(rest)
    if status and joined:
        return clean_title(_strays().sub("", rest[joined.end() :])), mark.end, True
    caps = text[mark.char : mark.after].isupper()
    if caps and rest[:1].isupper() and not mark.number:
        return clean_title(rest), mark.end, True
    return None


@dataclass(frozen=True, slots=True)
class Below:
    """What the lines below a designation say: title, end of the heading, line of the conference, history of revisions.

    `in_cell`: the title stands in the next cell of the row. `has_text`: some line follows at all.
    """

    title: str | None
    end: int
    formula: tuple[str, Revision | None] | None = None
    dating: Dating | None = None
    in_cell: bool = False
    has_text: bool = False


def read_below(document: Document, mark: Mark, title: str | None, end: int, in_cell: bool) -> Below:
    """Return what the lines below a designation add to what its own line says."""
    formula: tuple[str, Revision | None] | None = None
    dating: Dating | None = None
    lines: list[tuple[str, int, bool]] = []
    seen = 0
    for start, stop, line in _lines_below(document.text, mark.end + 1):
        seen += 1
        bare = strip_markup(line)
        tabbed = line.startswith("\t")
        formula = read_formula(bare)
        if formula is None and (inside := _find_formula(document.text, start, start + len(line))):
            formula, before = read_formula(inside[0].strip()), document.text[start : inside.start()]
            lines += [(before, inside.start(), tabbed)] if before.strip() else []
        if formula or len(line) >= REACH or is_mark(line) or (tabbed and (lines or not in_cell)):
            break
        if bare.startswith(("(", "（")) and bare.endswith((")", "）")):
            dating = dating or read_history(bare[1:-1])
        elif _LIST_ITEM.match(bare):
            break
        else:
            lines.append((bare, stop, tabbed))
        if tabbed:
            break
    # A footnote stands in brackets below what it is a note to; a draft's title may be in brackets as well.
    lines = [each for each in lines if not _WHOLE_NOTE.fullmatch(each[0])] or lines
    if title is None and lines:
        if formula is None:
            lines = [] if opens_clause(lines[0][0]) or (lines[0][2] and len(lines[0][0]) < 4) else lines[:1]
        elif len(lines) > _TITLE_LINES or (len(lines) > 1 and opens_clause(lines[0][0]) and lines[0][0][:1].islower()):
            lines = []
        if lines:
            title = clean_title(" ".join(line for line, _, _ in lines)) or None
            end = lines[-1][1]
    return Below(title, end, formula, dating, bool(lines) and lines[0][2], seen > 0)


def _lines_below(text: str, position: int) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and beginning of the next lines that hold something."""
    seen = 0
    while position < len(text) and seen < _BELOW:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position : min(end, position + REACH)]
        if line.strip():
            seen += 1
            yield position, end, line
        position = end + 1


# "1 to report", "a)"; a date, "28 October 2009", is none.
_LIST_ITEM = re.compile(r"\d+(?:\.\d+)*[.)]?[ \t](?!\w+[ \t](?:19|20)\d\d\b)|[a-z]\)")


def opens_clause(line: str) -> bool:
    """Whether a line opens a clause ("considering"), or is the end of one, and so is no title."""
    line = line.lstrip("•●▪◦ \t\xa0")
    return (
        line[:1].islower()
        or line[-1:] in ",;،；，"
        or (line[-1:] == "." and line[-2:] != "..")
        or line.startswith(_openers())
    )


def strip_markup(line: str) -> str:
    """Return a line without bookmarks, tags, and the markup around it."""
    return _TAG.sub("", BOOKMARK.sub("", line)).strip(" \t\xa0*_#=\u200e\u200f")


# "2003-2007-2012": when a resolution of the Radiocommunication Assembly was revised.
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-\u2010-\u2013](?:19|20)\d\d)+")


def read_history(inner: str) -> Dating | None:
    """Return the dating of "(Dubai, 2012; Geneva, 2022)" or "(2007-2012)": the last, revised if not the only one."""
    if _YEARS.fullmatch(inner.rstrip("年")):
        return Dating(Revision(revised=True, place=None, year=int(inner.rstrip("年")[-4:])), None, None)
    parts = inner.split(";")
    dating = read_revision(parts[-1].strip()) if len(inner) < REACH else None
    if dating is None or dating.revision is None or not (dating.revision.place or dating.body):
        return None
    return Dating(replace(dating.revision, revised=len(parts) > 1), None, dating.body)


def formula_inside(text: str, position: int, reach: int) -> tuple[str, Revision | None] | None:
    """Return body, place and year of the formula that a line which runs on names behind a designation."""
    found = _find_formula(text, position, reach)
    return read_formula(found[0].strip()) if found is not None else None


_DATED_TAIL = re.compile(r"[ \xa0]*(?:[(（](?P<inner>[^()（）\n]{1,60})[)）])?[ \xa0*_#]*")


@cache
def _of_body() -> re.Pattern[str]:
    """Return the pattern of a body named behind a number: "of the ITU Plenipotentiary Conference"."""
    joins = either(word for language in languages() for word in lexicon(language).section("citation").words("genitive"))
    ours = either(listed("union"))
    names = either(name for name in tabled("bodies") if not is_chinese(name))
    return re.compile(rf"[ \xa0]+(?:{joins})(?:[ \xa0]|(?<=['’]))(?:(?:{ours})[ \xa0])?(?P<body>{names})(?![^\W\d_])")


def read_owner(text: str, position: int, end: int) -> tuple[str, Dating | None, int] | None:
    """Return the body that a designation names with nothing behind it, what dates it there, and where that ends."""
    named = _of_body().match(text, position, end)
    tail = _DATED_TAIL.fullmatch(text, named.end(), end) if named else None
    if named is None or tail is None:
        return None
    return tabled("bodies")[named["body"]], read_revision(tail["inner"]) if tail["inner"] else None, end


_PLACE_YEAR = re.compile(r"[(（](?P<inner>[^()（）\n]{1,160})[)）]")


def read_formula(line: str) -> tuple[str, Revision | None] | None:
    """Return body, place and year of a line such as "The Plenipotentiary Conference (Dubai, 2018),"; else None."""
    if len(line) > 260:
        return None
    named = _formula().match(fold(line))
    if named is None:
        return None
    body = _bodies()[named["body"]]
    if body == "COUNCIL" and _others().match(fold(line), named.end()):
        return None
    dated = _PLACE_YEAR.search(line)
    dating = read_revision(dated["inner"]) if dated else None
    if dating is None and not line.endswith((",", "，", "،")):
        return None
    return body, (dating.revision if dating else None)


@cache
def _others() -> re.Pattern[str]:
    """Return the pattern of what makes a council another one than the Union's: "de sécurité", "municipal"."""
    joins = {fold(word) for language in languages() for word in lexicon(language).section("citation").words("genitive")}
    ours = {fold(word) for word in listed("union") | listed("own_council")}
    return re.compile(rf"[ \xa0]+(?!(?:(?:{either(joins)})[ \xa0]?)?(?:{either(ours)})(?!\w))[^\W\d_]")


def names_other_body(text: str, start: int, placed: bool) -> bool:
    """Whether a body that is not the Union's opens its preamble right behind a designation and its title.

    `placed`: the designation has a place and year, so that "Le Conseil municipal" is not asked for.
    """
    opened = next(iter(_other_opens().find(text, start, start + REACH)), None)
    if opened is None:
        return False
    return opened["rest"] is None or (not placed and _others().match(fold(opened["rest"])) is not None)


@cache
def _other_opens() -> Finder:
    """Return what finds "Conseil municipal," before the verb of a preamble; `rest` is what follows its name.

    A body that lexicons call a foreign one has none.
    """
    councils = {
        name for part in structure() for name in part.table("bodies").get("COUNCIL", ()) if not is_chinese(name)
    }
    foreign = {name for code in languages() for name in lexicon(code).section("citation").words("foreign")}
    opens = (
        rf"(?<![^\n. \xa0'’])(?:(?:{either(councils)})(?P<rest>[ \xa0][^\n,;.()]{{1,80}})"
        rf"|(?i:{pattern_of(foreign)})(?!\w)[^\n,;.()]{{0,80}}),[ \xa0]?\s(?={_clause_opens()})"
    )
    return Finder(re.compile(opens), set().union(*map(beginnings_of, councils | foreign)))
