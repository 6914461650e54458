r"""Signs of LaTeX, comments, quotations and italics between words: the rules read blanks, and no place moves.

A comment of a program or a quotation begins each line with a sign, and ends lines inside sentences; LaTeX writes
"Resolution~71" and "\textbf{Resolution 71}"; thin blanks are read as those that no line ends at.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ingest.document import Document
from ingest.languages.literals import DocumentLiterals, replaced

# Two lines or more that begin with the same sign of a comment or quotation, and those between with the sign alone, and
# what a text holds where one does. A star alone is that of a list.
_SIGNS: Final = (
    (("\n# ", "\t# ", " # "), "#"),
    (("\n> ", " > "), ">"),
    (("// ",), "///?!?"),
    (("/*",), r"(?<= )\*"),
)
_BLOCKS: Final = tuple(
    (held, re.compile(rf"\n(?P<lead>[ \t]{{0,40}}(?P<sign>{sign})) +\S[^\n]*(?:\n(?P=lead)(?: [^\n]*|(?=\n)))+"))
    for held, sign in _SIGNS
)
# What LaTeX writes around words; braces of such a text are no part of it.
_LATEX: Final = re.compile(
    r"\\(?:text(?:bf|it|sc|rm|sf|tt|sl|up|normal)|emph|underline|uline|mbox|(?:sub){0,2}section\*?|paragraph\*?"
    r"|href\{[^{}\n]{0,400}\})\{|\{\\(?:bf|it|em|sc)(?:series|shape)? "
)
_TIED: Final = re.compile(r"~(?:(?<=[^\W\d_]~)(?=[\d(])|(?<=\.~)(?=\w))")
_ITALICS: Final = re.compile(r"_(?<!\w_)_{0,2}(?=[^\W_][^_\n]*+_)[^_\n]{0,120}\d[^_\n]{0,120}_{1,3}(?![\w\]-])")
# What ends a paragraph of HTML in the middle of a line.
_PARAGRAPH_ENDS: Final = re.compile(r"</p>(?=<[a-z])|<br ?/?>(?!\s*\n)(?=.)")
_THIN: Final = frozenset("\u2007\u2009\u200a\u202f")
_TIE: Final = "\u00a0"


def legible(document: Document) -> Document:
    """Return a document without such signs, of the same length."""
    text = document.text
    for sign in sorted(_THIN & document.beyond):
        text = text.replace(sign, _TIE)
    places = list(_held().places(document))
    for held, block in _BLOCKS:
        if any(text.startswith(held, place) for place in places):
            text = block.sub(_without_lead, f"\n{text}")[1:]
    if "{" in text and "\\" in text and _LATEX.search(text):
        text = _LATEX.sub(_blank, text).replace("{", " ").replace("}", " ")
    if "<" in text and ("</p><" in text or "<br" in text):
        text = _PARAGRAPH_ENDS.sub(lambda found: "\n\n".ljust(len(found[0])), text)
    text = replaced(_TIED, lambda _: _TIE, text, "~")
    text = replaced(_ITALICS, lambda found: found[0].replace("_", "*"), text, "_")
    return document if text == document.text else document.with_text(text)


@cache
def _held() -> DocumentLiterals:
    return DocumentLiterals(each for held, _ in _SIGNS for each in held)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _without_lead(found: re.Match[str]) -> str:
    """Return the lines of a block with blanks for the sign before each."""
    lead, sign = found["lead"], found["sign"]
    return found[0].replace(f"\n{lead}", f"\n{lead[: -len(sign)]}{' ' * len(sign)}")
