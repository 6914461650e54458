"""Reads mentions of ITU-T and ITU-R Recommendations, and of ITU-R Reports, which are named alike.

A Recommendation is named by a series and a number ("ITU-T E.164", "Recommendation ITU-R M.2171-1"), a draft by a
series and a word ("E.ACP"), a supplement by "Suppl." and its number. A name without "Recommendation" or Sector
counts where the text around it speaks of the ITU's own work; a former name, a whole series and a technical report
are no Recommendations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ingest.languages.words import LETTER
from ingest.named.ending import Ending
from ingest.named.found import Found
from ingest.named.reading import Reading
from ingest.named.scan import DASH, GAP, Word, alternatives
from ingest.named.words import words

# The series of each Sector.
SERIES_T = frozenset("ABDEFGHIJKLMNOPQRSTUVXYZ")
SERIES_R = frozenset(["BO", "BR", "BS", "BT", "F", "M", "P", "RA", "RS", "S", "SA", "SF", "SM", "SNG", "TF", "V"])
# Cyrillic letters that look like Latin ones, as Russian texts write them in numbers.
LOOKALIKE = str.maketrans("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")

_LETTERS = r"[A-ZАВЕКМНОРСТУХ]{1,3}"
# Behind a Sector no letter stands but those of a series that a lost blank writes onto it, "ITU-TA.8".
NAME_ENDS = rf"(?:(?![A-Za-zÀ-ÿА-яЁё])|(?={_LETTERS}\.\d))"
_CODE = re.compile(
    # "BT 601" behind a Sector; no year, which may be that of an assembly, "ITU-R RA 2015".
    rf"({_LETTERS})(?:\.{GAP}?|(?P<parted>{GAP})(?=(?!19\d\d|20[0-4]\d)\d{{3,4}}(?![\w/%])))(?:"
    rf"(?:[Ss]up(?:pl?)?\.?{GAP}?)(?P<supplement>\d{{1,3}})(?!\d)"
    # Not "T.1-b", an outcome of an objective; not "50Supp_OTT", a draft.
    rf"|(?P<number>\d{{1,5}}+(?:\.\d{{1,3}}){{0,3}}(?:(?:bis|ter)(?![A-Za-z]))?)(?P<revision>{DASH}\d{{1,2}}(?!\d|\.\d))?"
    # Nor "H.26x", which is a row of them.
    rf"(?!x(?![a-z])|[A-Za-z]{{1,12}}_|[A-Z]{{2}}|{DASH}[a-z\d](?![A-Za-z]))"
    rf"|(?P<draft>(?<=\.)(?:[A-Za-z]|\d{{1,4}}[A-Za-z])(?:\\?[\w&]|[./]\w|[-\u2010\u2011]\w){{1,40}}))"
)
# Before a word, in a script that parts its words.
_NO_LETTER = rf"(?<!{LETTER})"
# What stands before the code in an address, ".../R-REC-M.2171/en".
_IN_ADDRESS = ("-", "_", "%")
_LETTERS_OR_FIGURES = re.compile(r"[^\W_]{3}")
# The date of a Recommendation before its name, as Arabic texts have it: "التوصية (09/16) ITU-T E.212".
_DATED = rf"(?:\(\d\d/\d\d(?:\d\d)?\){GAP}{{1,2}})?"
# Between the codes of a row of them: "the series X.200–X.219".
_RANGE = re.compile(rf"{GAP}?{DASH}{GAP}?")
# Behind the number of an IMO resolution: "A.1106(29)".
_ASSEMBLY = re.compile(r"\(\d{1,3}\)")
# Only so long a number of the ITU's is told from a report's own Recommendation B.2 by itself.
_TELLING = re.compile(r"\d{3}")
# The longest word for a Recommendation, with what stands between it and the name.
_WORD = 24
# More than stands between two names of a list.
_APART = 200
# How far a name without Sector may stand from words that show the text to speak of the ITU's work.
_NEAR = 1500


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns that are made of the lexicon's words."""

    series: re.Pattern[str]
    serial: re.Pattern[str]
    before: Ending
    small: Ending
    lead: re.Pattern[str]
    sectors: tuple[str, ...]
    behind: re.Pattern[str]
    report_behind: re.Pattern[str]
    supplement: re.Pattern[str]
    of_series: re.Pattern[str]
    next: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    every = words()
    named = every.any_of("recommendation", "recommendations")
    sectors = {sector: names for sector, names in every.sectors.items() if sector != "D"}
    sector = "|".join(f"({alternatives(w for w in names if ' ' not in w)})" for names in sectors.values())
    conjunction = every.any_of("and")
    series = rf"(?:(?:{GAP}|{DASH}){{1,2}}{every.any_of('series')}|{every.any_of('series')})"
    parted = rf"(?:{GAP}{{0,2}}[,、،]{GAP}{{0,2}}|{GAP}{{0,2}}(?:{conjunction}){GAP}{{0,2}})"
    round_code = rf"{_LETTERS}\.\d{{1,4}}0(?!\d)"
    return _Patterns(
        series=re.compile(series),
        serial=re.compile(rf"(?:{parted}{round_code}){{1,4}}{series}"),
        before=Ending(
            rf"{_NO_LETTER}(?:{every.any_of('series')}|{every.any_of('former')}){GAP}{{0,2}}$",
            (*every["series"], *every["former"]),
            _WORD,
        ),
        small=Ending(
            rf"{_NO_LETTER}{named}{GAP}{{1,2}}[*_]{{0,3}}$",
            (*every["recommendation"], *every["recommendations"]),
            _WORD,
        ),
        lead=re.compile(
            rf"{GAP}{{0,9}}+\[?{_DATED}(?:(?:{sector}){NAME_ENDS}{GAP}{{0,9}}(?:\|{GAP})?)?(?:{named}{GAP}{{0,2}})?(?={_LETTERS}(?:\.|{GAP}\d{{3}}))"
        ),
        sectors=tuple(sectors),
        behind=re.compile(rf"{GAP}?{every.any_of('recommendation_after')}"),
        report_behind=re.compile(rf"{GAP}?{every.any_of('report_after')}"),
        supplement=re.compile(
            rf"{GAP}{{0,2}}(\d{{1,3}}){GAP}{{1,2}}[^\n\d]{{0,24}}?(?:{sector}){GAP}"
            rf"(?:({_LETTERS})(?:\.\d{{1,5}})?{DASH}?{GAP}?{every.any_of('series')}|{every.any_of('series')}{GAP}({_LETTERS})(?!\w))"
        ),
        of_series=re.compile(rf"(?:\.\d+)?{GAP}?{DASH}?{GAP}?{every.any_of('series')}"),
        next=re.compile(
            rf"(?:{GAP}?\(\d\d/\d{{4}}\))?(?:{GAP}{{0,2}}[,;、，،]{GAP}{{0,2}}(?:{conjunction}{GAP}{{1,2}})?|{GAP}{{0,2}}{conjunction}{GAP}{{0,2}}|/)"
        ),
    )


