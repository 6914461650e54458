"""The instruments that a document is about: one record for each heading, row or entry."""

from __future__ import annotations

from graph.records import Resolution
from ingest.document import Document
from ingest.outline import Outline


def resolutions(document: Document, outline: Outline) -> list[Resolution]:
    """Return a record for each instrument's heading, row or entry; [char, end) is the mention."""
    return [
        Resolution(
            doc=document.name,
            line=document.line_of(entry.char),
            char=entry.char,
            end=entry.end,
            rule=entry.rule,
            id=entry.instrument,
            rev=entry.rev,
            title=entry.title,
            status=entry.status,
            lang=entry.language,
        )
        for entry in outline.entries
        if entry.instrument
    ]
