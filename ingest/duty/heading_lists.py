"""How far the list of those reaches whom a heading addresses: into the next line, and over what looks like an order."""

from __future__ import annotations

import re
from functools import cache

from ingest.duty.actor_list import Context
from ingest.duty.addressees import read_list
from ingest.duty.verbs import Phrase
from ingest.languages.language import lexicon
from ingest.languages.words import pattern_of

# The next line of a list is no longer.
_LINE = 160


def joined_end(text: str, phrase: Phrase, stop: int, end: int) -> int:
    """Return where a heading ends that fills its line up to `stop`.

    It does so with the next line, at `end` at the latest, if its list goes on there behind an "and" and ends there.
    """
    line = stop + 1
    below = text.find("\n", line, end)
    below = end if below < 0 else below
    if below - stop > _LINE or not _and(phrase.language).match(text, line, below):
        return stop
    joined = f"{text[phrase.end : stop]} {text[line:below]}"
    listed = read_list(joined, 0, len(joined), Context(phrase.language, "T"), led=True)
    goes_on = listed.leads and listed.named_end > stop - phrase.end
    return below if goes_on and not joined[listed.end :].strip(" \t\r,،，:") else stop


def first_name_end(text: str, phrase: Phrase, stop: int) -> int:
    """Return where the first actor's name behind a verb ends, in a language that writes prepositions onto words.

    There a name may hold what looks like the beginning of an order: "the working group | on matters of tea".
    """
    if not lexicon(phrase.language).section("actors").word("clitics", ""):
        return 0
    return read_list(text, phrase.end, stop, Context(phrase.language, "T"), led=True).first_end


@cache
def _and(language: str) -> re.Pattern[str]:
    """Return a pattern of the word that joins the last of a list, at the start of a line."""
    section, verbs = lexicon(language).section("actors"), lexicon(language).section("verbs")
    edge = "" if section.word("clitics", "") or verbs.flag("unspaced") else r"\s"
    return re.compile(rf"{pattern_of(section.words('and'))}{edge}")
