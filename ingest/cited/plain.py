"""A text without its typography, of the same length, so that rules are simple and offsets stay true."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from ingest.document import Document
from ingest.languages.literals import replaced

# What a character becomes: white space, hyphens, full-width forms, quotes, marks of direction, digits.
_FORMS: Final = {
    " ": "\xa0\u2007\u2009\u200a\u202f\u3000\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\ufeff\u2060*[]\\`",
    "-": "\u2010\u2011\u2012\u2212\ufe63\uff0d",
    "(": "（﹙",
    ")": "）﹚",
    ",": "，、،﹐",
    ";": "；؛",
    ":": "：",
    "/": "／\u2215",
    "'": "\u2019\u02bc",
    ".": "．",
    "«": "《〈",
    "»": "》〉",
}
_DIGITS: Final = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９")
FIGURES: Final = {digit: str(value) for row in _DIGITS for value, digit in enumerate(row)}
_PLAIN: Final = {character: form for form, characters in _FORMS.items() for character in characters} | FIGURES
# Signs of typography that are of ASCII.
_MARKS: Final = frozenset(sign for sign in _PLAIN if sign.isascii())
# What begins markup: a tag, an entity, the address behind the words of a link.
_BEGINS: Final = ("<", "&", "]")
_MARKUP: Final = re.compile(
    r"<[/!]?[A-Za-z][^<>]{0,400}>|\]\([^()\n]{0,400}\)"
    "|&(?:nbsp|thinsp|ensp|emsp|[rl]rm|shy|#160|#xa0|#32|#8209|#8208|#8211|#xa0|ndash|amp|#x2011);",
    re.IGNORECASE,
)
_HYPHENS: Final = ("&#8209;", "&#8208;", "&#x2011;", "&#8211;", "&ndash;")
# Tags that stand within a line; any other one ends a paragraph or a cell.
_INLINE: Final = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|sup|sub|font|small|code|mark|ref|rref|inline|ins|del)\b", re.IGNORECASE
)


def plain(text: str, beyond: Set[str] | None = None) -> str:
    """Return a text of the same length with markup and typography replaced by blanks and plain signs.

    `beyond` are its characters beyond ASCII, where they are known.
    """
    text = replaced(_MARKUP, _blank, text, _BEGINS)
    for sign in _MARKS | (_PLAIN.keys() & (Document("", text, "txt", "").beyond if beyond is None else beyond)):
        text = text.replace(sign, _PLAIN[sign])
    return text


def _blank(match: re.Match[str]) -> str:
    found = match[0]
    if found.startswith("<"):
        first = " " if _INLINE.match(found) else "\n"
        return first + " " * (len(found) - 1)
    if found.lower() in _HYPHENS:
        return "-".rjust(len(found))
    if found.startswith("&amp"):
        return "&".ljust(len(found))
    return " " * len(found)
