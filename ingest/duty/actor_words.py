"""The words of phrases that name actors: "the Directors of the other two Bureaux", "ITU-T Study Group 17"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import TypeAlias

from ingest.languages.words import Lookup


class Word(IntEnum):
    """What a word of a phrase is; a lexicon lists the words of some kinds under the name in small letters."""

    NAME = auto()
    """An actor's name."""
    BUREAU_NAME = auto()
    SECTOR_NAME = auto()
    STEM = auto()
    """What a Bureau, Sector or advisory group is of: "Telecommunication Development"."""
    DIRECTOR = auto()
    DIRECTORS = auto()
    ALL_DIRECTORS = auto()
    """"three Directors", of whom nothing else is said."""
    BUREAU = auto()
    BUREAUX = auto()
    SECTOR = auto()
    SECTORS = auto()
    ADVISORY_GROUP = auto()
    ADVISORY_GROUPS = auto()
    STUDY_GROUP = auto()
    STUDY_GROUPS = auto()
    BODY = auto()
    """"The next conference": the body whose instrument it is."""
    ITU = auto()
    """The Union, or only a part of a name."""
    OTHER = auto()
    OWN = auto()
    """"its", "their"."""
    OF = auto()
    AND = auto()
    AGAIN = auto()
    """What may stand once more behind "and": "and with"."""
    INFINITIVE = auto()
    """The same, but it may also begin a verb: "and to"."""
    INCLUDES = auto()
    """"in particular", "such as"."""
    ASIDE = auto()
    """"as appropriate"."""
    FILL = auto()
    """What changes nothing: "the", "relevant"."""
    STOP = auto()
    COMMA = auto()
    SLASH = auto()
    OPEN = auto()
    CLOSE = auto()
    NUMBER = auto()
    PLAIN = auto()


BUREAUX = {"T": "TSB", "D": "BDT", "R": "BR"}
SECTORS = {"T": "ITU-T", "D": "ITU-D", "R": "ITU-R"}
ADVISORY = {"T": "TSAG", "D": "TDAG", "R": "RAG"}

# The words that name actors, and those behind which none leads a list.
NAMING = frozenset(map(Word, range(Word.NAME, Word.ITU + 1)))
_ENDING = frozenset({Word.PLAIN, Word.STOP})
_FILL = Word.FILL  # to look it up in its class costs as much as to take a word
MARKS = (
    dict.fromkeys(",،、", Word.COMMA) | {"/": Word.SLASH} | dict.fromkeys("([（", Word.OPEN)
    | dict.fromkeys(")]）", Word.CLOSE) | dict.fromkeys(";:.؛。；，：\n", Word.STOP)
    | dict.fromkeys("\"“”«»'’‘–—*_#-", Word.FILL)
)  # fmt: skip
# Marks that may follow a word, beside a blank.
EDGES = ",;.:()"
_LATIN = re.compile(r"[A-Za-z0-9'-]++")
_CAPITALS, _SMALL = "A-ZÀ-ÖØ-ÞЀ-Я", "a-zß-öø-ÿа-џ"
# Behind blanks a mark, or a word in letters that no pattern takes for others, and the letter behind blanks after it.
# An empty choice costs a sixth of the match less than an optional group, and what stands most often is tried first.
_SINGLE = re.compile(
    r"[ \t\u00a0\u00ad\u200e\u200f]*+"
    rf"(?:((?:[{_SMALL}]++|[{_CAPITALS}](?:[{_SMALL}]++|[{_CAPITALS}]*+))"
    rf"(?=\s[\s\u00ad]*+(?:([{_CAPITALS}{_SMALL}])|(?![^\W\d_]))|[{EDGES}]|\Z)"
    rf"|[{''.join(map(re.escape, MARKS))}])|)"
)

# A word of a phrase, where it ends, and its value: the code of an actor, the letter of a Sector, or a number.
Token: TypeAlias = tuple[Word, int, str]


# What a word means unless more words of a phrase follow it, its value, and the letters with which those begin.
Single: TypeAlias = tuple[Word, str, frozenset[str]]

PLAIN: Single = (Word.PLAIN, "", frozenset())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language.

    `singles`: what single words and marks mean, as they are written, which is told in half the time; None where only
    `lookup` tells. `other`: the same of those that it does not have. `unknown`: what stands where `lookup` finds
    nothing: a number, the code of a study group before its number, a word that a conversion wrote onto the next one
    ("theTelecommunication"), any other word. `relative`: a relative clause that may stand before its actor.
    """

    lookup: Lookup[tuple[Word, str]]
    singles: Mapping[str, Single | None]
    other: Single | None
    unknown: re.Pattern[str]
    relative: re.Pattern[str] | None
    directors_after: bool
    unspaced: bool
    prefixes: str
    clitics: str

    def tokens(self, text: str, position: int, limit: int) -> Iterator[Token]:
        """Yield the words of a text from `position` on."""
        single_at, singles, other, lookup = _SINGLE.match, self.singles, self.other, self.lookup.match
        while (found := single_at(text, position, limit)) is not None:
            written, following = found.groups()
            position = found.end()
            if written is not None:
                single = singles.get(written, other)
                if single is not None:
                    word, value, more = single
                    if following not in more:
                        yield word, position, value
                        continue
                position -= len(written)
            elif position >= limit or position >= len(text):
                break
            known = lookup(text, position, limit)
            if known is not None:
                (word, value), position = known
                yield word, position, value
            elif (mark := MARKS.get(text[position])) is not None:
                position += 1
                yield mark, position, ""
            else:
                token = self._unknown(text, position, limit)
                position = token[1]
                yield token

    def lead(self, text: str, position: int, limit: int) -> int | None:
        """Return the place behind the words at `position` that change nothing, from which a list can be read.

        None where a word that names nobody, or ends a list, surely stands before any that may name an actor.
        """
        single_at, singles, other, behind = _SINGLE.match, self.singles, self.other, position
        while (found := single_at(text, position, limit)) is not None:
            written, following = found.groups()
            single = singles.get(written, other) if written is not None else None
            if single is None:
                break
            word, _, more = single
            if following in more or word in NAMING:
                break
            if word in _ENDING:
                return None
            if word is _FILL and behind == position:
                behind = found.end()
            position = found.end()
        return behind

    def _unknown(self, text: str, position: int, limit: int) -> Token:
        """Return a number, or a word that the lexicon does not have; a known one may follow a prefix (Arabic)."""
        letter = text[position]
        if letter in self.prefixes and (
            text[position + 1 : position + 2].isdigit() or self.lookup.match(text, position + 1, limit) is not None
        ):
            return Word.AND, position + 1, ""
        if letter in self.clitics and self.lookup.match(text, position + 1, limit) is not None:
            return Word.FILL, position + 1, ""
        found = self.unknown.match(text, position, limit)
        if found is None:
            return Word.PLAIN, position + 1, ""
        kind = found.lastgroup
        if kind == "number":
            return Word.NUMBER, found.end(), found[0].partition("-")[0]
        if kind == "fill":
            return Word.FILL, found.end(), ""
        if kind == "code":
            return Word.STUDY_GROUP, found.end(), ""
        end = found.end()
        if self.unspaced:  # "JTC1协作" is a word in Latin letters and others
            latin = _LATIN.match(text, position, end)
            end = latin.end() if latin is not None else position + 1
        return Word.PLAIN, end, ""
