"""The words of phrases that name actors, as tokens: "the Directors of the other two Bureaux", "ITU-T Study Group 17"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from graph.reference import actors
from ingest.language import lexicon
from ingest.words import Lookup


class Word(StrEnum):
    """What a word of a phrase is."""

    NAME = "name"
    BUREAU = "a bureau"
    SECTOR = "a sector"
    STEM = "stem"
    DIRECTOR = "director"
    DIRECTORS = "directors"
    UNIT_BUREAU = "bureau"
    UNIT_BUREAUX = "bureaux"
    UNIT_SECTOR = "sector"
    UNIT_SECTORS = "sectors"
    ADVISORY_GROUP = "advisory_group"
    ADVISORY_GROUPS = "advisory_groups"
    STUDY_GROUP = "study_group"
    STUDY_GROUPS = "study_groups"
    OTHER = "other"
    OWN = "own"
    ITU = "itu"
    BODY = "body"
    OF = "of"
    AND = "and"
    AGAIN = "again"
    TO = "infinitive"
    ASIDE = "aside"
    INCLUDES = "includes"
    FILL = "fill"
    STOP = "stop"
    COMMA = ","
    OPEN = "("
    CLOSE = ")"
    NUMBER = "number"
    PLAIN = "plain"


# Later ones win where a word is of two sorts.
_LISTED = (
    Word.STOP, Word.FILL, Word.AGAIN, Word.TO, Word.ASIDE, Word.OF, Word.INCLUDES, Word.AND, Word.OTHER, Word.OWN, Word.BODY,
    Word.UNIT_BUREAU, Word.UNIT_BUREAUX,
    Word.UNIT_SECTOR, Word.UNIT_SECTORS, Word.ADVISORY_GROUP, Word.ADVISORY_GROUPS, Word.STUDY_GROUP,
    Word.STUDY_GROUPS, Word.DIRECTOR, Word.DIRECTORS,
)  # fmt: skip
BUREAUX = {"T": "TSB", "D": "BDT", "R": "BR"}
SECTORS = {"T": "ITU-T", "D": "ITU-D", "R": "ITU-R"}
ADVISORY = {"T": "TSAG", "D": "TDAG", "R": "RAG"}
_LETTERS = {code: letter for table in (BUREAUX, SECTORS) for letter, code in table.items()}

_OTHER = re.compile(
    r"(?P<number>\d+(?:-[а-я]{1,3})?(?![A-Za-z\d_]))|(?P<comma>[,،、/])|(?P<open>[(\[（])|(?P<close>[)\]）])"
    r"|(?P<stop>[;:.؛。；，：\n])|(?P<quote>[\"“”«»'’‘–—-])|(?P<word>[^\W\d_](?:[\w'’\u2010\u2011-]*\w)?)|(?P<rest>\S)"
)
_BLANK = re.compile(r"[ \t\u00a0\u00ad\u200e\u200f]*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word [start, end) of a phrase; `value` is the code of an actor, or the letter of a Sector."""

    word: Word
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language."""

    lookup: Lookup[tuple[Word, str]]
    directors_after: bool
    unspaced: bool
    prefixes: str

    def tokens(self, text: str, position: int, limit: int) -> Iterator[Token]:
        """Yield the words of a text from `position` on."""
        while True:
            position = _BLANK.match(text, position, limit).end()  # type: ignore[union-attr]  # it matches nothing, too
            if position >= limit:
                return
            known = self.lookup.match(text, position, limit)
            if known is None and text[position] in self.prefixes and self.lookup.match(text, position + 1, limit):
                known = (Word.AND, ""), position + 1
            token = Token(known[0][0], position, known[1], known[0][1]) if known else self._other(text, position, limit)
            yield token
            position = token.end

    def _other(self, text: str, position: int, limit: int) -> Token:
        found = _OTHER.match(text, position, limit)
        assert found is not None  # the pattern matches any character but a blank
        kind = found.lastgroup or "rest"
        word = {"number": Word.NUMBER, "comma": Word.COMMA, "open": Word.OPEN, "close": Word.CLOSE,
                "stop": Word.STOP, "quote": Word.FILL}.get(kind, Word.PLAIN)  # fmt: skip
        end = position + 1 if self.unspaced and kind == "word" and not text[position].isascii() else found.end()
        return Token(word, position, end, found[0].partition("-")[0] if kind == "number" else "")


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language, from its lexicon ([actors]) and the names and abbreviations of the registry."""
    section = lexicon(language).section("actors")
    unspaced = lexicon(language).section("verbs").flag("unspaced")
    words: dict[str, tuple[Word, str]] = {}
    exact: dict[str, tuple[Word, str]] = {}
    for word in _LISTED:
        for form in section.words(word.value):
            (words if form.islower() else exact)[form] = (word, "")
    for letter, forms in section.table("stems").items():
        words.update((form.lower(), (Word.STEM, letter)) for form in forms)
    for actor in actors().values():
        exact.update((form, _meaning(actor.code, form)) for form in actor.abbreviation)
        if actor.kind not in ("StudyGroup", "Director") or actor.code in ("SG", "UN-SG"):
            for form in (form for code, form in actor.name.items() if code in (language, "en")):
                _put(form, _meaning(actor.code), words, exact)
    for code, forms in section.table("names").items():
        for form in forms:
            _put(form, _meaning(code), words, exact)
    return Vocabulary(
        Lookup(words, exact, behind=r"(?!)" if unspaced else r"[\w]|['’]s\b"), section.flag("directors_after"), unspaced,
        "".join(lexicon(language).section("verbs").words("prefixes")),
    )


def _put(form: str, meaning: tuple[Word, str], words: dict[str, tuple[Word, str]], exact: dict[str, tuple[Word, str]]) -> None:
    """Add a name: one word with a capital, or an abbreviation, is found only as it is written."""
    letters = form.replace("-", "").replace("~", "")
    if (letters.isalpha() and letters[0].isupper()) or letters[1:].isupper():
        exact[form] = meaning
    else:
        words[form.lower()] = meaning


def _meaning(code: str, form: str = "") -> tuple[Word, str]:
    if code == "UNION" and form:
        return Word.ITU, code
    if not code:
        return Word.PLAIN, ""
    if code in BUREAUX.values():
        return Word.BUREAU, _LETTERS[code]
    if code in SECTORS.values():
        return Word.SECTOR, _LETTERS[code]
    return Word.NAME, code
