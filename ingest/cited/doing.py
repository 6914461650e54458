"""The body that does something by an instrument: "PP-18, by Resolution 25, asked", "By Resolution 25, PP-18 asked"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ingest.cited.around import Body, named_body
from ingest.cited.grammar import FOREIGN, OWN, grammar
from ingest.cited.words import words
from ingest.languages.words import LETTER, pattern_of

# So far before a number the name of a body can begin, and the words between them can.
_FAR: Final = 120
_NEAR: Final = 30
# The year or the session of a body: "of 2018", "(Dubai, 2018)".
_DATED: Final = re.compile(r"(?:\s(?:[a-z]{1,3}\s)?(?:19|20)\d\d|\s\([^()\n]{1,40}\))?")


def doer(text: str, start: int, end: int) -> Body | None:
    """Return the body of a number at [start, end), the word for an instrument before it and what dates it included."""
    if not text.startswith(", ", end):
        return None
    means = _means().search(text, max(0, start - _NEAR), start)
    if means is None:
        return None
    return _subject(text, end + 2) if means["first"] is not None else _named(text, means.start(), end + 2)


def _named(text: str, comma: int, behind: int) -> Body | None:
    """Return the body named right before a comma, if no other one stands behind the number, at `behind`."""
    patterns = grammar()
    named = [*patterns.bodies.find(text, max(0, comma - _FAR), comma)]
    found = named[-1] if named else None
    if found is None or not _DATED.fullmatch(text, found.end(), comma) or named_body(text, found) in (OWN, FOREIGN):
        return None
    if _body_at(text, behind) is not None:
        return None  # "as told to WTSA-16, by Resolution 25, PP-18 asked"
    return Body(patterns.body_of(found), found.start(), comma, "before-its")


def _subject(text: str, position: int) -> Body | None:
    """Return the body with which a sentence goes on that does something."""
    body = _body_at(text, position)
    if body is None or named_body(text, body) in (OWN, FOREIGN):
        return None
    verb = text[body.end() : body.end() + 2]
    does = verb[:1] == " " and verb[1:].islower() and not _passive().match(text, body.end())
    return Body(grammar().body_of(body), body.start(), body.end(), "before-its") if does else None


def _body_at(text: str, position: int) -> re.Match[str] | None:
    article = grammar().articled.match(text, position - 1)
    return grammar().body.match(text, article.end() if article else position)


@cache
def _means() -> re.Pattern[str]:
    """Return a pattern of what stands before an instrument by which something is done: ", by", or "By" at first."""
    articles = pattern_of(words().articles)
    both, inner = words().pattern("means"), words().pattern("means", "within")
    return re.compile(rf"(?:(?P<first>\A|\n|\.\s)(?i:{both})|,\s(?:{inner}))\s(?:(?i:{articles})\s)?\Z")


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words().pattern('passive')})(?!{LETTER})")