def recommendation_words() -> Iterator[Word]:
    """Yield the words that a mention of a Recommendation begins with."""
    every = words()
    for key, kind in (
        ("recommendation", "recommendation"),
        ("recommendations", "recommendation"),
        ("report", "report"),
        ("reports", "report"),
    ):
        for word in every[key]:
            yield Word(word, kind, rf"(?={GAP}{{0,9}}\[?{_DATED}[A-ZА-Я])")
    for word in every["supplement"]:
        yield Word(word, "supplement", rf"(?={GAP}{{0,2}}\d)")
    for series in sorted(SERIES_T | SERIES_R):
        yield Word(f"{series}.", "code", rf"(?={GAP}?[Ss]up|\d|[A-Za-z])")
    for letter in "АВЕКМНОРСТУХ":
        yield Word(f"{letter}.", "code", r"(?=\d)")


def lead() -> re.Pattern[str]:
    """Return the pattern of what stands before a code of a Recommendation, behind "Recommendation" or a Sector."""
    return _patterns().lead


def read_recommendations(reading: Reading, start: int, end: int, report: bool = False) -> Iterable[Found]:
    """Return the Recommendations named behind "Recommendation(s)" or a Sector that end at `end`."""
    found = lead().match(reading.text, end)
    return _listed(reading, start, found, report) if found else ()


def _listed(reading: Reading, start: int, lead: re.Match[str] | None, report: bool) -> Iterator[Found]:
    """Yield the Recommendations of a list whose first word begins at `start`; `lead` is what is before its code."""
    text, patterns = reading.text, _patterns()
    sector = None
    first: int | None = _begins(text, start)
    if reading.sector and reading.sector.start == start:
        sector = reading.sector.sector
    while lead and (code := _CODE.match(text, lead.end())):
        named = next((index for index, group in enumerate(lead.groups()) if group is not None), None)
        if named is not None:
            sector = patterns.sectors[named]
            reading.name_sector(sector, lead.start(named + 1), lead.end(named + 1))
        if first is None:
            first = code.start() if named is None else lead.start(named + 1)
        if sector is None and (code["parted"] or not _is_itus(reading, code)):
            return
        found = _name(reading, code, sector, first, report)
        if found is None:
            return
        _note(reading, found)
        yield found
        between = patterns.next.match(text, found.end)
        if between is None:
            return
        lead, first = patterns.lead.match(text, between.end()), None


def _begins(text: str, start: int) -> int:
    """Return where a mention begins whose "recommendation" is in small letters, for which no text is searched."""
    small = _patterns().small.search(text, start)
    return small.start() if small else start


def _is_itus(reading: Reading, code: re.Match[str]) -> bool:
    """Tell whether a Recommendation that is named without Sector is one of the ITU's, by its number or by the text."""
    telling = _TELLING.match(code["number"] or "")
    return telling is not None or reading.speaks_of_itu() or reading.speaks_of_forerunner()


