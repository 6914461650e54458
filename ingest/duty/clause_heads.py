"""What is a heading: a verb phrase at the start of a line, or one that runs on inside it, with those it addresses.

A verb that a text merely tells of ("which instructs the Director", "under instructs the Council above") is none.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from graph.value import value
from ingest.duty.actor_list import Context
from ingest.duty.addressees import REACH, behind_fill, read_list
from ingest.duty.endings import is_new
from ingest.duty.heading_lists import first_name_end, joined_end
from ingest.duty.joined_verbs import order_begins
from ingest.duty.phrases import phrases
from ingest.duty.verbs import Phrase, grammar, phrase_at
from ingest.languages.language import languages, lexicon
from ingest.languages.patterns import led
from ingest.languages.words import pattern_of
from ingest.outline import Section

# The head of a page in the Council's volumes, "– 164 – (7.2 – Other tea) "; in Chinese no blank follows.
PAGE_HEAD: Final = r"[–-] \d{1,4} [–-] ?\(\d[^()\n]{2,100}\)(?: |(?=[\u4e00-\u9fff]))"
# Blanks, bullets, cell tabs and marks of markdown; a dash before a blank, bookmarks, tags of HTML.
_MARKS: Final = r"[ \t\u00a0\u200e\u200f*_#>|•●▪◦]*+"
_OPENING: Final = r"[-–](?=[ \t\u00a0])|\[bookmark: [^\]\n]{0,80}\]|</?[a-z]{1,8}[^<>\n]{0,80}>"
# What may stand before the words of a line: the page's head, and these.
LEAD: Final = rf"(?:{PAGE_HEAD})?{_MARKS}(?:(?:{_OPENING}){_MARKS})*+"
_LEAD = re.compile(LEAD)
# What may stand behind a heading that has its line for itself.
_TAIL = re.compile(
    r"(?:[ \t\r\u00a0\u200e\u200f*_+:,;.،：，|\d]|\[footnoteRef:\d+\]|</?[a-z]{1,8}[^<>\n]{0,80}>)*+(?=\n|\Z)"
)
# A number behind a verb that points to a clause ("resolves 2 above"); the mark of a paragraph.
_POINTER = re.compile(
    r"\s*(?:\d+(?:\.\d+)*|[a-z]\)|[ivx]+\))\s*(?:,|and\b|to\s+(?:\d|[a-z]\))|or\b|\)|\.(?!\s+(?-i:[a-z]))|;|above|below|of\b)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*(?:\d{1,2}[.)]?|\(?[a-z]{1,2}\)|\(?[ivx]{1,4}\)|[•–-])[\s\u00a0]", re.IGNORECASE)
# What stands between an instrument's title and its preamble: "The Plenipotentiary Conference (Dubai, 2018),".
_OPENED = re.compile(r"(?:[^;:]{0,300}[)）][ \xa0]?|[^;:,，،.。]{0,90})[,，،]\s{0,8}\Z")
_FIRST = re.compile(r"\s*\(?(?:(?:a|1|i)\)\s|[aа]\)(?=[\u4e00-\u9fff])|\u0623\s?\))")
_LETTERED = re.compile(r"[;,.]\s*\(?(?P<n>[a-z])\)\s")
# A heading is no longer than this, and what follows its addressees on its line no longer than that.
_LONGEST = 700
_REMAINDER = 160
_KINDS = ("resolution", "resolutions", "decision", "decisions")
_LABEL = re.compile(r"\s*(?:[A-Z0-9]{1,2}|[一二三四五六七八九十]{1,2})(?!\w)")
# An annex's heading is a short line; one who is addressed behind "to" is named soon.
_ANNEX_LINE = 200
_SOON = 200
_SEPARATED = re.compile(r"\s*[，,：:]\s*|\s+|(?=\d)")
_SENTENCE = 400
_ASIDE = 80


@value
class Head:
    """A heading: its verb phrase, and where the heading ends."""

    phrase: Phrase
    end: int


def annex(start: int, end: int) -> Head:
    """Return the heading of an annex."""
    return Head(Phrase(start, end, "annex", "annex", False, False, "en"), end)


def annex_head(text: str, start: int, end: int, stop: int) -> Head | None:
    """Return the line [start, stop) as the heading of an annex, if it is one; its first word is [start, end)."""
    is_short = stop - start <= _ANNEX_LINE
    if not is_short or not (text[start:end].isupper() or _is_alone(text, _behind_label(text, end, stop), stop)):
        return None
    return annex(start, end)


def _behind_label(text: str, end: int, stop: int) -> int:
    """Return the place behind an annex's label and its instrument: "Annex 2", "Annex B to Resolution 2 (Rev. Doha)"."""
    label = _LABEL.match(text, end, stop)
    at = label.end() if label else end
    owner = _annex_owner().match(text, at, stop)
    return owner.end() if owner else at


