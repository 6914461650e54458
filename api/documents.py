"""GET /v1/documents, /v1/documents/{code}, /v1/documents/{code}/unresolved."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Cursor, DocumentCode, GraphDep, Limit
from queries.resources.documents import (
    Document,
    DocumentList,
    UnresolvedPage,
    get_document,
    list_documents,
    list_unresolved,
)

router = APIRouter(prefix="/v1/documents", tags=["documents"])


@router.get("", summary="List documents")
def documents(graph: GraphDep) -> DocumentList:
    """List the documents that were read: how many facts of each kind, how many mentions unresolved and why."""
    return list_documents(graph)


@router.get("/{code}", summary="One document")
def document(graph: GraphDep, code: DocumentCode) -> Document:
    """Describe one document, with the same counts as in the list."""
    return get_document(graph, code)


@router.get("/{code}/unresolved", summary="What could not be resolved in a document")
def unresolved(
    graph: GraphDep,
    code: DocumentCode,
    reason: Annotated[str, Query(description="Only those of this reason.", examples=["body unknown"])] = "",
    limit: Limit = 50,
    cursor: Cursor = None,
) -> UnresolvedPage:
    """List mentions that were seen and could not be resolved, with the reason; nothing is guessed or dropped."""
    return list_unresolved(graph, code, reason, limit, cursor)
