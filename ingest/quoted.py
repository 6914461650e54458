"""Leaves out duties that a mail only quotes: its lines begin with ">", and who answers it orders nothing.

An instrument whose own heading is quoted is there to be read; its duties are kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from graph.records import Item, Operative, Provision, Record, Resolution, Timing
from ingest.document import Document

_SIGN: Final = ">"


def without_quoted(document: Document, records: Iterable[Record]) -> Iterable[Record]:
    """Return the records of a document, with their places in it, without duties in lines that a mail quotes."""
    text = document.text
    if document.format != "txt" or not (text.startswith(_SIGN) or f"\n{_SIGN}" in text):
        return records
    found = list(records)
    quoted = {each.id for each in found if isinstance(each, Resolution) and _is_quoted(text, each)}
    return [
        each
        for each in found
        if not (isinstance(each, Operative | Item | Provision | Timing) and _is_quoted(text, each))
        or each.instrument in quoted
    ]


def _is_quoted(text: str, record: Record) -> bool:
    """Whether the line on which a record begins is a quoted one."""
    return text.startswith(_SIGN, text.rfind("\n", 0, record.char) + 1)
