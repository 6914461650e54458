"""Lists of actors: "the Secretary-General and the Directors of the other two Bureaux" -> SG, BDT-DIR, BR-DIR.

A list is read from its first word on and ends where a word stands that no list has ("to", "in order", a verb).
Who has no code ("relevant organizations") is passed over. What "the other Bureaux" are, `Context` tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.actor_words import ADVISORY, BUREAUX, SECTORS, Token, Vocabulary, Word, vocabulary

# A list of actors is read no further than this.
REACH = 600


@dataclass(frozen=True, slots=True)
class Context:
    """What a list does not say itself: the language, the instrument's Sector and body, who is addressed."""

    language: str = "en"
    sector: str | None = None
    addressed: tuple[str, ...] = ()
    body: str | None = None

    def other(self) -> list[str]:
        """Return the letters of the Sectors that are not the addressed ones'; none where it is open whose they are."""
        own = {_LETTER[actor] for actor in self.addressed if actor in _LETTER} or ({self.sector} if self.sector else set())
        return [letter for letter in SECTORS if letter not in own] if own else []


_LETTER = {
    code: letter for letter in SECTORS
    for code in (SECTORS[letter], BUREAUX[letter], f"{BUREAUX[letter]}-DIR", ADVISORY[letter], f"{letter}-SGS")
}  # fmt: skip


# The bodies that "the next conference" may be, and the Sector whose study groups are meant where none is named.
_BODIES = {"PP": None, "WTSA": "T", "WTDC": "D", "RA": "R", "WRC": "R", "WCIT": None}


def context_of(instrument: str, language: str) -> Context:
    """Return what the code of an instrument tells about the actors that its text names."""
    body = instrument.partition("-")[0]
    return Context(language, _BODIES.get(body), body=body if body in _BODIES else None)


@dataclass(frozen=True, slots=True)
class ActorList:
    """The actors of a list, in its order; [start, end) is the list.

    `generic`: it names others, too, that have no code; `leads`: its first word names an actor; `plainly`: and itself,
    not what is his ("ITU-T activities"); `first_end`: where the first word of the list that names an actor ends.
    """

    codes: tuple[str, ...]
    start: int
    end: int
    generic: bool = False
    leads: bool = False
    plainly: bool = False
    first_end: int = 0


@dataclass(slots=True)
class _Part:
    """One actor of a list, or several of a kind. kind: "name", "bureau", "director", "sector", "group", "plain"."""

    kind: str
    codes: list[str]
    end: int
    tentative: bool = False
    numbers: list[str] = field(default_factory=list)
    qualified: bool = False
    named_end: int = 0


def read_list(text: str, position: int, limit: int, context: Context) -> ActorList:
    """Return the list of actors that begins at `position`."""
    reader = _Reader(vocabulary(context.language), context)
    limit = min(limit, position + REACH)
    for token in reader.vocabulary.tokens(text, position, limit):
        if not reader.take(token):
            break
    return reader.result(position)


