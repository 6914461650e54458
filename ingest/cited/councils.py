"""Whether a bare "Council" is another one than the Union's: texts of the Security Council call that so."""

from __future__ import annotations

from functools import cache
from typing import Final

from ingest.bodies import ITU
from ingest.cited.around import named_body
from ingest.cited.dating import COUNCIL
from ingest.cited.grammar import FOREIGN, grammar
from ingest.cited.mention import Mention
from ingest.cited.words import words
from ingest.evidence import names_bodies
from ingest.outline import Outline
from ingest.structure.words import listed

_OTHERS: Final = ("UNSC", "HRC")


def is_bare_council(mention: Mention, text: str) -> bool:
    """Whether a mention names its council by one word that other councils have, too."""
    body = mention.body
    return (
        body is not None and body.code == COUNCIL and text[body.start : body.end].strip(" '’s()").casefold() in _bare()
    )


def means_another_council(text: str, outline: Outline) -> bool:
    """Whether a text names another council, and of the Union neither a body nor its Council in full."""
    if outline.body in ITU or names_bodies(text):
        return False
    others = False
    for match in grammar().bodies.find(text, 0, len(text)):
        code, name = named_body(text, match), (match["name"] or "").casefold()
        if code == COUNCIL and (match["session"] or name not in _bare()):
            return False
        others = others or code in _OTHERS or (code == FOREIGN and any(word in name for word in _bare()))
    return others


@cache
def _bare() -> frozenset[str]:
    """Return the names of the Council that are one word, in small letters, and do not name the Union."""
    names = (name for name in words().bodies[COUNCIL] if " " not in name)
    return frozenset(name.casefold() for name in names if not any(union in name for union in listed("union")))
