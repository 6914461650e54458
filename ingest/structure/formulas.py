"""The line of a conference, "The Plenipotentiary Conference (Dubai, 2018),": whose text it is, or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from graph.records import Revision
from ingest.languages.attached import attached
from ingest.languages.language import Section, languages, lexicon
from ingest.languages.letters import one_form
from ingest.languages.literals import Finder, Literals
from ingest.languages.words import LETTER, beginnings_of, literal_pattern_of, pattern_of
from ingest.place_names import fold
from ingest.revision import Dating, read_revision
from ingest.structure.words import either, is_chinese, listed, structure, tabled

# A line of a heading is read no further than this: titles end before, and a line of any length takes linear time.
REACH = 1200
# 理事会
_SHORT = 3
# The line of who adopts a text ends with one.
COMMAS = (",", "，", "،")

_DATED_TAIL = re.compile(r"[ \xa0]*(?:[(（](?P<inner>[^()（）\n]{1,60})[)）])?[ \xa0*_#]*")
_PLACE_YEAR = re.compile(r"[(（](?P<inner>[^()（）\n]{1,160})[)）]")


@cache
def _bodies() -> dict[str, str]:
    return {fold(name): body for name, body in tabled("bodies").items()}


@cache
def _formula() -> re.Pattern[str]:
    """Return the pattern of the start of a folded line "The Plenipotentiary Conference of the ITU ..."."""
    articles = either(fold(word) for word in listed("articles") | listed("union"))
    return re.compile(rf"(?:(?:{articles})\s*)*(?P<body>{either(_bodies())})(?!{LETTER}|\s?第)")


_Inside: TypeAlias = tuple[Literals, Literals, re.Pattern[str]]


@cache
def _formulas_inside() -> tuple[_Inside, _Inside]:
    """Return patterns of "The Plenipotentiary Conference (Dubai, 2018)," behind a title, in a line that runs on.

    Before each stand the names of which it holds one, and what it begins with. Without place and year a clause opens
    behind it. In Chinese, which parts no words, one must in any case, and "the Council" alone is too common a word
    unless a parenthesis stands before it: "（C-1996）理事会，注意到".
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
    names = Literals(unparted)
    return (
        (Literals(parted), Literals(_subjects_begin()), re.compile(spaced)),
        (names, names, re.compile(unspaced)),
    )


def find_formula(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first formula in [start, end); most lines have no comma or name no body, and are not searched."""
    part, first = text[start:end], None
    if "," not in part and "，" not in part and "،" not in part:
        return None
    spaced, unspaced = _formulas_inside()
    for names, begins, pattern in (spaced,) if part.isascii() else (spaced, unspaced):
        if names.are_in(part) and begins.are_in(part) and (found := pattern.search(text, start, end)):
            first = found if first is None or found.start() < first.start() else first
    return first


def _named(ours: str) -> Iterator[str]:
    """Yield for each language a pattern of the bodies as subjects of a sentence: "The Council", "L'Assemblée ..."."""
    for part in structure():
        names = either(name for listed_names in part.table("bodies").values() for name in listed_names)
        article = "|".join(map(re.escape, _articles(part))) or r"(?=[^\W\d_a-z])"
        yield rf"(?:{article})(?:(?:{ours})[ \xa0])?(?:{names})"


def _subjects_begin() -> Iterator[str]:
    """Yield what the bodies as subjects of a sentence begin with: an article, or a name where there is none."""
    for part in structure():
        yield from _articles(part) or (name for names in part.table("bodies").values() for name in names)


def _articles(part: Section) -> list[str]:
    """Return the articles of a language as a sentence begins with them: "L'", "The "."""
    words = [word.capitalize() for word in part.words("articles")]
    return [word + blank for word in words for blank in ([""] if word.endswith(("'", "’")) else " \xa0")]


def _clause_opens() -> str:
    """Return a pattern of the verb that opens the preamble, in all languages."""
    return rf"{literal_pattern_of(map(one_form, _preambular()))}(?!\w)"


def _preambular() -> list[str]:
    return [verb for language in languages() for verb in lexicon(language).section("verbs").pairs("preambular")]


def formula_of(found: re.Match[str] | None) -> tuple[str, Revision | None] | None:
    """Return body, place and year of the formula that was found, None where none was or it is somebody else's."""
    return read_formula(found[0].strip()) if found is not None else None


@cache
def _of_body() -> re.Pattern[str]:
    """Return the pattern of a body named behind a number: "of the ITU Plenipotentiary Conference"."""
    joins = either(_cited("genitive"))
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


def read_formula(line: str) -> tuple[str, Revision | None] | None:
    """Return body, place and year of a line such as "The Plenipotentiary Conference (Dubai, 2018),"; else None."""
    if len(line) > 260 or not (line.endswith(COMMAS) or "(" in line or "（" in line):
        return None
    folded = fold(line)
    named = _formula().match(folded)
    if named is None:
        return None
    body = _bodies()[named["body"]]
    if owned_by_others().match(folded, named.end()):
        return None
    if body == "COUNCIL" and _others().match(folded, named.end()):
        return None
    dated = _PLACE_YEAR.search(line)
    dating = read_revision(dated["inner"]) if dated else None
    if dating is None and not line.endswith(COMMAS):
        return None
    return body, (dating.revision if dating else None)


@cache
def owned_by_others() -> re.Pattern[str]:
    """Return the pattern of a foreign body whose conference another one is: "de l'Union africaine"."""
    joins, named = (
        either(map(fold, _cited("genitive"))),
        attached(fold(word).replace("~", "") for word in _cited("foreign")),
    )
    return re.compile(rf"[ \xa0]+(?:(?:{joins})[ \xa0]?)?{named}(?!{LETTER})")


@cache
def _others() -> re.Pattern[str]:
    """Return the pattern of what makes a council another one than the Union's: "de sécurité", "municipal"."""
    joins, ours = either(map(fold, _cited("genitive"))), map(fold, listed("union") | listed("own_council"))
    return re.compile(rf"[ \xa0]+(?!(?:(?:{joins})[ \xa0]?)?(?:{either(ours)})(?!\w))[^\W\d_]")


def _cited(key: str) -> Iterator[str]:
    """Yield the words under a key of [citation] of all languages."""
    return (word for language in languages() for word in lexicon(language).section("citation").words(key))


def names_other_body(text: str, start: int, placed: bool) -> bool:
    """Whether a body that is not the Union's opens its preamble right behind a designation and its title.

    `placed`: the designation has a place and year, so that "Le Conseil municipal" is not asked for.
    """
    if _preamble_opens().search(text, start, start + REACH) is None:
        return False
    opened = next(iter(_other_opens().find(text, start, start + REACH)), None)
    if opened is None:
        return False
    return opened["rest"] is None or (not placed and _others().match(fold(opened["rest"])) is not None)


@cache
def _preamble_opens() -> re.Pattern[str]:
    """Return the pattern of the comma behind the name of a body and the verb that opens the preamble."""
    return re.compile(rf",[ \xa0]?\s(?={_clause_opens()})")


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
        rf"|(?i:{pattern_of(foreign)})(?!\w)[^\n,;.()]{{0,80}}){_preamble_opens().pattern}"
    )
    return Finder(re.compile(opens), set().union(*map(beginnings_of, councils | foreign)))
