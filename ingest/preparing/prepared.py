"""A document as the rules read it: breaks, escapes, forms of writing, line ends and page heads are put right.

Each step keeps what moves a place back. What the rules find is given with its places in the document as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.making import changed
from graph.records import Record, Unresolved
from ingest.document import Document
from ingest.overruled import Overruled
from ingest.preparing.blanks import evenly_spaced
from ingest.preparing.breaks import Breaks, one_break
from ingest.preparing.escapes import unescaped
from ingest.preparing.forms import Forms, one_form
from ingest.preparing.legible import legible
from ingest.preparing.rewriting import Rewriting
from ingest.preparing.running_heads import without_running_heads
from ingest.preparing.wraps import unwrapped


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the rules read (`text`), the document with one kind of line break (`broken`), and the way back.

    A step that had nothing to do is None.
    """

    text: Document
    broken: Document
    breaks: Breaks | None
    escapes: Rewriting | None
    spaced: Rewriting | None
    forms: Forms | None

    def restored(self, records: Iterable[Record]) -> Iterable[Record]:
        """Return records with their places in the document as it is written, and with its own words."""
        if self.forms is not None:
            records = self.forms.restored(records)
        for made in (self.spaced, self.escapes):
            if made is not None:
                records = made.restored(records)
        if self.text is not self.broken:
            records = (_as_written(record, self.broken) for record in records)
        return self.breaks.restored(records) if self.breaks else records

    def placed(self, seen: list[Overruled]) -> list[Overruled]:
        """Return what was overruled with its places in the document as it is written, in their order."""
        for made in (self.spaced, self.escapes, self.breaks):
            if made is not None:
                seen = [Overruled(*made.place(each.start, each.end), each.step, each.why) for each in seen]
        return sorted(seen, key=lambda each: (each.start, each.end, each.step))


def prepared(document: Document) -> Prepared:
    """Return a document as the rules read it, and the way back."""
    breaks = one_break(document)
    broken = breaks.document if breaks else document
    read = legible(broken)
    escapes = unescaped(read)
    read = escapes.document if escapes else read
    spaced = evenly_spaced(read)
    read = spaced.document if spaced else read
    forms = one_form(read)
    text = without_running_heads(unwrapped(forms.document if forms else read))
    return Prepared(text, broken, breaks, escapes, spaced, forms)


def _as_written(record: Record, document: Document) -> Record:
    """Return an unresolved mention as the document writes it, and any other record as it is."""
    if isinstance(record, Unresolved) and record.text != (written := document.text[record.char : record.end]):
        return changed(record, text=written)
    return record
