"""A list of actors while it is read: its parts so far, and what another name or word adds to them."""

from __future__ import annotations

from ingest.duty.actor_kinds import is_member, is_office, is_outside
from ingest.duty.actor_list import Context, Part


class Listing:
    """The parts of a list, and what was read that tells what becomes of the next word."""

    __slots__ = (
        "alone", "comma", "context", "dative", "depth", "directing", "directors_after", "includes", "itu", "joined",
        "led", "linked", "numbers", "of", "other", "parted", "parts", "plains", "previous", "spelled", "spelling",
        "stems", "stems_end",
    )  # fmt: skip

    def __init__(self, context: Context, directors_after: bool, led: bool) -> None:
        self.context = context
        self.directors_after = directors_after
        self.led = led
        self.parts: list[Part] = []
        self.stems: list[str] = []  # "Radiocommunication", until a unit says of what
        self.stems_end = 0
        self.parted = False  # a connector stands behind the stems
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
        self.numbers: tuple[str, ...] = ()  # numbers that may stand before what they count ("第11和第13研究组")

    @property
    def last(self) -> Part | None:
        """The last part."""
        return self.parts[-1] if self.parts else None

    def add_plain(self, end: int) -> None:
        """Add a word that names no actor: it tells more of the actor before it, or is somebody without a code."""
        self._drop_stems()
        self.directing = 0
        last = self.parts[-1] if self.parts else None
        if last is not None and last.kind != "plain" and not self.linked:
            last.named_end = last.named_end or last.end
            last.end = max(last.end, end)
            last.qualified = last.qualified or not self.of
            if self.of and last.codes == ["SECRETARIAT"]:
                last.kind, last.codes = "plain", []  # "the secretariat of the Tea Convention"
            self.of = False
            return
        if last is None or last.kind != "plain" or self.linked:
            self.parts.append(Part("plain", [], end, self.comma and not self.depth))
        else:
            last.end = end
        self.linked = self.other = self.of = False

    def _drop_stems(self) -> None:
        """Forget stems that no unit followed: they were other words."""
        if self.stems:
            self.stems = []
            self.add_plain(self.stems_end)
            self.linked = self.linked or self.parted  # "... for Development and UNESCO"

    def add(self, kind: str, codes: list[str], end: int, settled: bool = False) -> None:
        """Add an actor; behind "of" he only says whose the actor before him is."""
        self._drop_stems()
        self.plains = 0
        if kind == "bureau" and self.directing:
            kind = "director"
            self.directing = self.directing if self.directing == 2 else 0
        elif kind != "director":
            self.directing = 0
        last = self.parts[-1] if self.parts else None
        if codes == ["SECRETARIAT"] and last is not None and last.kind == "plain" and not self.linked:
            last.end = end  # "the Tea House secretariat"
            return
        listed = self.directing == 2 and last is not None and last.kind == "director"
        tentative = self.comma and not self.depth and not listed  # "the Directors of TSB, BR, BDT"
        part = Part(kind, codes, end, tentative, settled, False, self.other)
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
