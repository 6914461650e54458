"""Clauses that tell where an instrument is: below its designation, or in a text that begins in the middle of one."""

from __future__ import annotations

import re
from functools import cache

from ingest.document import Document
from ingest.duty.actor_kinds import is_only_itus
from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.duty.assignment import begins
from ingest.duty.clause_heads import LEAD, PAGE_HEAD, line_head
from ingest.duty.partners import relations
from ingest.duty.verbs import Phrase, beginnings_of_phrases, phrase_at, starts
from ingest.evidence import names_itu
from ingest.languages.language import languages, lexicon
from ingest.languages.words import pattern_of
from ingest.outline import Role, Section
from ingest.structure.enactors import enacted_by_others
from ingest.structure.formulas import names_other_body, read_formula
from ingest.structure.marks import is_mark
from ingest.structure.titles import strip_markup

# Lines of a title that may stand between a designation and its first clause; a longer line is none.
_TITLE = 2
_TITLE_LINE = 300
_NEXT_LINE = re.compile(rf"[^\S\n]*+\n\s*+{LEAD}(?=\S)")
_ENDED_OR_LISTED = re.compile(rf"(?:\A\s*|[.;:,。；：，؛،]\s*)\n{LEAD}\Z")
_TAG = r"</?[a-z]{1,8}[^<>\n]{0,80}>"
_COLONS = (":", "：")
# Two items behind a verb, in one line; Chinese writes no blank behind a number, and commas between items.
_ITEMS = re.compile(
    r"[\s,:，：،]*(?:1[.)]?(?:[^\S\n]+(?=[^\W\d_])|(?=[\u4e00-\u9fff]))[^\n]{4,1500}?"
    r"(?:[;；؛][^\S\n]*2[.)]?(?:[^\S\n]|(?=[\u4e00-\u9fff]))|[,，][^\S\n]*2[.)]?[^\S\n]{0,3}(?=[\u4e00-\u9fff]))"
    r"|a\)[^\S\n][^\n]{4,1500}?;[^\S\n]*b\)[^\S\n])"
)
_BLANKS = re.compile(r"[^\S\n]{0,4}")
# The head of a page, or nothing; what instructs, and not only asks for something.
_PAGE_START = re.compile(rf"\s{{0,8}}(?P<page>{PAGE_HEAD})?[^\S\n]{{0,4}}")
_INSTRUCTS = ("instructs", "instruct")
_NUMBER_SOON = re.compile(r"[^;\n]{4,600}?[^\S\n]1[.)]?[^\S\n]")
_REACH = 700
# A conference as the subject of a text in one line: "The Plenipotentiary Conference (Dubai, 2018), ... instructs".
_SUBJECT = re.compile(
    r"\s*((?:[^\n,，،;:.()（）]{5,160}|[\u4e00-\u9fff]{3,40})(?:[(（][^()（）\n]{1,60}[)）])?[,，،])"
    r"(?:[ \t\u00a0]|(?=[\u4e00-\u9fff]))"
)
# What ends the text above a line that belongs to no sentence.
_ENDED = re.compile(r"(?:\A\s*|(?:\n|[.;:!?。；：！؛؟])[^\S\n]*\n)\Z")


@cache
def _candidates(language: str) -> re.Pattern[str]:
    """Return the pattern of a line that begins with a verb of a clause, behind white space and markup."""
    return re.compile(
        rf"\n(?P<lead>(?:[ \t\xa0\u200e\u200f*_•●▪◦]|{_TAG})*+)(?={starts(language).pattern})", re.IGNORECASE
    )


def lines_to_clause(document: Document, start: int, end: int) -> int | None:
    """Return how many lines of a title part the designation [start, end) from a clause that opens below it.

    None where none does. A clause makes a heading of it where no capitals do: in Chinese and Arabic, and in small
    letters.
    """
    text = document.text
    above = text[max(start - _TITLE_LINE, 0) : start]
    if not _ENDED.search(above):
        return None
    last = above.rstrip().rpartition("\n")[2].lstrip()
    if last and _opens_clause(document, start - len(above) + above.rindex(last)):
        return None
    position = end
    for lines in range(_TITLE + 1):
        line = _NEXT_LINE.match(text, position)
        if line is None or is_mark(text[line.end() : line.end() + _TITLE_LINE]):
            return None
        if _opens_clause(document, line.end()):
            return lines
        position = text.find("\n", line.end(), line.end() + _TITLE_LINE)
        if position < 0:
            return None
    return None


def _opens_clause(document: Document, start: int) -> bool:
    """Whether the line from a place on is a clause's heading in some language."""
    text = document.text
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    return any(
        line_head(text, start, stop, Section(start, len(text), Role.INSTRUMENT, language=language))
        for language in languages()
        if starts(language).match(text, start, stop)
    )


# The first of the paragraphs that follow a verb on its line.
_LISTS = re.compile(r"\(?(?:a|i|1)\)[ \t\xa0]")


def is_fragment(document: Document, language: str) -> bool:
    """Whether a line of a text is a verb phrase of a clause ("resolves", "considérant") and nothing else.

    It may address somebody ("instructs the Council"), if what stands above it has ended, or open the list of its
    paragraphs on its line ("recalling a) tea"). A colon makes it a label as
    well ("notes:"), which only a second one shows to be a clause.
    """
    if names_other_body(document.text, 0, placed=False) or enacted_by_others(document.text, 0):
        return False
    text = "\n" + document.text
    labelled = False
    for found in _candidates(language).finditer(text):
        start = found.end()
        if text[start].isupper():
            continue
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        phrase = phrase_at(text, start, stop, language)
        if phrase is None or phrase.is_annex:
            continue
        rest = strip_markup(text[phrase.end : min(stop, phrase.end + 40)]).strip(" +,،，")
        if "<" in found["lead"] and not _is_addressed(text, phrase, stop):
            continue  # "<code>requests</code>" is the name of something
        if rest == "" or (rest in _COLONS and labelled) or _is_addressed(text, phrase, stop):
            return True
        if _LISTS.match(rest):
            return True
        labelled = labelled or rest in _COLONS
    return _runs_on(document.text, language)


