"""How far the list of those reaches whom a heading addresses: into the next line, and over what looks like an order."""

from __future__ import annotations

import re
from functools import cache

from ingest.duty.actor_list import ActorList, Context
from ingest.duty.addressees import read_list
from ingest.duty.verbs import Phrase
from ingest.languages.language import lexicon
from ingest.languages.words import pattern_of

# The next line of a list is no longer.
_LINE = 160


def joined_end(text: str, phrase: Phrase, stop: int, end: int) -> int:
    """Return where a heading ends that fills its line up to `stop`.

    It does so with the next line, at `end` at the latest, if its list ends there: behind an "and", or a name of it that
    the line broke ("the Director | of TSB").
    """
    line = stop + 1
    below = text.find("\n", line, end)
    below = end if below < 0 else below
    is_joined = _and(phrase.language).match(text, line, below) is not None
    if below - stop > _LINE or not (is_joined or _may_be_broken(text, stop)):
        return stop
    joined = f"{text[phrase.end : stop]} {text[line:below]}"
    listed = _read(joined, Context(phrase.language, "T"))
    goes_on = listed.leads and listed.named_end > stop - phrase.end and not joined[listed.end :].strip(" \t\r,،，:")
    if not goes_on:
        return stop
    broken = is_joined or _is_broken(joined, text[phrase.end : stop], text[line:below], phrase)
    return below if broken else stop


def _may_be_broken(text: str, stop: int) -> bool:
    """Whether letters stand on both sides of the end of a line."""
    return text[stop - 1].isalpha() and text[stop + 1 : stop + 2].isalpha()


def _is_broken(joined: str, first: str, second: str, phrase: Phrase) -> bool:
    """Whether a name of a list is whole only over the end of a line: the first names nobody, or neither names him."""
    context = Context(phrase.language)  # of no Sector's text, in which "the Director" is nobody yet
    before = _read(first, context).codes
    return not before or not set(_read(joined, context).codes) <= {*before, *_read(second, context).codes}


def _read(text: str, context: Context) -> ActorList:
    return read_list(text, 0, len(text), context, led=True)


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
