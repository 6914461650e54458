"""GET /v1/search."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import GraphDep
from queries.resources.search import Hits, search

router = APIRouter(prefix="/v1/search", tags=["search"])


@router.get("", summary="Find instruments and actors")
def find(
    graph: GraphDep,
    q: Annotated[
        str,
        Query(description="A designation, a code, or words of a title.", max_length=300,
              examples=["Res 123", "PP-RES-123", "WTSA Resolution 44", "SG17", "standardization gap"]),
    ],
    limit: Annotated[int, Query(description="How many hits at most.", ge=1, le=100)] = 20,
) -> Hits:  # fmt: skip
    """Find what a phrase may mean, best first: "Res 123", "PP-RES-123", "WTSA Resolution 44", words of a title."""
    return search(graph, q, limit)