def _runs_on(text: str, language: str) -> bool:
    """Whether a text that speaks of the Union has a verb with items inside a line: "resolves 1 that ...; 2"."""
    if not names_itu(text) and not _begins_order(text, language):
        return False
    subject = _SUBJECT.match(text)
    decides = subject is not None and read_formula(subject[1]) is not None
    for found in _inside(language).finditer(text):
        phrase = phrase_at(text, found.end(), found.end() + _REACH, language)
        if phrase is None or phrase.is_annex:
            continue
        if _ITEMS.match(text, phrase.end):
            return True
        if phrase.operative and _NUMBER_SOON.match(text, phrase.end):
            named = read_list(text, phrase.end, phrase.end + _REACH, Context(language, "T"), led=True)
            if named.codes and named.leads and _ITEMS.match(text, named.end):
                return True
        if phrase.operative and (decides or found["line"] is not None) and _orders(text, phrase, decides):
            return True
    return _begins_order(text, language)


def begins_inside(text: str, language: str) -> bool:
    """Whether a text begins with a page of the Council's volumes that goes on with an operative clause.

    It goes on with one where it begins with the verb, or where a verb that addresses somebody runs on inside it.
    """
    start = _PAGE_START.match(text)
    if start is None or start["page"] is None:
        return False
    phrase = phrase_at(text, start.end(), start.end() + _REACH, language)
    if phrase is not None and phrase.operative:
        return True
    return any(_addresses(text, found.end(), language) for found in _inside(language).finditer(text, start.end()))


def _addresses(text: str, start: int, language: str) -> bool:
    """Whether an operative verb stands at a place, and behind it whom it addresses."""
    phrase = phrase_at(text, start, start + _REACH, language)
    if phrase is None or not phrase.operative:
        return False
    named = read_list(text, phrase.end, phrase.end + _REACH, Context(language, "T"), led=True)
    return named.leads and bool(named.codes)


def _begins_order(text: str, language: str) -> bool:
    """Whether a text begins, or a page does, with an instruction to somebody whom only the Union has."""
    start = _PAGE_START.match(text)
    at = start.end() if start else 0
    phrase = phrase_at(text, at, at + _REACH, language)
    if phrase is None or not phrase.operative or text[at].isupper() or not phrase.english.endswith(_INSTRUCTS):
        return False
    named = read_list(text, phrase.end, phrase.end + _REACH, Context(language, "T"), led=True)
    return named.leads and any(map(is_only_itus, named.codes))


def _orders(text: str, phrase: Phrase, decides: bool) -> bool:
    """Whether a verb that begins a line orders something of an actor: "instructs the Director of BDT to brew tea".

    If the Union `decides`, it need not be plain where the actor's name ends, if only the Union has him.
    """
    named = read_list(text, phrase.end, phrase.end + _REACH, Context(phrase.language, "T"), led=True)
    if decides and named.leads and any(map(is_only_itus, named.codes)):
        return True
    return bool(named.codes) and named.plainly and begins(phrase.language).match(text, named.end) is not None


def begins_items(text: str, position: int) -> bool:
    """Whether a verb with two items stands at a place inside a line: "resolves 1 that tea be bought; 2 that ..."."""
    start = _BLANKS.match(text, position)
    at = start.end() if start else position
    phrases = (phrase_at(text, at, at + _REACH, language) for language in languages())
    return any(_ITEMS.match(text, phrase.end) for phrase in phrases if phrase is not None and not phrase.is_annex)


def has_clause(text: str, start: int, stop: int) -> bool:
    """Whether a clause may run on inside [start, stop): "..., considering", in some language."""
    return any(_inside(language).search(text, start, stop) is not None for language in languages())


@cache
def _inside(language: str) -> re.Pattern[str]:
    """Return the pattern of where a verb of a clause may run on inside a line."""
    blank = r"[^\S\n]*" if lexicon(language).section("verbs").flag("unspaced") else r"[^\S\n]+"
    line = rf"(?P<line>\A{LEAD}|(?<=[;,.:]\n){LEAD})"
    return re.compile(
        rf"(?:{line}|[,;，；،؛]{blank}|{PAGE_HEAD}[^\S\n]*)(?={pattern_of(beginnings_of_phrases(language))})"
    )


def _is_addressed(text: str, phrase: Phrase, stop: int) -> bool:
    """Whether a line is an operative verb and whom it addresses, below a line that has ended."""
    if not phrase.operative or not _ENDED_OR_LISTED.search(text, max(0, phrase.start - 40), phrase.start):
        return False
    named = read_list(text, phrase.end, stop, Context(phrase.language, "T"), led=True)
    if not (named.leads and named.codes):
        return False
    if not strip_markup(text[named.end : stop]).strip(" +,،，"):
        return True
    # "instructs the Secretary-General, in consultation with the Director of BDT": partners belong to the heading.
    beside = relations(text, named.first_end, stop, Context(phrase.language, "T")).partners
    head = line_head(text, phrase.start, stop, _anything(text, phrase.language)) if beside else None
    return head is not None and not text[head.end : stop].strip(" +,،，")


def _anything(text: str, language: str) -> Section:
    """Return a section that is the whole of a text."""
    return Section(0, len(text), Role.INSTRUMENT, language=language)