class _Reader:
    """Reads a list token by token."""

    def __init__(self, words: Vocabulary, context: Context) -> None:
        self.vocabulary = words
        self.context = context
        self.parts: list[_Part] = []
        self.stems: list[tuple[str, int]] = []
        self.directors: str | None = None  # "one" or "many" behind "the Director(s) of"
        self.other = False
        self.linked = True  # a connector stands before the next actor
        self.of = False  # "of" stands before the next word
        self.includes = False  # "in particular" or "its" stands before the next word
        self.itu = 0  # where "ITU" ends, until it shows whether it is the Union or a part of a name
        self.comma = False
        self.depth = 0
        self.previous: Word | None = None
        self.number = ""  # a number that stands before what it counts ("第13研究组")
        self.stopped = False

    def take(self, token: Token) -> bool:
        """Take the next token; return False where the list has ended before it."""
        going = self._take(token)
        self.previous = token.word
        return going

    def _take(self, token: Token) -> bool:
        word = token.word
        if self.itu and word not in _GOES_ON:
            self._union()
        if word is Word.OPEN:
            self.depth += 1
        elif word is Word.CLOSE:
            self.depth -= 1
            if self.depth < 0:
                return False
            if self.parts:
                self.parts[-1].end = token.end
        elif word in (Word.STOP, Word.AGAIN, Word.TO, Word.OF):
            return self._stop(token)
        elif word is Word.COMMA:
            self.linked, self.comma, self.of = True, True, False
        elif word is Word.AND or word is Word.INCLUDES:
            self.linked, self.of, self.includes = True, False, word is Word.INCLUDES
            if not self.depth:
                self.comma = False
            if word is Word.AND and not self.depth:
                for part in self.parts:
                    part.tentative = False
        elif word is Word.OTHER:
            self._others()
        elif word is Word.ASIDE:
            pass
        elif word is Word.OWN:
            self.includes = True
        elif word is Word.ITU:
            self.itu = token.end
        elif word is not Word.FILL:
            self.itu = 0
            return self._actor(token)
        return True

    def _others(self) -> None:
        """Take "other", before or behind what it says it of ("المكتبين الآخرين")."""
        last = self.parts[-1] if self.parts else None
        if last is not None and not self.linked and len(last.codes) == len(SECTORS):
            last.codes = self.context.other()
        else:
            self.other = True

    def _union(self) -> None:
        """Take "ITU" as the Union itself."""
        end, self.itu = self.itu, 0
        self._add("name", ["UNION"], end)

    def _stop(self, token: Token) -> bool:
        """Take a word that ends the list, unless it belongs to it ("and with", "Director of", "within the UN")."""
        if token.word is Word.OF:
            self.of = True
            return True
        if self.depth:
            return True
        if token.word in (Word.AGAIN, Word.TO) and self.previous in (Word.AND, None):
            return True
        self.stopped = True
        return False

    def _actor(self, token: Token) -> bool:
        """Take a word that names an actor, or a part of a name."""
        word, value = token.word, token.value
        if word is Word.NUMBER:
            return self._number(token)
        if word is Word.STEM:
            self.stems.append((value, token.end))
            return True
        if word is Word.BUREAU:
            if self.stems and self.stems[-1][0] == value and self.depth:
                self.stems.pop()
            self._add("bureau", [value], token.end)
        elif word is Word.SECTOR:
            if self.stems and self.stems[-1][0] == value and self.depth:
                self.stems.pop()
            self._sector([value], token.end)
        elif word in (Word.UNIT_BUREAU, Word.UNIT_BUREAUX):
            self._unit("bureau", word is Word.UNIT_BUREAUX, BUREAUX, token.end)
        elif word in (Word.UNIT_SECTOR, Word.UNIT_SECTORS):
            self._unit("sector", word is Word.UNIT_SECTORS, SECTORS, token.end)
        elif word in (Word.ADVISORY_GROUP, Word.ADVISORY_GROUPS):
            self._advisory(word is Word.ADVISORY_GROUPS, token.end)
        elif word in (Word.STUDY_GROUP, Word.STUDY_GROUPS):
            self._study_groups(token)
        elif word in (Word.DIRECTOR, Word.DIRECTORS):
            self._director(word is Word.DIRECTORS, token)
        elif word is Word.NAME:
            self._add("name", [value], token.end)
        elif word is Word.BODY:
            self._add("name", [self.context.body] if self.context.body else [], token.end)
        elif self.previous is Word.TO:
            return False
        else:
            self._plain(token)
        return True

    def _add(self, kind: str, codes: list[str], end: int) -> None:
        """Add an actor; behind "of" it only says whose the word before it is."""
        self._drop_stems()
        if kind == "bureau" and self.directors:
            kind = "director"
            if self.directors == "one":
                self.directors = None
        elif kind != "director":
            self.directors = None
        last = self.parts[-1] if self.parts else None
        if self.depth and last is not None and last.kind in ("bureau", "director") and last.codes[-1:] == codes:
            last.end = end
        elif self.of and last is not None and not self.linked and (last.kind != "plain" or kind not in ("bureau", "sector")):
            last.end = end
        elif kind == "name" and last is not None and last.kind == "sector" and not self.linked and not self.depth:
            self.parts[-1] = _Part(kind, codes, end, last.tentative)
        elif self.linked or self.depth or last is None or last.kind == "plain" or kind == "director":
            self.parts.append(_Part(kind, codes, end, tentative=self.comma and not self.depth))
        else:
            last.end = end
        self.linked, self.of, self.other, self.includes = False, False, False, False

    def _sector(self, letters: list[str], end: int) -> None:
        last = self.parts[-1] if self.parts else None
        if last is not None and last.kind in ("groups", "advisory") and (self.of or not self.linked):
            last.codes = [*(code for code in last.codes if code not in letters), *letters]
            last.end, self.linked, self.other = end, False, False
            last.kind += "!"
            return
        if last is not None and last.kind in ("groups!", "advisory!") and not self.linked:
            last.end = end
            return
        self._add("sector", letters, end)

    def _unit(self, kind: str, plural: bool, table: dict[str, str], end: int) -> None:
        """Take "Bureau(x)" or "Sector(s)": of the stems before it, of all three, or of the other ones."""
        letters = [letter for letter, _ in self.stems]
        self.stems = []
        if not letters and self.other:
            letters = self.context.other()
        elif not letters and plural:
            letters = list(table)
        if letters and kind == "sector":
            self._sector(letters, end)
        elif letters:
            self._add(kind, letters, end)

    def _advisory(self, plural: bool, end: int) -> None:
        letters = [letter for letter, _ in self.stems]
        self.stems = []
        last = self.parts[-1] if self.parts else None
        if not letters and last is not None and last.kind == "sector" and not self.linked:
            letters = self.parts.pop().codes
            self.linked = True
        if not letters and plural:
            letters = list(ADVISORY)
        self._add("advisory!" if letters else "advisory", letters, end)

    def _study_groups(self, token: Token) -> None:
        letters = [letter for letter, _ in self.stems]
        self.stems = []
        if not letters and self.parts and self.parts[-1].kind == "sector":
            if self.linked:
                letters = self.parts[-1].codes[-1:] if self.includes else []
            else:
                letters = self._sectors_before()
        self._add("groups!" if letters else "groups", letters, token.end)
        if self.previous is Word.NUMBER and self.number and self.parts:
            self.parts[-1].numbers.append(self.number)

    def _sectors_before(self) -> list[str]:
        """Take back the Sectors of "ITU-R and ITU-D study groups"."""
        letters: list[str] = []
        while self.parts and self.parts[-1].kind == "sector":
            part = self.parts.pop()
            letters = part.codes + letters
            self.comma = part.tentative
        self.linked = True
        return letters

    def _number(self, token: Token) -> bool:
        self.number = token.value
        last = self.parts[-1] if self.parts else None
        if last is not None and last.kind.startswith("groups") and (self.previous in _BEFORE_NUMBER):
            last.numbers.append(token.value)
            last.end = token.end
            self.linked = False
            return True
        return bool(self.depth) or len(token.value) in (1, 2, 4) and self.previous is not Word.CLOSE

    def _director(self, plural: bool, token: Token) -> None:
        if self.vocabulary.directors_after and not self.linked and self.parts and self.parts[-1].kind == "bureau":
            for part in reversed(self.parts):
                if part.kind != "bureau":
                    break
                part.kind, part.end = "director", token.end
            return
        if self.stems and self.vocabulary.directors_after:
            letters = [letter for letter, _ in self.stems]
            self.stems = []
            self._add("director", letters, token.end)
            return
        self.directors = "many" if plural else "one"
        self.linked = True

    def _plain(self, token: Token) -> None:
        self._drop_stems()
        self.directors = None
        last = self.parts[-1] if self.parts else None
        if last is not None and (not self.linked or self.of) and last.kind != "plain":
            last.named_end = last.named_end or last.end
            last.end = max(last.end, token.end)
            last.qualified = last.qualified or not self.of
            self.of = False
            return
        if last is None or last.kind != "plain" or self.linked:
            self.parts.append(_Part("plain", [], token.end, tentative=self.comma and not self.depth))
        else:
            last.end = token.end
        self.linked, self.other, self.of = False, False, False

    def _drop_stems(self) -> None:
        """Forget stems that no unit followed: they were other words."""
        if self.stems:
            end = self.stems[-1][1]
            self.stems = []
            self._plain(Token(Word.PLAIN, end, end))

    def result(self, start: int) -> ActorList:
        """Return the list as it was read."""
        if self.itu:
            self._union()
        kept = [part for index, part in enumerate(self.parts) if not part.tentative]
        codes = list(dict.fromkeys(code for part in kept for code in self._codes(part)))
        return ActorList(
            tuple(codes), start, kept[-1].end if kept else start, any(part.kind == "plain" for part in kept),
            bool(kept) and kept[0].kind != "plain",
            bool(kept) and kept[0].kind != "plain" and not kept[0].qualified,
            (kept[0].named_end or kept[0].end) if kept else start,
        )  # fmt: skip

    def _codes(self, part: _Part) -> Iterable[str]:
        kind = part.kind.rstrip("!")
        if kind == "bureau":
            return [BUREAUX[letter] for letter in part.codes]
        if kind == "director":
            return [f"{BUREAUX[letter]}-DIR" for letter in part.codes]
        if kind == "sector" and not part.qualified:
            return [SECTORS[letter] for letter in part.codes]
        if kind == "advisory":
            return [ADVISORY[letter] for letter in part.codes]
        if kind == "groups":
            letters = part.codes or ([self.context.sector] if self.context.sector else [])
            if part.numbers:
                return [f"{letters[-1]}-SG{number}" for number in part.numbers] if letters else []
            return [f"{letter}-SGS" for letter in letters]
        return part.codes if kind == "name" else []


_GOES_ON = frozenset(
    {Word.NAME, Word.BUREAU, Word.SECTOR, Word.STEM, Word.UNIT_BUREAU, Word.UNIT_BUREAUX, Word.UNIT_SECTOR,
     Word.UNIT_SECTORS, Word.ADVISORY_GROUP, Word.ADVISORY_GROUPS, Word.STUDY_GROUP, Word.STUDY_GROUPS, Word.DIRECTOR,
     Word.DIRECTORS, Word.PLAIN, Word.FILL, Word.OTHER}
)  # fmt: skip
_BEFORE_NUMBER = frozenset({Word.STUDY_GROUP, Word.STUDY_GROUPS, Word.NUMBER, Word.AND, Word.COMMA, Word.FILL})
