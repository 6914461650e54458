"""Reads a list of actors word by word: what each kind of word adds to it, and whether the list goes on behind it."""

from __future__ import annotations

from collections.abc import Callable

from ingest.duty.actor_kinds import is_member, is_office, is_outside
from ingest.duty.actor_list import Context, Part
from ingest.duty.actor_words import SECTORS, Word

# More words in a row that name no actor are no list.
_MOST_PLAIN = 12
# Words behind which "ITU" is a part of a name, and behind which a number is a study group's.
_GO_ON = frozenset({*range(Word.NAME, Word.ITU), Word.OTHER, Word.FILL, Word.PLAIN})
# Words that may part "Director" from what he directs, and words that show him to be the one of the Sector's own Bureau.
_BETWEEN = frozenset({Word.COMMA, Word.FILL})
_ALONE = frozenset({Word.AND, Word.STOP, Word.AGAIN, Word.INFINITIVE})
_ACTORS = frozenset({Word.NAME, Word.BUREAU_NAME, Word.BUREAU, Word.BUREAUX, Word.BODY, Word.DIRECTOR, Word.DIRECTORS})
_BETWEEN_NUMBERS = frozenset({Word.NUMBER, Word.AND, Word.COMMA, Word.FILL})
_ASIDE = frozenset({Word.COMMA, Word.ASIDE})
_LEADS = frozenset({0, Word.AND, Word.INCLUDES})
_UNITS = frozenset({Word.SECTORS, Word.BUREAUX})
_BEFORE_NUMBER = frozenset({Word.STUDY_GROUP, Word.STUDY_GROUPS, Word.NUMBER, Word.AND, Word.COMMA, Word.FILL})


