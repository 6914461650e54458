"""The instruments that a document is about: one record for each heading, row or entry."""

from __future__ import annotations

from graph.designations import UNKNOWN_BODY
from graph.making import maker
from graph.records import Resolution
from ingest.document import Document
from ingest.outline import Outline

_new_resolution = maker(Resolution)


def resolutions(document: Document, outline: Outline) -> list[Resolution]:
    """Return a record for each instrument's heading, row or entry; [char, end) is the mention.

    Where no heading says whose instruments they are, and nothing else does, they are none of the Union's: there are
    none.
    """
    unknown = (entry.instrument.startswith(f"{UNKNOWN_BODY}-") and entry.rule == "heading" for entry in outline.entries)
    if outline.body is None and all(unknown):
        return []
    return [
        _new_resolution(
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
