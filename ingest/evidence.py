"""Tells what shows that a text speaks of the ITU, or of somebody else: the one place that every rule asks.

Others have study groups, numbered questions, resolutions and a Council too, and towns pass a "Resolution 1375". How
strict a rule must be depends on what it has found already, so there are three answers, from the strictest on:

- `names_itu`: the text names the Union, or what nobody else has: a Sector, Bureau, conference or group of the
  Union's, by a name that is its own ("WTSA", "WRC-19", but no "RAG" or "PP"), or what only the Union speaks of;
- `hints_at_itu`: it names what the Union has in common with few ("the Union"), and nobody else;
- `names_subject`, `names_members`: it names what the ITU is about, or "Member States" and nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from graph.reference import actors, sessions
from ingest.bodies import CONFERENCES
from ingest.languages.attached import attached, heads
from ingest.languages.language import languages, lexicon
from ingest.languages.literals import Finder
from ingest.languages.words import pattern_of, unaccented

# Shorter abbreviations are others' as well: a rally (WRC), a currency (BDT), a search that writes (RAG).
_LONG: Final = 4
# Whose names nobody else bears; codes that end in a hyphen are of all that begin so.
_ACTORS: Final = (
    "ITU-T", "ITU-D", "ITU-R", "TSB", "BDT", "BR", "RRB", "CPM", "TSAG", "TDAG", "RAG", "SCV", "CCV", "CCT", "ISCG",
    "ISC-TF", "CWG-", "EG-ITR", "SM", *CONFERENCES,
)  # fmt: skip


def names_itu(text: str) -> bool:
    """Whether a text names the Union, or a body, group or thing that only the Union has."""
    return _holds(_itu(), text)


def names_bodies(text: str) -> bool:
    """Whether a text names a body, group or thing that only the Union has, besides the Union."""
    unions = {*_listed("structure", "union")}
    return any(match[0] not in unions for match in _itu().find(text, 0, len(text)))


def names_subject(text: str) -> bool:
    """Whether a text names what the ITU is about, telecommunications."""
    return _subject().search(text) is not None


def hints_at_itu(text: str) -> bool:
    """Whether a text names "the Union", and none of the others who adopt resolutions."""
    return _holds(_of("hints"), text) and not names_others(text)


def names_members(text: str) -> bool:
    """Whether a text names Member States, as those of few unions do, and none of the others who adopt resolutions."""
    return _holds(_of("members"), text) and not names_others(text)


def names_others(text: str) -> bool:
    """Whether a text names somebody else who adopts resolutions, or what is theirs."""
    return _holds(_others(), text)


def names_forerunner(text: str) -> bool:
    """Whether a text names what the Sectors' Recommendations come from: "CCITT"."""
    return _forerunner().search(text) is not None


def names_council(text: str) -> bool:
    """Whether a text names a Council, in a language where the word means nothing else."""
    return _council().search(text) is not None


def unions_in(text: str) -> list[tuple[int, int]]:
    """Return where a text names the Union itself, which its Sectors and bodies do not make."""
    return [match.span() for match in _union().finditer(text)]


def _holds(finder: Finder, text: str) -> bool:
    return next(iter(finder.find(text, 0, len(text))), None) is not None


# As the Council's volumes head what it adopted: "R 1238 (C05)", "D 545 (C07)", "A 545 (C07)".
_VOLUME = r"(?:(?<=\b[RDA] \d{3} \()|(?<=\b[RDA] \d{4} \())C[0-2]\d(?=[,)])"

# The Radio Regulations are cited by provision, "RR No. 4.10", "RR Article 22".
_PROVISION = r"RR\s(?:Nos?\.|Art\.|Article|App\.|Appendix)\s?\d{1,2}(?!\d)"


