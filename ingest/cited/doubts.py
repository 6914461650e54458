"""Which citations others may write just so: a town has a Council, a party is a "PP", conventions met in Dubai.

Such a citation is one of the Union's only where the text shows in another way that it speaks of the Union.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.bodies import ITU
from ingest.cited.context import Placed
from ingest.cited.councils import is_bare_council, means_another_council
from ingest.cited.dating import COUNCIL
from ingest.cited.grammar import FOREIGN, OWN
from ingest.cited.mention import Mention
from ingest.cited.named import Named
from ingest.cited.resolving import SERIES, Resolved
from ingest.evidence import hints_at_itu, names_itu, names_members, names_subject
from ingest.outline import Outline

# Abbreviations of bodies so short are others' as well: right ascension, a party, residents' associations.
_SHORT: Final = 2
# "RR Resolution No. 18": abbreviated as the Radio Regulations, and numbered with the sign; nobody else's are.
_REGULATIONS: Final = re.compile(r"RR\sResolution\sNo\.?\s?\d{1,3}(?![\w/-]|\.\d)")
# Where so many others meet that a place and year tell nothing.
_EVERYBODYS: Final = "Geneva"
_COINCIDENCES: Final = 2
# Few others who meet at places number so high.
_HIGH: Final = 100
# Rules that go by what the mention itself says.
_SAID: Final = ("place", "session", "sector")
_NAMED: Final = "body-"


@dataclass(slots=True)
class Doubts:
    """What a plain text shows of whom it speaks; each is looked for when somebody asks, and once."""

    text: str
    outline: Outline
    named: Named
    sure: bool = False
    """Whether a citation or a heading can only be the Union's."""
    itus: bool | None = None
    hints: tuple[bool, bool, bool] | None = None
    another_council: bool | None = None

    def look_at(self, cited: Sequence[Placed]) -> None:
        """Take note of whether one of some citations, or a heading, can only be the Union's."""
        headings = [rev for entry in self.outline.entries if (rev := entry.rev) is not None and rev.place is not None]
        if any(each.resolved.body == COUNCIL and _is_modified(each.mention) for each in cited):
            self.another_council = False
        # The text is searched for others' names last: that takes longest, and few texts need it.
        self.sure = (
            any(rev.revised for rev in headings)
            or any(each.resolved.body in ITU and not self._is_shared(each.mention, each.resolved) for each in cited)
            or ((bool(headings) or _coincides(cited)) and not self.named.names_others())
        )

    def speaks_of_itu(self) -> bool:
        """Whether the text speaks of the Union, or cites what can only be the Union's."""
        if self.itus is None:
            self.itus = self.sure or names_itu(self.text)
        return self.itus

    def may_be_others(self, mention: Mention, resolved: Resolved) -> bool:
        """Whether nothing in the text tells that a citation is not of somebody else who is named, or met, alike."""
        if resolved.body not in ITU or resolved.rule == SERIES:
            return False
        if self.speaks_of_itu():
            return resolved.body == COUNCIL and is_bare_council(mention, self.text) and self._means_another_council()
        if not self._is_shared(mention, resolved):
            return False
        if self.hints is None:
            self.hints = hints_at_itu(self.text), names_members(self.text), names_subject(self.text)
        hinted, members, about = self.hints
        if _is_placed(mention):
            return self.named.names_others() or not (members or about)
        return not members or (resolved.body == COUNCIL and not hinted)  # a union of workers has a Council, too

    def _means_another_council(self) -> bool:
        if self.another_council is None:
            self.another_council = means_another_council(self.text, self.outline)
        return self.another_council

    def _is_shared(self, mention: Mention, resolved: Resolved) -> bool:
        """Whether what tells the body of a mention may tell that of somebody else."""
        if _is_placed(mention) and mention.revision is not None and mention.revision.revised:
            return False  # "(Rev. Dubai, 2018)": nobody else dates so
        if resolved.rule == "place":
            is_high = mention.number.isdecimal() and int(mention.number) >= _HIGH
            return not is_high or self.named.names_others()
        if mention.dating is not None and mention.dating.body is not None:
            return False
        body = mention.body
        if not resolved.rule.startswith(_NAMED):
            return resolved.rule not in _SAID
        if body is None or body.code in (OWN, FOREIGN) or resolved.body == COUNCIL:
            return True
        if _REGULATIONS.match(self.text, body.start):
            return False
        named = self.text[body.start : body.end].split()
        return not named or len(named[-1].strip("()[]|*_")) <= _SHORT


def _is_modified(mention: Mention) -> bool:
    """Whether a mention is dated as the Union's Council dates, "(modified 2019)"."""
    return mention.revision is not None and mention.revision.revised and mention.revision.place is None


def _is_placed(mention: Mention) -> bool:
    return mention.dating is not None and mention.dating.is_placed


def _coincides(cited: Iterable[Placed]) -> bool:
    """Whether citations name where and when more sessions of the Union met than others can have met at by chance."""
    met = {
        (revision.place, revision.year)
        for each in cited
        if each.resolved.rule == "place"
        and (revision := each.mention.revision) is not None
        and revision.place != _EVERYBODYS
    }
    return len(met) > _COINCIDENCES