@cache
def _annex_owner() -> re.Pattern[str]:
    """Return a pattern of the instrument of which an annex is one, with its dating."""
    sections = [lexicon(code).section("citation") for code in languages()]
    kinds = pattern_of(word for each in sections for key in _KINDS for word in each.words(key))
    return re.compile(
        rf"[^\S\n]*(?:\w{{1,4}}[^\S\n]+){{0,2}}\w{{0,3}}(?i:{kinds})[^\S\n]*\d{{1,4}}(?:-\d{{1,2}})?[^\S\n]*(?:\([^()\n]{{1,60}}\))?"
    )


def line_head(text: str, start: int, stop: int, section: Section, line: int | None = None) -> Head | None:
    """Return the heading that begins the line [start, stop), if one does.

    `line`: where the line begins, if it may go on with a sentence, and so begin no heading.
    """
    phrase = phrase_at(text, start, stop, section.language)
    if phrase is None:
        return None
    if _is_alone(text, phrase.end, stop):
        return _with_next_line(text, phrase, stop, section)
    if _POINTER.match(text, phrase.end, stop) or not (line is None or is_new(text, section, line, start)):
        return None
    if not phrase.operative:
        return Head(phrase, phrase.end)
    end = _end(text, phrase, stop)
    return Head(phrase, joined_end(text, phrase, stop, section.end) if end == stop else end) if end else None


def running_head(
    text: str, start: int, stop: int, section: Section, before: Phrase | None, one_line: bool
) -> Head | None:
    """Return the heading that runs on from `start` inside a line, if one does.

    `before`: the heading of the clause before it; behind an operative one no preambular one runs on. `one_line`: the
    instrument's text began on this line; elsewhere "recognizing that" behind a comma may be part of a sentence.
    """
    is_operative = before is not None and before.operative
    phrase = phrase_at(text, start, stop, section.language)
    if phrase is None or (is_operative and not phrase.operative) or _POINTER.match(text, phrase.end, stop):
        return None
    aside, told, tells = _telling(section.language)
    lead = max(section.heading_end, start - _SENTENCE)
    near = max(lead, start - _ASIDE)
    # In an operative paragraph ("to help those which need tea, instructs") nobody is told of who could instruct.
    if aside.search(text, near, start) or (not is_operative and told.search(text, near, start)):
        return None
    alone = _is_alone(text, phrase.end, stop)
    if alone or not phrase.operative:
        opens = before is None and _OPENED.match(text, section.heading_end, start) is not None
        follows = one_line and before is not None and (_is_parted(text, start) or _follows(text, phrase, stop))
        marked = _FIRST.match(text, phrase.end, stop) is not None
        return Head(phrase, phrase.end) if alone or opens or follows or marked else None
    end = _end(text, phrase, stop)
    if end and before is not None and not is_operative and _listed_on(text, phrase, end, stop):
        return None
    return Head(phrase, end) if end > phrase.end or (end and not tells.search(text, lead, start)) else None


def joined_head(text: str, start: int, stop: int, section: Section, before: Phrase, is_new: bool) -> Head | None:
    """Return the heading behind an "and" that addresses an actor: "and invites Member States to help".

    Behind a line that has not ended (not `is_new`) only one that has its line for itself is no part of a sentence.
    """
    told = _telling(section.language)[2].search(text, max(section.heading_end, start - _SENTENCE), start)
    head = running_head(text, start, stop, section, before, False) if before.operative and not told else None
    listed = _actors(text, head.phrase.end, head.end, head.phrase) if head is not None else 0
    return head if listed and (is_new or _is_alone(text, listed, stop)) else None


def _listed_on(text: str, phrase: Phrase, end: int, stop: int) -> bool:
    """Return whether the lettered paragraphs of a preamble go on behind a verb that addresses nobody known."""
    if phrase.resolving or _actors(text, phrase.end, end, phrase):
        return False
    lettered = _LETTERED.search(text, end, min(stop, end + _LONGEST))
    return lettered is not None and lettered["n"] != "a"


