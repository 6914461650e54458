"""The offices and groups of a list: Bureaux, their Directors, Sectors, and advisory and study groups with numbers."""

from __future__ import annotations

from ingest.duty.actor_list import Part
from ingest.duty.actor_words import SECTORS, Word
from ingest.duty.listing import Listing

_ACTORS = frozenset({Word.NAME, Word.BUREAU_NAME, Word.BUREAU, Word.BUREAUX, Word.BODY, Word.DIRECTOR, Word.DIRECTORS})
_BETWEEN_NUMBERS = frozenset({Word.NUMBER, Word.AND, Word.COMMA, Word.FILL})
_UNITS = frozenset({Word.SECTORS, Word.BUREAUX})
_BEFORE_NUMBER = frozenset({Word.STUDY_GROUP, Word.STUDY_GROUPS, Word.NUMBER, Word.AND, Word.COMMA, Word.FILL})


class Offices(Listing):
    """A list that takes words of offices and groups; each says whether the list goes on."""

    __slots__ = ()

    def director_alone(self) -> None:
        """Take "the Director" alone as that of the Bureau of the Sector whose text it is, "the Directors" as all."""
        letters = list(SECTORS) if self.directing == 2 else [self.context.sector] if self.context.sector else []
        if letters:
            self.directing = 0
            self.add("director", letters, self.alone)

    def on_stem(self, word: Word, end: int, value: str) -> bool:
        """Take "Radiocommunication", of which a unit behind it is, or which tells the Sectors before it."""
        last = self.last
        if last is not None and last is self.spelled and not self.depth:
            if self.previous in _UNITS:
                last.codes, last.end, self.spelling = [value], end, True
                return True
            if self.spelling and self.linked:
                last.codes, last.end, self.linked = [*last.codes, value], end, False
                return True
        self.spelled = None
        self.parted = False
        self.stems.append(value)
        self.stems_end = end
        return True

    def on_bureau_name(self, word: Word, end: int, value: str) -> bool:
        """Take "TSB"."""
        self._unstem(value)
        self.add("bureau", [value], end)
        return True

    def on_sector_name(self, word: Word, end: int, value: str) -> bool:
        """Take "ITU-T"."""
        self._unstem(value)
        self._sectors([value], end)
        return True

    def _unstem(self, letter: str) -> None:
        """Let an abbreviation in parentheses say what the stem before it is: "Radiocommunication (BR)"."""
        if self.depth and self.stems and self.stems[-1] == letter:
            self.stems.pop()

    def on_unit(self, word: Word, end: int, value: str) -> bool:
        """Take "Bureau(x)" or "Sector(s)": of the stems before it, of all three, or of the other ones."""
        letters, self.stems = self.stems, []
        single = word == Word.BUREAU or (word == Word.BUREAUX and self.directing == 1)
        if not letters and single and not self.other:
            letters = [self.context.sector] if self.context.sector else []  # "the Director of the Bureau", "the Bureau"
        elif not letters and self.other:
            letters = self.context.other()
        elif not letters and word in (Word.BUREAUX, Word.SECTORS):
            letters = list(SECTORS)
        if letters and word in (Word.SECTOR, Word.SECTORS):
            self._sectors(letters, end)
        elif letters:
            self.add("bureau", letters, end)
        if len(letters) == len(SECTORS):
            self.spelled, self.spelling = self.last, False
        return True

    def _sectors(self, letters: list[str], end: int) -> None:
        """Take Sectors: actors, or those whose groups the words before them name."""
        last = self.last
        if last is not None and self.linked and (last.behind or last.joined):
            self._add_sector(letters, end, last)
        elif last is None or last.kind not in ("groups", "advisory") or (self.linked and not self.of):
            self.add("sector", letters, end)
        elif not last.settled:
            last.codes = letters
            last.end, last.settled, last.behind, self.linked, self.other = end, True, True, False, False
        elif not self.linked:
            last.end = end
        else:
            self._add_sector(letters, end, last)

    def _add_sector(self, letters: list[str], end: int, last: Part) -> None:
        """Add a Sector behind groups of another one: groups of it, too, unless something else of it is named."""
        self.add("sector", letters, end)
        part = self.parts[-1]
        part.joined = part.kind == "sector" and (last.behind or last.joined) and not last.numbers

    def on_advisory_groups(self, word: Word, end: int, value: str) -> bool:
        """Take advisory groups: of the stems or the Sector before them, or of all three."""
        letters, self.stems = self.stems, []
        if not letters and self.last is not None and self.last.kind == "sector" and not self.linked:
            letters = self.parts.pop().codes
            self.linked = True
        settled = bool(letters)
        if not letters and word == Word.ADVISORY_GROUPS:
            letters = list(SECTORS)
        self.add("advisory", letters, end, settled=settled)
        return True

    def on_study_groups(self, word: Word, end: int, value: str) -> bool:
        """Take study groups: of the stems or Sectors before them, with the numbers before them."""
        letters, self.stems = self.stems, []
        counted, self.numbers = self.numbers if self.previous == Word.NUMBER else (), ()
        if not letters and self.last is not None and self.last.kind == "sector":
            if not (self.joined if counted else self.linked):
                letters = self._sectors_before()
            elif self.includes:
                letters = self.last.codes[-1:]
        last = self.last
        if counted and last is not None and last.numbers[-len(counted) :] == counted:
            last.numbers = last.numbers[: -len(counted)]  # "комиссией 2 и 6-й комиссией": it is the second one's number
            self.linked = True
        self.add("groups", letters, end, settled=bool(letters))
        self.parts[-1].numbers += counted
        return True

    def _sectors_before(self) -> list[str]:
        """Take back the Sectors of "ITU-R and ITU-D study groups"."""
        letters: list[str] = []
        while self.parts and self.parts[-1].kind == "sector":
            part = self.parts.pop()
            letters = part.codes + letters
            self.comma = part.tentative
        self.linked = True
        return letters

    def on_count(self, word: Word, end: int, value: str) -> bool:
        """Take a number: a study group's, a year, or one that means nothing here."""
        last = self.last
        if self.previous not in _BETWEEN_NUMBERS or not self.numbers:
            self.numbers, self.joined = (), self.linked
        self.numbers += (value,)
        earlier = self.numbers[:-1]  # where they are not the last groups', this one is not: "с 11-й и 17-й комиссиями"
        if (
            last is not None
            and last.kind == "groups"
            and self.previous in _BEFORE_NUMBER
            and last.numbers[len(last.numbers) - len(earlier) :] == earlier
        ):
            last.numbers += (value,)
            last.end, self.linked = end, False
            return True
        if self.previous in _ACTORS and not self.depth:
            return len(value) == 4  # "the Secretary-General 1 to paint": an item begins
        named = self.previous is Word.PLAIN  # "ISO TC 215"
        return self.depth > 0 or named or (len(value) in (1, 2, 4) and self.previous != Word.CLOSE)

    def on_directors(self, word: Word, end: int, value: str) -> bool:
        """Take "Director(s)", which stands before its Bureaux ("the Directors of BR and TSB") or behind them."""
        if self.directors_after and not self.linked and self.last is not None and self.last.kind == "bureau":
            for part in reversed(self.parts):
                if part.kind != "bureau":
                    break
                part.kind, part.end = "director", end
        elif self.directors_after and self.stems:
            letters, self.stems = self.stems, []
            self.add("director", letters, end)
        elif self.other and word == Word.DIRECTORS and not self.directors_after:
            self.add("director", self.context.other(), end)
        else:
            self.directing = 2 if word == Word.DIRECTORS else 1
            self.alone = end
            self.linked = True
        return True

    def on_all_directors(self, word: Word, end: int, value: str) -> bool:
        """Take "the three Directors" as those of all Bureaux."""
        self.add("director", list(SECTORS), end)
        return True
