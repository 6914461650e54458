"""Reads the tables of a document that hold records of their own: matrices, action items, targets, outcomes."""

from __future__ import annotations

from typing import TypeAlias

from graph.records import ActionItem, Indicator, Matrix, Target, Unresolved
from ingest.document import Document
from ingest.outline import Outline
from ingest.table.action_items import action_items
from ingest.table.matrix import matrices
from ingest.table.targets import outcomes, strategic_targets

TableRecord: TypeAlias = Matrix | ActionItem | Target | Indicator | Unresolved


def tables(document: Document, outline: Outline) -> list[TableRecord]:
    """Return the rows of a document's tables as records."""
    return [
        *matrices(document, outline),
        *action_items(document, outline),
        *strategic_targets(document),
        *outcomes(document),
    ]