def _is_parted(text: str, start: int) -> bool:
    """Return whether a semicolon stands before a place: it parts paragraphs of a preamble, a verb behind it clauses."""
    return text[max(start - 3, 0) : start].rstrip()[-1:] in (";", "؛", "；")


def _follows(text: str, phrase: Phrase, stop: int) -> bool:
    """Return whether a verb of a preamble that runs on begins a clause: where "that" shows it, or the language does."""
    words = lexicon(phrase.language).section("clauses")
    return words.flag("absolute") or _that(phrase.language).match(text, phrase.end, stop) is not None


def _is_alone(text: str, end: int, stop: int) -> bool:
    """Return whether nothing but marks stands between `end` and the end of the line."""
    return _TAIL.match(text, end, stop + 1) is not None


@cache
def _telling(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return patterns of what stands before a verb that is only told of: two right before it, one in its sentence."""
    words = lexicon(language).section("clauses")
    (first, aside), which = led(words.word("aside", "(?!)")), f"(?:{words.word('which', '(?!)')})"
    return (
        re.compile(rf"{first}(?i:{aside}\s*[,،]\s*\Z)"),
        re.compile(rf"\b{which}\b[^,;.()،؛\n]{{0,60}}+\s*[,،]\s*\Z", re.IGNORECASE),
        re.compile(rf"\b{which}\b[^;؛\n]*+\Z", re.IGNORECASE),
    )


def _with_next_line(text: str, phrase: Phrase, stop: int, section: Section) -> Head:
    """Return a heading that has its line for itself, with what of it stands on the next line."""
    bare = Head(phrase, phrase.end)
    if not phrase.operative:
        return bare
    line = stop + 1
    while line < section.end and text[line] in "\r\n":
        line += 1
    lead = _LEAD.match(text, line, section.end)
    start = lead.end() if lead else line
    stop = text.find("\n", start, section.end)
    stop = section.end if stop < 0 else stop
    if start >= stop or _MARKED.match(text, start, stop):
        return bare
    if not phrase.resolving:
        is_addressed = _actors(text, start, stop, phrase) > 0
        return Head(phrase, _heading_end(text, start, stop, phrase)) if is_addressed else bare
    whole = phrase_at(text, phrase.start, stop, phrase.language)
    if whole is not None and whole.end > start and _addresses(text, whole, stop):
        return Head(whole, _heading_end(text, whole.end, stop, whole))
    return Head(phrase, stop) if _resolves_that(text, start, stop, phrase) else bare


def _resolves_that(text: str, start: int, stop: int, phrase: Phrase) -> bool:
    """Return whether [start, stop) only names whom a resolution is about, "that ITU-T", who then is addressed."""
    that = _that(phrase.language).match(text, start, stop)
    if that is None:
        return False
    named = read_list(text, that.end(), stop, Context(phrase.language, "T"), led=True)
    listed = behind_fill(text, named.end, stop, phrase.language)
    return named.leads and not named.qualified and _is_alone(text, listed, stop)


def _actors(text: str, start: int, stop: int, phrase: Phrase) -> int:
    """Return where a list of actors that begins at `start` ends; 0 where none does."""
    listed = _listed(text[start : min(stop, start + REACH)], phrase.language)  # no line of megabytes is kept
    return start + listed if listed else 0


@lru_cache(maxsize=1024)
def _listed(text: str, language: str) -> int:
    """Return the same of a text that begins so: three of four headings address whom another one does."""
    named = read_list(text, 0, len(text), Context(language, "T"), led=True)
    return named.end if named.codes and named.leads else 0


def _named_end(text: str, phrase: Phrase, stop: int) -> int:
    """Return where the last actor's name in the list behind a verb ends: words that are not parted go on as text."""
    return read_list(text, phrase.end, stop, Context(phrase.language, "T"), led=True).named_end


def _addresses(text: str, phrase: Phrase, stop: int) -> bool:
    """Return whether a phrase addresses somebody: an actor, or anybody who is asked "to" do something."""
    if _actors(text, phrase.end, stop, phrase):
        return True
    return order_begins(text, phrase, phrase.end, min(stop, phrase.end + _SOON)) is not None


def _end(text: str, phrase: Phrase, line: int) -> int:
    """Return where a heading with something behind its verb on the line ends, 0 where it is no heading."""
    stop = min(line, phrase.end + _LONGEST)
    if (further := _further(phrase.language).search(text, phrase.end, stop)) is not None:
        stop = line = further.start()
    if phrase.resolving and stop == line and _resolves_that(text, phrase.end, stop, phrase):
        return line
    begins = order_begins(text, phrase, phrase.end, stop)
    inside = begins is not None and begins.start() > phrase.end
    if begins is not None and inside and (named := first_name_end(text, phrase, stop)) > begins.start():
        begins = order_begins(text, phrase, named, stop)
    numbered = begins is not None and begins[0].strip(" \t\u00a0,:،，：.)、").isdecimal()
    if begins is not None and begins.start() == phrase.end and not phrase.resolving and not numbered:
        later = order_begins(text, phrase, begins.end(), stop)
        if _actors(text, phrase.end, later.start() if later else stop, phrase):
            begins = later  # what follows at once is whom it addresses
    listed = _actors(text, phrase.end, begins.start() if begins else stop, phrase)
    # "instructs 1 the Director of TSB to ...; 2 Study Group 2 to ...": each item says whom it addresses.
    each = begins is not None and numbered and _actors(text, begins.end(), stop, phrase)
    if begins is not None and (begins.start() > phrase.end or phrase.resolving or each):
        return begins.start()
    if listed and grammar(phrase.language).unspaced:
        return phrase.end if phrase.resolving else _behind_partners(text, _named_end(text, phrase, stop), line, phrase)
    if listed:
        opens = _opening(text, listed, line, phrase.language)
        longest = _LONGEST if opens is not None and opens.lastgroup == "with" else _REMAINDER
        return line if line - listed < longest else listed
    if phrase.resolving:
        return phrase.end
    return line if line - phrase.end < _REMAINDER and text[line - 1] not in ".。" else 0


def _opening(text: str, listed: int, line: int, language: str) -> re.Match[str] | None:
    """Return the phrase of acting together or reporting that follows the addressees, if one does."""
    start = _parted(language).match(text, listed, line) or _SEPARATED.match(text, listed, line)
    return phrases(language).trigger.pattern.match(text, start.end() if start else listed, line)


def _behind_partners(text: str, listed: int, line: int, phrase: Phrase) -> int:
    """Return where a heading ends whose text follows its addressees without a mark: behind partners, or at `listed`.

    "与各局主任磋商，" belongs to the heading; what goes on to say what is to be done together is text, and so is what
    a blank parts from them: a line ended there.
    """
    if text[listed : listed + 1].isspace():
        return listed
    opens = _opening(text, listed, line, phrase.language)
    if opens is None or opens.lastgroup not in ("with", "opens"):
        return listed
    partners = read_list(text, opens.end(), line, Context(phrase.language, "T"))
    closes = phrases(phrase.language).partners.closes.match(text, partners.end, line)
    end = closes.end() if closes else partners.end
    return end if end == line or _SEPARATED.match(text, end, line) else listed


def _heading_end(text: str, start: int, stop: int, phrase: Phrase) -> int:
    """Return where the addressees from `start` on end: before the text of the first item, at `stop` at the latest."""
    listed = _actors(text, start, stop, phrase)
    if not listed:
        named = read_list(text, start, stop, Context(phrase.language, "T"))
        listed = named.end if named.codes else start
    found = order_begins(text, phrase, listed, min(stop, start + _LONGEST))
    return found.start() if found else stop


@cache
def _further(language: str) -> re.Pattern[str]:
    """Return a pattern of what may be a further heading on the line: an operative verb behind a comma or the like."""
    verbs = lexicon(language).section("verbs")
    before, edge = pattern_of(verbs.pairs("before")), r"" if verbs.flag("unspaced") else r"(?!\w)"
    return re.compile(rf"[,;.:،؛。；，：]\s*(?:{before}\s*)?{pattern_of(verbs.pairs('operative'))}{edge}")


@cache
def _parted(language: str) -> re.Pattern[str]:
    """Return a pattern of a "that" which partners part from what is ordered: "que, junto con ...,"."""
    return re.compile(rf"[\s,]*{pattern_of(lexicon(language).section('clauses').words('that'))}\s?,\s*", re.IGNORECASE)


@cache
def _that(language: str) -> re.Pattern[str]:
    """Return a pattern of what may stand before an addressee: "that"."""
    return re.compile(rf"[\s,]*{pattern_of(lexicon(language).section('clauses').words('that'))}\s+", re.IGNORECASE)
