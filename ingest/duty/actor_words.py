"""The words of phrases that name actors: "the Directors of the other two Bureaux", "ITU-T Study Group 17"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache
from typing import TypeAlias

from graph.reference import actors
from ingest.languages.language import lexicon
from ingest.languages.words import Lookup, pattern_of, unaccented


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


# The kinds that lexicons list; later ones win where a word is of two.
_LISTED = (
    Word.STOP, Word.FILL, Word.AGAIN, Word.INFINITIVE, Word.ASIDE, Word.OF, Word.INCLUDES, Word.AND, Word.OTHER,
    Word.OWN, Word.BODY, Word.BUREAU, Word.BUREAUX, Word.SECTOR, Word.SECTORS, Word.ADVISORY_GROUP,
    Word.ADVISORY_GROUPS,
    Word.STUDY_GROUP, Word.STUDY_GROUPS, Word.DIRECTOR, Word.DIRECTORS,
    Word.ALL_DIRECTORS,
)  # fmt: skip
BUREAUX = {"T": "TSB", "D": "BDT", "R": "BR"}
SECTORS = {"T": "ITU-T", "D": "ITU-D", "R": "ITU-R"}
ADVISORY = {"T": "TSAG", "D": "TDAG", "R": "RAG"}
_LETTERS = {code: letter for table in (BUREAUX, SECTORS) for letter, code in table.items()}

_BLANKS = frozenset(" \t\u00a0\u00ad\u200e\u200f")
_OTHER = re.compile(
    r"(?P<number>\d+(?:-[а-яА-Я]{1,3})?(?![A-Za-z\d]))|(?P<word>[^\W\d_](?:(?:[^\W_]|['’\u2010\u2011-])*+(?<=[^\W_]))?)"
)
_MARKS = (
    dict.fromkeys(",،、", Word.COMMA) | {"/": Word.SLASH} | dict.fromkeys("([（", Word.OPEN)
    | dict.fromkeys(")]）", Word.CLOSE) | dict.fromkeys(";:.؛。；，：\n", Word.STOP)
    | dict.fromkeys("\"“”«»'’‘–—*_#-", Word.FILL)
)  # fmt: skip


# Words of so many letters mean the same without their accents.
_LONG = 6

# A word of a phrase, where it ends, and its value: the code of an actor, the letter of a Sector, or a number.
Token: TypeAlias = tuple[Word, int, str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language."""

    lookup: Lookup[tuple[Word, str]]
    directors_after: bool
    unspaced: bool
    prefixes: str
    clitics: str
    coded: re.Pattern[str]
    glued: re.Pattern[str]

    def tokens(self, text: str, position: int, limit: int) -> Iterator[Token]:
        """Yield the words of a text from `position` on."""
        match = self.lookup.match
        limit = min(limit, len(text))
        while position < limit:
            letter = text[position]
            if letter in _BLANKS:
                position += 1
                continue
            known = match(text, position, limit)
            if known is not None:
                (word, value), position = known
                yield word, position, value
            elif letter in _MARKS:
                position += 1
                yield _MARKS[letter], position, ""
            else:
                token = self._unknown(text, position, limit)
                position = token[1]
                yield token

    def _unknown(self, text: str, position: int, limit: int) -> Token:
        """Return a number, or a word that the lexicon does not have; a known one may follow a prefix (Arabic)."""
        if text[position] in self.prefixes and (
            text[position + 1 : position + 2].isdigit() or self.lookup.match(text, position + 1, limit) is not None
        ):
            return Word.AND, position + 1, ""
        if text[position] in self.clitics and self.lookup.match(text, position + 1, limit) is not None:
            return Word.FILL, position + 1, ""
        if (glued := self.glued.match(text, position, limit)) is not None:
            return Word.FILL, glued.end(), ""
        if (code := self.coded.match(text, position, limit)) is not None:
            return Word.STUDY_GROUP, code.end(), ""
        found = _OTHER.match(text, position, limit)
        if found is None or (self.unspaced and found.lastgroup == "word" and not text[position].isascii()):
            return Word.PLAIN, position + 1, ""
        if found.lastgroup == "number":
            return Word.NUMBER, found.end(), found[0].partition("-")[0]
        return Word.PLAIN, found.end(), ""


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language, from its lexicon ([actors]) and the names and abbreviations of the registry."""
    section = lexicon(language).section("actors")
    unspaced = lexicon(language).section("verbs").flag("unspaced")
    words: dict[str, tuple[Word, str]] = {}
    exact: dict[str, tuple[Word, str]] = {}
    for word in _LISTED:
        for form in section.words(word.name.lower()):
            # "la prochaine Conférence de plénipotentiaires" is no bare "conférence"
            (words if form.islower() and word is not Word.BODY else exact)[form] = (word, "")
    for letter, forms in section.table("stems").items():
        words.update((form.lower(), (Word.STEM, letter)) for form in forms)
    for actor in actors().values():
        exact.update((form, _meaning(actor.code, form)) for given in actor.abbreviation for form in _printed(given))
        if actor.kind not in ("StudyGroup", "Director") or actor.code in ("SG", "UN-SG"):
            for form in (form for code, form in actor.name.items() if code in (language, "en")):
                _put(form, _meaning(actor.code), words, exact)
                _put(form.replace("-", "- "), _meaning(actor.code), words, exact)
    for code, forms in section.table("names").items():
        for form in forms:
            _put(form, _meaning(code), words, exact)
    _put_unaccented(words, exact)
    return Vocabulary(
        Lookup(words, exact, behind=r"(?!)" if unspaced else r"[^\W_]|['’]s\b"),
        section.flag("directors_after"), unspaced,
        "".join(lexicon(language).section("verbs").words("prefixes")), section.word("clitics", ""),
        re.compile(rf"{pattern_of(section.words('study_group_code'))}(?=[ \u00a0-]?\d{{1,2}}(?!\w))"),
        # "theTelecommunication": a conversion lost a blank.
        re.compile(rf"{pattern_of(word for word in section.words('fill') if word.isalpha())}(?=[A-ZÀ-Þ][^\W\d_]{{3}})"),
    )  # fmt: skip


def _printed(abbreviation: str) -> set[str]:
    """Return how an abbreviation is printed: a conversion may swallow its hyphens, or part it behind one."""
    return {abbreviation, abbreviation.replace("-", ""), abbreviation.replace("-", "- ")}


def _put(
    form: str, meaning: tuple[Word, str], words: dict[str, tuple[Word, str]], exact: dict[str, tuple[Word, str]]
) -> None:
    """Add a name: one word with a capital, or an abbreviation, is found only as it is written."""
    letters = form.replace("-", "").replace("~", "")
    if (letters.isalpha() and letters[0].isupper()) or letters[1:].isupper():
        exact[form] = meaning
    else:
        words[form.lower()] = meaning


def _put_unaccented(words: dict[str, tuple[Word, str]], exact: dict[str, tuple[Word, str]]) -> None:
    """Add all words in capitals, which may lack their accents; longer ones may in small letters, too."""
    for table in (exact, words):
        for form, meaning in tuple(table.items()):
            for shouted in (form.upper(), unaccented(form.upper())):
                exact.setdefault(shouted, meaning)
            if len(form) >= _LONG:
                table.setdefault(unaccented(form), meaning)


def _meaning(code: str, form: str = "") -> tuple[Word, str]:
    if code == "UNION" and form:
        return Word.ITU, code
    if not code:
        return Word.PLAIN, ""
    if code in BUREAUX.values():
        return Word.BUREAU_NAME, _LETTERS[code]
    if code in SECTORS.values():
        return Word.SECTOR_NAME, _LETTERS[code]
    return Word.NAME, code
