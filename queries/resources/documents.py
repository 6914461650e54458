"""Documents: how much was read from each, and what could not be resolved."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.stores.protocol import Reader, Row
from queries.resources import pages
from queries.resources.passages import Passage, passage
from queries.resources.rows import integer, integer_or_none, select, text, text_or_none


@dataclass(frozen=True, slots=True)
class Document:
    """A document whose records the graph holds, with counts."""

    code: str = field(metadata={"description": "The file's name without its ending.",
                                "examples": ["001_cb605667d0fa8ef2"]})  # fmt: skip
    title: str | None
    format: str | None = field(metadata={"examples": ["txt"]})
    language: str | None = field(metadata={"examples": ["en"]})
    session: str | None = field(metadata={"description": "The session whose acts it holds or reports on.",
                                          "examples": ["WTSA-20"]})  # fmt: skip
    characters: int | None
    lines: int | None
    sha256: str | None
    facts: dict[str, int] = field(
        metadata={"description": "How many facts of each kind were read from it.",
                  "examples": [{"Citation": 812, "Duty": 240}]}
    )  # fmt: skip
    unresolved: dict[str, int] = field(
        metadata={"description": "How many mentions could not be resolved, by reason.",
                  "examples": [{"body unknown": 3}]}
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DocumentList:
    """The documents, by name."""

    items: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class UnresolvedMention:
    """A mention that was seen and could not be resolved."""

    text: str | None
    reason: str = field(metadata={"examples": ["body unknown"]})
    passage: Passage


@dataclass(frozen=True, slots=True)
class UnresolvedPage:
    """A page of the mentions of a document that could not be resolved, in the order in which they stand."""

    items: tuple[UnresolvedMention, ...]
    next: str | None = field(metadata={"description": "The cursor of the next page; null on the last."})


def list_documents(store: Reader) -> DocumentList:
    """Return all documents, by name."""
    return DocumentList(tuple(_document(store, row) for row in select(store, "documents")))


def get_document(store: Reader, code: str) -> Document:
    """Return one document; KeyError where the graph holds none of this name."""
    for row in select(store, "documents"):
        if row["code"] == code:
            return _document(store, row)
    raise KeyError(code)


def list_unresolved(
    store: Reader, document: str, reason: str = "", limit: int = 50, cursor: str | None = None
) -> UnresolvedPage:
    """Return a page of the mentions of a document that could not be resolved for a reason (empty: for any)."""
    after = pages.read_cursor(cursor)
    rows = select(store, "document-unresolved", code=document, reason=reason, after=after)
    page, following = pages.cut(rows, min(limit, pages.MOST))
    return UnresolvedPage(tuple(map(_mention, page)), following)


def _document(store: Reader, row: Row) -> Document:
    code = text(row, "code")
    return Document(
        code=code,
        title=text_or_none(row, "title"),
        format=text_or_none(row, "format"),
        language=text_or_none(row, "language"),
        session=text_or_none(row, "session"),
        characters=integer_or_none(row, "characters"),
        lines=integer_or_none(row, "lines"),
        sha256=text_or_none(row, "sha256"),
        facts={text(each, "kind"): integer(each, "count") for each in select(store, "document-counts", code=code)},
        unresolved={
            text(each, "reason"): integer(each, "count") for each in select(store, "document-reasons", code=code)
        },
    )


def _mention(row: Row) -> UnresolvedMention:
    return UnresolvedMention(text=text_or_none(row, "text"), reason=text(row, "reason"), passage=passage(row))
