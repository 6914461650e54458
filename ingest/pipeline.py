"""From a document to its records: the chain of steps, each a pure function."""

from __future__ import annotations

from bisect import insort
from operator import attrgetter
from typing import Final

from graph.collecting import resting
from graph.making import changed
from graph.records import Record, Source
from ingest.changes import proposals
from ingest.citations import citations
from ingest.clauses import clauses_of
from ingest.document import Document
from ingest.duties import duties
from ingest.instruments import resolutions
from ingest.mentions import mentions
from ingest.others import of_itu
from ingest.outline import Outline
from ingest.overruled import Overruled
from ingest.preparing.prepared import prepared
from ingest.quoted import without_quoted
from ingest.segment import outline_of
from ingest.tables import tables

# Records are ordered by place, then by type; the sort is stable and each step's order follows from the text alone.
_PLACE: Final = attrgetter("char", "end", "type")
_CHAR: Final = attrgetter("char")


@resting()
def extract(document: Document, overruled: list[Overruled] | None = None) -> list[Record]:
    """Return the records of a document, in the order of their places in it.

    The first one is the document's own (`Source`). Records that differ in nothing are given once. `overruled` is given
    what was seen and made no record.
    """
    read = prepared(document)
    text = read.text
    outline = outline_of(text)
    seen: list[Overruled] | None = None if overruled is None else []
    clauses = clauses_of(text, outline, seen)
    ordered = duties(text, outline, clauses)
    records: list[Record] = [
        *resolutions(text, outline),
        *proposals(text, outline),
        *citations(text, outline, clauses, seen),
        *mentions(text, outline, seen),
        *tables(text, outline),
    ]
    records += of_itu(text, outline, clauses, ordered, records, seen)
    if text.anchors:
        records = [changed(record, anchor=text.anchor_at(record.char)) for record in records]
    found = _once(records)
    if overruled is not None:
        overruled += read.placed(seen or [])
    return [source_of(document, outline), *without_quoted(document, read.restored(found))]


def _once(records: list[Record]) -> list[Record]:
    """Return records in their order, without those that differ in nothing from one before."""
    found: list[Record] = []
    first = 0
    char = -1
    # Few begin where another one does; only these are compared.
    for record in sorted(records, key=_CHAR):
        if record.char != char:
            char, first = record.char, len(found)
            found.append(record)
        elif record not in found[first:]:
            insort(found, record, first, key=_PLACE)
    return found


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
