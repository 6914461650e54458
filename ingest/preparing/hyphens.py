"""Words that a page parted at the end of a line, "télécommu-" and "nications", where the rules know the whole word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import Final

from ingest.document import Document
from ingest.languages.language import Section, languages, lexicon
from ingest.languages.letters import one_form
from ingest.languages.literals import DocumentFinder
from ingest.place_names import written_places

_HYPHENS: Final = "-\u00ad\u2010"
_BLANKS: Final = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# At the end of a line.
_PARTED: Final = re.compile(rf"[{_HYPHENS}][{_BLANKS}]?\n[{_BLANKS}]{{0,40}}(?P<rest>[^\W\d_]{{1,30}})")
# The first part of a word; no word is longer.
_FIRST: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,30}\Z")
_LONGEST: Final = 31
# A hyphen that shows only where a line ends within a word; conversions write it as "¬".
_SOFT: Final = re.compile(r"(?<=[^\W\d_])[\u00ad\u00ac](?:[^\S\n]{0,3}\n[^\S\n]{0,40})?(?=[^\W\d_])")
_CAPITALS: Final = re.compile(r"(?<![^\W\d_])[^\W\d_a-zа-я]{2,4}\Z")
# Shorter words of a lexicon say too little of a longer one that begins with them.
_LONG: Final = 6
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def parted_words(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield where a hyphen with the line break behind it parts a word, [start, end), and that nothing stands for it.

    A hyphen that may be the word's own stays.
    """
    text = document.text
    for found in _parted(frozenset(_HYPHENS) & document.beyond).find(document):
        hyphen = found.start()
        first = _FIRST.search(text, max(hyphen - _LONGEST, 0), hyphen)
        if first is not None and found["rest"][0].islower() and _is_known(first[0].lower(), found["rest"].lower()):
            yield hyphen, found.start("rest"), ""


@cache
def _parted(beyond: frozenset[str]) -> DocumentFinder:
    """Return what finds a part of a word behind a hyphen and a line break, in a text with some hyphens beyond ASCII."""
    ends = ("\n", *(blank + "\n" for blank in _BLANKS))
    return DocumentFinder(_PARTED, *(hyphen + end for hyphen in ("-", *beyond) for end in ends))


def soft_hyphens(text: str, beyond: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a soft hyphen stands inside a word, as `parted_words` does; in "ITU-T" it stands for another.

    `beyond` are the characters of the text that are not of ASCII.
    """
    if beyond.isdisjoint("\u00ad\u00ac"):
        return
    names = {name for code in languages() for name in lexicon(code).section("structure").words("union")}
    for found in _SOFT.finditer(text):
        name = _CAPITALS.search(text, max(0, found.start() - 5), found.start())
        if name is None or name[0] not in names:
            yield found.start(), found.end(), ""


def _is_known(first: str, rest: str) -> bool:
    """Return whether two parts are one word of the lexicons, or begin with one that the first part does not end."""
    known, first, whole = _words(), one_form(first), one_form(first + rest)
    if whole in known:
        return True
    return first not in known and any(whole[:length] in known for length in range(_LONG, len(whole) + 1))


@cache
def _words() -> frozenset[str]:
    """Return all words of the lexicons, in small letters, the beginnings of those in their patterns, and places."""
    found: set[str] = set()
    for language in languages():
        for text in _texts(lexicon(language)):
            found.update(word for word in _LETTERS.findall(text.lower()) if len(word) >= _LONG)
    found.update(name for name in written_places() if len(name) >= _LONG)
    return frozenset(found)


def _texts(section: Section) -> Iterator[str]:
    """Yield the texts of a lexicon: keys and values of all tables."""
    for key, value in section.values.items():
        yield key
        if isinstance(value, dict):
            yield from _texts(section.section(key))
        elif isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from section.words(key)