def read_code(reading: Reading, start: int) -> Iterable[Found]:
    """Return the Recommendation that is named by its number alone, where the text speaks of the ITU's work."""
    if reading.evidence < 0 or start - reading.evidence > _NEAR:
        return ()
    text = reading.text
    code = _CODE.match(text, start)
    if code is None:
        return ()
    if _is_other(reading, start):
        reading.others = code.end()
        return ()
    if _ASSEMBLY.match(text, code.end()) or text.startswith(_IN_ADDRESS, start - 1):
        return ()
    if text.startswith("(", start - 1) and 0 < reading.covered >= start - 2:
        # "X.1450 (X.hakm)": the name it had as a draft.
        return ()
    if code["draft"]:
        if not _looks_coined(code["draft"]) or not reading.speaks_of_drafts(start):
            return ()
    elif code["number"] and len(code["number"]) < 2:
        return ()
    found = _name(reading, code, None, _begins(text, start), False, bare=True)
    if found is None:
        return ()
    _note(reading, found)
    return (found,)


def _note(reading: Reading, found: Found) -> None:
    """Keep that a text names a Recommendation, which shows it to speak of the ITU's work; a draft, of its studies."""
    reading.covered = found.end
    reading.evidence = max(reading.evidence, found.end)
    if found.detail:
        reading.studies = found.end


def _is_other(reading: Reading, start: int) -> bool:
    """Tell whether a code is a series or a former name by the word before it or before its list."""
    if _patterns().before.search(reading.text, start):
        return True
    if not 0 < reading.others >= start - _APART:
        return False
    between = _patterns().next.fullmatch(reading.text, reading.others, start)
    return between is not None or _RANGE.fullmatch(reading.text, reading.others, start) is not None


def read_supplement(reading: Reading, start: int, end: int) -> Iterator[Found]:
    """Yield "Supplement 71 to ITU-T Q-series Recommendations"."""
    patterns = _patterns()
    match = patterns.supplement.match(reading.text, end)
    if match is None:
        return
    letters = match[match.lastindex or 0].translate(LOOKALIKE)
    sector = next(s for s, group in zip(patterns.sectors, match.groups()[1:], strict=False) if group)
    reading.covered = match.end()
    yield Found("recommendation", f"ITU-{sector} {letters}.Suppl.{int(match[1])}", start, match.end(), "supplement")


def _name(
    reading: Reading, code: re.Match[str], sector: str | None, start: int, report: bool, bare: bool = False
) -> Found | None:
    """Return the Recommendation of a code, None where it names a series, an outcome or something else."""
    text, patterns = reading.text, _patterns()
    letters = code[1].translate(LOOKALIKE)
    revision = code["revision"]
    if sector is None:
        sector = _sector(reading, letters, bool(revision), code.start())
    if letters not in (SERIES_R if sector == "R" else SERIES_T):
        return None
    if not bare or revision:
        reading.series[letters] = sector
    if patterns.series.match(text, code.end()) or (_is_round(code) and patterns.serial.match(text, code.end())):
        return None
    end = code.end()
    if code["supplement"]:
        number, draft = f"Suppl.{int(code['supplement'])}", False
    elif code["number"]:
        number, draft = code["number"], False
        if revision and sector == "T":
            return None
        if revision and bare:
            # A list of numbers alone tells versions; beside "Recommendation ITU-R" the figure is the edition.
            number += "-" + _digits(revision)
    else:
        name = code["draft"].replace("\\", "").rstrip(".")
        end = code.start("draft") + len(code["draft"].rstrip("."))
        number, draft = name, True
    if behind := patterns.report_behind.match(text, end):
        end, report = behind.end(), True  # "ITU-R M.2410号报告"
    elif not report and (behind := patterns.behind.match(text, end)):
        end = behind.end()
    identifier = f"ITU-{sector} {letters}.{number}"
    if report:
        return Found("document", f"Report {identifier}", start, end, "report")
    return Found("recommendation", identifier, start, end, "recommendation", "draft" if draft else None)


def _sector(reading: Reading, letters: str, revised: bool, start: int) -> str:
    """Return the Sector of a Recommendation that is named without it."""
    if letters in SERIES_R - SERIES_T or revised:
        return "R"
    last = reading.sector
    if last and last.sector == "R" and letters in SERIES_R and reading.same_line(last.end, start):
        return "R"
    return reading.series.get(letters, "T")


def _is_round(code: re.Match[str]) -> bool:
    """Tell whether a code may be that of a series by its number: "X.400", no "X.509"."""
    return code["number"] is not None and code["number"].endswith("0")


def _looks_coined(name: str) -> bool:
    """Tell whether a draft's name is no plain word, surname or initial: "ACP", "DigID", not "Smith", "S.A"."""
    return bool(_LETTERS_OR_FIGURES.search(name)) and not (name[:1].isupper() and name[1:].islower())


def _digits(revision: str) -> str:
    """Return the figures behind the hyphen of "-6" or "&#8209;6"."""
    return re.split(r"\D", revision)[-1]
