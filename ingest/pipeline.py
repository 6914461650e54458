"""From a document to its records: the chain of steps, each a pure function."""

from __future__ import annotations

from dataclasses import replace

from graph.records import Record, Source
from ingest.breaks import one_break
from ingest.changes import proposals
from ingest.citations import citations
from ingest.clauses import clauses_of
from ingest.document import Document
from ingest.duties import duties
from ingest.instruments import resolutions
from ingest.mentions import mentions
from ingest.outline import Outline
from ingest.segment import outline_of
from ingest.tables import tables


def extract(document: Document) -> list[Record]:
    """Return the records of a document, in the order of their places in it.

    The first one is the document's own (`Source`). Records that differ in nothing are given once.
    """
    breaks = one_break(document)
    text = breaks.document if breaks else document
    outline = outline_of(text)
    clauses = clauses_of(text, outline)
    records: list[Record] = [
        *resolutions(text, outline),
        *proposals(text, outline),
        *duties(text, outline, clauses),
        *citations(text, outline, clauses),
        *mentions(text, outline),
        *tables(text, outline),
    ]
    if text.anchors:
        records = [replace(record, anchor=text.anchor_at(record.char)) for record in records]
    found = sorted(dict.fromkeys(records), key=_place)
    return [source_of(document, outline), *(breaks.restored(found) if breaks else found)]


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


def _place(record: Record) -> tuple[int, int, str]:
    """Order records by place, then by type; the sort is stable and each step's order follows from the text alone."""
    return record.char, record.end, record.type
