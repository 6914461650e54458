"""From a document to its records: the chain of steps, each a pure function."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import Final

from graph.records import Record, Source, Unresolved
from ingest.breaks import Breaks, one_break
from ingest.changes import proposals
from ingest.citations import citations
from ingest.clauses import clauses_of
from ingest.collecting import resting
from ingest.document import Document
from ingest.duties import duties
from ingest.escapes import Escapes, unescaped
from ingest.forms import one_form
from ingest.instruments import resolutions
from ingest.mentions import mentions
from ingest.others import of_itu
from ingest.outline import Outline
from ingest.overruled import Overruled
from ingest.segment import outline_of
from ingest.tables import tables
from ingest.wraps import unwrapped

# Records are ordered by place, then by type; the sort is stable and each step's order follows from the text alone.
_PLACE: Final = attrgetter("char", "end", "type")


@resting()
def extract(document: Document, overruled: list[Overruled] | None = None) -> list[Record]:
    """Return the records of a document, in the order of their places in it.

    The first one is the document's own (`Source`). Records that differ in nothing are given once. `overruled` is given
    what was seen and made no record.
    """
    breaks = one_break(document)
    broken = breaks.document if breaks else document
    escapes = unescaped(broken)
    read = escapes.document if escapes else broken
    forms = one_form(read)
    text = unwrapped(forms.document if forms else read)
    outline = outline_of(text)
    seen: list[Overruled] | None = None if overruled is None else []
    clauses = clauses_of(text, outline, seen)
    records: list[Record] = [
        *resolutions(text, outline),
        *proposals(text, outline),
        *duties(text, outline, clauses),
        *citations(text, outline, clauses, seen),
        *mentions(text, outline, seen),
        *tables(text, outline),
    ]
    records = list(of_itu(text, outline, records, seen))
    if text.anchors:
        records = [replace(record, anchor=text.anchor_at(record.char)) for record in records]
    found = _once(sorted(records, key=_PLACE))
    if forms is not None:
        found = list(forms.restored(found))
    if escapes is not None:
        found = list(escapes.restored(found))
    if text is not broken:
        found = [_as_written(record, broken) for record in found]
    if overruled is not None:
        overruled += _placed(seen or [], escapes, breaks)
    return [source_of(document, outline), *(breaks.restored(found) if breaks else found)]


def _as_written(record: Record, document: Document) -> Record:
    """Return an unresolved mention as the document writes it, and any other record as it is."""
    if isinstance(record, Unresolved):
        return replace(record, text=document.text[record.char : record.end])
    return record


def _once(ordered: list[Record]) -> list[Record]:
    """Return records without those that differ in nothing from one before; equal ones stand at one place."""
    found: list[Record] = []
    first = 0
    char = -1
    for record in ordered:
        if record.char != char:
            char, first = record.char, len(found)
        elif record in found[first:]:
            continue
        found.append(record)
    return found


def _placed(seen: list[Overruled], escapes: Escapes | None, breaks: Breaks | None) -> list[Overruled]:
    """Return what was overruled with its places in the original text, in their order."""
    for made in (escapes, breaks):
        if made is not None:
            seen = [Overruled(*made.place(each.start, each.end), each.step, each.why) for each in seen]
    return sorted(seen, key=lambda each: (each.start, each.end, each.step))


def source_of(document: Document, outline: Outline) -> Source:
    """Return the record of the document itself."""
    return Source(
        doc=document.name,
        line=1,
        char=0,
        end=0,
        rule="source",
        sha256=document.sha256,
        format=document.format,
        language=outline.language,
        characters=len(document.text),
        lines=len(document.starts),
        body=outline.body,
        session=outline.session,
    )
