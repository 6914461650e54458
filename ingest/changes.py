"""The proposed changes of a document: MOD, ADD, SUP and NOC of an instrument or of a basic text."""

from __future__ import annotations

from graph.records import Proposal
from ingest.document import Document
from ingest.outline import Outline


def proposals(document: Document, outline: Outline) -> list[Proposal]:
    """Return a record for each proposal of a document; [char, end) is the line `MOD TAB ACP/64A1/4`."""
    text = document.text
    return [
        Proposal(
            doc=document.name,
            line=document.line_of(change.char),
            char=change.char,
            end=change.char + len(text[change.char : change.end].rstrip()),
            rule="proposal",
            n=change.number,
            action=change.action,
            target=change.target,
            from_rev=change.from_rev,
            to_rev=change.to_rev,
            title=change.title,
        )
        for change in outline.changes
    ]
