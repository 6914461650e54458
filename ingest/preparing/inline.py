"""Links, spans, bold and italics within a sentence: the rules read their words alone.

"WTSA <a href="...">Resolution 71</a>" stands further apart than any words do, and a comma stands behind no number in
"**Decision 5**, Council". What begins a line may be all that the line holds, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ingest.cited.words import words
from ingest.document import Document
from ingest.languages.literals import DocumentFinder
from ingest.languages.words import pattern_of

# Bold and italics tell a clause's verb from others: only markup around a word with a number says nothing.
_NUMBERED: Final = r"(?:第|[^\W\d_]{3}[^<>*\[\]\n]{0,120})\d[^<>*\[\]\n]{0,80}"
# What stands before the sign that closes it, asked for first.
_ENCLOSED: Final = r"[^<>*\[\]\n]{2,204}+"
_LINKED: Final = re.compile(
    rf"<(?P<tag>a|span|font|b|i|em|strong)(?:[ \xa0][^<>]{{0,400}})?>"
    rf"(?={_ENCLOSED}</)(?={_NUMBERED}(?P<close></(?P=tag)>))",
    re.IGNORECASE,
)
_STARS: Final = re.compile(rf"\*(?<!\*\*)(?P<more>\*{{0,2}})(?={_ENCLOSED}\*)(?={_NUMBERED}(?P<close>\*(?P=more)))")
_LINK: Final = re.compile(rf"\[(?={_ENCLOSED}\]\()(?={_NUMBERED}(?P<close>\]\([^()\s]{{1,400}}\)))")
_MARKED: Final = (DocumentFinder(_LINKED, "<"), DocumentFinder(_STARS, "*"), DocumentFinder(_LINK, "["))
# What stands before such markup in a sentence.
_WITHIN: Final = re.compile(r"[\w,.;:][ \xa0(]")
_STOPS: Final = (",", ";")


@cache
def _named() -> re.Pattern[str]:
    """Return the pattern of a word for an instrument in any language."""
    names = {name.replace("~", "") for kind in words().kinds.values() for name in kind}
    return re.compile(pattern_of(name for name in names if len(name) > 1), re.IGNORECASE)


def inline_markup(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of the markup before and behind such words, and the blank that it stands for, or nothing."""
    text = document.text
    for marked in _MARKED:
        for found in marked.find(document):
            first, last = found.span()
            start, end = found.span("close")
            is_within = _WITHIN.fullmatch(text, max(first - 2, 0), first) is not None
            if not (is_within or text.startswith(_STOPS, end)) or _named().search(text, last, start) is None:
                continue
            yield (first - 1, last, text[first - 1]) if is_within else (first, last, " ")
            yield start, end, ""
