"""GET /v1/bodies."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import GraphDep
from queries.resources.bodies import BodyList, list_bodies

router = APIRouter(prefix="/v1/bodies", tags=["bodies"])


@router.get("", summary="List bodies and their sessions")
def bodies(graph: GraphDep) -> BodyList:
    """List the conferences and assemblies that adopt instruments, each with its sessions."""
    return list_bodies(graph)
