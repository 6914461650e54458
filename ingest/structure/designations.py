"""The designation that a heading begins with: an instrument's number behind its word, and the dating behind that."""

from __future__ import annotations

import re

from graph.value import value
from ingest.document import Document
from ingest.revision import Dating, read_revision
from ingest.structure.mark import Mark
from ingest.structure.titles import ends_here

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
_TAG = r"</?[a-z]{1,8}(?: [^<>\n]{1,200})?>|\]\([^()\s]{1,200}\)"
_EMPHASIS = re.compile(rf"(?:[*_ \t\xa0]|{_TAG}){{0,8}}(?=[(（])", re.IGNORECASE)
_CLOSING = re.compile(rf"(?:[*_]|{_TAG}){{0,4}}", re.IGNORECASE)


@value
class Designated:
    """A number, its dating, and where they end.

    `number` is None for an instrument without a number yet; `sector` is the letter of "ITU-R 1"; `marked`: bold or
    italics part the two.
    """

    number: str | None
    dating: Dating | None
    end: int
    sector: str | None = None
    marked: bool = False


def read_number(text: str, position: int, reach: int) -> Designated | None:
    """Return the number at a place, with the dating behind it; None where there is none."""
    number = _NUMBER.match(text, position, reach)
    if number is None or not number["number"]:
        return None
    inner = _DATING.match(text, number.end(), reach)
    dating = read_revision(inner["inner"]) if inner else None
    return Designated(number["number"], dating, inner.end() if inner and dating else number.end())


def read_designation(document: Document, mark: Mark, reach: int) -> Designated | None:
    """Return the number and dating behind a mark; None where it names no instrument."""
    text = document.text
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
    word = text[mark.char : mark.after]
    in_capitals, marked, behind = word.isupper(), False, position
    if word == word.upper() and (emphasis := _EMPHASIS.match(text, position, reach)):
        position, marked = emphasis.end(), emphasis[0].strip() != ""
    dating = None
    inner = _DATING.match(text, position, reach)
    if inner and (dating := read_revision(document.printed(*inner.span("inner"))) or read_revision(inner["inner"])):
        position = inner.end()
        if marked and (closing := _CLOSING.match(text, position, reach)):
            position = closing.end()
    elif inner and in_capitals and ends_here(text, inner.end(), mark.end):
        position = inner.end()  # "RESOLUTION 1112 (approved at the tenth meeting)"
    else:
        # A bracket that tells nothing, or does not close, is not reached: no blank before it belongs to the number.
        position = behind + len(text[behind:position].rstrip())
    return Designated(number, dating, position, sector, marked)
