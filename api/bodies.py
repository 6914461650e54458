"""GET /v1/bodies."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import StoreDep
from queries.resources.bodies import BodyList, list_bodies

router = APIRouter(prefix="/v1/bodies", tags=["bodies"])


@router.get("", summary="List bodies and their sessions")
def bodies(store: StoreDep) -> BodyList:
    """List the conferences and assemblies that adopt instruments, each with its sessions."""
    return list_bodies(store)
