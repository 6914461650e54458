"""The body whose instrument a Chinese text names by its subject: "全权代表大会有关语文的第154号决议"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ingest.cited.around import Body, named_body
from ingest.cited.grammar import grammar
from ingest.cited.words import words

# Longer than a body and a subject.
_WINDOW: Final = 120


def body_before_subject(text: str, start: int) -> Body | None:
    """Return the body before the subject that stands right before a number; the last one that has it."""
    if not text.startswith(words()["of_subject"], max(0, start - 1)):
        return None
    first = max(0, start - _WINDOW, text.rfind("\n", max(0, start - _WINDOW), start) + 1)
    found = None
    for match in grammar().bodies.find(text, first, start):
        if _subject().fullmatch(text, match.end(), start):
            found = match
    if found is None:
        return None
    return Body(named_body(text, found), found.start(), found.end(), "before-its")


@cache
def _subject() -> re.Pattern[str]:
    """Return the pattern of what stands between a body and a number: when it met, and the subject of the instrument."""
    about = words().pattern("about")
    said = r"(?:[“\"«][^”\"»\n]{1,100}[”\"»]|[^,;。\n“”\"«»])"
    return re.compile(rf"\s?(?:\([^()\n]{{1,40}}\))?\s?(?:{about}){said}{{1,80}}")
