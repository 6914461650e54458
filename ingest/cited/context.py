"""Whose instruments the mentions of a text mean, by what the text names and cites around each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.designations import UNKNOWN_BODY
from graph.reference import bodies
from ingest.bodies import ITU
from ingest.cited.grammar import FOREIGN, OWN, grammar
from ingest.cited.mention import Mention
from ingest.cited.named import Named
from ingest.cited.resolving import ADOPTER, ELSEWHERE, NO_BODY, SERIES, Resolved, Surroundings, resolve
from ingest.document import Document
from ingest.outline import Outline, Section

# How many words may stand between "adopted" and the number: "the revision of".
_OBJECT: Final = 4
# So long is a word at most, in Chinese with what it governs.
_WORD_LENGTH: Final = 15
# A text that cites so many of one body's instruments, and nobody else's, is about them.
_MANY: Final = 3
# How far behind one that a body adopted the next one may stand.
_NEXT: Final = 120


@dataclass(slots=True)
class Context:
    """What a text has named and cited so far, and told of whose that is."""

    document: Document
    outline: Outline
    text: str
    named: Named = field(init=False)
    cited: dict[tuple[str, int, str, str], set[str]] = field(default_factory=dict)
    """Where (line, section or document and its number), kind, number -> the bodies whose instrument was cited there."""
    last: int = 0
    adopted: tuple[str, int] = ("", -1)
    """Who adopted the last mention of which the sentence says so, and where it ends; `last` is the end of the last."""
    whose: Counter[str] = field(default_factory=Counter)
    """How many instruments of each body of the Union were cited so far."""
    others: bool = False
    """Whether something was cited of which nothing tells whose it is."""
    elsewhere: set[tuple[str, str]] = field(default_factory=set)
    """The kinds and numbers of what the text gave to others: "Decision 486 of the Andean Community"."""

    def __post_init__(self) -> None:
        self.named = Named(self.text)

    def resolved(self, mentions: Sequence[Mention]) -> list[tuple[Mention, Section, Resolved]]:
        """Return the mentions of the text, each with its section and whose instrument it means."""
        first = [(mention, *self._resolve(mention)) for mention in mentions]
        return [(mention, section, self._told_later(mention, resolved)) for mention, section, resolved in first]

    def _resolve(self, mention: Mention) -> tuple[Section, Resolved]:
        """Return the section of a mention and whose instrument it means."""
        section = self.outline.at(mention.start)
        what = (mention.kind, mention.number)
        line = ("line", self.document.line_of(mention.start), *what)
        inside = ("section", section.start, *what)
        anywhere = ("document", 0, *what)
        resolved = resolve(
            mention,
            section,
            self.outline,
            Surroundings(
                lambda: "RA" in self.whose,
                lambda: tuple(self.cited.get(line, ())),
                lambda: tuple(self.cited.get(inside, ())),
                lambda: tuple(self.cited.get(anywhere, ())),
                lambda: tuple(code for code, _ in self.named.before(mention.first)),
                lambda: self._adopter(mention.first),
                lambda: None if self.others else self._alone(mention.first),
                lambda: self.named.somewhere(),
            ),
        )
        if mention.body is not None and mention.body.code == FOREIGN and resolved.rule == ELSEWHERE:
            self.elsewhere.add(what)
        elif resolved.rule in (SERIES, NO_BODY) and what in self.elsewhere:
            resolved = Resolved(UNKNOWN_BODY, ELSEWHERE)
        self.others = self.others or resolved.body == UNKNOWN_BODY
        self.last = mention.end
        if resolved.rule in (ADOPTER, "body-before-its"):
            self.adopted = resolved.body, mention.end
        if resolved.body in ITU:
            self.whose[resolved.body] += 1
        # Who cites Resolution 1325 twice says no more than once that it is the Council's.
        if resolved.body != UNKNOWN_BODY and resolved.rule != SERIES:
            for where in (line, inside, anywhere):
                self.cited.setdefault(where, set()).add(resolved.body)
        return section, resolved

    def _alone(self, position: int) -> str | None:
        """Return the only body that the text before a position names, or of which it cites more than one instrument."""
        named = self.named.alone(position, self.whose.keys())
        cited = self.whose.most_common(2)
        return cited[0][0] if named is None and len(cited) == 1 and cited[0][1] > 1 else named

    def _adopter(self, position: int) -> str | None:
        """Return the body that the sentence says adopted or revised what stands at a position.

        So it says also of a number in parentheses behind the only body that it names, if it names its session.
        """
        named = self.named.before(position)
        if not named:
            return None
        code, end = named[0]
        if self.text[end - 1].isdigit() and grammar().articled.fullmatch(self.text, end, position):
            return code  # "PP-18 revised Resolution 64, and WTDC-14 the Resolutions 20 and 23"
        match = grammar().adopts.fullmatch(self.text, end, position)
        if match is None:
            alone = len({body for body, _ in named}) == 1 and self.text[end - 1].isdigit()
            return code if alone and self.text[position - 1] == "(" else None
        rest = match["rest"]
        if rest.endswith("("):
            return code if grammar().trigger.search(rest) else None
        if len(rest.split()) <= _OBJECT and len(rest) <= _OBJECT * _WORD_LENGTH:
            return None if grammar().pursuant.search(rest) else code
        # Behind what it adopted before: "revised Resolution 37 on tea and Resolution 55".
        adopted, behind = self.adopted
        is_next = adopted == code and self.last == behind > end and position - behind < _NEXT
        return code if is_next and grammar().goes_on.search(self.text, behind, position) else None

    def _told_later(self, mention: Mention, resolved: Resolved) -> Resolved:
        """Return whose a number in nobody's text is where only what follows tells it: a title above its text."""
        if resolved != Resolved(UNKNOWN_BODY, NO_BODY) or self.outline.body is not None or mention.dating is not None:
            return resolved
        told = self.cited.get(("document", 0, mention.kind, mention.number), set())
        if len(told) == 1:
            return Resolved(next(iter(told)), "antecedent")
        only = next(iter(self.whose)) if len(self.whose) == 1 and mention.strong else None
        if only is None or self.whose[only] < _MANY or not self.named.somewhere() <= {only, OWN}:
            return resolved
        may = mention.kind in bodies()[only].series and bodies()[only].may_have(mention.kind, mention.number)
        return Resolved(only, "subject") if may else resolved
