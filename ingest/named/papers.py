"""Reads mentions of numbered ITU documents: Council documents, TSAG's, circulars, documents of conferences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.languages.letters import figures
from ingest.named.found import Found
from ingest.named.reading import Reading, entries, said_beside
from ingest.named.scan import DASH, GAP, Word
from ingest.named.words import words

_REVISION = (
    rf"(?:{GAP}?[(（]?(?P<kind>R[eé]v|Add|Corr|Пересм|Доп|Испр)\.?{GAP}?(?P<n>\d{{1,2}})[)）]?"
    rf"|(?:{GAP}|{DASH})?(?P<r>R\d{{1,2}})(?![A-Za-z0-9]))"
)
_KINDS = {"Rév": "Rev", "Пересм": "Rev", "Доп": "Add", "Испр": "Corr"}
# Russian texts write the letter of their own alphabet, too.
_COUNCIL = re.compile(rf"[CС](\d\d|20\d\d)/((?:INF|DT|DL|ADM|DIV)?/?\d{{1,3}})(?![\d/a-z]){_REVISION}?")
_LETTER = re.compile(rf"CL{DASH}(\d\d)/(\d{{1,3}})(?!\d)")
_TSAG = re.compile(
    rf"TSAG{GAP}?{DASH}?{GAP}?(?P<series>TD|LS|C|R)(?:{GAP}|{DASH})?(?P<number>\d{{1,4}})(?!\d){_REVISION}?"
)
_GROUP_PAPER = re.compile(
    rf"SG(\d{{1,2}}){DASH}(TD|LS|C|R)(\d{{1,4}})(?!\d)(?:{DASH}(R\d{{1,2}}))?(/WP\d|/[A-Z]{{2,5}})?"
)
_WORKING_GROUP = re.compile(
    rf"CWG{DASH}{GAP}?([A-Z][A-Za-z]+(?:(?:&amp;|&)[A-Z]+)?)(?:{DASH}|{GAP})(\d{{1,3}}/\d{{1,3}})(?:{DASH}(R\d{{1,2}}))?(?!\d)"
)
_ADVISORY = re.compile(rf"((?:TDAG|RAG){DASH}?\d\d)/((?:(?:DT|INF|ADM)/)?\d{{1,3}})(?![\d/])")
_CONTRIBUTION = re.compile(r"C\.(\d{1,4})/TSAG(?![A-Za-z])")
_SESSION = re.compile(
    rf"{GAP}{{0,2}}[\[(]?((?:PP|WTSA|WTDC|RA|WRC|WTPF|WCIT)(?:{DASH}{GAP}?)?\d\d)/(\d{{1,4}})(?![\d/]){_REVISION}?"
)
_CONFERENCES = ("PP", "WTSA", "WTDC")
_CONFERENCE = re.compile(
    rf"({'|'.join(_CONFERENCES)}){DASH}?(\d\d)(?:{DASH}|{GAP})C{DASH}?(\d{{2,4}})(?![\w/]){_REVISION}?"
)
_NUMBER = re.compile(r"(\d{1,4})(?![\d/]|\.\d)")
_MARK = r"(?:\(|号|№|[Nn]\.?[°ºo]\.?)?"
_BEHIND = re.compile(rf"{GAP}?{_MARK}{GAP}?")
# A number that has nothing but these can be a class of concrete, "C25/30", or a rule's, "BR-CL-19/20".
_PLAIN = re.compile(r"CL?\D?\d+/\d+")
# No letter follows; Chinese writes words without blanks.
_EDGE = r"(?![^\W\u2e80-\u9fff])"
# How near the word for a document must stand to show that a plain number is one's.
_NEAR = 40
# Between the word and a number they end a line or a sentence; an abbreviation, "Doc.", is shorter.
_ENDS = re.compile(r"[\n。;؛]|(?:\d|\w{4})\.\s")


def paper_words() -> Iterator[Word]:
    """Yield the words that a mention of a document begins with."""
    every = words()
    for letter in "CС":
        yield Word(letter, "council", r"(?=(?:20)?\d\d/)", behind=figures())
    yield Word("C.", "contribution", r"(?=\d{1,4}/TSAG)")
    for group in ("TDAG", "RAG"):
        yield Word(group, "advisory", rf"(?={DASH}?\d\d/(?:\d|DT/|INF/|ADM/))")
    for body in _CONFERENCES:
        yield Word(body, "conference", rf"(?={DASH}?\d\d(?:{DASH}|{GAP})C{DASH}?\d\d)")
    yield Word("CL", "letter", rf"(?={DASH}\d\d/)")
    yield Word("SG", "group_paper", rf"(?=\d{{1,2}}{DASH}(?:TD|LS|C|R)\d)")
    for key, kind in (("circular", "circular"), ("circulars", "circulars")):
        for word in every[key]:
            yield Word(word, kind, rf"(?={GAP}{{0,2}}{_MARK}{GAP}?\d)")
    of = every.any_of("circular_of")
    for word in every["circular_before"]:
        yield Word(word, "circular", rf"(?={GAP}{{0,2}}{_MARK}{GAP}?\d{{1,4}}{GAP}?{of}{_EDGE})")
    for key in ("document", "documents"):
        for word in every[key]:
            yield Word(word, "paper", rf"(?={GAP}{{0,2}}[\[(]?(?:PP|WTSA|WTDC|RA|WRC|WTPF|WCIT)(?:\W|\d\d/))")


def read_paper(reading: Reading, kind: str, start: int, end: int) -> Iterator[Found]:
    """Yield the documents that a word of `paper_words` begins."""
    text = reading.text
    match kind:
        case "council":
            found = _COUNCIL.match(text, start)
            number = f"C{found[1]}/{found[2]}{_revision(found)}" if found else ""
        case "letter":
            found = _LETTER.match(text, start)
            number = f"CL-{found[1]}/{found[2]}" if found else ""
        case "tsag":
            found = _TSAG.match(text, start)
            number = f"TSAG-{found['series']}{found['number']}{_revision(found)}" if found else ""
        case "advisory":
            found = _ADVISORY.match(text, start)
            number = f"{re.sub(DASH, '-', found[1])}/{found[2]}" if found else ""
        case "conference":
            found = _CONFERENCE.match(text, start)
            number = f"{found[1]}{found[2]}-C{found[3]}{_revision(found)}" if found else ""
        case "contribution":
            found = _CONTRIBUTION.match(text, start)
            number = f"TSAG-C{found[1]}" if found else ""
        case "group_paper":
            found = _GROUP_PAPER.match(text, start)
            number = f"SG{found[1]}-{found[2]}{found[3]}" if found else ""
            if found:
                number += ("-" + found[4] if found[4] else "") + (found[5] or "")
        case "working_group":
            found = _WORKING_GROUP.match(text, start)
            number = f"CWG-{found[1]}-{found[2]}".replace("&amp;", "&") if found else ""
            if found and found[3]:
                number += f"-{found[3]}"
        case "paper":
            found = _SESSION.match(text, end)
            number = re.sub(rf"{DASH}{GAP}?", "-", found[1]) + f"/{found[2]}{_revision(found)}" if found else ""
        case _:
            found, number = None, ""
    if found and (not _PLAIN.fullmatch(number) or _is_document(reading, start, found.end())):
        reading.covered = max(reading.covered, found.end())
        yield Found("document", number, start, found.end(), kind)


def _is_document(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a plain number is a document's: the text names the ITU or a Council, or its sentence the word."""
    if reading.speaks_of_itu() or reading.speaks_of_council():
        return True
    before, behind = said_beside(reading.text, start, end, _ENDS, _NEAR)
    return _document().search(f"{before} {behind}") is not None


@cache
def _document() -> re.Pattern[str]:
    return re.compile(words().any_of("document", "documents"))


def read_circulars(reading: Reading, kind: str, start: int, end: int) -> Iterator[Found]:
    """Yield TSB circulars: "TSB Circular 208", "TSB Circulars 12 and 15"."""
    opening = _BEHIND.match(reading.text, end)
    begin = opening.end() if opening else end
    for index, entry in enumerate(entries(reading.text, begin, _NUMBER, kind == "circulars")):
        first = start if index == 0 else entry.start
        reading.covered = entry.end
        yield Found("document", f"TSB Circular {int(entry.match[1])}", first, entry.end, "circular")


def _revision(match: re.Match[str]) -> str:
    """Return the revision of a document's number as the guide writes it, "(Rev.1)"; "" where it has none."""
    if match["kind"]:
        return f"({_KINDS.get(match['kind'], match['kind'])}.{int(match['n'])})"
    return f"-{match['r']}" if match["r"] else ""