class Reader:
    """Reads a list token by token: each kind of word has its method, which says whether the list goes on."""

    __slots__ = (
        "alone", "comma", "context", "dative", "depth", "directing", "directors_after", "includes", "itu", "joined",
        "led", "linked", "numbers", "of", "other", "parts", "plains", "previous", "spelled", "spelling", "stems",
        "stems_end",
    )  # fmt: skip

    def __init__(self, context: Context, directors_after: bool, led: bool) -> None:
        self.context = context
        self.directors_after = directors_after
        self.led = led
        self.parts: list[Part] = []
        self.stems: list[str] = []  # "Radiocommunication", until a unit says of what
        self.stems_end = 0
        self.directing = 0  # 1 behind "the Director of", 2 behind "the Directors of"
        self.alone = 0  # where "the Director" ends, until it shows whether words say of what
        self.linked = True  # a connector stands before the next actor
        self.comma = False  # ... and it is a comma
        self.of = False  # "of" stands before the next word
        self.other = False  # "other" stands before the next word
        self.includes = False  # "in particular" or "its" stands before the next word
        self.spelled: Part | None = None  # "Sectors" as all three, until words behind them say which: "قطاعي ..."
        self.spelling = False  # ... and the first of those words was read
        self.itu = 0  # where "ITU" ends, until it shows whether it is the Union or a part of a name
        self.depth = 0
        self.previous = 0
        self.plains = 0  # words in a row that name no actor
        self.dative = False  # the list begins with "to"
        self.joined = False  # a connector stands before the first of the numbers
        self.numbers: list[str] = []  # numbers that may stand before what they count ("第11和第13研究组")

    def take(self, word: Word, end: int, value: str) -> bool:
        """Take the next token; return False where the list has ended before it."""
        if word in _ASIDE and self.previous == Word.AND:
            return True  # "and, where appropriate, with"
        if self.itu:
            if word in _GO_ON:
                self.itu = self.itu if word == Word.FILL else 0
            else:
                self._union()
        if self.alone and word not in _BETWEEN:
            if word in _ALONE:
                self._director()
            self.alone = 0
        going = _TAKERS[word](self, word, end, value)
        self.previous = word
        return going

    def read(self) -> list[Part]:
        """Return the parts of the list as it was read."""
        if self.itu:
            self._union()
        if self.alone:
            self._director()
        return [part for part in self.parts if not part.tentative]

    @property
    def _last(self) -> Part | None:
        return self.parts[-1] if self.parts else None

    def _on_pass_over(self, word: Word, end: int, value: str) -> bool:
        return True

    def _on_open(self, word: Word, end: int, value: str) -> bool:
        self.depth += 1
        return True

    def _on_close(self, word: Word, end: int, value: str) -> bool:
        self.depth -= 1
        if self.depth >= 0 and self.parts:
            self.parts[-1].end = end
        return self.depth >= 0

    def _on_connect(self, word: Word, end: int, value: str) -> bool:
        """Take a comma, "and" or "in particular"; "and" makes sure that what commas added belongs to the list."""
        if word == Word.COMMA and self.previous in (Word.DIRECTOR, Word.DIRECTORS):
            return True  # "the Director, BR"
        self.linked, self.of = True, False
        self.includes = word == Word.INCLUDES
        if word == Word.COMMA:
            self.comma = bool(self.parts)
        elif not self.depth:
            self.comma = False
            if word == Word.AND:
                for part in self.parts:
                    part.tentative = False
        return True

    def _on_slash(self, word: Word, end: int, value: str) -> bool:
        self.linked, self.of = True, False
        return True

    def _on_belong(self, word: Word, end: int, value: str) -> bool:
        self.of = True
        return True

    def _on_own(self, word: Word, end: int, value: str) -> bool:
        self.includes = True
        return True

    def _on_others(self, word: Word, end: int, value: str) -> bool:
        """Take "other", which stands before what it is said of, or behind it ("المكتبين الآخرين")."""
        if self._last is not None and not self.linked and len(self._last.codes) == len(SECTORS):
            self._last.codes = self.context.other()
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
            self.dative = word == Word.INFINITIVE
        return self.depth > 0 or self.previous in _LEADS or (self.dative and self.previous == Word.COMMA)

    def _on_maybe_union(self, word: Word, end: int, value: str) -> bool:
        self.itu = end
        return True

    def _union(self) -> None:
        """Take "ITU" as the Union itself."""
        end, self.itu = self.itu, 0
        self._add("name", ["UNION"], end)

    def _director(self) -> None:
        """Take "the Director" alone as that of the Bureau of the Sector whose text it is, "the Directors" as all."""
        letters = list(SECTORS) if self.directing == 2 else [self.context.sector] if self.context.sector else []
        if letters:
            self.directing = 0
            self._add("director", letters, self.alone)

    def _on_name(self, word: Word, end: int, value: str) -> bool:
        self._add("name", [value], end)
        return True

    def _on_body(self, word: Word, end: int, value: str) -> bool:
        self._add("name", [self.context.body] if self.context.body else [], end)
        return True

    def _on_stem(self, word: Word, end: int, value: str) -> bool:
        last = self._last
        if last is not None and last is self.spelled and not self.depth:
            if self.previous in _UNITS:
                last.codes, last.end, self.spelling = [value], end, True
                return True
            if self.spelling and self.linked:
                last.codes, last.end, self.linked = [*last.codes, value], end, False
                return True
        self.spelled = None
        self.stems.append(value)
        self.stems_end = end
        return True

    def _on_bureau_name(self, word: Word, end: int, value: str) -> bool:
        self._unstem(value)
        self._add("bureau", [value], end)
        return True

    def _on_sector_name(self, word: Word, end: int, value: str) -> bool:
        self._unstem(value)
        self._sectors([value], end)
        return True

    def _unstem(self, letter: str) -> None:
        """Let an abbreviation in parentheses say what the stem before it is: "Radiocommunication (BR)"."""
        if self.depth and self.stems and self.stems[-1] == letter:
            self.stems.pop()

    def _on_unit(self, word: Word, end: int, value: str) -> bool:
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
            self._add("bureau", letters, end)
        if len(letters) == len(SECTORS):
            self.spelled, self.spelling = self._last, False
        return True

    def _sectors(self, letters: list[str], end: int) -> None:
        """Take Sectors: actors, or those whose groups the words before them name."""
        last = self._last
        if last is not None and self.linked and (last.behind or last.joined):
            self._add_sector(letters, end, last)
        elif last is None or last.kind not in ("groups", "advisory") or (self.linked and not self.of):
            self._add("sector", letters, end)
        elif not last.settled:
            last.codes = letters
            last.end, last.settled, last.behind, self.linked, self.other = end, True, True, False, False
        elif not self.linked:
            last.end = end
        else:
            self._add_sector(letters, end, last)

    def _add_sector(self, letters: list[str], end: int, last: Part) -> None:
        """Add a Sector behind groups of another one: groups of it, too, unless something else of it is named."""
        self._add("sector", letters, end)
        part = self.parts[-1]
        part.joined = part.kind == "sector" and (last.behind or last.joined) and not last.numbers

    def _on_advisory_groups(self, word: Word, end: int, value: str) -> bool:
        letters, self.stems = self.stems, []
        if not letters and self._last is not None and self._last.kind == "sector" and not self.linked:
            letters = self.parts.pop().codes
            self.linked = True
        settled = bool(letters)
        if not letters and word == Word.ADVISORY_GROUPS:
            letters = list(SECTORS)
        self._add("advisory", letters, end, settled=settled)
        return True

    def _on_study_groups(self, word: Word, end: int, value: str) -> bool:
        letters, self.stems = self.stems, []
        counted, self.numbers = self.numbers if self.previous == Word.NUMBER else [], []
        if not letters and self._last is not None and self._last.kind == "sector":
            if not (self.joined if counted else self.linked):
                letters = self._sectors_before()
            elif self.includes:
                letters = self._last.codes[-1:]
        if counted and self._last is not None and self._last.numbers[-len(counted) :] == counted:
            del self._last.numbers[-len(counted) :]  # "комиссией 2 и 6-й комиссией": the number is the second one's
            self.linked = True
        self._add("groups", letters, end, settled=bool(letters))
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

    def _on_count(self, word: Word, end: int, value: str) -> bool:
        """Take a number: a study group's, a year, or one that means nothing here."""
        last = self._last
        if self.previous not in _BETWEEN_NUMBERS or not self.numbers:
            self.numbers, self.joined = [], self.linked
        self.numbers.append(value)
        earlier = self.numbers[:-1]  # where they are not the last groups', this one is not: "с 11-й и 17-й комиссиями"
        if (
            last is not None
            and last.kind == "groups"
            and self.previous in _BEFORE_NUMBER
            and last.numbers[len(last.numbers) - len(earlier) :] == earlier
        ):
            last.numbers.append(value)
            last.end, self.linked = end, False
            return True
        if self.previous in _ACTORS and not self.depth:
            return len(value) == 4  # "the Secretary-General 1 to paint": an item begins
        return self.depth > 0 or (len(value) in (1, 2, 4) and self.previous != Word.CLOSE)

    def _on_directors(self, word: Word, end: int, value: str) -> bool:
        """Take "Director(s)", which stands before its Bureaux ("the Directors of BR and TSB") or behind them."""
        if self.directors_after and not self.linked and self._last is not None and self._last.kind == "bureau":
            for part in reversed(self.parts):
                if part.kind != "bureau":
                    break
                part.kind, part.end = "director", end
        elif self.directors_after and self.stems:
            letters, self.stems = self.stems, []
            self._add("director", letters, end)
        elif self.other and word == Word.DIRECTORS and not self.directors_after:
            self._add("director", self.context.other(), end)
        else:
            self.directing = 2 if word == Word.DIRECTORS else 1
            self.alone = end
            self.linked = True
        return True

    def all_directors(self, word: Word, end: int, value: str) -> bool:
        """Take "the three Directors" as those of all Bureaux."""
        self._add("director", list(SECTORS), end)
        return True

    def _on_plain(self, word: Word, end: int, value: str) -> bool:
        """Take a word that is no actor's name: it tells more of the actor before it, or is somebody without a code."""
        self.plains += 1
        opened = self.dative and not self.parts  # "a las organizaciones"
        if (self.previous == Word.INFINITIVE and not opened) or self.plains > _MOST_PLAIN:
            return False
        if self.led and not self.parts and not self.stems:
            return False
        self._plain(end)
        return True

    def _plain(self, end: int) -> None:
        self._drop_stems()
        self.directing = 0
        last = self._last
        if last is not None and last.kind != "plain" and not self.linked:
            last.named_end = last.named_end or last.end
            last.end = max(last.end, end)
            last.qualified = last.qualified or not self.of
            self.of = False
            return
        if last is None or last.kind != "plain" or self.linked:
            self.parts.append(Part("plain", [], end, tentative=self.comma and not self.depth))
        else:
            last.end = end
        self.linked = self.other = self.of = False

    def _drop_stems(self) -> None:
        """Forget stems that no unit followed: they were other words."""
        if self.stems:
            self.stems = []
            self._plain(self.stems_end)

    def _add(self, kind: str, codes: list[str], end: int, settled: bool = False) -> None:
        """Add an actor; behind "of" he only says whose the actor before him is."""
        self._drop_stems()
        self.plains = 0
        if kind == "bureau" and self.directing:
            kind = "director"
            self.directing = self.directing if self.directing == 2 else 0
        elif kind != "director":
            self.directing = 0
        last = self._last
        if codes == ["SECRETARIAT"] and last is not None and last.kind == "plain" and not self.linked:
            last.end = end  # "the Tea House secretariat"
            return
        listed = self.directing == 2 and last is not None and last.kind == "director"
        tentative = self.comma and not self.depth and not listed  # "the Directors of TSB, BR, BDT"
        part = Part(kind, codes, end, tentative=tentative, settled=settled, other=self.other)
        if last is None:
            self.parts.append(part)
        elif self.depth and last.kind in ("bureau", "director") and last.codes[-1:] == codes:
            last.end = end  # "the Radiocommunication Bureau (BR)"
        elif self.of and not self.linked and (last.kind != "plain" or kind not in ("bureau", "sector")):
            last.end = end  # "representatives of Member States"; but "initiatives of BDT" are BDT's
            if last.kind == "name" and last.codes[-1:] and is_office(last.codes[-1]) and is_outside((*codes, "")[0]):
                last.kind, last.codes = "plain", []  # "the Secretary-General of ISO"
        elif not self.linked and last.codes[-1:] and is_office(last.codes[-1]) and is_outside((*codes, "")[0]):
            last.kind, last.codes, last.end = "plain", [], end  # the same where "of" is written onto the name
        elif codes == ["UNION"] and last.kind == "sector" and not self.linked:
            last.end = end  # "другими Секторами МСЭ"
        elif kind == "name" and last.kind == "sector" and not self.linked and not self.depth:
            part.tentative = last.tentative
            self.parts[-1] = part  # "ITU-D Sector Members"
            if all(map(is_member, codes)):
                while len(self.parts) > 1 and self.parts[-2].kind == "sector":
                    part.tentative = self.parts.pop(-2).tentative  # "ITU-T and ITU-D Sector Members"
        elif self.linked or self.depth or kind == "director" or (last.kind == "plain" and self._may_follow(codes)):
            self.parts.append(part)
        else:
            last.end = end
        self.linked = self.of = self.other = self.includes = False

    def _may_follow(self, codes: list[str]) -> bool:
        """Return whether an actor behind another word is one of the list ("Administrative Council")."""
        by_name = not self.directors_after and is_outside((*codes, "")[0])  # "l'industrie et l'association GSMA"
        return len(self.parts) == 1 or codes == ["UN"] or self.of or by_name


