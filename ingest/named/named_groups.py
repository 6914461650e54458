"""Reads mentions of groups that have a name and no number: focus groups, JCAs, groups of the Council and of TSAG."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.named.found import Found
from ingest.named.reading import Reading
from ingest.named.scan import DASH, GAP, Word
from ingest.named.words import words

_TSAG_GROUP = re.compile(rf"TSAG(?:{GAP}|{DASH})RG{DASH}([A-Za-z0-9]{{2,20}})")
_NAMED_GROUP = re.compile(
    rf"(FG|JCA)(?:{DASH}{GAP}?|{GAP})([A-Z][A-Za-z0-9]*(?:(?:{DASH}|&amp;|&)[A-Za-z0-9]+)*"
    rf"(?:{GAP}(?:and{GAP})?[A-Z]+&[A-Z]+)?)"
)
# "JCA-IoT SC&C" is short for "JCA-IoT and SC&C".
_SECOND = re.compile(r"(?<! and) (?=[A-Z]+&)")
_WORKING_GROUP = re.compile(
    rf"(?:{DASH}{GAP}?|{GAP})?(?=[^\W\d_]*[A-ZА-Я][^\W\d_]*[A-ZА-Я]|Internet|Интернет)"
    r"([A-ZА-Я][^\W\d_\u4e00-\u9fff]+(?:(?:&amp;|&|\+)[A-Z]+)?)"
)
# A document of such a group: "CWG-Internet-12/3".
_PAPER = re.compile(rf"(?:{DASH}|{GAP})\d{{1,3}}/\d")
_SHOUTED = re.compile(r"[A-Z0-9].*[A-Z0-9]")


def named_group_words() -> Iterator[Word]:
    """Yield the words that a mention of such a group begins with."""
    for word in words()["working_group"]:
        yield Word(word, "working_group", r"(?!s\b)")
    yield Word("FG", "named_group", rf"(?=(?:{GAP}|{DASH})(?<!_)[A-Z])")  # "FG_WHITE" is a colour
    yield Word("JCA", "named_group", rf"(?=(?:{GAP}|{DASH}))")
    yield Word("TSAG", "tsag", rf"(?=(?:{GAP}|{DASH}))")


def read_named_group(reading: Reading, start: int) -> Iterator[Found]:
    """Yield a focus group or joint coordination activity: "FG-AI4H", "FG NET2030", "JCA-AHF"."""
    match = _NAMED_GROUP.match(reading.text, start)
    if match is None or not _SHOUTED.search(match[2]):
        return
    reading.covered = match.end()  # also where it is nobody's, or each JCA of "JCA-JCA-..." would read the rest anew
    if not reading.speaks_of_itu():
        return
    name = re.sub(GAP + "+", " ", re.sub(DASH, "-", match[2]).replace("&amp;", "&"))
    name = _SECOND.sub(" and ", name)
    reading.evidence = match.end()
    yield Found("group", f"{match[1]}-{name}", start, match.end(), "named-group")


def read_working_group(reading: Reading, start: int, end: int) -> Iterator[Found]:
    """Yield a Council working group: "CWG-Internet", "CWG-WSIS&SDG", "GTC-CMSI&ODS"."""
    match = _WORKING_GROUP.match(reading.text, end)
    if match is None or _PAPER.match(reading.text, match.end()):
        return
    reading.covered = match.end()
    name = match[1].replace("&amp;", "&")
    code = words().working_groups.get(reading.text[start : match.end()], f"CWG-{name}")
    yield Found("group", code, start, match.end(), "working-group")


def read_tsag_group(reading: Reading, start: int) -> Iterator[Found]:
    """Yield a rapporteur group of TSAG: "TSAG RG-SC"."""
    if match := _TSAG_GROUP.match(reading.text, start):
        reading.covered = match.end()
        yield Found("group", f"TSAG-RG-{match[1]}", start, match.end(), "advisory-rapporteur-group")
