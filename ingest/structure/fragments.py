"""Texts that begin in the middle of an instrument: no heading names it, but its clauses stand there."""

from __future__ import annotations

import re
from functools import cache

from ingest.document import Document
from ingest.duty.verbs import phrase_at, starts
from ingest.structure.titles import strip_markup


@cache
def _candidates(language: str) -> re.Pattern[str]:
    """Return the pattern of a line that begins with a verb of a clause, behind white space and markup."""
    return re.compile(rf"\n(?P<lead>[ \t\xa0\u200e\u200f*_]*+)(?={starts(language).pattern})", re.IGNORECASE)


def is_fragment(document: Document, language: str) -> bool:
    """Whether a line of a text is a verb phrase of a clause ("resolves", "considérant") and nothing else."""
    text = "\n" + document.text
    for found in _candidates(language).finditer(text):
        start = found.end()
        if text[start].isupper():
            continue
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        phrase = phrase_at(text, start, stop, language)
        if phrase and not phrase.is_annex and _is_bare(text[phrase.end : min(stop, phrase.end + 40)]):
            return True
    return False


def _is_bare(rest: str) -> bool:
    """Whether what follows a verb on its line is only markup and punctuation."""
    return not strip_markup(rest).strip(" +:,،，")