@cache
def _itu() -> Finder:
    """Return what finds the names of the Union and of what only it has."""
    short: set[str] = set()
    named: set[str] = set()
    for actor in actors().values():
        if actor.code in _ACTORS or actor.code.startswith(tuple(code for code in _ACTORS if code.endswith("-"))):
            named.update((*actor.name.values(), *actor.abbreviation))
    for language in languages():
        mentions, citation = lexicon(language).section("mentions"), lexicon(language).section("citation")
        named.update(name for key in ("sectors", "hints") for listed in mentions.table(key).values() for name in listed)
        for code, forms in lexicon(language).section("actors").table("names").items():
            named.update(forms if code.startswith("CWG-") else ())  # "GTC-Internet"
        for code in CONFERENCES:
            named.update(citation.table("bodies").get(code, ()))
            short.update(citation.table("abbreviations").get(code, ()))
    sure = {*_listed("structure", "union"), *_listed("structure", "only"), *filter(_is_own, named | short)}
    met = {code for session in sessions().values() for code in (session.code, *session.aliases)}
    short = {name for name in short if len(name) == _LONG - 1}
    numbered = rf"{pattern_of(short)}[-\u2010-\u2013 ]?(?:19|20)?\d\d(?!\d)|{_papers()}|{_VOLUME}|{_PROVISION}"
    held = rf"{_any(sure)}|{pattern_of(met)}|{numbered}"
    return Finder(_whole(held), heads([*sure, *map(unaccented, sure), *met, *short, "C0", "C1", "C2", "RR"]))


def _papers() -> str:
    """Return a pattern of what the Council numbers its documents with, beside the word: "Documents C16/50"."""
    listed = [word.rstrip("*") for key in ("document", "documents") for word in _listed("mentions", key)]
    before = "|".join(rf"(?<={re.escape(word)}{ending}\s)" for word in listed for ending in ("", r"\w", r"\w\w"))
    return rf"(?i:{before})C[0-2]\d/\d{{1,3}}|C[0-2]\d/\d{{1,3}}(?=.{{0,2}}{pattern_of(listed)})"


def _is_own(name: str) -> bool:
    """Whether a name is the Union's alone: a long abbreviation, or more than a word; Chinese writes no blanks."""
    return len(name) >= _LONG


@cache
def _others() -> Finder:
    """Return what finds the names of others."""
    listed = {*_listed("citation", "foreign"), *_listed("structure", "others")}
    return Finder(_whole(_any(listed)), heads([*listed, *map(unaccented, listed)]))


def _any(names: Iterable[str]) -> str:
    """Return a pattern of names: abbreviations as they are written, others in any case and with what is written on."""
    listed = {form for name in names for form in (name, unaccented(name))}
    exact = {name for name in listed if name.isupper() or (any(map(str.isupper, name[1:])) and " " not in name)}
    return rf"{pattern_of(exact)}|(?i:{attached(sorted(listed - exact))})"


@cache
def _of(key: str) -> Finder:
    """Return what finds the words of a key of [structure], as they are written."""
    listed = _listed("structure", key)
    return Finder(_whole(pattern_of(listed)), heads(listed))


@cache
def _union() -> re.Pattern[str]:
    names = pattern_of(_listed("structure", "union"))
    return re.compile(rf"(?<![^\W\u4e00-\u9fff]){names}(?!-|[^\W\u4e00-\u9fff])")


@cache
def _council() -> re.Pattern[str]:
    return _whole("|".join(map(re.escape, _listed("mentions", "council"))))


@cache
def _subject() -> re.Pattern[str]:
    return _whole(_stems("subject"))


@cache
def _forerunner() -> re.Pattern[str]:
    return _whole(pattern_of(_listed("mentions", "forerunner")))


def _stems(key: str) -> str:
    """Return a pattern of the words of a key of [mentions], in any case; a * stands for any ending."""
    return f"(?i:{pattern_of(word.replace('*', '~') for word in _listed('mentions', key))})"


def _listed(section: str, key: str) -> list[str]:
    """Return the words of a key in all languages."""
    return [word for language in languages() for word in lexicon(language).section(section).words(key)]


def _whole(pattern: str) -> re.Pattern[str]:
    """Return the pattern of whole words; Chinese writes none apart."""
    letter = r"[^\W\d_\u2e80-\uffff]"
    return re.compile(rf"(?<!{letter})(?:{pattern})(?!{letter})")
