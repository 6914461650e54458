"""Reads a list of actors word by word: what each kind of word adds to it, and whether the list goes on behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from ingest.duty.actor_list import Part
from ingest.duty.actor_words import NAMING, SECTORS, Token, Word
from ingest.duty.list_offices import Offices

# More words in a row that name no actor are no list.
_MOST_PLAIN = 12
# Words behind which "ITU" is a part of a name, and behind which a number is a study group's.
_GO_ON = frozenset({*NAMING - {Word.ITU}, Word.OTHER, Word.FILL, Word.PLAIN})
# Words that may part "Director" from what he directs, and words that show him to be the one of the Sector's own Bureau.
_BETWEEN = frozenset({Word.COMMA, Word.FILL})
_ALONE = frozenset({Word.AND, Word.STOP, Word.AGAIN, Word.INFINITIVE})
_DIRECTORS = frozenset({Word.DIRECTOR, Word.DIRECTORS})
_ASIDE = frozenset({Word.COMMA, Word.ASIDE})
_LEADS = frozenset({0, Word.AND, Word.INCLUDES})
# To look one of them up in its class costs as much as to take a word, to compare it thrice as much as to know it again.
_AND, _COMMA, _FILL, _INFINITIVE = Word.AND, Word.COMMA, Word.FILL, Word.INFINITIVE


class Reader(Offices):
    """Reads a list: each kind of word has its method, which says whether the list goes on."""

    __slots__ = ()

    def read(self, tokens: Iterable[Token]) -> list[Part]:
        """Return the parts of the list that some words begin with."""
        for word, end, value in tokens:
            if self.previous is _AND and word in _ASIDE:
                continue  # "and, where appropriate, with"
            if self.itu or self.alone:
                self._decide(word)
            take = _TAKERS.get(word)
            if take is not None and not take(self, word, end, value):
                break
            self.previous = word
        if self.itu:
            self._union()
        if self.alone:
            self.director_alone()
        return [part for part in self.parts if not part.tentative]

    def _decide(self, word: Word) -> None:
        """Take "ITU" and "the Director" before a word as what it shows them to be."""
        if self.itu:
            if word not in _GO_ON:
                self._union()
            elif word is not _FILL:
                self.itu = 0
        if self.alone and word not in _BETWEEN:
            if word in _ALONE:
                self.director_alone()
            self.alone = 0

    def _on_comma(self, word: Word, end: int, value: str) -> bool:
        if self.previous not in _DIRECTORS:  # "the Director, BR"
            self.linked, self.parted, self.of, self.includes = True, True, False, False
            self.comma = bool(self.parts)
        return True

    def _on_and(self, word: Word, end: int, value: str) -> bool:
        """Take "and", which makes sure that what commas added belongs to the list."""
        self.linked, self.parted, self.of, self.includes = True, True, False, False
        if not self.depth:
            self.comma = False
            for part in self.parts:
                part.tentative = False
        return True

    def _on_includes(self, word: Word, end: int, value: str) -> bool:
        self.linked, self.parted, self.of, self.includes = True, True, False, True
        if not self.depth:
            self.comma = False
        return True

    def _on_open(self, word: Word, end: int, value: str) -> bool:
        self.depth += 1
        return True

    def _on_close(self, word: Word, end: int, value: str) -> bool:
        self.depth -= 1
        if self.depth >= 0 and self.parts:
            self.parts[-1].end = end
        return self.depth >= 0

    def _on_slash(self, word: Word, end: int, value: str) -> bool:
        self.linked, self.parted, self.of = True, True, False
        return True

    def _on_belong(self, word: Word, end: int, value: str) -> bool:
        self.of = True
        return True

    def _on_own(self, word: Word, end: int, value: str) -> bool:
        self.includes = True
        return True

    def _on_others(self, word: Word, end: int, value: str) -> bool:
        """Take "other", which stands before what it is said of, or behind it ("المكتبين الآخرين")."""
        last = self.last
        if last is not None and not self.linked and len(last.codes) == len(SECTORS):
            last.codes = self.context.other()
        else:
            self.other = True
        return True

    def _on_stop(self, word: Word, end: int, value: str) -> bool:
        return self.depth > 0

    def _on_again(self, word: Word, end: int, value: str) -> bool:
        """Take "with" or "to": behind "and", "in particular" and at the beginning it belongs to the list.

        Behind a comma it does where the list begins so, too: "a los Estados Miembros, a los Asociados".
        """
        if not self.previous:
            self.dative = word is _INFINITIVE
        return self.depth > 0 or self.previous in _LEADS or (self.dative and self.previous is _COMMA)

    def _on_maybe_union(self, word: Word, end: int, value: str) -> bool:
        self.itu = end
        return True

    def _union(self) -> None:
        """Take "ITU" as the Union itself."""
        end, self.itu = self.itu, 0
        self.add("name", ["UNION"], end)

    def _on_name(self, word: Word, end: int, value: str) -> bool:
        self.add("name", [value], end)
        return True

    def _on_body(self, word: Word, end: int, value: str) -> bool:
        self.add("name", [self.context.body] if self.context.body else [], end)
        return True

    def _on_plain(self, word: Word, end: int, value: str) -> bool:
        """Take a word that is no actor's name: it tells more of the actor before it, or is somebody without a code."""
        self.plains += 1
        opened = self.dative and not self.parts  # "a las organizaciones"
        if (self.previous is _INFINITIVE and not opened) or self.plains > _MOST_PLAIN:
            return False
        if self.led and not self.parts and not self.stems:
            return False
        self.add_plain(end)
        return True


_TAKERS: Final[Mapping[int, Callable[[Reader, Word, int, str], bool]]] = {
    Word.NAME: Reader._on_name, Word.BUREAU_NAME: Reader.on_bureau_name, Word.SECTOR_NAME: Reader.on_sector_name,
    Word.STEM: Reader.on_stem, Word.DIRECTOR: Reader.on_directors, Word.DIRECTORS: Reader.on_directors,
    Word.ALL_DIRECTORS: Reader.on_all_directors, Word.BUREAU: Reader.on_unit, Word.BUREAUX: Reader.on_unit,
    Word.SECTOR: Reader.on_unit, Word.SECTORS: Reader.on_unit, Word.ADVISORY_GROUP: Reader.on_advisory_groups,
    Word.ADVISORY_GROUPS: Reader.on_advisory_groups, Word.STUDY_GROUP: Reader.on_study_groups,
    Word.STUDY_GROUPS: Reader.on_study_groups, Word.BODY: Reader._on_body, Word.ITU: Reader._on_maybe_union,
    Word.OTHER: Reader._on_others, Word.OWN: Reader._on_own, Word.OF: Reader._on_belong, Word.AND: Reader._on_and,
    Word.AGAIN: Reader._on_again, Word.INFINITIVE: Reader._on_again, Word.INCLUDES: Reader._on_includes,
    Word.STOP: Reader._on_stop, Word.COMMA: Reader._on_comma, Word.SLASH: Reader._on_slash, Word.OPEN: Reader._on_open,
    Word.CLOSE: Reader._on_close, Word.NUMBER: Reader.on_count, Word.PLAIN: Reader._on_plain,
}  # fmt: skip
