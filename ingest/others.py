"""Leaves out the duties of other organizations: city councils resolve, and the United Nations have a Secretary-General.

What an organ of the United Nations orders is none of the Union's duties. What nobody's text orders ("RESOLUTION 12",
a fragment without heading) is one only where something shows the text to be the ITU's: it names the ITU or what
it is about, it is of, or cites, an instrument of the ITU's, or it orders something of somebody whom only the ITU has;
and none where the line above its first clause says that somebody else adopts it, who may well name the ITU.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from graph.records import Citation, Item, Operative, Record, Resolution
from ingest.bodies import ITU, holder_of
from ingest.clause import Clauses
from ingest.document import Document
from ingest.duties import Duty
from ingest.duty.actor_kinds import is_only_itus
from ingest.evidence import names_itu, names_subject
from ingest.outline import Outline
from ingest.overruled import Overruled
from ingest.structure.enactors import opened_by_others

# What `Overruled` calls this step.
STEP: Final = "duty"
_WHY: Final = "nothing shows that the text is the ITU's, and others resolve and instruct too"


def of_itu(
    document: Document,
    outline: Outline,
    clauses: Clauses,
    duties: list[Duty],
    records: Sequence[Record],
    overruled: list[Overruled] | None = None,
) -> list[Duty]:
    """Return duties without those that nothing shows to be the ITU's; `overruled` is given these.

    `records` are all others of the document.
    """
    held = {code: holder_of(code) for code in {duty.instrument for duty in duties}}
    others = {code for code, body in held.items() if body is not None and body not in ITU}
    unknown = {code for code, body in held.items() if body is None}
    if unknown and not _is_itus(document, outline, (*records, *duties)):
        others |= unknown
    elif unknown:
        opened = _openings(clauses, unknown)
        others |= {code for code, start in opened.items() if opened_by_others(document.text, start)}
    if not others:
        return duties
    if overruled is not None:
        overruled += [
            Overruled(duty.char, duty.end, STEP, _WHY)
            for duty in duties
            if duty.instrument in others and isinstance(duty, Operative)
        ]
    return [duty for duty in duties if duty.instrument not in others]


def _openings(clauses: Clauses, codes: Set[str]) -> dict[str, int]:
    """Return where the first clause of each of some instruments begins, under the name of who adopts it."""
    found: dict[str, int] = {}
    for clause in clauses.clauses:
        if clause.instrument in codes:
            found.setdefault(clause.instrument, clause.start)
    return found


def _is_itus(document: Document, outline: Outline, records: Sequence[Record]) -> bool:
    """Whether a text, or what was read in it, shows that it is the ITU's."""
    return outline.body in ITU or any(map(_tells, records)) or names_itu(document.text) or names_subject(document.text)


def _tells(record: Record) -> bool:
    """Whether a record is of an instrument of the ITU's, or of somebody whom only the ITU has."""
    match record:
        case Citation():
            return holder_of(record.to) in ITU
        case Resolution():
            return holder_of(record.id) in ITU
        case Operative():
            return any(map(is_only_itus, (*record.addressees, *record.partners)))
        case Item():
            return any(map(is_only_itus, (*record.addressees, *record.partners, *record.report_to)))
        case _:
            return False
