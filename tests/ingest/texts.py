"""Made-up texts as the rules read them: their letters in the form that rules know."""

from __future__ import annotations

from ingest.document import Document, Span
from ingest.languages.letters import one_form
from ingest.outline import Outline
from ingest.segment import outline_of


def made_up(text: str, struck: tuple[Span, ...] = ()) -> Document:
    """Return a text as a document whose letters are in the form that rules know; `struck` are places in that."""
    return Document("made-up", one_form(text), "txt", "", struck)


def outline(text: str) -> Outline:
    """Return the outline of a made-up text."""
    return outline_of(made_up(text))
