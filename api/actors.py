"""GET /v1/actors, /v1/actors/{code}, /v1/actors/{code}/duties."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import ActorCode, Cursor, GraphDep, Limit
from queries.resources.actors import Actor, ActorKind, ActorList, get_actor, list_actors
from queries.resources.duties import DutyPage, Role, list_duties
from queries.resources.instruments import words_of

router = APIRouter(prefix="/v1/actors", tags=["actors"])


@router.get("", summary="List actors")
def actors(
    graph: GraphDep,
    kind: Annotated[ActorKind | None, Query(description="Only actors of this kind.")] = None,
    text: Annotated[str, Query(description="Words that stand in the code or the name.", examples=["bureau"])] = "",
) -> ActorList:
    """List everybody who can be addressed: bureaux, directors, study groups, memberships, other organizations."""
    return list_actors(graph, kind or "", words_of(text))


@router.get("/{code:path}/duties", summary="The duties of an actor")
def duties(
    graph: GraphDep,
    code: ActorCode,
    role: Annotated[Role | None, Query(description="Only where the actor has this role; all roles without.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> DutyPage:
    """List the duties that name the actor: as addressee, as partner, or as the one who is reported to."""
    return list_duties(graph, code, role, limit, cursor)


@router.get("/{code:path}", summary="One actor")
def actor(graph: GraphDep, code: ActorCode) -> Actor:
    """Describe one actor: names, kind, and its place in the house."""
    return get_actor(graph, code)