_TAKERS: list[Callable[[Reader, Word, int, str], bool]] = [Reader._on_pass_over] * (max(Word) + 1)
for _words, _taker in (
    ((Word.NAME,), Reader._on_name), ((Word.BUREAU_NAME,), Reader._on_bureau_name),
    ((Word.SECTOR_NAME,), Reader._on_sector_name), ((Word.STEM,), Reader._on_stem),
    ((Word.DIRECTOR, Word.DIRECTORS), Reader._on_directors), ((Word.BODY,), Reader._on_body),
    ((Word.ALL_DIRECTORS,), Reader.all_directors),
    ((Word.BUREAU, Word.BUREAUX, Word.SECTOR, Word.SECTORS), Reader._on_unit), ((Word.ITU,), Reader._on_maybe_union),
    ((Word.ADVISORY_GROUP, Word.ADVISORY_GROUPS), Reader._on_advisory_groups), ((Word.OTHER,), Reader._on_others),
    ((Word.STUDY_GROUP, Word.STUDY_GROUPS), Reader._on_study_groups), ((Word.OWN,), Reader._on_own),
    ((Word.OF,), Reader._on_belong), ((Word.SLASH,), Reader._on_slash),
    ((Word.AND, Word.COMMA, Word.INCLUDES), Reader._on_connect), ((Word.AGAIN, Word.INFINITIVE), Reader._on_again),
    ((Word.STOP,), Reader._on_stop), ((Word.OPEN,), Reader._on_open), ((Word.CLOSE,), Reader._on_close),
    ((Word.NUMBER,), Reader._on_count), ((Word.PLAIN,), Reader._on_plain),
):  # fmt: skip
    for _word in _words:
        _TAKERS[_word] = _taker
